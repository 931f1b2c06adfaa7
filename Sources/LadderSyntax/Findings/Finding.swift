package import SourceText

/// Something wrong with the writing of a file, at a place in it. A tree does not know which file of a run it
/// is of, so places are ranges until `diagnostic(in:)`.
package struct Finding: Sendable, Equatable {
  package struct Edit: Sendable, Equatable {
    package var range: ByteRange
    package var replacement: String
  }

  package struct Repair: Sendable, Equatable {
    package var safety: Fix.Safety
    package var message: String
    package var edits: [Edit]
  }

  package struct Label: Sendable, Equatable {
    package var range: ByteRange
    package var message: String
  }

  package var severity: Severity
  package var message: String
  package var hint: String?
  package var range: ByteRange
  package var related: [Label] = []
  package var repairs: [Repair] = []

  init(_ severity: Severity = .error, at range: ByteRange, _ message: String, hint: String? = nil) {
    self.severity = severity
    self.message = message
    self.hint = hint
    self.range = range
  }

  /// The same with a fix that puts `replacement` where `range` is.
  func fixed(_ safety: Fix.Safety, _ message: String, replacing range: ByteRange, with text: String)
    -> Finding
  {
    var finding = self
    finding.repairs.append(
      Repair(safety: safety, message: message, edits: [Edit(range: range, replacement: text)]))
    return finding
  }

  func seeing(_ range: ByteRange, _ message: String) -> Finding {
    var finding = self
    finding.related.append(Label(range: range, message: message))
    return finding
  }

  package func diagnostic(in file: FileID) -> Diagnostic {
    Diagnostic(
      rule: "syntax", severity: severity, message: message, hint: hint, span: SourceSpan(file, range),
      related: related.map { Diagnostic.Label(SourceSpan(file, $0.range), $0.message) },
      fixes: repairs.map { repair in
        Fix(
          repair.safety, repair.message,
          repair.edits.map { Fix.Edit(SourceSpan(file, $0.range), $0.replacement) })
      })
  }
}
