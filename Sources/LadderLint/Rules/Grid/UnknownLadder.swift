import LadderModel
import SourceText

/// A file is part of a ladder, or extends one, that nothing declares.
enum UnknownLadder: UnknownName {
  static let kind = DeclaredKind.ladder
  static let info = RuleInfo(
    name: "unknown-ladder", level: .on(.error), family: .grid,
    summary: "a ladder is named that nothing declares",
    why:
      "A part of an unknown ladder is part of nothing, and a ladder that extends an unknown one lacks all that it should have from there.",
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
        ladder team "Team" extends ↓core
        level L1 "One"
        dimension craft "Craft"
        at L1 craft
          - Writes code.
        """)
    ])
}
