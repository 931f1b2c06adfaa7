import LadderModel
import SourceText

/// A level builds on a higher one.
enum UpwardChain: LadderRule {
  static let info = RuleInfo(
    name: "upward-chain", level: .on(.error), family: .chain,
    summary: "a level builds on a higher one",
    why: """
      It would expect more of a level than of the one above it.
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
        level L1 "One"
        level L2 "Two" in addition to ↓L3
        level L3 "Three" on its own
        dimension craft "Craft"
        at L1, L2, L3 craft
          - Writes code.
        """)
    ])

  static func check(_ ladder: LadderContext, _ report: inout Report) {
    guard !ladder.directions.isReversed else { return }
    for case .upwardChain(let reference, let level) in ladder.ladder.problems {
      let target = ladder.ladder.levels.first { $0.id.text == reference.level }
      report.add(
        .upward(reference, level.text), at: reference.span,
        also: target.map {
          [Diagnostic.Label($0.id.span, "declared here, after \(Wording.quoted(level.text))")]
        } ?? [],
        place: "\(ladder.ladder.id.text)/\(level.text)")
    }
  }
}

extension Message {
  fileprivate static func upward(_ reference: LevelReference, _ level: String) -> Message {
    Message(
      "level \(Wording.quoted(level)) builds on \(Wording.quoted(reference.text)), which is a higher level",
      hint: "name a lower level; if the order of the declarations is wrong, put the lower one first")
  }
}
