/// The words. Each stands for something that a published ladder was seen to leave behind.
enum Phrases {
  static let marks = ["TODO", "TBD", "TBC", "FIXME", "XXX", "TK"]
  static let longestMark = marks.map(\.utf8.count).max() ?? 0

  /// What an empty table cell may hold.
  static let entities = ["&nbsp;", "nbsp;"]

  /// Texts that are a gap when nothing else stands there.
  static let whole = [
    "needs work", "need work", "coming soon", "work in progress", "wip", "still wip", "still a wip",
    "placeholder",
    "placeholder text", "to be defined", "to be added", "to be determined", "to be decided", "to be written",
    "to be completed", "to be confirmed", "not applicable for this role", "???", "fill in", "fill me in",
  ]

  /// Gaps only in brackets: "(Brief description)".
  static let inBrackets = ["brief description", "description", "short description", "add description"]

  private static let here = ["", "for", "of", "here", "about", "at", "from", ":", "-", "that", "where", "in"]

  /// Beginnings that make the rest a note to oneself, and what has to follow them (nothing listed: anything).
  static let opening: [(String, [String])] = [
    ("add example", here), ("add examples", here), ("add an example", here), ("add more examples", here),
    ("need example", here), ("need examples", here), ("needs example", here), ("needs examples", here),
    ("need an example", here), ("needs an example", here), ("need more examples", here), ("todo:", []),
    ("todo -", []), ("tbd:", []), ("tbd -", []), ("tbc:", []), ("lorem ipsum", []), ("placeholder for", []),
    ("placeholder:", []), ("to be defined:", []), ("coming soon:", []), ("work in progress:", []),
  ]

  /// After "TODO" these make it a word of the sentence: "TODO comments are …".
  static let afterTodoWord = ["comments", "comment", "items", "item", "lists", "list", "notes"]
}

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
    var key: UInt32 = 0
    for offset in 0..<length {
      key = key << 8
      if index + offset < text.count { key |= UInt32(lowered(text[index + offset])) }
    }
    return keys.contains(key) || keys.contains(key & 0xFFFF00)
  }

  private static let length = 3
  /// The first three letters of every phrase, in lower case; of a shorter one all letters and a zero.
  private static let keys: Set<UInt32> = {
    let opening = Phrases.opening.map(\.0)
    let phrases = Phrases.marks + Phrases.whole + Phrases.inBrackets + opening + Phrases.entities
    return Set(
      phrases.map { phrase in
        let bytes = Array(phrase.utf8.prefix(length)) + [0, 0, 0]
        return bytes.prefix(length).reduce(0) { $0 << 8 | UInt32(lowered($1)) }
      })
  }()

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
