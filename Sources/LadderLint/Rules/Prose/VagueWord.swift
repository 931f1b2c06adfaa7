import LadderModel
import SourceText

/// A word behind which everybody sees something else, where nothing else says what is expected.
enum VagueWord: ProseRule {
  static let info = RuleInfo(
    name: "vague-word", level: .on(.note), family: .prose,
    summary: "a word says how well or how much in a way that everybody understands differently",
    why: "Two managers who read it will expect two things, and nobody can show that they do it.",
    good: [
      .ladder(
        """
        ladder team "Team"
        level L1 "One"
        dimension craft "Craft"
        at L1 craft
          - Knows some of the services well enough to say what breaks when one of them is slow.
          - Gives good reasons for a decision, in writing, before work on it begins.
          - Helps others as needed when a release goes wrong.
        """)
    ],
    bad: [
      .ladder(
        """
        ladder team "Team"
        level L1 "One"
        dimension craft "Craft"
        at L1 craft
          - Has ↓good communication skills.
          - Works on ↓various projects.
          - Answers the questions of users, partners, ↓etc.
          - Takes part in planning, reviews and interviews ↓as needed.
        """)
    ], language: "en")

  static let triggers = ProseTraits.vague
  static let list = PhraseList(VagueWords.all)

  /// With more words than these, others say how much is meant, or what else.
  private static let shortItem = 5
  private static let shortList = 12

  static func check(_ site: ProseSite, _ report: inout Report) {
    guard site.role == .expectation else { return }
    let bytes = site.prose.utf8
    let text = bytes.span
    let words = wordCount(text)
    guard words <= shortList else { return }
    var found: PhraseList.Match?
    list.each(in: text) { match in
      guard found == nil else { return }
      let isEnd = isLast(match.range.upperBound, in: text)
      if match.entry < VagueWords.qualityCount ? words <= shortItem : isEnd { found = match }
    }
    guard let found else { return }
    let (word, span) = site.phrase(found)
    let leavesOpen = VagueWords.leftOpen(by: found.entry)
    report.add(.vague(word, leavesOpen, list.advice[found.entry]), at: span, place: site.place)
  }

  private static func wordCount(_ text: Span<UInt8>) -> Int {
    var count = 1
    for index in text.indices where text[index] == 0x20 { count += 1 }
    return count
  }

  /// Whether nothing but signs follows.
  private static func isLast(_ end: Int, in text: Span<UInt8>) -> Bool {
    for index in end..<text.count where PlainWord.isLetter(text[index]) || text[index] &- 0x30 < 10 {
      return false
    }
    return true
  }
}

extension Message {
  fileprivate static func vague(_ word: String, _ leftOpen: String, _ advice: String) -> Message {
    Message("\(Wording.quoted(word)) leaves open \(leftOpen)", hint: advice)
  }
}
