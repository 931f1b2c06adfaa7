import SourceText

/// The second pass of CommonMark's parsing strategy: the text of a leaf block into inline nodes.
///
/// - Source: the specification's appendix "A parsing strategy". Tokens are read from left to right, with
///   delimiter runs and brackets on stacks; then the nodes are written in preorder. A parser can be used
///   again and again, which spares its arrays.
struct InlineParser {
  let options: MarkdownOptions
  /// The result.
  var nodes: [InlineNode] = []
  var targets: [LinkTarget] = []
  var leftovers: [LeftoverDelimiter] = []

  var tokens: [InlineNode] = []
  var delimiters: [Delimiter] = []
  var matches: [EmphasisMatch] = []
  /// The last delimiter run that is still on the stack; −1: none.
  var lastDelimiter = -1
  var brackets: [Bracket] = []
  /// Brackets of links below this index are inside one that is a link already: links do not nest.
  var deadBrackets = 0
  var backticks = BacktickMemo()
  var unclosed = UnclosedHTML()

  /// The next byte to be read, and where the text that no token has yet begins.
  var position = 0
  var textStart = 0
  var end = 0
  var start = 0
  /// Nodes that are open while the nodes are written, and how many of them are links or images.
  var openNodes: [Int] = []
  var linkDepth = 0
  /// The text node that the next text may join; −1: none.
  var openText = -1
  /// Whether there is something that only looks like an address once all links are known.
  var mayHaveAddresses = false
  private let special: ByteSet

  init(options: MarkdownOptions) {
    self.options = options
    var special = ByteSet("\n\\`&<*_[]!")
    if options.strikethrough { special.insert(.tilde) }
    if options.autolinks { special.insert(contentsOf: ":wW@") }
    self.special = special
  }

  /// Parses `range` of `text`, in which line feeds are the only line endings. The result is in `nodes`.
  mutating func parse(_ text: Span<UInt8>, _ range: Range<Int>, _ references: LinkReferences) {
    reset()
    start = text.skippingWhitespace(range.lowerBound, range.upperBound)
    end = text.trimmingEnd(start, range.upperBound)
    position = start
    textStart = start
    while position < end {
      if special.contains(text[position]) {
        parseSpecial(text, references)
      } else {
        position += 1
      }
    }
    flushText(text, to: end)
    processEmphasis(above: -1)
    writeNodes(text)
  }

  private mutating func reset() {
    nodes.removeAll(keepingCapacity: true)
    targets.removeAll(keepingCapacity: true)
    leftovers.removeAll(keepingCapacity: true)
    tokens.removeAll(keepingCapacity: true)
    delimiters.removeAll(keepingCapacity: true)
    matches.removeAll(keepingCapacity: true)
    brackets.removeAll(keepingCapacity: true)
    openNodes.removeAll(keepingCapacity: true)
    linkDepth = 0
    openText = -1
    lastDelimiter = -1
    deadBrackets = 0
    backticks.reset()
    unclosed = UnclosedHTML()
    mayHaveAddresses = false
  }

  /// Reads what a byte with a meaning begins. Each case moves `position` on.
  private mutating func parseSpecial(_ text: Span<UInt8>, _ references: LinkReferences) {
    let byte = text[position]
    switch byte {
    case .lineFeed: parseLineEnd(text)
    case .backslash: parseBackslash(text)
    case .backtick: parseCode(text)
    case .ampersand: parseEntity(text)
    case .less: parseAngle(text)
    case .asterisk, .underscore, .tilde: parseRun(text, byte)
    case .openBracket: openBracket(text, isImage: false)
    case .exclamation:
      guard text.peek(position + 1, end) == .openBracket else { return position += 1 }
      openBracket(text, isImage: true)
    case .closeBracket: closeBracket(text, references)
    default: parseAddress(text, byte)
    }
  }

  /// Makes a token of the text read since the last one, up to `index`.
  mutating func flushText(_ text: Span<UInt8>, to index: Int) {
    if index > textStart { tokens.append(InlineNode(.text, textStart, index, content: textStart..<index)) }
    textStart = index
  }

  /// Adds a token from `position` to `end`, after the text before it, and goes on behind it.
  mutating func add(_ tag: InlineNode.Tag, to end: Int, content: Range<Int>, _ text: Span<UInt8>) {
    flushText(text, to: position)
    tokens.append(InlineNode(tag, position, end, content: content))
    position = end
    textStart = end
  }

  private mutating func parseLineEnd(_ text: Span<UInt8>) {
    var trimmed = position
    while trimmed > textStart, text[trimmed - 1].isSpaceOrTab { trimmed -= 1 }
    let isHard = position - trimmed >= 2 && text[position - 1] == .space && text[position - 2] == .space
    let next = text.skippingSpaces(position + 1, end)
    flushText(text, to: trimmed)
    position = trimmed
    add(isHard ? .hardBreak : .softBreak, to: next, content: 0..<0, text)
  }

  private mutating func parseBackslash(_ text: Span<UInt8>) {
    let next = text.peek(position + 1, end)
    if next == .lineFeed {
      add(.hardBreak, to: text.skippingSpaces(position + 2, end), content: 0..<0, text)
    } else if next.isPunctuation {
      add(.escape, to: position + 2, content: position + 1..<position + 2, text)
    } else {
      position += 1
    }
  }

  private mutating func parseEntity(_ text: Span<UInt8>) {
    guard let entity = Entity.scan(text, at: position, end: end) else {
      position += 1
      return
    }
    flushText(text, to: position)
    tokens.append(
      InlineNode(.entity, position, entity.end, first: entity.first.value, second: entity.second?.value ?? 0))
    position = entity.end
    textStart = position
  }
}

/// A set of ASCII bytes.
struct ByteSet {
  private var low: UInt64 = 0
  private var high: UInt64 = 0

  init(_ characters: String) { insert(contentsOf: characters) }

  mutating func insert(contentsOf characters: String) {
    for byte in characters.utf8 { insert(byte) }
  }

  mutating func insert(_ byte: UInt8) {
    if byte < 64 { low |= 1 << UInt64(byte) } else if byte < 128 { high |= 1 << UInt64(byte - 64) }
  }

  func contains(_ byte: UInt8) -> Bool {
    let word = byte < 64 ? low : byte < 128 ? high : 0
    return word >> UInt64(byte & 63) & 1 != 0
  }
}
