import LadderModel
package import SourceText

/// A finding, and the statement that allows it, if there is one.
package struct Finding: Sendable {
  package var diagnostic: Diagnostic
  /// The `allow` that keeps it out of the report and of the exit code.
  package var suppressedBy: SourceSpan?
  /// Whether it was there before: a baseline names it.
  package var isKnown = false

  /// Whether it counts for nothing.
  package var isSuppressed: Bool { suppressedBy != nil || isKnown }

  package init(_ diagnostic: Diagnostic, suppressedBy: SourceSpan? = nil) {
    self.diagnostic = diagnostic
    self.suppressedBy = suppressedBy
  }
}

/// Runs the rules over all that was read.
package enum Linter {
  /// Every finding, in the order of files and places: those about the writing, and those of the rules.
  package static func findings(in run: LintRun) async -> [Finding] {
    let settings = ScopedSettings(run)
    let rules = RuleSelection { info in
      run.choice.allows(info.name)
        && (RuleRegistry.isOn(info) || settings.turnsOn(info.name) || run.choice.names(info.name))
    }
    let found = await LadderChecks.run(rules, over: run)
    var judge = Judge(run, settings)
    judge.take(run.model.diagnostics + found)
    judge.takeUnusedAllows()
    return judge.findings().filter { run.choice.allows($0.diagnostic.rule) }
  }
}
