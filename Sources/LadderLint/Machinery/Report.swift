package import SourceText

/// Where one rule puts its findings.
package struct Report: Sendable {
  private let rule: String
  private let severity: Severity
  package private(set) var findings: [Diagnostic] = []

  package init(rule: String, severity: Severity) {
    self.rule = rule
    self.severity = severity
  }

  init(_ info: RuleInfo) {
    // The severity of a rule that is off comes from the setting that turns it on.
    if case .on(let severity) = info.level {
      self.init(rule: info.name, severity: severity)
    } else {
      self.init(rule: info.name, severity: .warning)
    }
  }

  /// `severity` is for a finding that is less serious than others of its rule.
  package mutating func add(
    _ message: Message, at span: SourceSpan, also related: [Diagnostic.Label] = [], fixes: [Fix] = [],
    place: String? = nil, as severity: Severity? = nil
  ) {
    findings.append(
      Diagnostic(
        rule: rule, severity: severity ?? self.severity, message: message.text, hint: message.hint,
        span: span,
        label: message.label, related: related, fixes: fixes, place: place))
  }
}

extension Report {
  /// Takes the fixes of the last findings back, but for so many from the first one on: what they change is changed in other
  /// places as well, or not at all.
  mutating func removeFixes(behind count: Int) {
    for index in findings.indices.dropFirst(count) { findings[index].fixes = [] }
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

extension Fix {
  /// A fix that writes `text` where `span` is.
  static func write(_ text: String, at span: SourceSpan, _ safety: Safety) -> Fix {
    Fix(safety, "write “\(text)”", [Edit(span, text)])
  }
}
