import LadderModel
import SourceText

/// A level is on a track that nothing declares.
enum UnknownTrack: UnknownName {
  static let kind = DeclaredKind.track
  static let info = RuleInfo(
    name: "unknown-track", level: .on(.error), family: .grid,
    summary: "a level is on a track that nothing declares",
    why: "The level stands on no line of progression, so nobody sees where it leads.",
    good: [
      .ladder(
        """
        ladder team "Team"
        track ic "Individual"
        level L1 "One" on ic
        dimension craft "Craft"
        at L1 craft
          - Writes code.
        """)
    ],
    bad: [
      .ladder(
        """
        ladder team "Team"
        track engineers "Engineers"
        level L1 "One" on ↓enginers
        dimension craft "Craft"
        at L1 craft
          - Writes code.
        """)
    ])
}
