import SourceText

/// What stands between quotation marks: `\"` and `\\` are escapes, and nothing else is.
enum QuotedText {
  /// The text that `range`, without its quotation marks, stands for.
  static func read(_ bytes: [UInt8], _ range: ByteRange) -> String {
    let written = bytes[range.clamped(to: bytes.count)]
    guard written.contains(UInt8(ascii: "\\")) else { return String(decoding: written, as: UTF8.self) }
    var text: [UInt8] = []
    var isEscaped = false
    for byte in written {
      if isEscaped {
        if byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\") { text.append(UInt8(ascii: "\\")) }
        text.append(byte)
        isEscaped = false
      } else if byte == UInt8(ascii: "\\") {
        isEscaped = true
      } else {
        text.append(byte)
      }
    }
    if isEscaped { text.append(UInt8(ascii: "\\")) }
    return String(decoding: text, as: UTF8.self)
  }

  /// Whether a name can do without quotation marks: printable ASCII without spaces, and nothing that means
  /// something.
  static func isPlain(_ text: String) -> Bool {
    guard let first = text.utf8.first, first != UInt8(ascii: "#") else { return false }
    return text.utf8.allSatisfy {
      $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\")
        && $0 != UInt8(ascii: ",")
    }
  }

  /// `text` between straight quotation marks.
  static func write(_ text: String) -> String {
    var written = "\""
    for scalar in text.unicodeScalars {
      if scalar == "\"" || scalar == "\\" { written.unicodeScalars.append("\\") }
      written.unicodeScalars.append(scalar)
    }
    return written + "\""
  }

  /// The same for text that stands in a file.
  static func write(_ bytes: [UInt8], _ range: ByteRange) -> String { write(read(bytes, range)) }

  /// A token's bytes without the quotation marks around them, straight or curly, if there are any.
  static func inner(_ bytes: [UInt8], _ token: ByteRange) -> ByteRange {
    let range = token.clamped(to: bytes.count)
    let length = markLength(bytes, range)
    guard length > 0, range.count > length else { return token }
    let inner = range.dropFirst(length)
    var index = inner.lowerBound
    while index < inner.upperBound {
      if bytes[index] == UInt8(ascii: "\\") {
        index += 2
        continue
      }
      let closing = markLength(bytes, index..<inner.upperBound)
      if closing > 0, index + closing == inner.upperBound { return ByteRange(inner.lowerBound, index) }
      index += 1
    }
    return ByteRange(inner.lowerBound, inner.upperBound)
  }

  /// The length in bytes of the quotation mark that `range` begins with; 0 where it begins with none.
  private static func markLength(_ bytes: [UInt8], _ range: Range<Int>) -> Int {
    guard let first = bytes[range].first else { return 0 }
    if first == UInt8(ascii: "\"") { return 1 }
    guard first == 0xE2, range.count >= 3, bytes[range.lowerBound + 1] == 0x80 else { return 0 }
    return (0x9C...0x9E).contains(bytes[range.lowerBound + 2]) ? 3 : 0
  }
}
