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
    guard let found = Placeholder.first(in: site.prose.text), !isMeantHole(site) else { return }
    let text = Array(site.prose.utf8)[found.range]
    report.add(
      .placeholder(found.isWhole ? site.prose.text : String(decoding: text, as: UTF8.self), site.ladder),
      at: found.isWhole ? site.prose.span : site.prose.span(of: found.range), place: site.place)
  }

  /// A dash alone in the cell of a table says that nothing is expected there, and so it does where the table was imported.
  private static func isMeantHole(_ site: ProseSite) -> Bool {
    site.role == .reason && ["–", "—", "-", "\\-", "--", "\\--"].contains(site.prose.text)
  }

  /// Items that were placeholders whole, and names.
  static func check(_ ladder: LadderContext, _ report: inout Report) {
    for index in ladder.ladder.cells.indices where !ladder.ladder.cells[index].body.todos.isEmpty {
      let cell = ladder.ladder.cells[index]
      for todo in cell.body.todos where todo.isDisguised && ladder.owns(todo.prose.span) {
        report.add(.placeholder(todo.prose.text, ladder), at: todo.prose.span, place: ladder.place(of: cell))
      }
    }
    for index in ladder.ladder.levels.indices { check(ladder.ladder.levels[index].title, ladder, &report) }
    for index in ladder.ladder.dimensions.indices {
      check(ladder.ladder.dimensions[index].title, ladder, &report)
    }
    check(ladder.ladder.title, ladder, &report)
  }

  private static func check(_ name: Name, _ ladder: LadderContext, _ report: inout Report) {
    guard PlaceholderGate.isOpen(name.text), let found = Placeholder.first(in: name.text),
      ladder.owns(name.span)
    else { return }
    guard !found.isWhole else {
      return report.add(.placeholder(name.text, ladder), at: name.span, place: ladder.place())
    }
    guard let title = ladder.prose(of: name) else { return }
    report.add(
      .placeholder(title.text(of: found.range), ladder), at: title.span(of: found.range),
      place: ladder.place())
  }
}

/// A quick look that lets every placeholder pass and most other text not. See `ByteClass`, which knows `?`, `[`, `<`
/// and `{` as signs of one.
enum PlaceholderGate {
  static func isOpen(_ text: String) -> Bool { ProseTraits(text.utf8.span).contains(.gap) }

  /// Whether the word that begins here may be TODO, TBD, TBC, TK, FIXME, XXX or “lorem”.
  static func isMark(_ bytes: Span<UInt8>, _ index: Int) -> Bool {
    switch bytes[index] | 0x20 {
    case UInt8(ascii: "t"):
      let second = letter(bytes, index + 1)
      return second == UInt8(ascii: "b") || second == UInt8(ascii: "k")
        || second == UInt8(ascii: "o") && letter(bytes, index + 2) == UInt8(ascii: "d")
    case UInt8(ascii: "f"):
      return letter(bytes, index + 1) == UInt8(ascii: "i") && letter(bytes, index + 2) == UInt8(ascii: "x")
    case UInt8(ascii: "x"): return letter(bytes, index + 1) == UInt8(ascii: "x")
    case UInt8(ascii: "l"):
      return letter(bytes, index + 1) == UInt8(ascii: "o") && letter(bytes, index + 2) == UInt8(ascii: "r")
    default: return false
    }
  }

  /// Whether the first word of the text is that of a phrase that makes all of it a gap (“add example”, “needs work”,
  /// “coming soon”), or there are no words at all.
  static func opens(_ bytes: Span<UInt8>) -> Bool {
    var index = 0
    while index < bytes.count, !PlainWord.isLetter(bytes[index]) { index += 1 }
    guard let first = LetterRun(in: bytes, from: index) else { return true }
    return Lexicon.english.traits(of: first.hash).contains(.opener)
  }

  private static func letter(_ bytes: Span<UInt8>, _ index: Int) -> UInt8 {
    index < bytes.count ? bytes[index] | 0x20 : 0
  }
}

extension Message {
  fileprivate static func placeholder(_ text: String, _ ladder: LadderContext) -> Message {
    // A table in a file of its own has no place for a comment.
    let later =
      ladder.isTable
      ? "leave it out until then"
      : ladder.ladder.isDocument
        ? "write `<!-- rung todo what is missing -->` on a line of its own instead, which is never published"
        : "make it a `todo`, which is never published"
    return Message(
      "\(Wording.quoted(text)) stands where real text was meant to come",
      hint: "write that text; if it has to wait, \(later)")
  }
}
