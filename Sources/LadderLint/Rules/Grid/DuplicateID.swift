import LadderModel
import SourceText

/// Two ladders, tracks, groups, stages or items have the same id.
enum DuplicateID: DuplicateDeclaration {
  static let info = RuleInfo(
    name: "duplicate-id", level: .on(.error), family: .grid,
    summary: "two ladders, tracks, groups, stages or items have the same id",
    why: """
      An id is an address. Where two things have it, links and later versions point at either of them.
      """,
    good: [
      .ladder(
        """
        ladder team "Team"
        level L1 "One"
        level L2 "Two" in addition to L1
        dimension craft "Craft"
        at L1 craft
          - Writes code. {#code}
        at L2 craft
          - Designs systems. {#systems}
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
          - Writes code. {#code}
        at L2 craft
          - Designs systems. {#↓code}
        """),
      .ladder(
        """
        ladder team "Team"
        track ic "Individual"
        track ↓ic "Inventors"
        level L1 "One" on ic
        dimension craft "Craft"
        at L1 craft
          - Writes code.
        """),
    ])

  static let kinds: [DeclaredKind] = [.ladder, .track, .group, .stage, .item]
}
