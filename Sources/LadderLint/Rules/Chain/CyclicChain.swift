import LadderModel
import SourceText

/// A level builds, through others, on itself.
enum CyclicChain: LadderRule {
  static let info = RuleInfo(
    name: "cyclic-chain", level: .on(.error), family: .chain,
    summary: "a level builds, through others, on itself",
    why: """
      Nobody can read down such a chain: it never comes to an end.
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
        level L1 "One" in addition to ↓L2
        level L2 "Two" in addition to L1
        dimension craft "Craft"
        at L1, L2 craft
          - Writes code.
        """)
    ])

  static func check(_ ladder: LadderContext, _ report: inout Report) {
    let declaredTwice = TwiceDeclared(ladder.ladder.problems)
    for case .cyclicChain(let names, let dimension) in ladder.ladder.problems {
      guard let first = names.first else { continue }
      // Under the second heading of a level, the first one is another level.
      if names.count == 1, declaredTwice.levels.contains(first.text) { continue }
      let place = "\(ladder.ladder.id.text)/\(first.text)" + (dimension.map { "/\($0)" } ?? "")
      report.add(
        .circle(names.map { ladder.name(ofLevelID: $0.text) }), at: first.span, also: Circle.labels(names),
        place: place)
    }
  }
}

extension Message {
  fileprivate static func circle(_ levels: [String]) -> Message {
    Message(
      levels.count == 1
        ? "level \(Wording.quoted(levels[0])) builds on itself"
        : "level \(Wording.quoted(levels[0])) builds on itself, through others: \(Circle.path(levels))",
      hint: "the lowest of them builds on nothing: take its “in addition to” out")
  }
}
