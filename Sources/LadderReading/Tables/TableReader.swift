import CommonMark
import LadderModel
import SourceText

/// Reads a table of a ladder: each of its cells is one of the ladder's.
struct TableReader {
  private let page: Page
  private let shape: TableShape
  private let names: LadderNames
  private(set) var cells: [CellDeclaration] = []
  private(set) var observations: [Observation] = []

  init(_ shape: TableShape, on page: Page, _ names: LadderNames) {
    self.page = page
    self.shape = shape
    self.names = names
  }

  mutating func read() {
    let columns = shape.grid.header.cells.count
    for (index, row) in shape.grid.rows.enumerated() {
      if row.written != columns {
        let span = page.span(page.document.range(row.block))
        observations.append(.shortRow(span: span, cells: row.written, columns: columns))
      }
      for (column, cell) in row.cells.dropFirst().enumerated() {
        switch shape.columns {
        case .levels: add(cell, level: column, dimension: index)
        case .dimensions: add(cell, level: index, dimension: column)
        }
      }
    }
  }

  private mutating func add(_ block: BlockID, level: Int, dimension: Int) {
    guard shape.levels.indices.contains(level), shape.dimensions.indices.contains(dimension) else { return }
    let title = shape.dimensions[dimension]
    let parts = TableText.parts(of: block, on: page)
    guard let level = shape.levels[level], let id = names.dimension(title.text), let first = parts.first
    else {
      if !parts.isEmpty { skip(block) }
      return
    }
    let span = page.span(page.document.lines(block).first ?? page.document.range(block))
    var cell = CellDeclaration(
      levels: [Name(level.value.id, at: level.name.span)], dimension: Name(id, at: title.span), span: span)
    if parts.count == 1, let none = Sentences.none(first) {
      cell.body.none = none
    } else {
      cell.body.expectations = parts.map(ItemReader.item)
    }
    cells.append(cell)
  }

  /// Text in a row or a column that is no level's and no dimension's.
  private mutating func skip(_ block: BlockID) {
    if let skipped = page.skipped(block) { observations.append(skipped) }
  }
}

/// The text in a cell of a table: lines and bullets in it are items of their own.
enum TableText {
  static func parts(of block: BlockID, on page: Page) -> [Prose] {
    page.document.lines(block).flatMap { line in
      pieces(of: line, in: page.document.bytes).compactMap { range in
        var builder = ProseBuilder(file: page.file)
        builder.append(withoutBullet(range, in: page.document.bytes), of: page.document.bytes)
        return builder.finish().flatMap { page.rewritten(withoutEscapedPipes($0)) }
      }
    }
  }

  /// A bar that was escaped for the table's sake needs no escape outside of it.
  private static func withoutEscapedPipes(_ prose: Prose) -> Prose {
    let bytes = Array(prose.text.utf8)
    let slashes = bytes.indices.dropLast().filter {
      bytes[$0] == UInt8(ascii: "\\") && bytes[$0 + 1] == UInt8(ascii: "|")
    }
    guard !slashes.isEmpty else { return prose }
    var result = Rewriting(prose)
    for slash in slashes { result.replace(slash..<(slash + 1), with: "") }
    return result.finish()
  }

  /// What stands between `<br>` and `•`.
  private static func pieces(of range: ByteRange, in bytes: [UInt8]) -> [ByteRange] {
    var pieces: [ByteRange] = []
    var start = range.start
    var index = range.start
    while index < range.end {
      let length = breakLength(at: index, in: bytes[..<range.end])
      if length > 0 {
        pieces.append(ByteRange(start, index))
        start = index + length
      }
      index += max(1, length)
    }
    return pieces + [ByteRange(start, range.end)]
  }

  private static func breakLength(at index: Int, in bytes: ArraySlice<UInt8>) -> Int {
    let rest = bytes[index...]
    if rest.starts(with: "•".utf8) { return "•".utf8.count }
    guard rest.first == UInt8(ascii: "<"), rest.count >= 4, rest[index + 1] | 0x20 == UInt8(ascii: "b"),
      rest[index + 2] | 0x20 == UInt8(ascii: "r"), let end = rest.prefix(8).firstIndex(of: UInt8(ascii: ">")),
      rest[(index + 3)..<end].allSatisfy({ $0 == 0x20 || $0 == UInt8(ascii: "/") })
    else { return 0 }
    return end + 1 - index
  }

  private static func withoutBullet(_ range: ByteRange, in bytes: [UInt8]) -> ByteRange {
    var start = range.start
    while start < range.end, bytes[start] == 0x20 { start += 1 }
    guard start + 1 < range.end, bytes[start + 1] == 0x20,
      bytes[start] == UInt8(ascii: "-") || bytes[start] == UInt8(ascii: "*")
    else { return range }
    return ByteRange(start + 2, range.end)
  }
}
