import LadderModel
import SourceText

/// A setting speaks of a rule or an option that there is none of.
enum UnknownRule: RunRule {
  static let info = RuleInfo(
    name: "unknown-rule", level: .on(.warning), family: .rules,
    summary: "a setting names a rule or an option that there is none of, or a value that does not fit",
    why: "The setting changes nothing, although its author believes that it does.",
    good: [
      .ladder(
        """
        ladder team "Team"
        warn missing-examples
        set thin-cell.percent 50
        level L1 "One"
        dimension craft "Craft"
        at L1 craft
          - Writes code.
          examples
          - Wrote the import of invoices.
        """)
    ],
    bad: [
      .ladder(
        """
        ladder team "Team"
        deny ↓tood
        set thin-cell.↓percentage 50
        set thin-cell.percent ↓many
        level L1 "One"
        dimension craft "Craft"
        at L1 craft
          - Writes code.
        """)
    ])

  static func check(_ run: LintRun, _ report: inout Report) {
    for setting in run.model.settings where RuleRegistry.infoByName[setting.rule.text] == nil {
      add(unknown: setting.rule, run, &report)
    }
    for option in run.model.options {
      guard let rule = RuleRegistry.infoByName[option.rule.text] else {
        add(unknown: option.rule, run, &report)
        continue
      }
      check(option, of: rule, run, &report)
    }
  }

  private static func add(unknown rule: Name, _ run: LintRun, _ report: inout Report) {
    let near = DidYouMean.matches(for: rule.text, in: RuleRegistry.infos.map(\.name))
    report.add(.noRule(rule.text, near), at: rule.span, fixes: fixes(rule, near, run))
  }

  private static func check(_ option: RuleOption, of rule: RuleInfo, _ run: LintRun, _ report: inout Report) {
    guard let known = rule.options.first(where: { $0.name == option.option.text }) else {
      let near = DidYouMean.matches(for: option.option.text, in: rule.options.map(\.name))
      report.add(
        .noOption(option.option.text, rule, near), at: option.option.span,
        fixes: fixes(option.option, near, run))
      return
    }
    if case .number(let standard, let range) = known.kind,
      RuleOptions.number(option.value.text, in: range) == nil
    {
      report.add(.badNumber(option.value.text, known, range, standard), at: option.value.span)
    }
  }

  private static func fixes(_ name: Name, _ near: [String], _ run: LintRun) -> [Fix] {
    guard near.count == 1, run.sources.text(name.span) == name.text else { return [] }
    return near.map { .write($0, at: name.span, .safe) }
  }
}

extension Message {
  fileprivate static func noRule(_ name: String, _ near: [String]) -> Message {
    Message(
      "there is no rule \(Wording.quoted(name))",
      hint: near.isEmpty
        ? "`rung explain` lists all rules" : "did you mean \(Wording.either(Array(near.prefix(3))))?")
  }

  fileprivate static func noOption(_ name: String, _ rule: RuleInfo, _ near: [String]) -> Message {
    Message(
      "rule \(Wording.quoted(rule.name)) has no option \(Wording.quoted(name))",
      hint: !near.isEmpty
        ? "did you mean \(Wording.either(Array(near.prefix(3))))?"
        : rule.options.isEmpty
          ? "this rule has no options: take the line out"
          : "its options: \(rule.options.map(\.name).joined(separator: ", "))")
  }

  fileprivate static func badNumber(
    _ value: String, _ option: RuleInfo.Option, _ range: ClosedRange<Int>, _ standard: Int
  ) -> Message {
    Message(
      "\(Wording.quoted(value)) is no value for \(Wording.quoted(option.name))",
      hint:
        "write a number from \(range.lowerBound) to \(range.upperBound); without this line it is \(standard)")
  }
}
