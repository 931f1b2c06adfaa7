import SourceText

/// The first pass of CommonMark's parsing strategy: lines into blocks.
///
/// - Source: the specification's appendix "A parsing strategy". Blocks are made in the order of the source,
///   so the array of blocks is the tree in preorder.
struct BlockParser: ~Copyable {
  let options: MarkdownOptions
  var blocks: [BlockRecord] = []
  var lines: [ContentLine] = []
  var alignments: [[ColumnAlignment]] = []
  var references = LinkReferences()
  var tooDeep: ByteRange?

  /// The containers that are open, the document first.
  var containers: [OpenContainer] = []
  /// Where in `containers` the block quotes are.
  var quotes: [Int] = []
  /// The block that takes text, if one is open; it belongs to the innermost container.
  var leaf = OpenLeaf.none
  /// The index of that block.
  var leafBlock = 0
  var line = LineCursor(0, 0)
  /// How many of `containers` the line goes on with; the others close as soon as a new block begins.
  var kept = 1
  /// How many quotes the line before was inside of where it was blank there, else −1.
  var blankLineQuotes = -1

  init(options: MarkdownOptions) {
    self.options = options
  }

  mutating func parse(_ text: Span<UInt8>) {
    // As lists of short items have: more would be empty, less would be moved.
    blocks.reserveCapacity(text.count / 32 + 8)
    lines.reserveCapacity(text.count / 64 + 8)
    blocks.append(BlockRecord(.document, 0, text.count, parent: -1))
    containers.append(OpenContainer(.document, block: 0, quotes: 0))
    var position = text.hasPrefix("\u{FEFF}", at: 0, text.count) ? 3 : 0
    if options.frontMatter { position = parseFrontMatter(text, position) }
    while position < text.count {
      let end = Self.lineEnd(text, position)
      parseLine(text, position, end)
      position = Self.nextLine(text, end)
    }
    kept = 1
    closeUnmatched(text)
    closeLeaf(text)
    blocks[0].subtreeEnd = Int32(clamping: blocks.count)
  }

  /// The end of the line that begins at `start`, before its line ending.
  static func lineEnd(_ text: Span<UInt8>, _ start: Int) -> Int {
    var end = start
    while end < text.count {
      // Line endings are control characters, and there are few others.
      var controls = text.eight(at: end).controls
      while controls != 0 {
        let found = end + EightBytes.index(ofFirstIn: controls)
        guard found < text.count else { return text.count }
        if text[found] == .lineFeed || text[found] == .carriageReturn { return found }
        controls &= controls - 1
      }
      end += 8
    }
    return text.count
  }

  /// The start of the line after the one that ends at `end`.
  static func nextLine(_ text: Span<UInt8>, _ end: Int) -> Int {
    guard end < text.count else { return end }
    let isPair = text[end] == .carriageReturn && text.peek(end + 1, text.count) == .lineFeed
    return end + (isPair ? 2 : 1)
  }

  private mutating func parseLine(_ text: Span<UInt8>, _ start: Int, _ end: Int) {
    line = LineCursor(start, end)
    if continueFlatList(text) { return }
    kept = matchContainers(text)
    let isComplete = kept == containers.count
    if isComplete, continueVerbatim(text) { return }
    line.findNonspace(text)
    if line.isBlank {
      parseBlank(text)
      return
    }
    parseStarts(text)
    parseText(text)
    blankLineQuotes = -1
  }

  private mutating func parseBlank(_ text: Span<UInt8>) {
    closeUnmatched(text)
    closeLeaf(text)
    blankLineQuotes = innermost.quotes
  }

  /// What is left of a line after all block starts is text.
  private mutating func parseText(_ text: Span<UInt8>) {
    line.findNonspace(text)
    guard !line.isBlank else { return }
    switch leaf {
    case .paragraph:
      // Also where containers are missing: a lazy continuation line.
      addParagraphLine(text)
    case .table(let columns) where kept == containers.count:
      addTableRow(text, columns: columns)
    case .none, .fenced, .indented, .html, .table:
      openParagraph(text)
    }
  }
}

/// A container that is open.
struct OpenContainer {
  enum Kind { case document, blockQuote, list, item }

  let kind: Kind
  let block: Int
  /// How many quotes there are up to this container, itself included.
  let quotes: Int
  /// Item: the columns that a line must be indented to go on with it.
  let contentOffset: Int
  /// The sum of `contentOffset` over all containers up to this one.
  let offsetSum: Int

  init(_ kind: Kind, block: Int, quotes: Int, contentOffset: Int = 0, offsetBefore: Int = 0) {
    self.kind = kind
    self.block = block
    self.quotes = quotes
    self.contentOffset = contentOffset
    offsetSum = offsetBefore + contentOffset
  }
}

/// The block that takes the next line's text.
enum OpenLeaf {
  case none
  case paragraph
  case fenced(CodeFence)
  case indented
  case html(HTMLBlockRule)
  case table(columns: Int)

  var isParagraph: Bool {
    if case .paragraph = self { true } else { false }
  }
}
