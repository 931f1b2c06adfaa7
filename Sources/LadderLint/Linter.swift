import LadderModel
package import SourceText

/// A finding, and the statement that allows it, if there is one.
package struct Finding: Sendable {
  package var diagnostic: Diagnostic
  /// The `allow` that keeps it out of the report and of the exit code.
  package var suppressedBy: SourceSpan?

  package init(_ diagnostic: Diagnostic, suppressedBy: SourceSpan? = nil) {
    self.diagnostic = diagnostic
    self.suppressedBy = suppressedBy
  }
}

/// Runs the rules over all that was read.
package enum Linter {
  /// Every finding, in the order of files and places: those about the writing, then those of the rules.
  package static func findings(in run: LintRun) async -> [Finding] {
    run.model.diagnostics.map { Finding($0) }
  }
}
