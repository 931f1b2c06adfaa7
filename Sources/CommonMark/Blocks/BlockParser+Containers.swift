import SourceText

extension BlockParser {
  @inline(__always)
  var innermost: OpenContainer { containers[containers.count - 1] }

  /// How many of the open containers the line goes on with.
  mutating func matchContainers(_ text: Span<UInt8>) -> Int {
    var matched = 1
    while matched < containers.count {
      line.findNonspace(text)
      if line.isBlank { return matchBlank(text, from: matched) }
      switch containers[matched].kind {
      case .document, .list: break
      case .item:
        let needed = containers[matched].contentOffset
        guard line.indent >= needed else { return matched }
        line.consume(columns: needed, text)
      case .blockQuote:
        guard !line.isIndented, text.peek(line.nonspace, line.end) == .greater else { return matched }
        consumeQuoteMarker(text)
        blocks[containers[matched].block].upper = UInt32(clamping: line.end)
      }
      matched += 1
    }
    return matched
  }

  /// A blank line goes on with all lists and items up to the next quote, in one step: a document of blank
  /// lines in a deep list must not cost depth times lines. An item that has nothing yet ends there.
  private mutating func matchBlank(_ text: Span<UInt8>, from matched: Int) -> Int {
    let outer = containers[matched - 1]
    var end = outer.quotes < quotes.count ? quotes[outer.quotes] : containers.count
    if end == containers.count, innermost.kind == .item, blocks.count == innermost.block + 1 { end -= 1 }
    guard end > matched else { return matched }
    line.consume(columns: containers[end - 1].offsetSum - outer.offsetSum, text)
    return end
  }

  /// Takes `>` and one column of whitespace after it.
  mutating func consumeQuoteMarker(_ text: Span<UInt8>) {
    line.consumeMarker(1)
    line.findNonspace(text)
    line.consume(columns: 1, text)
  }

  /// Opens a container as the last child of the innermost one; the caller has seen to its parent.
  mutating func open(
    _ kind: OpenContainer.Kind, _ tag: BlockRecord.Tag, at lower: Int, contentOffset: Int = 0
  ) {
    let block = addBlock(tag, lower, line.end)
    let isQuote = kind == .blockQuote
    if isQuote { quotes.append(containers.count) }
    containers.append(
      OpenContainer(
        kind, block: block, quotes: quotes.count, contentOffset: contentOffset,
        offsetBefore: innermost.offsetSum))
    kept = containers.count
  }

  /// Whether one more quote or item may open here; where not, the place is noted and the marker stays text.
  mutating func mayNest(_ marker: Range<Int>) -> Bool {
    // An item may bring a list with it: two containers.
    guard kept + 2 > MarkdownDocument.nestingLimit else { return true }
    if tooDeep == nil { tooDeep = ByteRange(marker.lowerBound, marker.upperBound) }
    return false
  }

  /// Adds a block to the innermost container. A second child after a blank line makes a list loose.
  mutating func addBlock(_ tag: BlockRecord.Tag, _ lower: Int, _ upper: Int) -> Int {
    let parent = innermost
    if blankLineQuotes == parent.quotes, blocks.count > parent.block + 1 { loosen(parent) }
    return appendBlock(tag, lower, upper, parent: parent.block)
  }

  mutating func appendBlock(_ tag: BlockRecord.Tag, _ lower: Int, _ upper: Int, parent: Int) -> Int {
    blocks.append(BlockRecord(tag, lower, upper, parent: parent, line: lines.count))
    return blocks.count - 1
  }

  private mutating func loosen(_ parent: OpenContainer) {
    switch parent.kind {
    case .list: blocks[parent.block].flag = 1
    case .item: blocks[Int(max(0, blocks[parent.block].parent))].flag = 1
    case .document, .blockQuote: break
    }
  }

  /// Makes ready for a new block: closes the leaf, what the line does not go on with, and a list, where the
  /// new block is not an item of it.
  mutating func prepareForBlock(_ text: Span<UInt8>) {
    closeUnmatched(text)
    closeLeaf(text)
    if innermost.kind == .list { closeContainer() }
    kept = containers.count
  }

  /// Closes the containers that the line does not go on with, and the leaf with them.
  @inline(__always)
  mutating func closeUnmatched(_ text: Span<UInt8>) {
    if kept < containers.count { closeContainers(text) }
  }

  private mutating func closeContainers(_ text: Span<UInt8>) {
    closeLeaf(text)
    while containers.count > max(1, kept) { closeContainer() }
  }

  mutating func closeContainer() {
    let container = containers.removeLast()
    if container.kind == .blockQuote { quotes.removeLast() }
    finish(container.block)
  }

  /// Ends a block: nothing more is added to it, and its parent reaches as far as it does.
  mutating func finish(_ block: Int) {
    blocks[block].subtreeEnd = Int32(clamping: blocks.count)
    let parent = Int(blocks[block].parent)
    if parent >= 0 { blocks[parent].upper = max(blocks[parent].upper, blocks[block].upper) }
  }
}
