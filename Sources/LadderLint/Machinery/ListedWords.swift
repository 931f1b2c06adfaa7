import LadderModel
import SourceText

extension ProseSite {
  /// Where a phrase of a list stands, and how it is written there.
  func phrase(_ match: PhraseList.Match) -> (text: String, span: SourceSpan) {
    (prose.text(of: match.range), prose.span(of: match.range))
  }

  /// Writes what is advised in place of a phrase, with its capital; none where the source does not read as the prose.
  func replacing(_ match: PhraseList.Match, by advice: String) -> [Fix] {
    let (text, _) = phrase(match)
    guard let span = span(of: match.range, reading: text) else { return [] }
    let isCapital = text.utf8.first.map { $0 & 0x20 == 0 } ?? false
    let words = isCapital ? advice.withCapital : advice
    return [.write(words, at: span, .unsafe)]
  }
}
