import SourceText

/// The words that a sentence about other levels begins with, and how sure they make that it is one.
struct ChainOpening: Sendable {
  enum Kind {
    /// "In addition to L3, …": whatever comes after the level.
    case addition
    /// "Same as L3, …": a mark or a word that joins more must come after the level.
    case plain
    /// "As L3, plus": so do sentences begin that go on about something else: "As L3, you …".
    case comparison
    /// "All L3 expectations": with a word for what is expected of somebody, and not "All L3s, …".
    case expectations
    /// "L3, plus:", "Level 3+": the level itself begins the sentence.
    case level
  }

  let kind: Kind
  let words: [String]

  /// "The duties of a Wizard": whether a level that nobody declares may be meant.
  var allowsUnknown: Bool { words.count > 1 }

  /// In bytes: longer paragraphs are not looked at.
  private static let longest = 10_000

  /// Nil where a text cannot be about other levels: cheap, as every paragraph is asked.
  static func find(in text: String) -> ChainOpening? {
    guard text.utf8.count < longest,
      let first = text.utf8.first(where: { !$0.isEmphasisMark })
    else { return nil }
    if let candidates = byFirstByte[first | 0x20], candidates.contains(where: { $0.mayBegin(text) }) {
      let words = Words(Array(text.utf8.prefix(48)), limit: 5).all
      if let opening = candidates.first(where: { $0.begins(words) }) { return opening }
    }
    return saysPlus(text) ? ChainOpening(kind: .level, words: []) : nil
  }

  /// Whether the first word stands at the beginning: asked before a text is cut into words.
  private func mayBegin(_ text: String) -> Bool {
    let bytes = text.utf8.span
    let word = words[0].utf8.span
    var start = 0
    while start < bytes.count, bytes[start].isEmphasisMark { start += 1 }
    guard start + word.count < bytes.count else { return false }
    for offset in word.indices
    where bytes[start + offset] != word[offset] && bytes[start + offset] | 0x20 != word[offset] {
      return false
    }
    return true
  }

  private func begins(_ found: [Words.Word]) -> Bool {
    found.count > words.count
      && zip(found, words).allSatisfy { $0.mark == nil && $0.text.lowercased() == $1 }
  }

  /// Whether a plus stands near the beginning: "Senior Engineer, plus:".
  private static func saysPlus(_ text: String) -> Bool {
    var letters = 0
    let bytes = text.utf8.span
    for index in 0..<min(bytes.count, 60) {
      let byte = bytes[index]
      if byte == UInt8(ascii: "+") { return true }
      switch (byte | 0x20, letters) {
      case (UInt8(ascii: "p"), _): letters = 1
      case (UInt8(ascii: "l"), 1), (UInt8(ascii: "u"), 2): letters += 1
      case (UInt8(ascii: "s"), 3): return true
      default: letters = 0
      }
    }
    return false
  }

  private static let byFirstByte = Dictionary(grouping: all) { $0.words[0].utf8.first ?? 0 }

  /// Longer ones first where one begins with another. English, German, French.
  private static let all: [ChainOpening] =
    make(.addition, "in addition to")
    + make(
      .plain, "same as", "the same as", "all of", "all criteria", "everything in", "everything from",
      "everything expected", "everything of", "everything at", "everything listed", "everything",
      "builds on", "on top of", "must meet", "must continue to meet", "continues to meet",
      "continue to meet", "meets all", "meet all", "meets the", "have all", "has all", "includes all",
      "include all", "includes everything", "plus everything", "plus all",
      "zusätzlich zu", "zusätzlich zur", "zusätzlich zum", "alles aus", "alles von", "baut auf",
      "en plus du", "en plus des", "en plus de", "tout le", "identique au")
    + make(.expectations, "all")
    + make(.comparison, "as", "wie", "comme")

  private static func make(_ kind: Kind, _ phrases: String...) -> [ChainOpening] {
    phrases.map { ChainOpening(kind: kind, words: $0.split(separator: " ").map(String.init)) }
  }
}
