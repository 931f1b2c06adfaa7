import LadderModel
import SourceText

/// A dimension is declared and has no cell anywhere.
enum UnusedDimension: LadderRule {
  static let info = RuleInfo(
    name: "unused-dimension", level: .on(.warning), family: .grid,
    summary: "a dimension is declared, and nothing is written for it",
    why: """
      It promises that something is expected there, and no level says what.
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
        dimension craft "Craft"
        dimension ↓care "Care"
        at L1 craft
          - Writes code.
        at L2 craft
          - Designs systems.
        """)
    ])

  static func check(_ ladder: LadderContext, _ report: inout Report) {
    let misspelt = MisspeltNames(ladder.ladder.problems)
    guard ladder.grid.hasCells, !ladder.hasLostStatements, !misspelt.hasLevels else { return }
    for (index, dimension) in ladder.ladder.dimensions.enumerated()
    where ladder.grid.emptyDimensions.contains(index) {
      guard dimension.origin == ladder.index, !misspelt.dimensions.contains(dimension.id.text) else {
        continue
      }
      report.add(.unused(dimension), at: dimension.id.span, place: ladder.place(dimension: index))
    }
  }
}

extension Message {
  fileprivate static func unused(_ dimension: Dimension) -> Message {
    Message(
      "nothing is written for \(Wording.quoted(dimension.title.text)) at any level",
      hint: "write what is expected in it, or take it out")
  }
}
