import LadderModel
import SourceText

/// A word that judges a group of people, or shuts some out.
enum BiasedWord: ProseRule {
  static let info = RuleInfo(
    name: "biased-word", level: .on(.warning), family: .prose,
    summary: "a word judges a group of people, or has a picture in it that shuts some out",
    why: "A ladder says what people can become here. Some will not see themselves in such a word.",
    good: [
      .ladder(
        """
        ladder team "Team"
        level L1 "One"
        dimension craft "Craft"
        at L1 craft
          - Masters the tools, and keeps the allowlist short.
          - Reads `whitelist` in code.
        """)
    ],
    bad: [
      .ladder(
        """
        ladder team "Team"
        level L1 "One"
        dimension craft "Craft"
        at L1 craft
          - Is a ↓ninja of tests, and keeps the ↓whitelist short.
          - Does a ↓sanity check of each release.
        """)
    ], language: "en")

  static let triggers = ProseTraits.biased
  static let looksAtTitles = true
  static let list = PhraseList(BiasedWords.all)

  static func check(_ site: ProseSite, _ report: inout Report) {
    list.each(in: site.prose.utf8.span) { match in
      let (word, span) = site.phrase(match)
      let advice = list.advice[match.entry]
      report.add(.biased(word, advice), at: span, fixes: site.replacing(match, by: advice), place: site.place)
    }
  }
}

extension Message {
  fileprivate static func biased(_ word: String, _ advice: String) -> Message {
    Message(
      "\(Wording.quoted(word)) is a word in which some people don’t find themselves",
      hint: "write \(Wording.quoted(advice)), or what fits better here")
  }
}
