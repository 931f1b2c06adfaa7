import LadderModel
import SourceText

/// A cell reaches a stage that its dimension does not have.
enum UnknownStage: UnknownName {
  static let kind = DeclaredKind.stage
  static let info = RuleInfo(
    name: "unknown-stage", level: .on(.error), family: .grid,
    summary: "a cell reaches a stage that its dimension does not have",
    why: "The stage holds what is expected, so without it the cell expects nothing.",
    good: [
      .ladder(
        """
        ladder team "Team"
        level L1 "One"
        dimension craft "Craft"
          stage adopts "Adopts"
            - Follows the practices of the team.
        at L1 craft reaches adopts
        """)
    ],
    bad: [
      .ladder(
        """
        ladder team "Team"
        level L1 "One"
        dimension craft "Craft"
          stage adopts "Adopts"
            - Follows the practices of the team.
        at L1 craft reaches ↓adopt
        """)
    ])
}
