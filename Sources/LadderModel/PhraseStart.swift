import SourceText

/// The first letters of a text: enough to tell that most texts are no placeholder.
enum PhraseStart {
  /// Whether the whole of `text` may be a placeholder, as far as its beginning tells.
  static func mayBegin(_ text: Span<UInt8>) -> Bool {
    var index = 0
    while index < text.count, isDecoration(text[index]) { index += 1 }
    guard index < text.count else { return true }
    switch text[index] {
    // A dash, a quotation mark or an ellipsis may stand before the words; brackets may be all that there is.
    case 0xE2, UInt8(ascii: "<"), UInt8(ascii: "{"): return true
    default: return isKnown(text, at: index)
    }
  }

  /// Whether some phrase begins like the text at `index`.
  static func isKnown(_ text: Span<UInt8>, at index: Int) -> Bool {
    guard index + 1 < text.count, pairs.mayBegin(text.eight(at: index)) else { return false }
    let candidates = beginnings[pair(text[index], text[index + 1])]
    var letters: UInt64 = 0
    for offset in 0..<length {
      letters = letters << 8
      if index + offset < text.count { letters |= UInt64(lowered(text[index + offset])) }
    }
    return candidates.contains { letters & $0.mask == $0.letters }
  }

  private static let length = 8

  /// The first letters of a phrase in lower case, and which bits of a text to compare with them.
  private struct Beginning: Hashable {
    var letters: UInt64 = 0
    var mask: UInt64 = 0

    init(_ phrase: [UInt8]) {
      for offset in 0..<length {
        letters = letters << 8 | (offset < phrase.count ? UInt64(lowered(phrase[offset])) : 0)
        mask = mask << 8 | (offset < phrase.count ? 0xFF : 0)
      }
    }
  }

  private static let pairs = LetterPairs(phrases)

  private static var phrases: [[UInt8]] {
    let opening = Phrases.opening.map(\.0)
    return (Phrases.marks + Phrases.whole + Phrases.inBrackets + opening + Phrases.entities).map {
      Array($0.utf8)
    }
  }

  /// How phrases begin, by the `pair` of their first two letters: nearly every text is told by its own two.
  private static let beginnings: [[Beginning]] = {
    var table = Array(repeating: Set<Beginning>(), count: 1024)
    for phrase in phrases where phrase.count > 1 {
      table[pair(phrase[0], phrase[1])].insert(Beginning(phrase))
    }
    return table.map { Array($0) }
  }()

  /// The same number for both cases of a letter; other bytes may share it.
  private static func pair(_ first: UInt8, _ second: UInt8) -> Int { Int(first & 31) << 5 | Int(second & 31) }

  static func isDecoration(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\n"), UInt8(ascii: "*"), UInt8(ascii: "_"),
      UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "\""),
      UInt8(ascii: "'"), UInt8(ascii: "/"), UInt8(ascii: "@"), UInt8(ascii: "."), UInt8(ascii: "-"),
      UInt8(ascii: "\\"):
      true
    default: false
    }
  }

  private static func lowered(_ byte: UInt8) -> UInt8 { byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte }
}
