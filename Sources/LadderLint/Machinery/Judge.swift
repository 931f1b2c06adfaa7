import LadderModel
import SourceText

/// Applies the settings to what was found, and puts it in order.
struct Judge {
  private let run: LintRun
  private let settings: ScopedSettings
  private var isUsed: [Bool]
  private var judged: [Finding] = []

  init(_ run: LintRun, _ settings: ScopedSettings) {
    self.run = run
    self.settings = settings
    isUsed = Array(repeating: false, count: run.model.settings.count)
  }

  mutating func take(_ diagnostics: [Diagnostic]) {
    for diagnostic in diagnostics { take(diagnostic) }
  }

  /// Those that allow nothing are known only when all else is judged. What allows them has its turn last.
  mutating func takeUnusedAllows() {
    for isAboutItself in [false, true] {
      var report = Report(UnusedAllow.info)
      let unused = run.model.settings.indices.filter { index in
        !isUsed[index] && run.choice.allows(run.model.settings[index].rule.text)
          && (run.model.settings[index].rule.text == UnusedAllow.info.name) == isAboutItself
      }
      UnusedAllow.check(unused.map { run.model.settings[$0] }, run, &report)
      if !isAboutItself { UnusedAllow.checkPaths(run, &report) }
      take(report.findings)
    }
  }

  /// By file, place and rule; what was found twice is there once.
  consuming func findings() -> [Finding] {
    let sorted = judged.sorted { Self.comesBefore($0.diagnostic, $1.diagnostic) }
    var findings: [Finding] = []
    findings.reserveCapacity(sorted.count)
    for finding in sorted {
      if let last = findings.last, Self.isSame(last.diagnostic, finding.diagnostic) { continue }
      findings.append(finding)
    }
    return findings
  }

  private mutating func take(_ diagnostic: Diagnostic) {
    var finding = Finding(diagnostic)
    guard let index = settings.index(for: diagnostic.rule, at: diagnostic.span) else {
      if RuleRegistry.isOff(diagnostic.rule), !run.choice.names(diagnostic.rule) { return }
      judged.append(finding)
      return
    }
    let setting = run.model.settings[index]
    isUsed[index] = true
    switch setting.verb {
    case .note: finding.diagnostic.severity = .note
    case .warn: finding.diagnostic.severity = .warning
    case .deny: finding.diagnostic.severity = .error
    case .allow:
      // What could not be read is not in the ladder, and nobody should have to find that out by its absence.
      if diagnostic.rule == SyntaxErrors.info.name, diagnostic.severity == .error {
        finding.diagnostic.severity = .note
      } else {
        finding.suppressedBy = setting.span
      }
    }
    judged.append(finding)
  }

  private static func comesBefore(_ a: Diagnostic, _ b: Diagnostic) -> Bool {
    if a.span != b.span { return a.span < b.span }
    if a.rule != b.rule { return a.rule < b.rule }
    return a.message < b.message
  }

  private static func isSame(_ a: Diagnostic, _ b: Diagnostic) -> Bool {
    a.span == b.span && a.rule == b.rule && a.message == b.message
  }
}
