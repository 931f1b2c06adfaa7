import SourceText

extension BlockParser {
  /// Opens a block that takes lines; the caller has made ready for it.
  mutating func openLeaf(_ kind: OpenLeaf, _ tag: BlockRecord.Tag, at lower: Int) {
    leafBlock = addBlock(tag, lower, line.end)
    leaf = kind
  }

  /// Adds a line to a leaf block, which reaches to the end of the line now.
  mutating func addLeafLine(_ block: Int, _ content: ContentLine) {
    lines.append(content)
    blocks[block].lastLine = Int32(clamping: lines.count)
    blocks[block].upper = max(blocks[block].upper, content.upper, UInt32(clamping: line.end))
  }

  mutating func openParagraph(_ text: Span<UInt8>) {
    prepareForBlock(text)
    let start = consumeTaskBox(text, at: line.nonspace)
    openLeaf(.paragraph, .paragraph, at: start)
    addLeafLine(leafBlock, ContentLine(start, line.end))
  }

  mutating func addParagraphLine(_ text: Span<UInt8>) {
    addLeafLine(leafBlock, ContentLine(line.nonspace, line.end))
  }

  @inline(__always)
  mutating func closeLeaf(_ text: Span<UInt8>) {
    if case .none = leaf { return }
    closeOpenLeaf(text)
  }

  private mutating func closeOpenLeaf(_ text: Span<UInt8>) {
    switch leaf {
    case .none: return
    case .paragraph:
      guard takeDefinitions(text) else { break }
      finish(leafBlock)
    case .indented:
      closeIndentedCode(text)
      finish(leafBlock)
    case .fenced, .html, .table:
      finish(leafBlock)
    }
    leaf = .none
  }

  /// The front matter at `start`, if the text begins with one. Returns where the text after it begins.
  ///
  /// A line `---`, something, and a line `---` again, or two lines `+++`. A blank second line is none: then the first is a
  /// thematic break, or text.
  mutating func parseFrontMatter(_ text: Span<UInt8>, _ start: Int) -> Int {
    let opening = Self.lineEnd(text, start)
    let fence = text.peek(start, opening)
    guard fence == .hyphen || fence == .plus, Self.isFrontMatterFence(text, fence, start, opening) else {
      return start
    }
    let first = Self.nextLine(text, opening)
    var position = first
    while position < text.count {
      let end = Self.lineEnd(text, position)
      if Self.isFrontMatterFence(text, fence, position, end) {
        addFrontMatter(text, start, first, position, end)
        return Self.nextLine(text, end)
      }
      if position == first, text.skippingSpaces(position, end) == end { return start }
      position = Self.nextLine(text, end)
    }
    return start
  }

  private static func isFrontMatterFence(
    _ text: Span<UInt8>, _ fence: UInt8, _ start: Int, _ end: Int
  ) -> Bool {
    text.run(of: fence, from: start, end) == 3 && text.skippingSpaces(start + 3, end) == end
  }

  private mutating func addFrontMatter(
    _ text: Span<UInt8>, _ start: Int, _ first: Int, _ closing: Int, _ end: Int
  ) {
    line = LineCursor(start, end)
    let block = addBlock(.frontMatter, start, end)
    var position = first
    while position < closing {
      let lineEnd = Self.lineEnd(text, position)
      addLeafLine(block, ContentLine(position, lineEnd))
      position = Self.nextLine(text, lineEnd)
    }
    finish(block)
  }
}
