/// How serious a finding is, the most serious first.
package enum Severity: Int, Sendable, Comparable, CaseIterable {
  case error, warning, note

  package var name: String {
    switch self {
    case .error: "error"
    case .warning: "warning"
    case .note: "note"
    }
  }

  package static func < (a: Severity, b: Severity) -> Bool { a.rawValue < b.rawValue }
}

/// Something wrong at a place, in the author's words.
///
/// `message` is one sentence without a full stop that names the thing; `hint` says what to do next.
package struct Diagnostic: Sendable, Equatable {
  /// A second place that explains the first ("first declared here").
  package struct Label: Sendable, Equatable {
    package var span: SourceSpan
    package var message: String

    package init(_ span: SourceSpan, _ message: String) {
      self.span = span
      self.message = message
    }
  }

  /// The name of the rule, as after `allow`.
  package var rule: String
  package var severity: Severity
  package var message: String
  package var hint: String?
  package var span: SourceSpan
  /// What to say under the primary span, where the message itself is about more than the span.
  package var label: String?
  package var related: [Label]
  package var fixes: [Fix]
  /// Where in the model: `ladder/level/dimension/item`, as far as it is known.
  package var place: String?

  package init(
    rule: String, severity: Severity, message: String, hint: String? = nil, span: SourceSpan,
    label: String? = nil, related: [Label] = [], fixes: [Fix] = [], place: String? = nil
  ) {
    self.rule = rule
    self.severity = severity
    self.message = message
    self.hint = hint
    self.span = span
    self.label = label
    self.related = related
    self.fixes = fixes
    self.place = place
  }
}

/// A change that would settle a finding.
package struct Fix: Sendable, Equatable {
  package enum Safety: String, Sendable {
    /// Keeps the meaning; `--fix` applies it.
    case safe
    /// A person should look; `--unsafe-fixes` applies it.
    case unsafe
    /// Never applied, only suggested.
    case shown
  }

  package struct Edit: Sendable, Equatable {
    package var span: SourceSpan
    package var replacement: String

    package init(_ span: SourceSpan, _ replacement: String) {
      self.span = span
      self.replacement = replacement
    }
  }

  package var safety: Safety
  /// What the fix does, as an order: "write “L4”".
  package var message: String
  package var edits: [Edit]

  package init(_ safety: Safety, _ message: String, _ edits: [Edit]) {
    self.safety = safety
    self.message = message
    self.edits = edits
  }
}
