import LadderModel
import SourceText

/// A word that says whether somebody is a man or a woman, where anybody is meant.
enum GenderedWord: ProseRule {
  static let info = RuleInfo(
    name: "gendered-word", level: .on(.warning), family: .prose,
    summary: "a word says whether somebody is a man or a woman, where anybody is meant",
    why: "A ladder is for everybody on it. Whoever reads “he” and is none, reads about somebody else.",
    good: [
      .ladder(
        """
        ladder team "Team"
        level L1 "One"
        dimension craft "Craft"
        at L1 craft
          - Says what they have done, and estimates it in person-days.
          - Knows the manual, and cares for craftsmanship.
          examples
          - When her team was on call, she found the cause of an outage.
        """)
    ],
    bad: [
      .ladder(
        """
        ladder team "Team"
        level L1 "One"
        dimension craft "Craft"
        at L1 craft
          - Says what ↓he or she has done, and what ↓his team did.
          - Estimates work in ↓man-hours.
        """)
    ], language: "en")

  static let triggers = ProseTraits.gendered
  static let looksAtTitles = true
  static let list = PhraseList(GenderedWords.all)

  static func check(_ site: ProseSite, _ report: inout Report) {
    list.each(in: site.prose.utf8.span) { match in
      let isPronoun = match.entry < GenderedWords.pronounCount
      // An example is about somebody whom there is, and so is “her [talk](…)”.
      if isPronoun, site.role == .example || isBeforeLink(match.range.upperBound, site.prose.utf8.span) {
        return
      }
      let (word, span) = site.phrase(match)
      let advice = list.advice[match.entry]
      report.add(
        .gendered(word, advice), at: span, fixes: isPronoun ? [] : site.replacing(match, by: advice),
        place: site.place)
    }
  }

  private static func isBeforeLink(_ end: Int, _ text: Span<UInt8>) -> Bool {
    end + 1 < text.count && text[end] == 0x20 && text[end + 1] == UInt8(ascii: "[")
  }
}

extension Message {
  fileprivate static func gendered(_ word: String, _ advice: String) -> Message {
    Message("\(Wording.quoted(word)) does not mean everybody", hint: "write \(Wording.quoted(advice))")
  }
}
