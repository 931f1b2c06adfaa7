/// What makes a plain word of ASCII letters: a length that words have, and nothing beside them that makes them a part of
/// something else (an address, a name in code, a number).
enum PlainWord {
  /// Those of a shorter or a longer one are not looked at.
  private static let lengths = 3...28
  static var longest: Int { lengths.upperBound }

  static func hasLength(_ count: Int) -> Bool { lengths.contains(count) }

  static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }

  /// Whether letters beside something are only a part of it: `user_id`, `v2`, `a@b.org`, `don't`, “naïve”, `e.g`.
  static func isPart(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
    if start > 0, isJoint(text[start - 1]) || text[start - 1] == UInt8(ascii: "."), !isStop(text, start - 1) {
      return true
    }
    guard end < text.count else { return false }
    if text[end] == UInt8(ascii: ".") { return end + 1 < text.count && isLetter(text[end + 1]) }
    return isJoint(text[end])
  }

  static func isJoint(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "_"), UInt8(ascii: "@"), UInt8(ascii: "'"), UInt8(ascii: "-"), UInt8(ascii: "#"),
      UInt8(ascii: "\\"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "&"), UInt8(ascii: "="), UInt8(ascii: "$"),
      UInt8(ascii: "%"):
      true
    // A typographic apostrophe, quote or dash is E2 80 xx; all else is a letter of another alphabet.
    default: byte >= 0x80 && byte != 0xE2 && byte != 0x9C && byte != 0x9D && byte != 0x94 && byte != 0x93
    }
  }

  /// Whether the byte is a quotation mark or an emphasis, which may stand beside a word.
  private static func isStop(_ text: Span<UInt8>, _ index: Int) -> Bool {
    text[index] == UInt8(ascii: "'") && (index == 0 || text[index - 1] == 0x20)
  }
}
