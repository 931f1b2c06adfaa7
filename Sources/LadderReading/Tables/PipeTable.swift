import CommonMark
import LadderModel
import SourceText

extension TableGrid {
  /// A table of Markdown, with bars between its cells; nil for a block that is none.
  init?(_ block: BlockID, of page: Page) {
    guard page.document.isTable(block) else { return nil }
    var rows: [Row] = []
    for row in page.document.children(block) {
      guard case .tableRow(_, let written) = page.document.kind(row) else { continue }
      let cells = page.document.children(row).map { PipeTable.cell($0, of: page) }
      rows.append(Row(cells: cells, written: written, span: page.span(page.document.range(row))))
    }
    // Google Docs writes the header as the first row of a table with an empty one.
    if rows.count > 1, rows[0].cells.allSatisfy({ $0.parts.isEmpty }) { rows.removeFirst() }
    guard !rows.isEmpty else { return nil }
    self.init(rows: rows, mayHaveTitle: false)
  }
}

private enum PipeTable {
  static func cell(_ block: BlockID, of page: Page) -> TableCell {
    let lines = page.document.lines(block)
    let parts = CellLines.parts(of: lines, in: page.document.bytes, page.file) {
      page.rewritten(withoutEscapedPipes($0))
    }
    let span = page.span(lines.first ?? page.document.range(block))
    return TableCell(parts: parts, span: span, number: Int(block.index))
  }

  /// A bar that was escaped for the table's sake needs no escape outside of it.
  private static func withoutEscapedPipes(_ prose: Prose) -> Prose {
    let bytes = Array(prose.utf8)
    let slashes = bytes.indices.dropLast().filter {
      bytes[$0] == UInt8(ascii: "\\") && bytes[$0 + 1] == UInt8(ascii: "|")
    }
    guard !slashes.isEmpty else { return prose }
    var result = Rewriting(prose)
    for slash in slashes { result.replace(slash..<(slash + 1), with: "") }
    return result.finish()
  }
}
