package import SourceText

/// The inline content of a block, or of a string of prose, as a tree with places.
///
/// The nodes are a flat array in preorder. Ranges are offsets into the document's source, or into the prose.
package struct InlineTree: Sendable {
  /// The text that was parsed: the source itself, or what was put together of it (`map`).
  let text: [UInt8]
  let map: TextMap
  let nodes: [InlineNode]
  let targets: [LinkTarget]
  let references: LinkReferences
  private let leftovers: [LeftoverDelimiter]

  init(_ parser: consuming InlineParser, text: [UInt8], map: TextMap, references: LinkReferences) {
    self.text = text
    self.map = map
    self.nodes = parser.nodes
    self.targets = parser.targets
    self.leftovers = parser.leftovers
    self.references = references
  }

  /// Parses prose that belongs to no document.
  package init(
    parsing bytes: [UInt8], options: MarkdownOptions, references: LinkReferences = LinkReferences()
  ) {
    var parser = InlineParser(options: options)
    var map = TextMap()
    var text = bytes
    if bytes.contains(.carriageReturn) { text = Self.joiningLines(bytes, &map) }
    parser.parse(text.span, 0..<text.count, references)
    self.init(parser, text: text, map: map, references: references)
  }

  package init(
    parsing prose: String, options: MarkdownOptions, references: LinkReferences = LinkReferences()
  ) {
    self.init(parsing: Array(prose.utf8), options: options, references: references)
  }

  /// The text with a line feed for each line ending.
  private static func joiningLines(_ bytes: [UInt8], _ map: inout TextMap) -> [UInt8] {
    var lines: [ContentLine] = []
    var position = 0
    while position < bytes.count {
      let end = BlockParser.lineEnd(bytes.span, position)
      lines.append(ContentLine(position, end))
      position = BlockParser.nextLine(bytes.span, end)
    }
    var text: [UInt8] = []
    LeafText.join(bytes.span, lines, 0..<lines.count, into: &text, &map)
    return text
  }

  /// All nodes in preorder.
  package var allNodes: some RandomAccessCollection<InlineID> { nodes.indices.lazy.map { InlineID($0) } }

  package func kind(_ node: InlineID) -> InlineKind {
    switch self[node].tag {
    case .text, .escape, .entity, .run, .close: .text
    case .softBreak: .softBreak
    case .hardBreak: .hardBreak
    case .code: .code
    case .emphasis: .emphasis
    case .strong: .strong
    case .strikethrough: .strikethrough
    case .link: .link
    case .image: .image
    case .html: .html
    case .uriAutolink, .emailAutolink, .wwwAutolink: .autolink
    }
  }

  /// The bytes of the node with its markup. A break reaches from the end of the text before it to the start of
  /// the text after it, and so over what a container has at the start of the line.
  package func range(_ node: InlineID) -> ByteRange {
    let record = self[node]
    let range = map.source(ByteRange(record.lower, record.upper))
    switch record.tag {
    case .softBreak, .hardBreak:
      return ByteRange(range.start, map.source(ByteRange(at: record.end)).end)
    case .text, .escape, .entity, .code, .emphasis, .strong, .strikethrough, .link, .image, .html,
      .uriAutolink, .emailAutolink, .wwwAutolink, .run, .close:
      return range
    }
  }

  /// The bytes of the node without its markup: between the delimiters, the brackets, the backticks. For an
  /// escape it is the character; for an entity and a line break the whole of it.
  package func contentRange(_ node: InlineID) -> ByteRange {
    let record = self[node]
    switch record.tag {
    case .text, .escape, .code, .emphasis, .strong, .strikethrough, .html, .uriAutolink, .emailAutolink,
      .wwwAutolink:
      return map.source(record.content)
    case .link, .image:
      let width: UInt32 = record.tag == .image ? 2 : 1
      return map.source(ByteRange(record.lower + width, record.second))
    case .entity, .softBreak, .hardBreak, .run, .close: return range(node)
    }
  }

  /// Runs of `*` or `_` that stayed text, in the order of the source. One that can neither open nor close
  /// emphasis is in the list too: `2 * 3`, `snake_case`.
  package var leftoverDelimiters: [(range: ByteRange, canOpen: Bool, canClose: Bool)] {
    leftovers.map { (map.source($0.range), $0.canOpen, $0.canClose) }
  }

  subscript(node: InlineID) -> InlineNode {
    let index = Int(node.index)
    return nodes.indices.contains(index) ? nodes[index] : InlineNode(.text, 0, 0)
  }
}

extension MarkdownDocument {
  /// The inline content of a paragraph, a heading or a table cell; of any other block there is none.
  package func inlines(of block: BlockID) -> InlineTree {
    var parser = InlineParser(options: options)
    var map = TextMap()
    var copy: [UInt8] = []
    let isCopied = parseInlines(block, &parser, &copy, &map)
    return InlineTree(parser, text: isCopied ? copy : bytes, map: map, references: references)
  }

  /// Parses the inline content of `block` with a parser that may have been used before. Returns whether the
  /// text that the nodes are of is `copy`; otherwise it is the source.
  func parseInlines(
    _ block: BlockID, _ parser: inout InlineParser, _ copy: inout [UInt8], _ map: inout TextMap
  ) -> Bool {
    let bytes = bytes
    let source = bytes.span
    let lines = hasInlines(block) ? lineIndices(block) : 0..<0
    if let range = LeafText.contiguous(source, contentLines, lines) {
      guard self[block].tag == .tableCell, LeafText.hasEscapedPipe(source, range) else {
        parser.parse(source, range, references)
        return false
      }
      copy.removeAll(keepingCapacity: true)
      map.removeAll()
      LeafText.unescapePipes(source, range, into: &copy, &map)
    } else {
      copy.removeAll(keepingCapacity: true)
      map.removeAll()
      LeafText.join(source, contentLines, lines, into: &copy, &map)
    }
    parser.parse(copy.span, 0..<copy.count, references)
    return true
  }

  private func hasInlines(_ block: BlockID) -> Bool {
    switch self[block].tag {
    case .paragraph, .heading, .tableCell: true
    case .document, .frontMatter, .list, .item, .blockQuote, .codeBlock, .htmlBlock, .thematicBreak, .table,
      .tableRow, .linkReferenceDefinition:
      false
    }
  }
}
