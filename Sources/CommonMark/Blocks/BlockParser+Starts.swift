import SourceText

extension BlockParser {
  /// Opens the blocks that begin on the line, containers in containers, until what is left is text.
  mutating func parseStarts(_ text: Span<UInt8>) {
    while true {
      line.findNonspace(text)
      guard !line.isBlank else { return }
      if line.isIndented {
        // Indented code cannot interrupt a paragraph, not even one that goes on lazily.
        if !leaf.isParagraph { openIndentedCode(text) }
        return
      }
      guard startsContainer(text) else { break }
    }
    parseLeafStart(text)
  }

  /// Whether a container began here and the rest of the line is to be looked at again.
  private mutating func startsContainer(_ text: Span<UInt8>) -> Bool {
    let byte = text.peek(line.nonspace, line.end)
    switch byte {
    case .greater: return openQuote(text)
    case .hyphen, .asterisk, .plus: return !isLeafStart(text, byte) && openItem(text)
    case 0x30...0x39: return openItem(text)
    default: return false
    }
  }

  /// A line of `-`, `*` that is a setext underline or a thematic break comes before a list item.
  private mutating func isLeafStart(_ text: Span<UInt8>, _ byte: UInt8) -> Bool {
    if byte == .hyphen, paragraphGoesOn, setextLevel(text) != nil { return true }
    return isThematicBreak(text)
  }

  private mutating func parseLeafStart(_ text: Span<UInt8>) {
    switch text.peek(line.nonspace, line.end) {
    case .hash: openHeading(text)
    case .backtick, .tilde: openFence(text)
    case .less: openHTML(text)
    case .equals: _ = underline(text)
    case .hyphen:
      if !underline(text), !thematicBreak(text) { openTable(text) }
    case .asterisk, .underscore: _ = thematicBreak(text)
    case .pipe, .colon: openTable(text)
    default: break
    }
  }

  /// Whether the line could be the next one of the open paragraph, with all its containers there.
  var paragraphGoesOn: Bool { leaf.isParagraph && kept == containers.count }

  private mutating func openQuote(_ text: Span<UInt8>) -> Bool {
    let marker = line.nonspace
    guard mayNest(marker..<marker + 1) else { return false }
    prepareForBlock(text)
    open(.blockQuote, .blockQuote, at: marker)
    consumeQuoteMarker(text)
    return true
  }

  private mutating func openHeading(_ text: Span<UInt8>) {
    let start = line.nonspace
    let level = text.run(of: .hash, from: start, line.end)
    let after = start + level
    guard level <= 6, after == line.end || text[after].isSpaceOrTab else { return }
    let first = text.skippingSpaces(after, line.end)
    var last = text.trimmingEnd(first, line.end)
    var closing = last
    while closing > first, text[closing - 1] == .hash { closing -= 1 }
    // The closing run counts only after a space; a heading may be nothing but one.
    if closing == first || text[closing - 1].isSpaceOrTab { last = text.trimmingEnd(first, closing) }
    prepareForBlock(text)
    let block = addBlock(.heading, start, line.end)
    blocks[block].flag = UInt8(clamping: level)
    addLeafLine(block, ContentLine(first, last))
    finish(block)
    consumeLine()
  }

  /// The level of a setext underline, or nil where the line is none.
  private func setextLevel(_ text: Span<UInt8>) -> Int? {
    let byte = text.peek(line.nonspace, line.end)
    let after = line.nonspace + text.run(of: byte, from: line.nonspace, line.end)
    guard text.skippingSpaces(after, line.end) == line.end else { return nil }
    return byte == .equals ? 1 : 2
  }

  /// Whether the line was the underline of the open paragraph, which is a heading now.
  private mutating func underline(_ text: Span<UInt8>) -> Bool {
    guard paragraphGoesOn, let level = setextLevel(text) else { return false }
    guard takeDefinitions(text) else { return false }
    blocks[leafBlock].tag = .heading
    blocks[leafBlock].flag = UInt8(clamping: level)
    blocks[leafBlock].upper = UInt32(clamping: line.end)
    finish(leafBlock)
    leaf = .none
    consumeLine()
    return true
  }

  private mutating func isThematicBreak(_ text: Span<UInt8>) -> Bool {
    guard line.nonspace >= line.thematicBreakEnd else { return false }
    let marker = text.peek(line.nonspace, line.end)
    var index = line.nonspace
    var count = 0
    while index < line.end, text[index] == marker || text[index].isSpaceOrTab {
      if text[index] == marker { count += 1 }
      index += 1
    }
    if index < line.end { line.thematicBreakEnd = index }
    return index == line.end && count >= 3
  }

  private mutating func thematicBreak(_ text: Span<UInt8>) -> Bool {
    guard isThematicBreak(text) else { return false }
    prepareForBlock(text)
    finish(addBlock(.thematicBreak, line.nonspace, line.end))
    consumeLine()
    return true
  }

  /// Marks the whole line as used.
  mutating func consumeLine() {
    line.consumeMarker(line.end - line.nonspace)
  }
}
