import CommonMark
import LadderModel
import SourceText

/// What a cell of a table says, with its places in the source.
struct TableCell: Sendable {
  /// Its lines, paragraphs and bullets, each as a paragraph of Markdown.
  var parts: [Prose]
  /// Where its text stands, or would stand.
  var span: SourceSpan
  /// Places of one row or column that one cell of the source covers have the same number.
  var number: Int

  /// What the cell says when it names something: plain text without decoration.
  var name: Name {
    let text = parts.map { InlineTree(parsing: $0.text, options: .github).plainText }.joined(separator: " ")
    return Name(TitleText.undecorated(text), at: span)
  }
}

/// A table as rows of cells, whatever it was written in.
struct TableGrid: Sendable {
  struct Row: Sendable {
    var cells: [TableCell]
    /// How many cells the source has in the row, those that reach into it from above among them.
    var written: Int
    var span: SourceSpan
  }

  /// The first one is the header, but for titles that may stand above it.
  var rows: [Row]
  /// Whether something else may stand above the header: a Markdown table has no such rows.
  var mayHaveTitle = true
  /// What stands in it and in none of its cells.
  var observations: [Observation] = []
}
