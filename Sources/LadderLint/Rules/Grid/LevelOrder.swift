import LadderModel
import SourceText

/// Levels are declared from the highest to the lowest.
enum LevelOrder: LadderRule {
  static let info = RuleInfo(
    name: "level-order", level: .on(.warning), family: .grid,
    summary: "levels are declared in another order than their chains have",
    why: """
      The order of the declarations is the order of the ladder in every output. Upside down, a promotion looks like a step back.
      """,
    good: [
      .ladder(
        """
        ladder team "Team"
        level L1 "One"
        level L2 "Two" in addition to L1
        level L3 "Three" in addition to L2
        dimension craft "Craft"
        at L1, L2, L3 craft
          - Writes code.
        """)
    ],
    bad: [
      .ladder(
        """
        ladder team "Team"
        level ↓L3 "Three" in addition to L2
        level L2 "Two" in addition to L1
        level L1 "One"
        dimension craft "Craft"
        at L1, L2, L3 craft
          - Writes code.
        """)
    ])

  static func check(_ ladder: LadderContext, _ report: inout Report) {
    guard ladder.directions.isReversed, let first = ladder.directions.firstUp else { return }
    let level = ladder.ladder.levels[first]
    let reference = level.chain.references.first
    guard ladder.owns(reference?.span ?? level.id.span) else { return }
    report.add(
      .reversed(ladder), at: level.id.span,
      also: reference.map {
        [Diagnostic.Label($0.span, "it builds on \(Wording.quoted($0.text)), which comes after it")]
      } ?? [],
      place: ladder.place())
  }
}

extension Message {
  fileprivate static func reversed(_ ladder: LadderContext) -> Message {
    Message(
      "the levels of \(Wording.quoted(ladder.ladder.title.text)) stand in the wrong order: \(ladder.directions.areSomeMisplaced ? "this one builds" : "most of them build") on one that comes later",
      hint: "put the lowest level first")
  }
}
