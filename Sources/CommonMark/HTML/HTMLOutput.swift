import SourceText

/// The bottom of the renderer: the only place where text becomes HTML, so that nothing can go out unescaped.
struct HTMLOutput {
  var bytes: [UInt8]
  private static let special = ByteSet("&<>\"\0")

  init(_ bytes: consuming [UInt8]) { self.bytes = bytes }

  /// Markup of the renderer's own.
  mutating func markup(_ markup: StaticString) {
    bytes.append(contentsOf: markup.description.utf8)
  }

  mutating func markup(number: Int) {
    bytes.append(contentsOf: String(number).utf8)
  }

  /// Begins a new line, unless one has just begun.
  mutating func startLine() {
    if let last = bytes.last, last != .lineFeed { bytes.append(.lineFeed) }
  }

  mutating func spaces(_ count: Int) {
    for _ in 0..<count { bytes.append(.space) }
  }

  /// HTML of the source as it stands; only NUL becomes U+FFFD.
  mutating func verbatim(_ text: [UInt8], _ range: ByteRange) {
    for byte in text[range.clamped(to: text.count)] {
      if byte == .null { bytes.append("\u{FFFD}") } else { bytes.append(byte) }
    }
  }

  /// Text, for an element or an attribute in double quotes.
  mutating func text(_ text: [UInt8], _ range: ByteRange, lineEnd: UInt8 = .lineFeed) {
    let range = range.clamped(to: text.count)
    var start = range.lowerBound
    for index in range {
      let byte = text[index]
      guard Self.special.contains(byte) || byte == .lineFeed && lineEnd != .lineFeed else { continue }
      bytes.append(contentsOf: text[start..<index])
      escape(byte, lineEnd)
      start = index + 1
    }
    bytes.append(contentsOf: text[start..<range.upperBound])
  }

  mutating func text(_ text: [UInt8]) { self.text(text, ByteRange(0, text.count)) }

  private mutating func escape(_ byte: UInt8, _ lineEnd: UInt8) {
    switch byte {
    case .ampersand: markup("&amp;")
    case .less: markup("&lt;")
    case .greater: markup("&gt;")
    case .quote: markup("&quot;")
    case .null: bytes.append("\u{FFFD}")
    default: bytes.append(lineEnd)
    }
  }

  /// An address, for an attribute in double quotes: what an address cannot have is percent-encoded, what is
  /// percent-encoded already stays.
  mutating func address(_ address: [UInt8]) {
    for byte in address {
      switch byte {
      case .ampersand: markup("&amp;")
      case .apostrophe: markup("&#x27;")
      case .null: markup("%EF%BF%BD")
      default:
        if Self.isSafeInAddress(byte) {
          bytes.append(byte)
        } else {
          bytes.append(.percent)
          bytes.append(Self.hexDigit(byte >> 4))
          bytes.append(Self.hexDigit(byte & 15))
        }
      }
    }
  }

  private static func hexDigit(_ value: UInt8) -> UInt8 { value < 10 ? 0x30 + value : 0x37 + value }

  private static func isSafeInAddress(_ byte: UInt8) -> Bool {
    guard byte.isASCII, byte > .space, byte != 0x7F else { return false }
    switch byte {
    case .quote, .less, .greater, .openBracket, .backslash, .closeBracket, .backtick, UInt8(ascii: "^"),
      UInt8(ascii: "{"), .pipe, UInt8(ascii: "}"):
      return false
    default: return true
    }
  }
}
