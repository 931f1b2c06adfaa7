/// One file of an output.
package struct OutputFile: Sendable, Equatable {
  /// Relative to the output's folder, `/` between its parts; never absolute, never with `..`.
  package var path: String
  /// UTF-8, with a line ending at the end.
  package var bytes: [UInt8]

  package init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }
}

/// How a Markdown output is cut into files.
package enum MarkdownLayout: String, Sendable, CaseIterable {
  /// One file a ladder.
  case one
  /// One file a level.
  case level
  /// One file a dimension.
  case dimension
  /// One file a level and dimension.
  case cell
  /// One table a ladder: levels are columns, dimensions are rows.
  case matrix
}

package struct EmitOptions: Sendable {
  package var layout = MarkdownLayout.one
  /// Whether admitted gaps are shown to readers. JSON always has them: it is the model.
  package var includeTodos = false
  /// A BCP 47 tag, what the prose is in; nil: what the workspace says, or else "en".
  package var language: String?
  /// What "made by rung from …" names; nil: the paths of the ladder's own files.
  package var madeFrom: String?

  package init(
    layout: MarkdownLayout = .one, includeTodos: Bool = false, language: String? = nil,
    madeFrom: String? = nil
  ) {
    self.layout = layout
    self.includeTodos = includeTodos
    self.language = language
    self.madeFrom = madeFrom
  }
}
