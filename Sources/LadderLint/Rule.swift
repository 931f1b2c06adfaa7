package import LadderModel
package import SourceText

/// What is fixed about a rule. The examples are its documentation, its `explain` text and its tests.
package struct RuleInfo: Sendable {
  package enum DefaultLevel: Sendable {
    case off
    case on(Severity)
  }

  /// As after `allow`: lower case, with hyphens.
  package var name: String
  package var level: DefaultLevel
  package var family: Family
  /// What it finds, as a clause: "two levels have the same id".
  package var summary: String
  /// Why it matters to the people who read the ladder.
  package var why: String
  /// Sources that it is silent on.
  package var good: [RuleExample]
  /// Sources that it reports, with `↓` before the first byte of each place.
  package var bad: [RuleExample]
  package var options: [RuleInfo.Option] = []
  /// The language of prose that it is for, as a BCP 47 primary tag; nil: any.
  package var language: String?

  package enum Family: String, Sendable, CaseIterable {
    case grid = "The grid"
    case chain = "The chain"
    case placeholders = "Placeholders"
    case progression = "Progression"
    case prose = "Prose"
    case links = "Links and markup"
    case rules = "About the rules themselves"
  }

  package struct Option: Sendable {
    package var name: String
    package var value: String
    package var summary: String

    package init(name: String, value: String, summary: String) {
      self.name = name
      self.value = value
      self.summary = summary
    }
  }

  package init(
    name: String, level: DefaultLevel, family: Family, summary: String, why: String,
    good: [RuleExample], bad: [RuleExample], options: [Option] = [], language: String? = nil
  ) {
    self.name = name
    self.level = level
    self.family = family
    self.summary = summary
    self.why = why
    self.good = good
    self.bad = bad
    self.options = options
    self.language = language
  }
}

/// A small source with which a rule explains itself.
package enum RuleExample: Sendable {
  case ladder(String)
  case markdown(String)

  package var text: String {
    switch self {
    case .ladder(let text), .markdown(let text): text
    }
  }
}

/// A rule: static facts and a pure check.
package protocol Rule: Sendable {
  static var info: RuleInfo { get }
  /// Reports what it finds in all that was read. Called once a run; rules of one ladder conform to `LadderRule`.
  static func check(_ run: LintRun, _ report: inout Report)
}

/// A rule that looks at one ladder at a time; ladders are checked in parallel.
package protocol LadderRule: Rule {
  static func check(_ ladder: Ladder, _ run: LintRun, _ report: inout Report)
}

extension LadderRule {
  package static func check(_ run: LintRun, _ report: inout Report) {
    for ladder in run.model.ladders { check(ladder, run, &report) }
  }
}

/// What rules may look at.
package struct LintRun: Sendable {
  package let model: Model
  package let sources: SourceMap

  package init(model: Model, sources: SourceMap) {
    self.model = model
    self.sources = sources
  }
}

/// Where one rule puts its findings.
package struct Report: Sendable {
  private let rule: String
  private let severity: Severity
  package private(set) var findings: [Diagnostic] = []

  package init(rule: String, severity: Severity) {
    self.rule = rule
    self.severity = severity
  }

  package mutating func add(
    _ message: Message, at span: SourceSpan, also related: [Diagnostic.Label] = [], fixes: [Fix] = [],
    place: String? = nil
  ) {
    findings.append(
      Diagnostic(
        rule: rule, severity: severity, message: message.text, hint: message.hint, span: span,
        label: message.label, related: related, fixes: fixes, place: place))
  }
}

/// The wording of a finding: named static members, private to the file of their rule.
package struct Message: Sendable {
  /// One sentence without a full stop, which names the thing.
  package var text: String
  /// What to do next.
  package var hint: String?
  /// A few words under the place itself.
  package var label: String?

  package init(_ text: String, hint: String? = nil, label: String? = nil) {
    self.text = text
    self.hint = hint
    self.label = label
  }
}
