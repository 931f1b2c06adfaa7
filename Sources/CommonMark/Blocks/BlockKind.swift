package import SourceText

/// What a block is.
package enum BlockKind: Hashable, Sendable {
  case document
  /// From the opening `---` to the closing one; the lines between are its `lines`.
  case frontMatter
  case paragraph
  /// `level` is 1 to 6.
  case heading(level: Int)
  /// `start` is the number of the first item, 0 for a bullet list. `delimiter` is what an item is marked
  /// with.
  case list(ordered: Bool, start: Int, tight: Bool, delimiter: ListDelimiter)
  /// `task` is nil for an item without a box, else whether the box is ticked.
  case item(task: Bool?)
  case blockQuote
  /// `info` is the text after an opening fence, empty where there is none.
  case codeBlock(fenced: Bool, info: ByteRange)
  case htmlBlock
  case thematicBreak
  /// See `MarkdownDocument.alignments`.
  case table
  /// `written` is how many cells the source has in the row: with a cell too many it is more than its
  /// children.
  case tableRow(isHeader: Bool, written: Int)
  case tableCell
  case linkReferenceDefinition
}

/// The byte of a list marker: `-`, `+`, `*`, or what follows the number.
package enum ListDelimiter: UInt8, Hashable, Sendable {
  case hyphen = 0x2D
  case plus = 0x2B
  case asterisk = 0x2A
  case period = 0x2E
  case parenthesis = 0x29
}

/// What the delimiter row of a table says of a column.
package enum ColumnAlignment: UInt8, Hashable, Sendable {
  case unspecified, left, center, right
}

/// A block of a document: its index in preorder.
package struct BlockID: Hashable, Sendable, Comparable {
  package let index: Int32

  init(_ index: Int) { self.index = Int32(clamping: index) }

  package static func < (a: BlockID, b: BlockID) -> Bool { a.index < b.index }
}

/// What is stored of a block. `BlockKind` is made of it when somebody asks.
struct BlockRecord {
  enum Tag: UInt8 {
    case document, frontMatter, paragraph, heading, list, item, blockQuote, codeBlock, htmlBlock,
      thematicBreak
    case table, tableRow, tableCell, linkReferenceDefinition
  }

  /// The three states of an item's box, in `flag`.
  enum Task {
    static let none: UInt8 = 0
    static let open: UInt8 = 1
    static let done: UInt8 = 2
  }

  var tag: Tag
  /// List: 1 when loose. Item: a `Task`. Code block: 1 when fenced. Row: 1 for the header. Heading: the
  /// level.
  var flag: UInt8 = 0
  /// List: the delimiter byte.
  var delimiter: UInt8 = 0
  var lower: UInt32
  var upper: UInt32
  var parent: Int32
  /// The index after the last block inside this one.
  var subtreeEnd: Int32 = 0
  /// The first and the end of its lines in the document's `lines`.
  var firstLine: Int32 = 0
  var lastLine: Int32 = 0
  /// List: the start number. Code block: the info range. Table: an index into `alignments`. Row: cells
  /// written. Definition: an index into the definitions.
  var first: UInt32 = 0
  var second: UInt32 = 0

  /// `line` is where its lines will begin.
  init(_ tag: Tag, _ lower: Int, _ upper: Int, parent: Int, line: Int = 0) {
    self.tag = tag
    firstLine = Int32(clamping: line)
    lastLine = firstLine
    self.lower = UInt32(clamping: lower)
    self.upper = UInt32(clamping: upper)
    self.parent = Int32(clamping: parent)
  }

  var range: ByteRange { ByteRange(lower, upper) }
}

/// The text of a leaf block on one line.
struct ContentLine {
  var lower: UInt32
  var upper: UInt32
  /// Columns of a tab that a container took in part; they come before the text as spaces. Only in code and
  /// HTML.
  var padding: UInt8 = 0

  init(_ lower: Int, _ upper: Int, padding: Int = 0) {
    self.lower = UInt32(clamping: lower)
    self.upper = UInt32(clamping: max(lower, upper))
    self.padding = UInt8(clamping: padding)
  }

  var range: ByteRange { ByteRange(lower, upper) }
  var start: Int { Int(lower) }
  var end: Int { Int(upper) }
}
