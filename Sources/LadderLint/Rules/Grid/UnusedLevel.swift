import LadderModel
import SourceText

/// A level is declared and has no cell anywhere.
enum UnusedLevel: LadderRule {
  static let info = RuleInfo(
    name: "unused-level", level: .on(.warning), family: .grid,
    summary: "a level is declared, and nothing is written for it",
    why: """
      People who stand at that level, or want to, find nothing about it.
      """,
    good: [
      .ladder(
        """
        ladder team "Team"
        level L1 "One"
        level L2 "Two" in addition to L1
        dimension craft "Craft"
        at L1 craft
          - Writes code.
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
        level ↓L3 "Three" in addition to L2
        dimension craft "Craft"
        at L1 craft
          - Writes code.
        at L2 craft
          - Designs systems.
        """),
      .ladder(
        """
        ladder team "Team"
        level ↓L1 "One"
        level L2 "Two" in addition to L1
        dimension craft "Craft"
        """),
    ])

  static func check(_ ladder: LadderContext, _ report: inout Report) {
    let misspelt = MisspeltNames(ladder.ladder.problems)
    guard !ladder.hasLostStatements, !misspelt.hasDimensions else { return }
    let levels = ladder.ladder.levels
    guard ladder.grid.hasCells else {
      // A ladder that has just begun gives one finding, not one for each level.
      if let first = levels.first, ladder.owns(first.id.span), !misspelt.hasLevels {
        report.add(.none(ladder), at: first.id.span, place: ladder.place())
      }
      return
    }
    for (index, level) in levels.enumerated() where ladder.grid.emptyLevels.contains(index) {
      guard level.origin == ladder.index, !isUnusedInBase(index, ladder),
        !misspelt.levels.contains(level.id.text)
      else { continue }
      report.add(.unused(ladder, index), at: level.id.span, place: ladder.place(level: index))
    }
  }

  /// Whether the extended ladder has the finding already.
  private static func isUnusedInBase(_ level: Int, _ ladder: LadderContext) -> Bool {
    guard let (base, level) = ladder.inBase(level) else { return false }
    return !base.cells.contains { $0.level == level }
  }
}

extension Message {
  fileprivate static func unused(_ ladder: LadderContext, _ level: Int) -> Message {
    Message(
      "nothing is written for level \(Wording.quoted(ladder.name(ofLevel: level)))",
      hint: "write what is expected at that level, or take it out")
  }

  fileprivate static func none(_ ladder: LadderContext) -> Message {
    Message(
      "nothing is written for any level of \(Wording.quoted(ladder.ladder.title.text))",
      hint: "open a cell with `at LEVEL DIMENSION`, and write below it what is expected there")
  }
}
