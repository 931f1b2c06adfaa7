import SourceText

/// Taking a table row apart.
enum TableRow {
  /// The cells between the pipes of a line, without the spaces around them. A pipe after a backslash parts
  /// nothing.
  static func cells(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> [Range<Int>] {
    var cells: [Range<Int>] = []
    let last = text.trimmingEnd(start, end)
    var index = text.skippingSpaces(start, last)
    if text.peek(index, last) == .pipe { index += 1 }
    while index < last {
      var stop = index
      while stop < last, text[stop] != .pipe || stop > index && text[stop - 1] == .backslash { stop += 1 }
      let first = text.skippingSpaces(index, stop)
      cells.append(first..<text.trimmingEnd(first, stop))
      index = stop + 1
    }
    return cells
  }

  /// The alignments that a delimiter row gives, or nil where the line is none.
  static func delimiters(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> [ColumnAlignment]? {
    for index in start..<end {
      switch text[index] {
      case .hyphen, .colon, .pipe, .space, .tab: break
      default: return nil
      }
    }
    var alignments: [ColumnAlignment] = []
    for cell in cells(text, start, end) {
      guard let alignment = alignment(text, cell) else { return nil }
      alignments.append(alignment)
    }
    return alignments.isEmpty ? nil : alignments
  }

  private static func alignment(_ text: Span<UInt8>, _ cell: Range<Int>) -> ColumnAlignment? {
    let end = cell.upperBound
    let left = text.peek(cell.lowerBound, end) == .colon
    let hyphens = cell.lowerBound + (left ? 1 : 0)
    let after = hyphens + text.run(of: .hyphen, from: hyphens, end)
    let right = text.peek(after, end) == .colon
    guard after > hyphens, after + (right ? 1 : 0) == end else { return nil }
    return left ? (right ? .center : .left) : right ? .right : .unspecified
  }
}

extension BlockParser {
  /// Makes a table of the open paragraph's last line where this line is the delimiter row to it.
  mutating func openTable(_ text: Span<UInt8>) {
    guard options.tables, paragraphGoesOn, let header = lines.last,
      let columns = TableRow.delimiters(text, line.nonspace, line.end)
    else { return }
    let cells = TableRow.cells(text, header.start, header.end)
    guard cells.count == columns.count else { return }
    takeHeaderLine(text)
    let table = addTable(columns, header)
    addRow(text, header, cells, columns: columns.count, isHeader: true)
    // The delimiter row is part of the table, but no row of it.
    blocks[table].upper = UInt32(clamping: line.end)
    consumeLine()
  }

  /// Takes the last line off the open paragraph and closes what is left of it.
  private mutating func takeHeaderLine(_ text: Span<UInt8>) {
    lines.removeLast()
    blocks[leafBlock].lastLine -= 1
    if blocks[leafBlock].lastLine == blocks[leafBlock].firstLine {
      blocks.removeLast()
      leaf = .none
    } else {
      blocks[leafBlock].upper = lines.last?.upper ?? blocks[leafBlock].upper
      closeLeaf(text)
    }
  }

  private mutating func addTable(_ columns: [ColumnAlignment], _ header: ContentLine) -> Int {
    let table = appendBlock(.table, header.start, line.end, parent: innermost.block)
    blocks[table].first = UInt32(clamping: alignments.count)
    alignments.append(columns)
    leafBlock = table
    leaf = .table(columns: columns.count)
    return table
  }

  mutating func addTableRow(_ text: Span<UInt8>, columns: Int) {
    let cells = TableRow.cells(text, line.nonspace, line.end)
    // A line of one pipe is no row (cmark-gfm reads it so too).
    guard !cells.isEmpty else {
      openParagraph(text)
      return
    }
    addRow(text, ContentLine(line.nonspace, line.end), cells, columns: columns, isHeader: false)
  }

  private mutating func addRow(
    _ text: Span<UInt8>, _ content: ContentLine, _ cells: [Range<Int>], columns: Int, isHeader: Bool
  ) {
    let row = appendBlock(.tableRow, content.start, content.end, parent: leafBlock)
    blocks[row].flag = isHeader ? 1 : 0
    blocks[row].first = UInt32(clamping: cells.count)
    for cell in cells.prefix(columns) {
      let block = appendBlock(.tableCell, cell.lowerBound, cell.upperBound, parent: row)
      lines.append(ContentLine(cell.lowerBound, cell.upperBound))
      blocks[block].lastLine += 1
      finish(block)
    }
    finish(row)
  }
}
