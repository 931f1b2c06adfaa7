import SourceText

/// A list marker: `-`, `7.` and the like.
private struct ListMarker {
  var delimiter: UInt8
  var start = 0
  /// Bytes, which are as many columns.
  var width: Int

  /// The marker at `index`, which a space, a tab or the end of the line must follow.
  static func scan(_ text: Span<UInt8>, at index: Int, end: Int) -> ListMarker? {
    var marker = ListMarker(delimiter: text.peek(index, end), width: 1)
    if marker.delimiter.isDigit {
      var position = index
      // Nine digits at most: browsers cannot count further.
      while position < end, position - index < 9, text[position].isDigit {
        marker.start = marker.start * 10 + Int(text[position] - 0x30)
        position += 1
      }
      marker.delimiter = text.peek(position, end)
      guard marker.delimiter == .period || marker.delimiter == .closeParenthesis else { return nil }
      marker.width = position + 1 - index
    }
    let after = index + marker.width
    return after >= end || text[after].isSpaceOrTab ? marker : nil
  }
}

extension BlockParser {
  /// Whether a list item began here.
  mutating func openItem(_ text: Span<UInt8>) -> Bool {
    let start = line.nonspace
    guard let marker = ListMarker.scan(text, at: start, end: line.end) else { return false }
    if paragraphGoesOn, !mayInterrupt(marker, text) { return false }
    guard mayNest(start..<start + marker.width) else { return false }
    closeUnmatched(text)
    closeLeaf(text)
    let indent = line.indent
    if innermost.kind != .list || blocks[innermost.block].delimiter != marker.delimiter {
      openList(marker, at: start)
    }
    line.consumeMarker(marker.width)
    line.findNonspace(text)
    // More than four columns: the item begins with indented code, and its content one column after the
    // marker.
    let spaces = line.isBlank || line.indent > 4 ? 1 : line.indent
    line.consume(columns: spaces, text)
    open(.item, .item, at: start, contentOffset: indent + marker.width + spaces)
    return true
  }

  /// "- words" directly behind an item of the same list, which stands in no other container, as most lines of lists do: in
  /// one step what the general way takes many for, and nothing else.
  mutating func continueFlatList(_ text: Span<UInt8>) -> Bool {
    let start = line.offset
    guard containers.count == 3, leaf.isParagraph, blankLineQuotes < 0, line.end - start > 2,
      innermost.kind == .item, text[start + 1] == .space, text[start + 2].isASCIILetter
    else { return false }
    let list = containers[1].block
    switch text[start] {
    case .hyphen, .asterisk, .plus: guard blocks[list].delimiter == text[start] else { return false }
    default: return false
    }
    closeLeaf(text)
    finish(innermost.block)
    let item = appendBlock(.item, start, line.end, parent: list)
    containers[2] = OpenContainer(
      .item, block: item, quotes: 0, contentOffset: 2, offsetBefore: containers[1].offsetSum)
    leafBlock = appendBlock(.paragraph, start + 2, line.end, parent: item)
    leaf = .paragraph
    addLeafLine(leafBlock, ContentLine(start + 2, line.end))
    kept = containers.count
    return true
  }

  private mutating func openList(_ marker: ListMarker, at start: Int) {
    if innermost.kind == .list { closeContainer() }
    open(.list, .list, at: start)
    blocks[innermost.block].delimiter = marker.delimiter
    blocks[innermost.block].first = UInt32(clamping: marker.start)
  }

  /// An item interrupts a paragraph only where it has text and, in an ordered list, the number 1.
  private func mayInterrupt(_ marker: ListMarker, _ text: Span<UInt8>) -> Bool {
    let isOrdered = marker.delimiter == .period || marker.delimiter == .closeParenthesis
    if isOrdered, marker.start != 1 { return false }
    return text.skippingSpaces(line.nonspace + marker.width, line.end) < line.end
  }

  /// Takes the box of a task off the text of an item's first paragraph, and returns where the text goes on.
  mutating func consumeTaskBox(_ text: Span<UInt8>, at start: Int) -> Int {
    guard options.taskLists, innermost.kind == .item, blocks.count == innermost.block + 1,
      text.peek(start, line.end) == .openBracket, text.peek(start + 2, line.end) == .closeBracket,
      text.peek(start + 3, line.end).isSpaceOrTab
    else { return start }
    let after = text.skippingSpaces(start + 3, line.end)
    guard after < line.end else { return start }
    switch text[start + 1] {
    case .space: blocks[innermost.block].flag = BlockRecord.Task.open
    case UInt8(ascii: "x"), UInt8(ascii: "X"): blocks[innermost.block].flag = BlockRecord.Task.done
    default: return start
    }
    return after
  }
}
