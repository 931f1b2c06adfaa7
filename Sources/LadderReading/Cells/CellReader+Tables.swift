import CommonMark
import LadderModel
import SourceText

// Tables inside a cell.
extension CellReader {
  /// "| Meets criteria | Exceeds criteria |" over a list each: what stands side by side is read as if each column had a heading.
  mutating func takeColumns(of block: BlockID) -> Bool {
    guard page.hasTables, let grid = TableGrid(whole: block, of: page), let header = grid.rows.first
    else { return false }
    let body = grid.rows.dropFirst().filter { $0.cells.contains(where: \.saysSomething) }
    guard body.count == 1, let row = body.first, row.cells.count == header.cells.count,
      header.cells.allSatisfy({ $0.parts.count == 1 }), row.cells.contains(where: { $0.parts.count > 1 })
    else { return false }
    observed += grid.observations
    for (title, cell) in zip(header.cells, row.cells) {
      let start = SourceSpan(title.span.file, ByteRange(at: title.span.range.start))
      add(Heading(title: title.name, depth: Heading.boldDepth, marker: start, span: title.span))
      addItems(cell.parts)
    }
    closeFamily()
    part = .expectations
    return true
  }
}
