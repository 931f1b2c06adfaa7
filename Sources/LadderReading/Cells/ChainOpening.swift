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
    /// "Expectations of L3, plus:": more must be joined, or it is a title for what L3 is about.
    case noun
    /// "L3, plus:", "Level 3+": the level itself begins the sentence.
    case level
  }

  let kind: Kind
  let words: [String]
  /// How many words stand before it, for who does it: "An L4" does everything.
  private(set) var first = 0

  /// The number of the word after it.
  var end: Int { first + words.count }

  /// "The duties of a Wizard": whether a level that nobody declares may be meant.
  var allowsUnknown: Bool { words.count > 1 }

  /// In bytes: longer paragraphs are not looked at.
  private static let longest = 10_000
  /// In bytes: what stands before a verb is a few words, and so is an opening.
  private static let longestSubject = 60
  private static let longestOpening = 48

  /// None where a text cannot be about other levels: cheap, as every paragraph is asked.
  static func find(in text: String) -> [ChainOpening] {
    let bytes = text.utf8.span
    guard bytes.count < longest else { return [] }
    var start = 0
    while start < bytes.count, bytes[start].isEmphasisMark || bytes[start] == UInt8(ascii: "(") { start += 1 }
    let first = opening(of: text, bytes, at: start, in: starts)
    let afterSubject = afterSubject(in: text, bytes)
    if first == nil, afterSubject == nil {
      return saysPlus(bytes) ? [ChainOpening(kind: .level, words: [])] : []
    }
    return [first, afterSubject].compactMap(\.self)
  }

  /// Whether a text begins as hardly anything but a sentence about other levels does.
  static func isSure(in text: String) -> Bool {
    guard let opening = find(in: text).first, opening.first == 0 else { return false }
    switch opening.kind {
    case .addition, .plain: return true
    case .comparison, .expectations, .noun, .level: return false
    }
  }

  /// "An L4 does everything …", "You meet all …".
  private static func afterSubject(in text: String, _ bytes: Span<UInt8>) -> ChainOpening? {
    let head = bytes.extracting(first: longestSubject)
    for index in head.indices where head[index] == 0x20 {
      if let found = opening(of: text, bytes, at: index + 1, in: verbs) { return found }
    }
    return nil
  }

  private static func opening(
    of text: String, _ bytes: Span<UInt8>, at start: Int, in table: OpeningTable
  ) -> ChainOpening? {
    guard let candidates = table.candidates(for: bytes, at: start) else { return nil }
    let words = Words(Array(text.utf8.prefix(start + longestOpening))).all
    guard let first = words.firstIndex(where: { $0.range.lowerBound >= start }),
      var found = candidates.first(where: { $0.begins(words[first...]) })
    else { return nil }
    found.first = first
    return found
  }

  private func begins(_ found: ArraySlice<Words.Word>) -> Bool {
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

  /// They begin a sentence. Longer ones first where one begins with another. English, German, French.
  private static let starts = OpeningTable(
    make(.addition, "in addition to")
      + make(
        .plain, "same as", "the same as", "all of", "all criteria", "everything in", "everything from",
        "everything expected", "everything of", "everything at", "everything listed", "everything",
        "on top of", "plus everything", "plus all", "zusätzlich zu", "zusätzlich zur", "zusätzlich zum",
        "alles aus", "alles von", "baut auf", "en plus du", "en plus des", "en plus de", "tout le",
        "identique au")
      + verbPhrases + make(.expectations, "all") + make(.noun, nouns.flatMap { [$0, "the \($0)"] })
      + make(.comparison, "as", "wie", "comme"))

  /// They may stand after who does it, too.
  private static let verbs = OpeningTable(verbPhrases)

  private static let verbPhrases = make(
    .plain, "does everything", "do everything", "does all", "do all", "has mastered", "have mastered",
    "builds on", "must meet", "must continue to meet", "continues to meet", "continue to meet", "meets all",
    "meet all", "meets the", "meet the", "have all", "has all", "includes all", "include all",
    "includes everything")

  private static let nouns = [
    "expectations of", "expectations for", "requirements of", "requirements for", "responsibilities of",
    "criteria of", "criteria for", "duties of",
  ]

  private static func make(_ kind: Kind, _ phrases: String...) -> [ChainOpening] { make(kind, phrases) }

  private static func make(_ kind: Kind, _ phrases: [String]) -> [ChainOpening] {
    phrases.map { ChainOpening(kind: kind, words: $0.split(separator: " ").map(String.init)) }
  }
}
