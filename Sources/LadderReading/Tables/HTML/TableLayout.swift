import LadderModel
import SourceText

/// Puts the cells of an HTML table into rows and columns.
///
/// A cell with `colspan` or `rowspan` stands at each place that it covers: what is written across two levels is expected
/// at both, and a group's name holds for each row beside it.
struct TableLayout {
  private(set) var rows: [TableGrid.Row] = []
  private var cells: [TableCell] = []
  private var written = 0
  /// Cells from above that reach into the rows to come, by column.
  private var hanging: [(cell: TableCell, rows: Int)?] = []
  private var budget = 100_000
  private(set) var isRowOpen = false
  private var rowSpan: SourceSpan

  init(at span: SourceSpan) { rowSpan = span }

  mutating func openRow(at span: SourceSpan) {
    closeRow()
    isRowOpen = true
    rowSpan = span
  }

  mutating func add(_ cell: TableCell, columns: Int, rows: Int, end: SourceSpan) {
    if !isRowOpen { openRow(at: cell.span) }
    takeHanging()
    rowSpan = rowSpan.joined(with: end)
    for place in 0..<max(1, columns) {
      if place > 0, !isAffordable() { break }
      append(cell)
      guard rows > 1, isAffordable() else { continue }
      while hanging.count < cells.count { hanging.append(nil) }
      hanging[cells.count - 1] = (cell, rows - 1)
    }
  }

  mutating func closeRow() {
    guard isRowOpen else { return }
    isRowOpen = false
    takeHanging()
    // Nothing stands in the row before a cell that reaches into it further on.
    while cells.count < hanging.count, isAffordable() {
      cells.append(TableCell(parts: [], span: rowSpan, number: -1 - cells.count))
      takeHanging()
    }
    if !cells.isEmpty { rows.append(TableGrid.Row(cells: cells, written: written, span: rowSpan)) }
    cells = []
    written = 0
  }

  private mutating func takeHanging() {
    while cells.count < hanging.count, let above = hanging[cells.count] {
      let isOver = above.rows <= 1 || !isAffordable()
      hanging[cells.count] = isOver ? nil : (above.cell, above.rows - 1)
      append(above.cell)
    }
    while let last = hanging.last, last == nil { hanging.removeLast() }
  }

  private mutating func append(_ cell: TableCell) {
    cells.append(cell)
    written += 1
  }

  /// A ladder has a few hundred places. A document that asks for millions gets its spans cut, so that the work stays
  /// in proportion to its bytes.
  private mutating func isAffordable() -> Bool {
    guard budget > 0 else { return false }
    budget -= 1
    return true
  }
}
