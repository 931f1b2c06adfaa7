package import SourceText

/// Markdown as a tree of blocks with their places in the source.
///
/// The blocks are a flat array in preorder, so that no depth of nesting is a depth of calls. Inline content
/// is parsed when somebody asks for it (`inlines(of:)`).
///
/// A class, as nothing in it changes and it is handed about a lot: a copy is one count, not one for each array.
package final class MarkdownDocument: Sendable {
  /// How many containers may be open at a time. What nests deeper is text; `tooDeep` says where.
  package static let nestingLimit = 1000

  /// The source. All ranges are offsets into it.
  package let bytes: [UInt8]
  package let options: MarkdownOptions
  /// The first marker of a quote or an item that nests deeper than `nestingLimit`.
  package let tooDeep: ByteRange?

  let blocks: [BlockRecord]
  let contentLines: [ContentLine]
  let alignments: [[ColumnAlignment]]
  let references: LinkReferences

  /// Parses any bytes; it never fails. Bytes that are not UTF-8 are ordinary characters.
  package init(parsing bytes: [UInt8], options: MarkdownOptions) {
    var parser = BlockParser(options: options)
    parser.parse(bytes.span)
    self.bytes = bytes
    self.options = options
    self.tooDeep = parser.tooDeep
    self.blocks = parser.blocks
    self.contentLines = parser.lines
    self.alignments = parser.alignments
    self.references = parser.references
  }

  package var root: BlockID { BlockID(0) }

  /// Whether anything in it is a link reference definition.
  package var hasDefinitions: Bool { !references.isEmpty }

  /// All blocks in preorder, the root first.
  package var allBlocks: some RandomAccessCollection<BlockID> {
    blocks.indices.lazy.map { BlockID($0) }
  }

  package func kind(_ block: BlockID) -> BlockKind {
    let record = self[block]
    switch record.tag {
    case .document: return .document
    case .frontMatter: return .frontMatter
    case .paragraph: return .paragraph
    case .heading: return .heading(level: Int(record.flag))
    case .list:
      let delimiter = ListDelimiter(rawValue: record.delimiter) ?? .hyphen
      let ordered = record.isOrdered
      return .list(ordered: ordered, start: Int(record.first), tight: record.flag == 0, delimiter: delimiter)
    case .item:
      return .item(task: record.flag == BlockRecord.Task.none ? nil : record.flag == BlockRecord.Task.done)
    case .blockQuote: return .blockQuote
    case .codeBlock:
      return .codeBlock(fenced: record.flag == 1, info: ByteRange(record.first, record.second))
    case .htmlBlock: return .htmlBlock
    case .thematicBreak: return .thematicBreak
    case .table: return .table
    case .tableRow: return .tableRow(isHeader: record.flag == 1, written: Int(record.first))
    case .tableCell: return .tableCell
    case .linkReferenceDefinition: return .linkReferenceDefinition
    }
  }

  /// The bytes of the block. A block that begins after a container's marker begins there; it ends with its
  /// last line that is not blank, without the line ending. A list item begins at its marker.
  package func range(_ block: BlockID) -> ByteRange { self[block].range }

  /// The text of each line of a paragraph, heading, code or HTML block, front matter or table cell: without
  /// the markers and indentation of its containers and of the block itself, and without the line ending.
  package func lines(_ block: BlockID) -> [ByteRange] {
    contentLines[lineIndices(block)].map(\.range)
  }

  /// The one line of a block that has just one (see `lines`).
  package func onlyLine(_ block: BlockID) -> ByteRange? {
    let indices = lineIndices(block)
    return indices.count == 1 ? contentLines[indices.lowerBound].range : nil
  }

  /// The one line of an item that holds nothing but a paragraph of one line, as most do.
  package func onlyLine(ofItem item: BlockID) -> ByteRange? {
    let index = Int(item.index) + 1
    guard index > 0, index < blocks.count, blocks[index].tag == .paragraph,
      blocks[index].subtreeEnd == blocks[index - 1].subtreeEnd,
      blocks[index].lastLine - blocks[index].firstLine == 1
    else { return nil }
    return contentLines[Int(blocks[index].firstLine)].range
  }

  package func isParagraph(_ block: BlockID) -> Bool { self[block].tag == .paragraph }
  package func isList(_ block: BlockID) -> Bool { self[block].tag == .list }
  package func isHTML(_ block: BlockID) -> Bool { self[block].tag == .htmlBlock }
  package func isRule(_ block: BlockID) -> Bool { self[block].tag == .thematicBreak }
  package func isTable(_ block: BlockID) -> Bool { self[block].tag == .table }

  /// 1 to 6; nil for a block that is no heading.
  package func headingLevel(_ block: BlockID) -> Int? {
    let record = self[block]
    return record.tag == .heading ? Int(record.flag) : nil
  }

  /// The source text of a range; bytes that are not UTF-8 come out as U+FFFD.
  package func text(_ range: ByteRange) -> String {
    String(decoding: bytes[range.clamped(to: bytes.count)], as: UTF8.self)
  }

  /// An id that is not one of this document's is answered as the root.
  subscript(block: BlockID) -> BlockRecord {
    let index = Int(block.index)
    return blocks[blocks.indices.contains(index) ? index : 0]
  }

  func lineIndices(_ block: BlockID) -> Range<Int> {
    let record = self[block]
    return Int(record.firstLine)..<max(Int(record.firstLine), Int(record.lastLine))
  }

  /// What the delimiter row of a table says, one a column. A row may have fewer cells than that, never more.
  package func alignments(_ table: BlockID) -> [ColumnAlignment] {
    let index = Int(self[table].first)
    return alignments.indices.contains(index) ? alignments[index] : []
  }
}
