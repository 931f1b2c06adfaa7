import LadderModel
import SourceText

/// A ladder extends, through others, itself.
enum CyclicExtends: LadderRule {
  static let info = RuleInfo(
    name: "cyclic-extends", level: .on(.error), family: .chain,
    summary: "a ladder extends, through others, itself",
    why: """
      None of these ladders says what it starts from.
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
        ladder team "Team" extends ↓team
        level L1 "One"
        dimension craft "Craft"
        at L1 craft
          - Writes code.
        """)
    ])

  static func check(_ ladder: LadderContext, _ report: inout Report) {
    for case .cyclicExtends(let names) in ladder.ladder.problems {
      guard let first = names.first else { continue }
      report.add(.circle(names.map(\.text)), at: first.span, also: Circle.labels(names), place: first.text)
    }
  }
}

extension Message {
  fileprivate static func circle(_ ladders: [String]) -> Message {
    Message(
      ladders.count == 1
        ? "ladder \(Wording.quoted(ladders[0])) extends itself"
        : "ladder \(Wording.quoted(ladders[0])) extends itself, through others: \(Circle.path(ladders))",
      hint: "one of them starts from nothing: take its `extends` out")
  }
}
