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
    let bytes = text.utf8.span
    guard bytes.count < longest else { return nil }
    var start = 0
    while start < bytes.count, bytes[start].isEmphasisMark { start += 1 }
    if let candidates = candidates(for: bytes, at: start) {
      let words = Words(Array(text.utf8.prefix(48)), limit: 5).all
      if let opening = candidates.first(where: { $0.begins(words) }) { return opening }
    }
    return saysPlus(bytes) ? ChainOpening(kind: .level, words: []) : nil
  }

  /// Whether a text begins as hardly anything but a sentence about other levels does.
  static func isSure(in text: String) -> Bool {
    guard let opening = find(in: text) else { return false }
    switch opening.kind {
    case .addition, .plain: return true
    case .comparison, .expectations, .level: return false
    }
  }

  /// Those whose first three letters a text begins with: asked before it is cut into words.
  private static func candidates(for bytes: Span<UInt8>, at start: Int) -> [ChainOpening]? {
    guard start + 2 < bytes.count else { return nil }
    let letters = Letters(bytes[start], bytes[start + 1], bytes[start + 2])
    return secondLetters[Int(letters.first)] & letters.second == 0 ? nil : byLetters[letters]
  }

  /// The first letters of a word, in lower case; for a word of two, a space.
  private struct Letters: Hashable {
    var first: UInt8
    /// One bit for each.
    var second: UInt32
    var third: UInt8

    init(_ first: UInt8, _ second: UInt8, _ third: UInt8) {
      self.first = first | 0x20
      self.second = 1 << UInt32(second & 0x1F)
      self.third = third.isASCIILetter || third >= 0x80 ? third | 0x20 : 0x20
    }
  }

  private static let byLetters: [Letters: [ChainOpening]] = Dictionary(grouping: all) { opening in
    let bytes = Array(opening.words[0].utf8) + [0x20]
    return Letters(bytes[0], bytes[1], bytes[2])
  }

  /// By the first letter, which second ones there are: nearly all texts are told by that.
  private static let secondLetters: [UInt32] = byLetters.keys.reduce(
    into: Array(repeating: 0, count: 256)
  ) {
    $0[Int($1.first)] |= $1.second
  }

  private func begins(_ found: [Words.Word]) -> Bool {
    found.count > words.count
      && zip(found, words).allSatisfy { $0.mark == nil && $0.text.lowercased() == $1 }
  }

  /// Whether a plus stands near the beginning: "Senior Engineer, plus:".
  private static func saysPlus(_ bytes: Span<UInt8>) -> Bool {
    let head = bytes.extracting(first: 60)
    for index in head.indices {
      let byte = head[index]
      if byte == UInt8(ascii: "+") { return true }
      if byte | 0x20 == UInt8(ascii: "p"), head.reads("plus", at: index) { return true }
    }
    return false
  }

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
