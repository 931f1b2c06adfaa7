import LadderModel
import SourceText

/// A file of comma-separated values as a table.
struct CSVTable {
  let grid: TableGrid
  /// The quotation mark that the file ends inside of.
  let open: ByteRange?

  init(_ source: Source, _ file: FileID) {
    let scanner = CSVScanner(source.bytes, prefersTabs: CSVReader.isTabbed(source.path))
    var cells = CSVCells(bytes: source.bytes, file: file)
    var rows = scanner.records.map { record in
      TableGrid.Row(
        cells: record.fields.map { cells.cell($0) }, written: record.fields.count,
        span: SourceSpan(file, record.range))
    }
    open = scanner.open.map { ByteRange($0, $0 + 1) }
    // What the row still lacks is in the cell that nothing closes.
    if open != nil, let first = rows.first, !rows.isEmpty { rows[rows.count - 1].written = first.written }
    grid = TableGrid(rows: Self.withoutBlanks(rows))
  }

  /// Without rows, and columns at the right, that hold nothing: spreadsheets write them out.
  private static func withoutBlanks(_ rows: [TableGrid.Row]) -> [TableGrid.Row] {
    var width = 0
    for row in rows { width = max(width, (row.cells.lastIndex { !$0.parts.isEmpty } ?? -1) + 1) }
    return rows.filter { row in row.cells.contains { !$0.parts.isEmpty } }.map { row in
      TableGrid.Row(cells: Array(row.cells.prefix(width)), written: min(row.written, width), span: row.span)
    }
  }
}

/// Reads the cells of a file. Each line is Markdown, as all prose of ladders is.
private struct CSVCells {
  let bytes: [UInt8]
  let file: FileID
  private var count = 0

  init(bytes: [UInt8], file: FileID) {
    self.bytes = bytes
    self.file = file
  }

  mutating func cell(_ field: CSVField) -> TableCell {
    count += 1
    let parts = CellLines.parts(of: lines(field.text), in: bytes, file) {
      field.isQuoted ? withoutDoubling($0) : $0
    }
    let first = parts.first?.span ?? SourceSpan(file, field.text)
    return TableCell(
      parts: parts, span: parts.last.map { first.joined(with: $0.span) } ?? first, number: count)
  }

  private func lines(_ text: ByteRange) -> [ByteRange] {
    var lines: [ByteRange] = []
    var start = text.start
    for index in text.clamped(to: bytes.count) where bytes[index] == 0x0A || bytes[index] == 0x0D {
      lines.append(ByteRange(start, index))
      start = index + 1
    }
    return lines + [ByteRange(start, text.end)]
  }

  /// In a cell between quotation marks, one that is text is written twice.
  private func withoutDoubling(_ prose: Prose) -> Prose {
    let text = Array(prose.utf8)
    var result = Rewriting(prose)
    var index = 0
    var isChanged = false
    while index + 1 < text.count {
      let isDoubled = text[index] == UInt8(ascii: "\"") && text[index + 1] == UInt8(ascii: "\"")
      if isDoubled { result.replace(index..<(index + 1), with: "") }
      isChanged = isChanged || isDoubled
      index += isDoubled ? 2 : 1
    }
    return isChanged ? result.finish() : prose
  }
}
