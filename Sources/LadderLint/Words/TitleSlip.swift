import LadderModel
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

  /// "Principle Engineer": a rank is meant, and not what somebody holds to.
  private static func isPrinciple(_ words: [ProseWord], _ index: Int) -> Bool {
    words[index].hash == principle && index + 1 < words.count && roles.contains(words[index + 1].hash)
  }

  private static let principle = WordHash.of("principle".utf8)
  private static let roles = Set(
    [
      "engineer", "designer", "developer", "architect", "analyst", "scientist", "consultant", "researcher",
      "manager",
      "product", "software", "data", "technical", "security", "frontend", "backend", "quality", "test",
      "program",
    ].map { WordHash.of($0.utf8) })

  /// Its place in the source; nil where the title does not stand there as it reads.
  func span(in title: Name, _ sources: SourceMap) -> SourceSpan? {
    guard sources.text(title.span) == title.text else { return nil }
    let start = title.span.range.start
    return SourceSpan(title.span.file, ByteRange(start + range.lowerBound, start + range.upperBound))
  }
}
