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

extension TableCell {
  /// Whether it holds more than space that does not break.
  var saysSomething: Bool { parts.contains { $0.text != "&nbsp;" } }
}

extension TableGrid {
  /// Without rows that hold nothing; where two columns of levels and text have no header, with an empty one.
  var withHeader: TableGrid {
    var grid = self
    grid.rows = rows.enumerated().filter { $0 == 0 || $1.cells.contains(where: \.saysSomething) }.map(
      \.element)
    guard mayHaveTitle, let first = grid.rows.first, first.cells.count == 2, grid.rows.count > 1,
      !first.cells[1].parts.isEmpty,
      grid.rows.allSatisfy({ LevelName($0.cells.first?.name.text ?? "") != nil })
    else { return grid }
    var header = first
    for index in header.cells.indices {
      header.cells[index].parts = []
      // No cell of the source.
      header.cells[index].number = -1 - index
    }
    grid.rows.insert(header, at: 0)
    return grid
  }
}
