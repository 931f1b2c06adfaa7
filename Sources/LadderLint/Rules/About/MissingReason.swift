import LadderModel
import SourceText

/// An `allow` that does not say why.
enum MissingReason: RunRule {
  static let info = RuleInfo(
    name: "missing-reason", level: .off, family: .rules,
    summary: "an `allow` does not say why",
    why: "Without a reason, nobody dares to take it out again.",
    good: [
      .ladder(
        """
        ladder team "Team"
        level L1 "One"
        dimension craft "Craft"
        at L1 craft
          allow placeholder because the figure comes in May
          - Writes code for ??? teams.
        """)
    ],
    bad: [
      .ladder(
        """
        ladder team "Team"
        level L1 "One"
        dimension craft "Craft"
        at L1 craft
          ↓allow placeholder
          - Writes code for ??? teams.
        """)
    ])

  static func check(_ run: LintRun, _ report: inout Report) {
    for setting in run.model.settings where setting.verb == .allow && setting.reason == nil {
      report.add(.unexplained(setting.rule.text), at: setting.span)
    }
  }
}

extension Message {
  fileprivate static func unexplained(_ rule: String) -> Message {
    Message(
      "\(Wording.quoted("allow \(rule)")) does not say why", hint: "write `because` and the reason behind it")
  }
}
