import LadderModel
import SourceText

/// Text that stands where real text was meant to come.
enum PlaceholderRule: ProseRule, LadderRule {
  static let info = RuleInfo(
    name: "placeholder", level: .on(.error), family: .placeholders,
    summary: "text stands where real text was meant to come: “add example …”, TODO, TBD",
    why: """
      It was a note to its author, and the people who are measured by the ladder read it as a part of it. A gap that has \
      to wait is written as `todo`, and stays out of what is published.
      """,
    good: [
      .ladder(
        """
        ladder team "Team"
        level L1 "One"
        level L2 "Two" in addition to L1
        dimension craft "Craft"
        at L1 craft
          - Adds examples to documentation.
          - Needs work with other teams to be explained.
          - Keeps a to-do list, and writes `TBD` where a figure is missing.
        at L2 craft
          - Designs systems.
        """)
    ],
    bad: [
      .ladder(
        """
        ladder team "Team"
        level L1 "One"
        level L2 "Two" in addition to L1
        dimension craft "Craft"
        at L1 craft
          - ↓**add example for code review**
          - Writes code.
        at L2 craft
          - Designs systems with ↓??? teams.
          examples
          - ↓TBD
        """),
      .markdown(
        """
        # Engineers

        ## Level 1

        ### Craft

        - Writes code
        - ↓**need example of a review**

        ## Level 2

        ### Craft

        - Designs systems
        """),
    ])

  static let triggers = ProseTraits.gap

  /// Prose that holds a placeholder, or is one with something hanging on it.
  static func check(_ site: ProseSite, _ report: inout Report) {
    guard let found = Placeholder.first(in: site.prose.text) else { return }
    let text = Array(site.prose.text.utf8)[found.range]
    report.add(
      .placeholder(found.isWhole ? site.prose.text : String(decoding: text, as: UTF8.self)),
      at: found.isWhole ? site.prose.span : site.prose.span(of: found.range), place: site.place)
  }

  /// Items that were placeholders whole, and names.
  static func check(_ ladder: LadderContext, _ report: inout Report) {
    for index in ladder.ladder.cells.indices where !ladder.ladder.cells[index].body.todos.isEmpty {
      let cell = ladder.ladder.cells[index]
      for todo in cell.body.todos where todo.isDisguised && ladder.owns(todo.prose.span) {
        report.add(.placeholder(todo.prose.text), at: todo.prose.span, place: ladder.place(of: cell))
      }
    }
    let names =
      ladder.ladder.levels.map(\.title) + ladder.ladder.dimensions.map(\.title) + [ladder.ladder.title]
    for name in names where PlaceholderGate.isOpen(name.text) && ladder.owns(name.span) {
      guard Placeholder.isWhole(name.text) else { continue }
      report.add(.placeholder(name.text), at: name.span, place: ladder.place())
    }
  }
}

/// A quick look that lets every placeholder pass and most other text not. See `ProseTraits`, which looks for `?`, `[`,
/// `<` and `{` at the same time.
enum PlaceholderGate {
  static func isOpen(_ text: String) -> Bool { ProseTraits(text).contains(.gap) }

  /// Whether the word that begins here may be TODO, TBD, TBC, TK, FIXME, XXX or “lorem”.
  static func isMark(_ bytes: Span<UInt8>, _ index: Int) -> Bool {
    let second = letter(bytes, index + 1)
    switch bytes[index] | 0x20 {
    case UInt8(ascii: "t"):
      return second == UInt8(ascii: "b") || second == UInt8(ascii: "k")
        || second == UInt8(ascii: "o") && letter(bytes, index + 2) == UInt8(ascii: "d")
    case UInt8(ascii: "f"):
      return second == UInt8(ascii: "i") && letter(bytes, index + 2) == UInt8(ascii: "x")
    case UInt8(ascii: "x"): return second == UInt8(ascii: "x")
    default: return second == UInt8(ascii: "o") && letter(bytes, index + 2) == UInt8(ascii: "r")
    }
  }

  /// Whether the text begins as a phrase that makes all of it a gap, or has no words at all.
  static func opens(_ bytes: Span<UInt8>) -> Bool {
    var start = 0
    while start < bytes.count, (bytes[start] | 0x20) &- 0x61 >= 26 { start += 1 }
    guard start < bytes.count else { return true }
    return opensPhrase(bytes[start] | 0x20, letter(bytes, start + 1), letter(bytes, start + 2))
  }

  private static func letter(_ bytes: Span<UInt8>, _ index: Int) -> UInt8 {
    index < bytes.count ? bytes[index] | 0x20 : 0
  }

  /// The first letters of the phrases that make a whole text a gap: “add example”, “needs work”, “coming soon”.
  private static func opensPhrase(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Bool {
    switch (first, second, third) {
    case (UInt8(ascii: "a"), UInt8(ascii: "d"), UInt8(ascii: "d")),
      (UInt8(ascii: "n"), UInt8(ascii: "e"), UInt8(ascii: "e")),
      (UInt8(ascii: "n"), UInt8(ascii: "o"), UInt8(ascii: "t")),
      (UInt8(ascii: "n"), UInt8(ascii: "b"), UInt8(ascii: "s")),
      (UInt8(ascii: "p"), UInt8(ascii: "l"), UInt8(ascii: "a")),
      (UInt8(ascii: "c"), UInt8(ascii: "o"), UInt8(ascii: "m")),
      (UInt8(ascii: "w"), UInt8(ascii: "o"), UInt8(ascii: "r")),
      (UInt8(ascii: "w"), UInt8(ascii: "i"), UInt8(ascii: "p")),
      (UInt8(ascii: "s"), UInt8(ascii: "t"), UInt8(ascii: "i")),
      (UInt8(ascii: "b"), UInt8(ascii: "r"), UInt8(ascii: "i")),
      (UInt8(ascii: "d"), UInt8(ascii: "e"), UInt8(ascii: "s")),
      (UInt8(ascii: "f"), UInt8(ascii: "i"), UInt8(ascii: "l")),
      (UInt8(ascii: "t"), UInt8(ascii: "o"), 0x20),
      (UInt8(ascii: "s"), UInt8(ascii: "h"), UInt8(ascii: "o")):
      true
    default: false
    }
  }
}

extension Message {
  fileprivate static func placeholder(_ text: String) -> Message {
    Message(
      "\(Wording.quoted(text)) stands where real text was meant to come",
      hint: "write that text; if it has to wait, make it a `todo`, which is never published")
  }
}
