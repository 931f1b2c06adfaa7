import LadderModel
import SourceText

/// A retired id is in use again.
enum RetiredID: LadderRule {
  static let info = RuleInfo(
    name: "retired-id", level: .on(.error), family: .chain,
    summary: "a retired id is in use again",
    why: """
      Old links and old reviews would now point at something that they never meant.
      """,
    good: [
      .ladder(
        """
        ladder team "Team"
        level L2 "Two"
        dimension craft "Craft"
        retired level L1
        at L2 craft
          - Writes code.
        """)
    ],
    bad: [
      .ladder(
        """
        ladder team "Team"
        level ↓L1 "One"
        dimension craft "Craft"
        retired level L1
        at L1 craft
          - Writes code.
        """)
    ])

  static func check(_ ladder: LadderContext, _ report: inout Report) {
    for case .retiredInUse(let kind, let again, let retired) in ladder.ladder.problems
    where ladder.owns(again.span) {
      report.add(
        .inUse(kind, again.text), at: again.span, also: [Diagnostic.Label(retired, "retired here")],
        place: ladder.place())
    }
  }
}

extension Message {
  fileprivate static func inUse(_ kind: DeclaredKind, _ id: String) -> Message {
    Message(
      "\(kind.rawValue) \(Wording.quoted(id)) is retired, and in use again",
      hint: "take another id; a retired one is never used again")
  }
}
