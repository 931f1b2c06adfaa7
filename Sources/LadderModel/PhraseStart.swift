import SourceText

/// The first letters of a text: enough to tell that most texts are no placeholder.
enum PhraseStart {
  /// Whether the whole of `text` may be a placeholder, as far as its beginning tells.
  static func mayBegin(_ text: Span<UInt8>) -> Bool {
    var index = 0
    while index < text.count, isDecoration(text[index]) { index += 1 }
    guard index < text.count, text[0] != UInt8(ascii: "[") else { return true }
    switch text[index] {
    // A dash, a quotation mark or an ellipsis may stand before the words; brackets may be all that there is.
    case 0xE2, UInt8(ascii: "<"), UInt8(ascii: "{"): return true
    default: return isKnown(text, at: index)
    }
  }

  /// The same by the first two letters alone, and so more often: for what asks it of all items. No call is made, for which
  /// the text would have to be held.
  @inline(__always)
  static func mayBegin(_ text: Span<UInt8>, _ beginnings: PhraseBeginnings) -> Bool {
    guard text.count >= 8, (text[0] | 0x20) &- 0x61 < 26 else { return true }
    return beginnings.mayBegin(text.eight(at: 0))
  }

  /// Whether some phrase begins like the text at `index`: in whatever case, and a sign may stand for another.
  static func isKnown(_ text: Span<UInt8>, at index: Int) -> Bool { beginnings.begin(text.eight(at: index)) }

  static let beginnings = PhraseBeginnings(phrases)

  private static var phrases: [[UInt8]] {
    let opening = Phrases.opening.map(\.0)
    return (Phrases.marks + Phrases.whole + Phrases.inBrackets + opening + Phrases.entities).map {
      Array($0.utf8)
    }
  }

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
}
