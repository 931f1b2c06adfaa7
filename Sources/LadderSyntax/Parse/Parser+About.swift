import SourceText

/// The paragraphs and lists of an `about`.
extension Parser {
  /// `about` has been taken; the rest of the line is its first paragraph.
  mutating func startAbout(_ node: Int, head: ByteRange, isBroken: Bool) {
    push(node, isBroken: isBroken)
    prose = Prose(node: node, kind: .about, indent: line.indent, head: head)
    guard hasMoreText() else { return }
    let paragraph = add(.paragraph, indent: line.indent)
    prose?.leaf = Leaf(node: paragraph, indent: line.indent, isItem: false)
    takeProseLine()
  }

  private mutating func hasMoreText() -> Bool {
    emit(.space, upTo: spacesEnd(from: cursor))
    return cursor < line.contentEnd
  }

  /// A line of words in an `about`: more of the leaf above, a numbered item, or a new paragraph.
  mutating func continueAbout() {
    if let marker = numberMarker(), mayBeginList(number: marker.number) {
      return readListItem(markerEnd: marker.end)
    }
    prose?.sawBlank = false
    if let leaf = prose?.leaf, !leaf.isItem || line.indent > leaf.indent { return takeProseLine() }
    closeLeaf()
    close(to: aboutDepth)
    let paragraph = add(.paragraph, indent: line.indent)
    prose?.leaf = Leaf(node: paragraph, indent: line.indent, isItem: false)
    takeProseLine()
  }

  /// A `-` or a number that is deeper than the open `about`.
  mutating func readListItem(markerEnd: Int) {
    closeLeaf()
    prose?.sawBlank = false
    let depth = aboutDepth
    while open.count > depth, let last = open.last, last.indent >= line.indent { close(to: open.count - 1) }
    if open.count - depth >= Self.depthLimit {
      reportTooDeep(at: ByteRange(line.content, markerEnd))
      close(to: open.count - 1)
    }
    let node = add(.listItem, indent: line.indent)
    push(node)
    emit(.marker, upTo: markerEnd)
    let head = ByteRange(line.content, markerEnd)
    prose?.leaf = Leaf(node: node, indent: line.indent, isItem: true, emptyHead: head)
    takeProseLine()
  }

  mutating func closeLeaf() {
    guard let leaf = prose?.leaf else { return }
    if let head = leaf.emptyHead {
      report(.emptyItem(at: head))
      nodes[leaf.node].flags.insert(.isBroken)
    }
    prose?.leaf = nil
  }

  /// How many open nodes there are with the open `about` itself.
  private var aboutDepth: Int { (open.lastIndex { $0.kind == .about } ?? open.count - 1) + 1 }

  /// `1.` or `1)` with at most nine digits, as in CommonMark.
  private func numberMarker() -> (number: Int, end: Int)? {
    var index = line.content
    var number = 0
    while index < line.contentEnd, index - line.content < 9, (0x30...0x39).contains(bytes[index]) {
      number = number * 10 + Int(bytes[index] - 0x30)
      index += 1
    }
    guard index > line.content, index < line.contentEnd, [0x2E, 0x29].contains(bytes[index]),
      index + 1 >= line.contentEnd || Line.isSpace(bytes[index + 1])
    else { return nil }
    return (number, index + 1)
  }

  /// A line in the middle of a text may happen to begin with "2019.": as in CommonMark, only a 1 begins a
  /// list there.
  private func mayBeginList(number: Int) -> Bool {
    guard let leaf = prose?.leaf else { return true }
    return number == 1 || leaf.isItem && line.indent <= leaf.indent
  }
}
