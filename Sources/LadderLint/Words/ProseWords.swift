/// Goes over the plain words of a prose: ASCII letters, and nothing beside them that makes them a part of something
/// else (an address, a name in code, a number). Code spans, link targets and HTML are passed over.
struct ProseWords {
  struct Found {
    var hash: UInt64
    var start: Int
    var end: Int
    /// Whether its first letter is a capital, and whether it is the first word of the text.
    var isCapitalised: Bool
    var isFirst: Bool
  }

  /// A longer word is not one.
  static let longest = 28

  static func each(in text: Span<UInt8>, _ visit: (Found) -> Void) {
    var index = 0
    var isFirst = true
    while index < text.count {
      let byte = text[index]
      if isLetter(byte) {
        let start = index
        var hash = WordHash()
        var hasCapitalInside = false
        while index < text.count, isLetter(text[index]) {
          hash.add(text[index] | 0x20)
          if index > start, text[index] < 0x61 { hasCapitalInside = true }
          index += 1
        }
        let isPlain = !hasCapitalInside && index - start <= longest && !isPart(text, start, index)
        if isPlain {
          visit(
            Found(
              hash: hash.value, start: start, end: index, isCapitalised: text[start] < 0x61, isFirst: isFirst)
          )
        }
        isFirst = false
      } else {
        index = after(byte, at: index, in: text)
      }
    }
  }

  static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }

  /// Whether letters beside something are only a part of it: `user_id`, `v2`, `a@b.org`, `don't`, “naïve”, `e.g`.
  private static func isPart(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
    if start > 0, isJoint(text[start - 1]) || text[start - 1] == UInt8(ascii: "."), !isStop(text, start - 1) {
      return true
    }
    guard end < text.count else { return false }
    if text[end] == UInt8(ascii: ".") { return end + 1 < text.count && isLetter(text[end + 1]) }
    return isJoint(text[end])
  }

  private static func isJoint(_ byte: UInt8) -> Bool {
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

  /// The offset after something that is no letter, and with it all of what holds no words.
  private static func after(_ byte: UInt8, at index: Int, in text: Span<UInt8>) -> Int {
    switch byte {
    case UInt8(ascii: "`"): return end(of: UInt8(ascii: "`"), after: index, in: text)
    case UInt8(ascii: "<"): return end(of: UInt8(ascii: ">"), after: index, in: text)
    case UInt8(ascii: "("):
      let isTarget = index > 0 && text[index - 1] == UInt8(ascii: "]")
      return isTarget ? end(of: UInt8(ascii: ")"), after: index, in: text) : index + 1
    case UInt8(ascii: ":"):
      // An address: up to the next space.
      guard index + 2 < text.count, text[index + 1] == UInt8(ascii: "/"), text[index + 2] == UInt8(ascii: "/")
      else {
        return index + 1
      }
      var end = index
      while end < text.count, text[end] != 0x20 { end += 1 }
      return end
    default: return index + 1
    }
  }

  /// Past the next `closer`; past the opening alone where there is none near enough.
  private static func end(of closer: UInt8, after index: Int, in text: Span<UInt8>) -> Int {
    var end = index + 1
    while end < text.count, end - index < 400 {
      if text[end] == closer { return end + 1 }
      end += 1
    }
    return index + 1
  }
}
