import LadderModel
import SourceText

/// A dimension is in a group that nothing declares.
enum UnknownGroup: UnknownName {
  static let kind = DeclaredKind.group
  static let info = RuleInfo(
    name: "unknown-group", level: .on(.error), family: .grid,
    summary: "a dimension is in a group that nothing declares",
    why: "The dimension falls out of its family, and stands alone in every output.",
    good: [
      .ladder(
        """
        ladder team "Team"
        level L1 "One"
        group work "Work"
        dimension craft "Craft" in work
        at L1 craft
          - Writes code.
        """)
    ],
    bad: [
      .ladder(
        """
        ladder team "Team"
        level L1 "One"
        group people "People"
        dimension craft "Craft" in ↓poeple
        at L1 craft
          - Writes code.
        """)
    ])
}
