import LadderModel
import SourceText

/// An item with more words than can be read at a glance.
enum LongItem: LadderRule {
  static let words = RuleInfo.Option(
    "words", .number(standard: 40, in: 5...1000), summary: "How many words an item may have.")

  static let info = RuleInfo(
    name: "long-item", level: .on(.note), family: .prose,
    summary: "an item of a list has more words than can be read at a glance",
    why: "A long item mostly expects several things. Nobody can say then whether it is met.",
    good: [
      .ladder(
        """
        ladder team "Team"
        level L1 "One"
        dimension craft "Craft"
        at L1 craft
          - Writes code that others can read, adds a test for each change, and says in its description why it is made.
        """)
    ],
    bad: [
      .ladder(
        """
        ladder team "Team"
        level L1 "One"
        dimension craft "Craft"
        at L1 craft
          - ↓Writes code that others can read, adds a test for each change, says in its description why it is made, \
        asks for a review of it, answers what is asked there within a day, and watches it for a while when it has \
        reached those who use it.
        """)
    ], options: [words])

  static let needs = ProseTraits.long

  /// So many bytes an item has at the least that has more words than it may.
  static func fewestBytes(in ladder: LadderContext) -> Int { 2 * ladder.number(words, of: info) }

  static func check(_ ladder: LadderContext, _ report: inout Report) {
    let most = ladder.number(words, of: info)
    var items = 0
    var found: [(prose: Prose, count: Int, cell: Int?)] = []
    ladder.eachList { all, cell in
      let list = all.span
      guard ladder.owns(list[0].prose.span) else { return }
      items += list.count
      for index in list.indices {
        // A shorter one cannot have as many words.
        guard list[index].prose.utf8.count > 2 * most else { continue }
        let count = wordCount(list[index].prose.utf8.span)
        if count > most, isInList(list[index].prose, ladder) {
          found.append((list[index].prose, count, cell))
        }
      }
    }
    // Where most are long it is a way of writing, and is said once.
    let isUsual = found.count > 3 && found.count * 2 > items
    for item in found.prefix(isUsual ? 1 : found.count) {
      report.add(
        isUsual ? .usual(found.count, of: items, most) : .long(item.count, most), at: item.prose.span,
        place: ladder.place(ofList: item.cell))
    }
  }

  /// Whether something stands before it in its line: a paragraph in a document is a text of its own kind.
  private static func isInList(_ prose: Prose, _ ladder: LadderContext) -> Bool {
    guard let bytes = ladder.run.sources[prose.span.file]?.bytes else { return true }
    var index = min(prose.span.range.start, bytes.count)
    while index > 0, bytes[index - 1] == 0x20 || bytes[index - 1] == 0x09 { index -= 1 }
    return index > 0 && bytes[index - 1] != 0x0A && bytes[index - 1] != 0x0D
  }

  private static func wordCount(_ text: Span<UInt8>) -> Int {
    var count = 0
    var isInWord = false
    for index in text.indices {
      let isSpace = text[index] <= 0x20
      if !isSpace, !isInWord { count += 1 }
      isInWord = !isSpace
    }
    return count
  }
}

extension Message {
  fileprivate static func long(_ count: Int, _ most: Int) -> Message {
    Message(
      "this item has \(count) words, more than the \(most) that can be read at a glance",
      hint: "make an item of each thing that is expected, or leave out what is said elsewhere")
  }

  fileprivate static func usual(_ count: Int, of items: Int, _ most: Int) -> Message {
    Message(
      "\(count) of the \(items) items of this ladder have more than \(most) words, and this is the first of them",
      hint:
        "make an item of each thing that is expected, or say with `set long-item.words` how long they may be")
  }
}
