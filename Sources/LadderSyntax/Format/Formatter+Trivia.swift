import SourceText

/// Blank lines and comments between statements.
extension Formatter {
  mutating func flushTrivia(before node: Int) {
    defer { trivia = [] }
    switch tree.nodes[node].kind {
    case .paragraph, .listItem: flushInAbout(before: node)
    case .stage where tree.nodes[Int(tree.nodes[node].parent)].kind == .dimension:
      writeTrivia(trivia[...], indents[node])
    default:
      if tree.nodes[node].parent == 0 {
        flushAtTop(before: node)
      } else {
        writeTrivia(trivia.filter { !$0.isBlank }[...], indents[node])
      }
    }
  }

  /// Blank lines between declarations are the author's, but for one between those of different kinds.
  private mutating func flushAtTop(before node: Int) {
    let rest = flushBodyComments()
    if needsBlank(before: node), !rest.contains(where: \.isBlank) { blankLine() }
    writeTrivia(rest, indents[node])
  }

  mutating func flushAtEnd() {
    let rest = flushBodyComments()
    var end = rest.endIndex
    while end > rest.startIndex, rest[end - 1].isBlank { end -= 1 }
    writeTrivia(rest[..<end], 0)
    newLine(0)
  }

  /// Comments that are indented and stand above a blank line speak of what is above them.
  private mutating func flushBodyComments() -> ArraySlice<NodeLines.Entry> {
    let attached = trivia.prefix { if case .comment(_, let indent) = $0 { indent > 0 } else { false } }
    guard !attached.isEmpty, attached.endIndex == trivia.endIndex || trivia[attached.endIndex].isBlank else {
      return trivia[...]
    }
    writeTrivia(attached, Self.step)
    return trivia[attached.endIndex...]
  }

  private mutating func writeTrivia(_ lines: ArraySlice<NodeLines.Entry>, _ indent: Int) {
    for line in lines {
      switch line {
      case .blank: blankLine()
      case .comment(let token, _):
        newLine(min(indent, openProse ?? indent))
        copy(token)
      case .text: break
      }
    }
  }

  private func needsBlank(before node: Int) -> Bool {
    guard let previous = columns.previousSibling[node] else { return false }
    let kind = family(tree.nodes[node].kind)
    return kind == .cell || kind != family(tree.nodes[previous].kind)
  }

  /// Kinds that need no blank line between them.
  private func family(_ kind: Node.Kind) -> Node.Kind {
    switch kind {
    case .note, .warn, .deny, .set: .allow
    case .exclude, .output, .language: .sources
    case .dimensionTitle: .levelTitle
    default: kind
    }
  }

  // MARK: In an about

  /// Paragraphs stand apart, from each other and from lists; the items of a list stand together.
  private mutating func flushInAbout(before node: Int) {
    let comments = trivia.filter { !$0.isBlank }
    let isFirst = Int(tree.nodes[node].parent) == node - 1 && tree.nodes[node - 1].kind == .about
    if !isFirst, needsBlankInAbout(before: node) { blankLine() }
    writeTrivia(comments[...], indents[node])
  }

  private func needsBlankInAbout(before node: Int) -> Bool {
    if tree.nodes[node].kind == .paragraph || tree.nodes[node - 1].kind == .paragraph { return true }
    // After a text that could go on, only a 1 begins a list.
    let marker = tree.range(ofToken: Int(tree.nodes[node].firstToken)).clamped(to: tree.bytes.count)
    let isFree = tree.bytes[marker].elementsEqual([UInt8(ascii: "-")]) || isOne(tree.bytes[marker])
    return !isFree && Int(tree.nodes[node].parent) == node - 1
  }

  private func isOne(_ marker: ArraySlice<UInt8>) -> Bool {
    let digits = marker.dropLast()
    return digits.last == UInt8(ascii: "1") && digits.dropLast().allSatisfy { $0 == UInt8(ascii: "0") }
  }
}
