import SourceText

/// The opening fence of a code block.
struct CodeFence {
  /// A backtick or a tilde.
  var marker: UInt8
  var length: Int
  /// The columns of indentation before the fence; as many are taken off each line of the code.
  var indent: Int
}

extension BlockParser {
  /// Goes on with code or HTML, which take their lines as they are. False where the line is to be looked at.
  mutating func continueVerbatim(_ text: Span<UInt8>) -> Bool {
    switch leaf {
    case .none, .paragraph, .table: return false
    case .fenced(let fence): continueFence(text, fence)
    case .indented: return continueIndentedCode(text)
    case .html(let rule): return continueHTML(text, rule)
    }
    return true
  }

  mutating func openFence(_ text: Span<UInt8>) {
    let start = line.nonspace
    let marker = text.peek(start, line.end)
    let length = text.run(of: marker, from: start, line.end)
    guard length >= 3 else { return }
    let infoStart = text.skippingSpaces(start + length, line.end)
    let infoEnd = text.trimmingEnd(infoStart, line.end)
    if marker == .backtick {
      for index in infoStart..<infoEnd where text[index] == .backtick { return }
    }
    let fence = CodeFence(marker: marker, length: length, indent: line.indent)
    prepareForBlock(text)
    openLeaf(.fenced(fence), .codeBlock, at: start)
    blocks[leafBlock].flag = 1
    blocks[leafBlock].first = UInt32(clamping: infoStart)
    blocks[leafBlock].second = UInt32(clamping: infoEnd)
    consumeLine()
  }

  private mutating func continueFence(_ text: Span<UInt8>, _ fence: CodeFence) {
    line.findNonspace(text)
    blankLineQuotes = -1
    if !line.isIndented, isClosing(fence, text) {
      blocks[leafBlock].upper = UInt32(clamping: line.end)
      closeLeaf(text)
      return
    }
    line.consume(columns: fence.indent, text)
    addLeafLine(leafBlock, line.rest)
  }

  private func isClosing(_ fence: CodeFence, _ text: Span<UInt8>) -> Bool {
    let length = text.run(of: fence.marker, from: line.nonspace, line.end)
    return length >= fence.length && text.skippingSpaces(line.nonspace + length, line.end) == line.end
  }

  mutating func openIndentedCode(_ text: Span<UInt8>) {
    prepareForBlock(text)
    line.consume(columns: 4, text)
    openLeaf(.indented, .codeBlock, at: line.rest.start)
    addLeafLine(leafBlock, line.rest)
    consumeLine()
  }

  private mutating func continueIndentedCode(_ text: Span<UInt8>) -> Bool {
    line.findNonspace(text)
    guard line.isIndented || line.isBlank else { return false }
    blankLineQuotes = line.isBlank ? innermost.quotes : -1
    line.consume(columns: 4, text)
    addLeafLine(leafBlock, line.rest)
    return true
  }

  /// Blank lines at the end are no part of indented code.
  mutating func closeIndentedCode(_ text: Span<UInt8>) {
    while let last = lines.last, lines.count > Int(blocks[leafBlock].firstLine),
      text.skippingSpaces(last.start, last.end) == last.end
    {
      lines.removeLast()
    }
    blocks[leafBlock].lastLine = Int32(clamping: lines.count)
    if let last = lines.last { blocks[leafBlock].upper = last.upper }
  }
}
