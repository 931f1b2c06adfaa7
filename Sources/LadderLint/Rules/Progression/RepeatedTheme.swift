import LadderModel
import SourceText

/// Two levels of a dimension have the same theme.
enum RepeatedTheme: LadderRule {
  static let info = RuleInfo(
    name: "repeated-theme", level: .on(.warning), family: .progression,
    summary: "two levels of a dimension have the same theme",
    why:
      "A theme says in a few words what a level is about. With the same words, nobody sees what changes from one to the other.",
    good: [
      .ladder(
        """
        ladder team "Team"
        level L1 "One"
        level L2 "Two" in addition to L1
        dimension craft "Craft"
        dimension care "Care"
        at L1 craft
          theme learn to write code
          - Writes code that others can read.
        at L2 craft
          theme carry a feature through
          - Designs a feature.
        at L1, L2 care
          theme answer users
          - Answers within a day.
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
          theme learn to write code
          - Writes code that others can read.
        at L2 craft
          theme ↓Learn to *write* code
          - Designs a feature.
        """)
    ])

  private struct Key: Hashable {
    var dimension: Int
    var words: UInt64
  }

  static func check(_ ladder: LadderContext, _ report: inout Report) {
    var firsts: [Key: (level: Int, span: SourceSpan)] = [:]
    var again: [(cell: Cell, theme: Prose, level: Int, first: SourceSpan)] = []
    var themes = 0
    for index in ladder.ladder.cells.indices where ladder.isFirstOfStatement[index] {
      guard let theme = ladder.ladder.cells[index].body.theme,
        let words = BareWords.hash(of: theme.utf8.span)
      else { continue }
      themes += 1
      let cell = ladder.ladder.cells[index]
      let key = Key(dimension: cell.dimension, words: words)
      guard let first = firsts[key] else {
        firsts[key] = (cell.level, theme.span)
        continue
      }
      if first.span != theme.span, ladder.owns(theme.span) {
        again.append((cell, theme, first.level, first.span))
      }
    }
    // Where most themes come again they say something else than what changes; that is said once.
    let isUsual = again.count > 2 && again.count * 2 > themes
    for found in again.prefix(isUsual ? 1 : again.count) {
      report.add(
        isUsual
          ? .usual(again.count, of: themes) : .again(found.theme.text, ladder.name(ofLevel: found.level)),
        at: found.theme.span, also: [Diagnostic.Label(found.first, "the first one is here")],
        place: ladder.place(of: found.cell), as: isUsual ? .note : nil)
    }
  }
}

extension Message {
  fileprivate static func again(_ theme: String, _ level: String) -> Message {
    Message(
      "\(Wording.quoted(theme)) is the theme of level \(Wording.quoted(level)) as well",
      hint: "say in the theme what is new at this level")
  }

  fileprivate static func usual(_ count: Int, of themes: Int) -> Message {
    Message(
      "\(count) of the \(themes) themes of this ladder stand at a lower level already, and this is the first of them",
      hint: "say in each theme what is new at its level")
  }
}
