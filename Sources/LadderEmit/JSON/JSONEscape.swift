/// What may not stand in a JSON string as it is: quotation marks, backslashes, controls; U+2028 and U+2029 too, as
/// JavaScript before 2019 takes them for line endings, and controls above ASCII, which could hide in a terminal.
enum JSONEscape {
  /// Whether a byte is there that begins something to be escaped.
  static func mayBeNeeded(in text: Span<UInt8>) -> Bool {
    var isFound = false
    // Without a way out of the loop, several bytes are looked at in one step.
    for index in text.indices {
      let byte = text[index]
      let isSign = byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") || byte == 0x7F
      isFound = isFound || byte < 0x20 || isSign || byte == 0xC2 || byte == 0xE2
    }
    return isFound
  }

  /// `text` is valid UTF-8, as every Swift string is.
  static func append(_ text: Span<UInt8>, to bytes: inout [UInt8]) {
    var index = 0
    while index < text.count {
      let byte = text[index]
      if let short = short(byte) {
        bytes.append(UInt8(ascii: "\\"))
        bytes.append(short)
      } else if let control = control(in: text, at: index) {
        appendEscape(control.value, to: &bytes)
        index += control.length
        continue
      } else {
        bytes.append(byte)
      }
      index += 1
    }
  }

  /// The letter after the backslash.
  private static func short(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): byte
    case 0x0A: UInt8(ascii: "n")
    case 0x0D: UInt8(ascii: "r")
    case 0x09: UInt8(ascii: "t")
    default: nil
    }
  }

  /// A control or a line separator, and how many bytes it has.
  private static func control(in text: Span<UInt8>, at index: Int) -> (value: UInt32, length: Int)? {
    switch text[index] {
    case 0x00..<0x20, 0x7F: return (UInt32(text[index]), 1)
    case 0xC2 where index + 1 < text.count && text[index + 1] < 0xA0: return (UInt32(text[index + 1]), 2)
    case 0xE2 where index + 2 < text.count && text[index + 1] == 0x80 && text[index + 2] | 1 == 0xA9:
      return (0x2000 + UInt32(text[index + 2] & 0x3F), 3)
    default: return nil
    }
  }

  private static func appendEscape(_ value: UInt32, to bytes: inout [UInt8]) {
    let digits = String(value, radix: 16)
    bytes.append(contentsOf: "\\u".utf8)
    for _ in digits.utf8.count..<4 { bytes.append(UInt8(ascii: "0")) }
    bytes.append(contentsOf: digits.utf8)
  }
}
