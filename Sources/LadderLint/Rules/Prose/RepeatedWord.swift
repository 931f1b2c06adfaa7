import LadderModel
import SourceText

/// “the the”: a word that stands there twice, one behind the other.
enum RepeatedWord: ProseRule {
  static let info = RuleInfo(
    name: "repeated-word", level: .on(.warning), family: .prose,
    summary: "a word stands there twice, one behind the other",
    why: "It reads like a slip, and a reader wonders whether another word was meant.",
    good: [
      .ladder(
        """
        ladder team "Team"
        level L1 "One"
        dimension craft "Craft"
        at L1 craft
          - Knows that that system had had outages, and logs in in time.
          - Counts 10 10 times, and writes what is right. Right it is.
          - Answers very very large customers, and keeps `the the` in code.
        """)
    ],
    bad: [
      .ladder(
        """
        ladder team "Team"
        level L1 "One"
        dimension craft "Craft"
        at L1 craft
          - Knows ↓the the system, and whom ↓to to ask about it.
        """)
    ], language: "en")

  static let triggers = ProseTraits.twice
  static let looksAtTitles = true

  static func check(_ site: ProseSite, _ report: inout Report) {
    let bytes = site.prose.utf8
    let text = bytes.span
    let words = ProseWords.all(in: text)
    for (word, again) in zip(words, words.dropFirst()) where isTwice(word, again, in: text) {
      add(word.range, again.range, site, &report)
    }
  }

  /// Whether one space stands between two equal words, and nothing beside them that makes them a part of something else.
  private static func isTwice(_ word: ProseWord, _ again: ProseWord, in text: Span<UInt8>) -> Bool {
    guard word.hash == again.hash, again.start == word.end + 1, text[word.end] == 0x20, again.isSmall,
      !DoubledWords.contains(word.hash)
    else { return false }
    // With a capital it is a name: “New York York”, “Ping Ping”.
    return !again.isCapitalised && !PlainWord.isPart(text, word.start, word.end)
      && !PlainWord.isPart(text, again.start, again.end)
  }

  private static func add(
    _ first: Range<Int>, _ again: Range<Int>, _ site: ProseSite, _ report: inout Report
  ) {
    let both = first.lowerBound..<again.upperBound
    let word = site.prose.text(of: again)
    // From behind the first one, the space included; where the prose was wrapped, the text between is another.
    let rest = first.upperBound..<again.upperBound
    let isPlain = site.span(of: rest, reading: " " + word) != nil
    report.add(
      .twice(word), at: site.prose.span(of: both),
      fixes: isPlain
        ? [Fix(.safe, "take the second one out", [Fix.Edit(site.prose.span(of: rest), "")])] : [],
      place: site.place)
  }
}

extension Message {
  fileprivate static func twice(_ word: String) -> Message {
    Message(
      "\(Wording.quoted(word)) stands here twice",
      hint: "take one of them out, or write the other word that was meant")
  }
}
