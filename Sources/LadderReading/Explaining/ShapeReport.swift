package import SourceText

/// What the headings of a page were taken for, and why.
package struct ShapeReport: Sendable {
  /// A heading, a label before items, or the page's own name.
  package struct Line: Sendable {
    package var span: SourceSpan
    /// As it is written, with its `##`.
    package var text: String
    /// "level L3", "dimension craft", "text".
    package var taken: String
    /// A sentence without a full stop.
    package var why: String
  }

  package var file: FileID
  /// What the page as a whole is: "all of the ladder “Baker”".
  package var summary: String
  package var lines: [Line]
}
