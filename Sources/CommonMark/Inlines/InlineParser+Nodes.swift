import SourceText

extension InlineParser {
  /// Writes the tokens as nodes in preorder: delimiter runs become the nodes they begin and end, and what is
  /// left of them is text, which joins the text beside it.
  mutating func writeNodes(_ text: Span<UInt8>) {
    let sortsLeftovers = !leftovers.isEmpty
    for index in tokens.indices {
      let token = tokens[index]
      switch token.tag {
      case .text: writeText(token.start, token.end)
      case .run: writeRun(delimiters[Int(token.first)], text)
      case .link, .image:
        open(token, text)
        linkDepth += 1
      case .close:
        close(text)
        linkDepth -= 1
      case .escape, .entity, .softBreak, .hardBreak, .code, .html, .uriAutolink, .emailAutolink, .wwwAutolink,
        .emphasis, .strong, .strikethrough:
        append(token, text)
      }
    }
    findAddresses(text)
    if sortsLeftovers { leftovers.sort { $0.range < $1.range } }
  }

  private mutating func append(_ node: InlineNode, _ text: Span<UInt8>) {
    findAddresses(text)
    nodes.append(node)
    nodes[nodes.count - 1].subtreeEnd = Int32(clamping: nodes.count)
  }

  private mutating func open(_ node: InlineNode, _ text: Span<UInt8>) {
    append(node, text)
    openNodes.append(nodes.count - 1)
  }

  private mutating func close(_ text: Span<UInt8>) {
    findAddresses(text)
    guard let node = openNodes.popLast() else { return }
    nodes[node].subtreeEnd = Int32(clamping: nodes.count)
  }

  private mutating func writeText(_ lower: Int, _ upper: Int) {
    guard lower < upper else { return }
    if openText >= 0, nodes[openText].end == lower {
      nodes[openText].upper = UInt32(clamping: upper)
      nodes[openText].second = nodes[openText].upper
      return
    }
    openText = nodes.count
    nodes.append(InlineNode(.text, lower, upper, content: lower..<upper))
    nodes[nodes.count - 1].subtreeEnd = Int32(clamping: nodes.count)
  }

  private mutating func writeRun(_ run: Delimiter, _ text: Span<UInt8>) {
    for _ in 0..<run.closings { close(text) }
    if run.remaining > 0 {
      let (lower, upper) = (run.lower + run.closed, run.upper - run.opened)
      writeText(lower, upper)
      if run.byte != .tilde {
        leftovers.append(
          LeftoverDelimiter(range: ByteRange(lower, upper), canOpen: run.canOpen, canClose: run.canClose))
      }
    }
    var next = run.firstMatch
    while next >= 0 {
      let match = matches[next]
      let width = match.tag == .strong ? 2 : match.tag == .strikethrough ? run.length : 1
      open(
        InlineNode(match.tag, match.lower, match.upper, content: match.lower + width..<match.upper - width),
        text)
      next = match.next
    }
  }

  /// Ends the text that may still have grown, and looks for addresses in it: those that could not be told
  /// before it was known what is a link.
  private mutating func findAddresses(_ text: Span<UInt8>) {
    defer { openText = -1 }
    guard mayHaveAddresses, linkDepth == 0, openText >= 0 else { return }
    let last = nodes[openText]
    var lower = last.start
    var index = last.start
    while index < last.end {
      guard let found = Address.find(text, at: index, from: lower, to: last.end) else {
        index += 1
        continue
      }
      if lower == last.start { nodes.removeLast() }
      openText = -1
      writeText(lower, found.range.lowerBound)
      nodes.append(
        InlineNode(found.tag, found.range.lowerBound, found.range.upperBound, content: found.range))
      nodes[nodes.count - 1].subtreeEnd = Int32(clamping: nodes.count)
      lower = found.range.upperBound
      index = lower
    }
    openText = -1
    if lower > last.start { writeText(lower, last.end) }
  }
}
