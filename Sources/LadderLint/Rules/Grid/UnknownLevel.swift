import LadderModel
import SourceText

/// A cell or a dimension names a level that nothing declares.
enum UnknownLevel: UnknownName {
  static let kind = DeclaredKind.level
  static let info = RuleInfo(
    name: "unknown-level", level: .on(.error), family: .grid,
    summary: "a level is named that nothing declares",
    why: "What stands there belongs to no level, so nobody is held to it and no output shows it.",
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
        at L2 craft
          - Designs systems.
        at ↓L22 craft
          - Sets standards.
        """)
    ])
}
