import LadderModel
import SourceText

/// Two dimensions of a ladder have the same id.
enum DuplicateDimension: DuplicateDeclaration {
  static let info = RuleInfo(
    name: "duplicate-dimension", level: .on(.error), family: .grid,
    summary: "two dimensions have the same id",
    why: """
      A cell for that id could belong to either, so a reader cannot know what is expected.
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
        dimension craft "Craft"
        dimension ↓craft "Crafts"
        at L1 craft
          - Writes code.
        """)
    ])

  static let kinds: [DeclaredKind] = [.dimension]
}
