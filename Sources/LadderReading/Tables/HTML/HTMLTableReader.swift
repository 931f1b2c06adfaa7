import CommonMark
import LadderModel
import SourceText

/// Reads an HTML table as rows of cells, from its `<table>` to its `</table>`, over all blocks that it is.
struct HTMLTableReader {
  private let page: Page
  private let range: ByteRange
  private var layout: TableLayout
  private var cell: HTMLCell?
  private var cells = 0
  private var entities = HTMLEntities()
  private var observations: [Observation] = []
  /// What stands before was read.
  private var position: Int
  /// How many tables are open inside this one, and where the outermost of them begins.
  private var nested = 0
  private var nestedStart = 0
  /// Text that stands in no cell.
  private var stray: ByteRange?

  /// `range` is from `<table>` to `</table>`; `block` is the one that it begins in.
  static func grid(_ range: ByteRange, from block: BlockID, of page: Page) -> TableGrid {
    var reader = HTMLTableReader(range, page)
    var next: BlockID? = block
    while let block = next, page.document.range(block).start < range.end {
      reader.read(block)
      next = page.document.nextSibling(block)
    }
    return reader.finish()
  }

  private init(_ range: ByteRange, _ page: Page) {
    self.page = page
    self.range = range
    position = range.start
    layout = TableLayout(at: page.span(range))
  }

  private mutating func finish() -> TableGrid {
    closeCell()
    closeStray()
    if nested > 0 { skip(ByteRange(nestedStart, range.end)) }
    layout.closeRow()
    return TableGrid(rows: layout.rows, observations: observations)
  }

  // MARK: Blocks

  /// Lists and quotes are what is in them, one after the other: no depth of nesting is a depth of calls.
  private mutating func read(_ top: BlockID) {
    for block in page.document.subtree(top) {
      let inside = page.document.range(block)
      guard inside.end > position, inside.start < range.end else { continue }
      switch page.document.kind(block) {
      case .htmlBlock: for line in lines(of: block, isTop: block == top) { read(line) }
      case .paragraph: if let prose = page.prose(block) { read(prose) }
      case .heading: if let prose = page.heading(block) { read(prose) }
      case .codeBlock where Self.isMarkup(block, in: page.document): read(inside)
      case .codeBlock, .table: if nested == 0 { skip(inside) }
      case .document, .frontMatter, .list, .item, .blockQuote, .thematicBreak, .tableRow, .tableCell,
        .linkReferenceDefinition:
        break
      }
    }
  }

  /// Inside of lists and quotes their marks stand before each line.
  private func lines(of block: BlockID, isTop: Bool) -> [ByteRange] {
    isTop ? [page.document.range(block)] : page.document.lines(block)
  }

  /// Whether a block between two parts of a table may be more of it. A line with four spaces before `<td>` is code to
  /// CommonMark, and was not meant so.
  static func isMarkup(_ block: BlockID, in document: MarkdownDocument) -> Bool {
    guard case .codeBlock(let isFenced, _) = document.kind(block) else { return true }
    guard !isFenced, let line = document.lines(block).first else { return false }
    let words = document.bytes[line.clamped(to: document.bytes.count)].drop { $0 == 0x20 || $0 == 0x09 }
    return words.first == UInt8(ascii: "<")
  }

  // MARK: Markdown

  /// A paragraph between HTML. Only tags that make the table are taken out of it.
  private mutating func read(_ prose: Prose) {
    guard page.hasTags, prose.utf8.contains(UInt8(ascii: "<")) else { return add(prose) }
    let tree = InlineTree(parsing: prose.text, options: page.document.options)
    var cutter = ProseCutter(prose)
    var start = 0
    for node in tree.allNodes where tree.kind(node) == .html {
      let inside = tree.range(node)
      var lexer = HTMLLexer(cutter.bytes, inside, limit: inside.end)
      guard case .tag(var tag) = lexer.next(), Self.structure.contains(tag.name) || tag.name == "br" else {
        continue
      }
      if let part = cutter.part(start..<max(start, inside.start)) { add(part) }
      let place = cutter.source(of: inside.start)
      tag.range = ByteRange(place, place + inside.count)
      tag.attributes = [:]
      if tag.range.start < range.end { take(tag) }
      start = inside.end
    }
    if let part = cutter.part(start..<max(start, cutter.bytes.count)) { add(part) }
  }

  private mutating func add(_ prose: Prose) {
    guard prose.span.range.start >= position, prose.span.range.start < range.end, nested == 0 else { return }
    if cell == nil { skip(prose.span.range) } else { cell?.add(prose) }
  }

  // MARK: HTML

  private mutating func read(_ part: ByteRange) {
    let start = max(part.start, position)
    guard start < min(part.end, range.end) else { return }
    var lexer = HTMLLexer(
      page.document.bytes, ByteRange(start, min(part.end, range.end)), limit: range.end)
    while let token = lexer.next() {
      switch token {
      case .text(let text): read(text: text)
      case .tag(let tag): take(tag)
      }
    }
    position = max(position, lexer.position)
  }

  private mutating func read(text: ByteRange) {
    guard nested == 0 else { return }
    if cell == nil {
      stray = stray.map { $0.joined(with: text) } ?? text
    } else {
      cell?.add(text, in: page.document.bytes, &entities)
    }
  }

  private mutating func take(_ tag: HTMLTag) {
    if tag.name == "table" { return takeTable(tag) }
    guard nested == 0 else { return }
    guard Self.structure.contains(tag.name) else {
      cell?.take(tag, in: page.document.bytes)
      return
    }
    closeCell()
    closeStray()
    switch tag.name {
    case "td", "th": if !tag.isEnd { cell = HTMLCell(tag, in: page.document.bytes, page.file) }
    case "tr":
      if tag.isEnd { layout.closeRow() } else { layout.openRow(at: page.span(tag.range)) }
    default: layout.closeRow()
    }
  }

  /// A table inside this one is not read: its rows would be nobody's.
  private mutating func takeTable(_ tag: HTMLTag) {
    if tag.range.start == range.start { return }
    if tag.isEnd {
      if nested == 1 { skip(ByteRange(nestedStart, tag.range.end)) }
      nested = max(0, nested - 1)
    } else {
      if nested == 0 { nestedStart = tag.range.start }
      nested += 1
    }
  }

  /// Tags that make rows and cells.
  private static let structure: Set<String> = [
    "table", "thead", "tbody", "tfoot", "tr", "td", "th", "caption", "colgroup",
  ]

  private mutating func closeCell() {
    guard var open = cell else { return }
    cell = nil
    cells += 1
    let closed = open.finish(number: cells)
    observations += open.observations
    layout.add(closed, columns: open.columns, rows: open.rows, end: closed.span)
  }

  private mutating func closeStray() {
    if let text = stray { skip(text) }
    stray = nil
  }

  private mutating func skip(_ range: ByteRange) {
    guard !Layout.isLayout(page.document.bytes, range) else { return }
    let text = page.text(range).trimmed.prefix { $0 != "\n" }
    observations.append(.skippedText(span: page.span(range), text: String(text.prefix(80))))
  }
}
