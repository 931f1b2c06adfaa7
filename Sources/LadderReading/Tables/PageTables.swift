import CommonMark
import LadderModel
import SourceText

/// The tables of a page, read block by block. A table of Markdown is one block; one of HTML may begin in the middle of
/// a block and end in the middle of a later one.
struct PageTables {
  /// What was read.
  struct Found {
    var cells: [CellDeclaration] = []
    var observations: [Observation] = []
    var abouts: [(level: String, parts: [Prose])] = []
    var dimensionAbouts: [(dimension: String, parts: [Prose])] = []
    var metas: [(level: String, meta: Meta)] = []

    mutating func add(_ shape: TableShape, _ names: LadderNames) {
      var reader = TableReader(shape, names)
      reader.read()
      cells += reader.cells
      observations += reader.observations
      abouts += reader.abouts
      dimensionAbouts += reader.dimensionAbouts
      metas += reader.metas
    }
  }

  /// Where the last HTML table ends that was read: what stands before that is its.
  private(set) var end = 0

  /// Whether a heading stands inside a table, and is a part of its cell.
  func hold(_ heading: Heading) -> Bool { heading.span.range.start < end }

  /// The tables of a ladder that begin in a block, without what an earlier one holds; nil where there is neither.
  /// `isSkipped`: a comment says that these tables are no part of the ladder.
  mutating func read(_ block: BlockID, of page: Page, _ names: LadderNames, isSkipped: Bool) -> Found? {
    var found = Found()
    let range = page.document.range(block)
    if range.start >= end, let grid = TableGrid(block, of: page) {
      guard let shape = TableShape(grid, section: 0, page.settings), Self.isOf(names, shape) else {
        return nil
      }
      if !isSkipped { found.add(shape, names) }
      return found
    }
    let shapes = page.htmlTables[block].compactMap { table in
      TableShape(HTMLTableReader.grid(table, from: block, of: page), section: 0, page.settings).map {
        (table, $0)
      }
    }.filter { Self.isOf(names, $0.1) }
    guard range.start < end || !shapes.isEmpty else { return nil }
    var position = max(range.start, end)
    for (table, shape) in shapes {
      if let gap = Self.gap(position, table.start, page) { found.observations.append(gap) }
      if !isSkipped { found.add(shape, names) }
      position = table.end
    }
    if let gap = Self.gap(position, range.end, page) { found.observations.append(gap) }
    end = max(end, position)
    return found
  }

  /// Whether a table has a dimension of the ladder, and is not an overview of something else.
  private static func isOf(_ names: LadderNames, _ shape: TableShape) -> Bool {
    shape.dimensions.contains { names.dimension($0.text) != nil }
  }

  /// Text of a block before and after its tables.
  private static func gap(_ start: Int, _ end: Int, _ page: Page) -> Observation? {
    let range = ByteRange(start, end)
    guard !Layout.isLayout(page.document.bytes, range) else { return nil }
    let text = page.text(ByteRange(start, min(end, start + 80))).trimmed
    return .skippedText(span: page.span(range), text: String(text.prefix { $0 != "\n" }))
  }
}

extension TableGrid {
  /// The table that a block is, and nothing else.
  init?(whole block: BlockID, of page: Page) {
    if let grid = TableGrid(block, of: page) {
      self = grid
      return
    }
    let range = page.document.range(block)
    guard let table = page.htmlTables[block].first, page.htmlTables[block].count == 1, table.end <= range.end,
      Layout.isLayout(page.document.bytes, ByteRange(range.start, table.start)),
      Layout.isLayout(page.document.bytes, ByteRange(table.end, range.end))
    else { return nil }
    self = HTMLTableReader.grid(table, from: block, of: page)
  }

  /// The tables that begin in a block.
  static func all(in block: BlockID, of page: Page) -> [TableGrid] {
    if let grid = TableGrid(block, of: page) { return [grid] }
    return page.htmlTables[block].map { HTMLTableReader.grid($0, from: block, of: page) }
  }
}

extension Page {
  /// The words of a heading, as Markdown.
  func heading(_ block: BlockID) -> Prose? {
    var builder = ProseBuilder(file: file)
    for line in document.lines(block) { builder.append(line, of: document.bytes) }
    return builder.finish().flatMap(rewritten)
  }
}
