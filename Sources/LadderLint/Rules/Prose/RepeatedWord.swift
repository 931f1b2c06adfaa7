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

  static func check(_ site: ProseSite, _ report: inout Report) {
    let text = site.prose.text.utf8.span
    var last: (hash: UInt64, range: Range<Int>)?
    var index = 0
    let classes = ByteClass.table
    while index < text.count {
      guard PlainWord.isLetter(text[index]) else {
        let isWordless = classes[Int(text[index])] & ByteClass.wordless != 0
        index = isWordless ? Wordless.end(at: index, in: text) : index + 1
        continue
      }
      let run = LetterRun(in: text, from: index)
      let range = index..<run.end
      if let last, isTwice(last, run, range, in: text) { add(last.range, range, site, &report) }
      last = (run.hash.value, range)
      index = run.end
    }
  }

  /// Whether one space stands between two equal words, and nothing beside them that makes them a part of something else.
  private static func isTwice(
    _ first: (hash: UInt64, range: Range<Int>), _ again: LetterRun, _ range: Range<Int>,
    in text: Span<UInt8>
  ) -> Bool {
    guard first.hash == again.hash.value, range.lowerBound == first.range.upperBound + 1,
      text[first.range.upperBound] == 0x20, again.isSmall, !DoubledWords.contains(first.hash)
    else { return false }
    // With a capital it is a name: “New York York”, “Ping Ping”.
    guard text[range.lowerBound] & 0x20 != 0 else { return false }
    return !PlainWord.isPart(text, first.range.lowerBound, first.range.upperBound)
      && !PlainWord.isPart(text, range.lowerBound, range.upperBound)
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
