import SourceText

/// A misspelt word of a title.
struct TitleSlip {
  var wrong: String
  var right: String
  /// UTF-8 offsets in the title.
  var range: Range<Int>

  static func all(in title: String) -> [TitleSlip] {
    let words = ProseWords.all(in: title.utf8.span)
    return words.indices.compactMap { index in
      let right =
        Misspellings.all.correction(of: words[index].hash)
        ?? (isPrinciple(words, index) ? "principal" : nil)
      return right.map { right in
        let range = words[index].range
        return TitleSlip(
          wrong: String(decoding: Array(title.utf8)[range], as: UTF8.self),
          right: words[index].isCapitalised ? right.withCapital : right, range: range)
      }
    }
  }

  /// "Principle Engineer", "Principle Reliability Engineer": a rank is meant, and not what somebody holds to.
  private static func isPrinciple(_ words: [ProseWord], _ index: Int) -> Bool {
    words[index].hash == principle
      && words[(index + 1)...].prefix(mostBetween + 1).contains { roles.contains($0.hash) }
  }

  /// How many words there may be between a rank and what somebody is.
  private static let mostBetween = 2

  private static let principle = WordHash.of("principle".utf8)
  private static let roles = Set(
    [
      "engineer", "designer", "developer", "architect", "analyst", "scientist", "consultant", "researcher",
      "manager", "agent", "specialist", "officer", "recruiter", "writer", "administrator", "technician",
      "advisor",
      "product", "software", "data", "technical", "security", "frontend", "backend", "quality", "test",
      "program",
    ].map { WordHash.of($0.utf8) })
}
