import CommonMark
import LadderModel
import SourceText

/// A table as rows of cells.
struct TableGrid {
  struct Row {
    var cells: [BlockID]
    /// How many cells the source has in the row.
    var written: Int
    var block: BlockID
  }

  let header: Row
  let rows: [Row]

  /// Nil for a block that is no table.
  init?(_ block: BlockID, of page: Page) {
    guard case .table = page.document.kind(block) else { return nil }
    var rows: [Row] = []
    for row in page.document.children(block) {
      guard case .tableRow(_, let written) = page.document.kind(row) else { continue }
      rows.append(Row(cells: Array(page.document.children(row)), written: written, block: row))
    }
    guard let first = rows.first else { return nil }
    header = first
    self.rows = Array(rows.dropFirst())
  }
}

extension Page {
  /// What a cell of a table says when it names something: plain text without decoration.
  func name(ofTableCell cell: BlockID) -> Name {
    let lines = document.lines(cell)
    let span = span(lines.first ?? document.range(cell))
    return Name(TitleText.undecorated(document.inlines(of: cell).plainText), at: span)
  }
}
