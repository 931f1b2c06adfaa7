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
    let findings = judge.findings().filter { run.choice.allows($0.diagnostic.rule) }
    let pagesOfMDX = Set(
      run.sources.sources.indices.filter { Source.isMDX(run.sources.sources[$0].path) }.map { FileID($0) })
    return pagesOfMDX.isEmpty ? findings : findings.map { spoken($0, in: pagesOfMDX) }
  }

  /// What a hint says to write, as a comment is written in pages of MDX.
  private static func spoken(_ finding: Finding, in pages: Set<FileID>) -> Finding {
    guard pages.contains(finding.diagnostic.span.file) else { return finding }
    var finding = finding
    let hint = finding.diagnostic.hint?.replacing("`<!-- rung", with: "`{/* rung").replacing(
      " -->`", with: " */}`")
    finding.diagnostic.hint = hint
    return finding
  }
}
