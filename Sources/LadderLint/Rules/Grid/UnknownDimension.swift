import LadderModel
import SourceText

/// A cell names a dimension that nothing declares.
enum UnknownDimension: UnknownName {
  static let kind = DeclaredKind.dimension
  static let info = RuleInfo(
    name: "unknown-dimension", level: .on(.error), family: .grid,
    summary: "a dimension is named that nothing declares",
    why: "What stands there belongs to no dimension, so no output shows it.",
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
        at L1 craft
          - Writes code.
        at L2 ↓crafts
          - Designs systems.
        """)
    ])
}
