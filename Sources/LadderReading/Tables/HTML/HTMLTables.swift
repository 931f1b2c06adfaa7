import CommonMark
import SourceText

/// Where the HTML tables of a document are, from `<table>` to `</table>`.
///
/// CommonMark ends HTML at blank lines, so that a table may be many blocks with paragraphs and lists between them. A
/// table that nothing closes ends where the next one begins, or at the next heading.
struct HTMLTables: Sendable {
  private var ranges: [BlockID: [ByteRange]] = [:]

  var isEmpty: Bool { ranges.isEmpty }

  /// The tables that begin in a block, but for those inside others.
  subscript(block: BlockID) -> [ByteRange] { ranges.isEmpty ? [] : ranges[block] ?? [] }

  init(in document: MarkdownDocument, hasTags: Bool) {
    guard hasTags else { return }
    var finder = HTMLTableFinder(document)
    finder.find()
    ranges = finder.ranges
  }
}

/// One pass over a document, whatever nests in it.
private struct HTMLTableFinder {
  private struct Table {
    var start: Int
    var block: BlockID
    /// Nil where nothing closes it.
    var end: Int?
  }

  private(set) var ranges: [BlockID: [ByteRange]] = [:]
  private let document: MarkdownDocument
  private var open: [Table] = []
  private var closed: [Table] = []
  /// Where headings stand while a table is open.
  private var headings: [Int] = []
  /// What stands before was seen.
  private var position = 0

  init(_ document: MarkdownDocument) { self.document = document }

  mutating func find() {
    for block in document.children(document.root) {
      switch document.kind(block) {
      case .htmlBlock: look(in: block)
      case .heading where !open.isEmpty:
        headings.append(document.range(block).start)
        look(in: block)
      case .paragraph, .list, .blockQuote, .table, .heading, .codeBlock:
        if !open.isEmpty, HTMLTableReader.isMarkup(block, in: document) { look(in: block) }
      case .document, .frontMatter, .item, .thematicBreak, .tableRow, .tableCell, .linkReferenceDefinition:
        break
      }
    }
    settle()
  }

  private mutating func look(in block: BlockID) {
    let range = document.range(block)
    let start = max(range.start, position)
    guard start < range.end else { return }
    var lexer = HTMLLexer(document.bytes, ByteRange(start, range.end), limit: document.bytes.count)
    while let token = lexer.next() {
      guard case .tag(let tag) = token, tag.name == "table" else { continue }
      if tag.isEnd {
        close(at: tag.range.end)
      } else {
        open.append(Table(start: tag.range.start, block: block))
      }
    }
    position = lexer.position
  }

  private mutating func close(at end: Int) {
    guard var table = open.popLast() else { return }
    table.end = end
    while let last = closed.last, last.start > table.start { closed.removeLast() }
    closed.append(table)
  }

  private mutating func settle() {
    let tables = (closed + open).sorted { $0.start < $1.start }
    var next = headings[...]
    for (index, table) in tables.enumerated() {
      while let heading = next.first, heading < table.start { next.removeFirst() }
      let following = index + 1 < tables.count ? tables[index + 1].start : document.bytes.count
      let end = table.end ?? min(following, next.first ?? following)
      ranges[table.block, default: []].append(ByteRange(table.start, end))
    }
  }
}
