/// The words of a text with their places, punctuation aside.
struct Words {
  struct Word {
    /// In UTF-8 bytes of the text, without the punctuation around it.
    var range: Range<Int>
    var text: String
    /// The first mark after it: `,`, `:`, `.` …
    var mark: UInt8?
    /// Where the marks after it end.
    var end: Int
  }

  let all: [Word]

  /// The first `limit` words.
  init(_ bytes: [UInt8], limit: Int = 64) {
    var words: [Word] = []
    var index = 0
    while index < bytes.count, words.count < limit {
      guard !Self.isSpace(bytes[index]) else {
        index += 1
        continue
      }
      var end = index + 1
      while end < bytes.count, !Self.isSpace(bytes[end]), !Self.isComma(bytes, before: end) { end += 1 }
      words.append(Self.word(bytes, index..<end))
      index = end
    }
    all = words
  }

  private static func word(_ bytes: [UInt8], _ range: Range<Int>) -> Word {
    var lower = range.lowerBound
    var upper = range.upperBound
    while lower < upper, isOpening(bytes[lower]) { lower += 1 }
    while upper > lower, isClosing(bytes[upper - 1]) { upper -= 1 }
    let mark = bytes[upper..<range.upperBound].first { $0 != UInt8(ascii: "*") && $0 != UInt8(ascii: "_") }
    return Word(
      range: lower..<upper, text: String(decoding: bytes[lower..<upper], as: UTF8.self), mark: mark,
      end: range.upperBound)
  }

  /// "L3,L4" are two words.
  private static func isComma(_ bytes: [UInt8], before index: Int) -> Bool {
    index > 0 && bytes[index - 1] == UInt8(ascii: ",") && bytes[index] | 0x20 >= 0x61
      && bytes[index] | 0x20 <= 0x7A
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A || byte == 0x09 }

  private static func isOpening(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "\""): true
    default: false
    }
  }

  private static func isClosing(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "\""),
      UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: ";"), UInt8(ascii: "."), UInt8(ascii: "!"),
      UInt8(ascii: "?"):
      true
    default: false
    }
  }
}
