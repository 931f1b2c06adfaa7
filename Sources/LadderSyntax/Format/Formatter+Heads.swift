import SourceText

/// The first line of a statement.
extension Formatter {
  mutating func writeHead(_ node: Int, _ lines: NodeLines) {
    switch tree.nodes[node].kind {
    case .track, .level, .group, .dimension, .stage: writeColumns(node, lines)
    case .item, .remark, .listItem, .paragraph, .about, .theme, .todo, .examples, .none, .allow, .note, .warn,
      .deny:
      writeTextHead(node, lines)
    default: writeCells(columns.cells(of: node), gaps: 1)
    }
    if let comment = lines.trailingComment {
      out.append(contentsOf: [0x20, 0x20])
      copy(comment)
    }
  }

  /// A marker or a keyword, what it is about, and the beginning of a text.
  private mutating func writeTextHead(_ node: Int, _ lines: NodeLines) {
    var isFirst = true
    for token in lines.head {
      switch tree.tokens[token].kind {
      case .keyword, .rule, .clause:
        if !isFirst { out.append(UInt8(ascii: " ")) }
        copy(token)
        isFirst = false
      case .marker:
        writeMarker(node, token)
        isFirst = false
      case .prose, .attributes:
        if !isFirst { out.append(UInt8(ascii: " ")) }
        return writeTextLine(token..<lines.head.upperBound, isLast: lines.body.isEmpty)
      default: break
      }
    }
  }

  private mutating func writeMarker(_ node: Int, _ token: Int) {
    switch tree.nodes[node].kind {
    case .remark: out.append(UInt8(ascii: ">"))
    case .listItem:
      copy(token)
      if out.last == UInt8(ascii: ")") { out[out.count - 1] = UInt8(ascii: ".") }
    default: out.append(UInt8(ascii: "-"))
    }
  }

  /// A declaration whose neighbours have their ids, titles and clauses in the same columns.
  private mutating func writeColumns(_ node: Int, _ lines: NodeLines) {
    let cells = columns.cells(of: node)
    let widths = columns.widths(around: node)
    for (index, cell) in cells.enumerated() {
      out.append(contentsOf: cell)
      guard index + 1 < cells.count else { return }
      // Clauses stand further apart than the words in them.
      let gap = index < 2 ? 1 : 2
      let width = index < widths.count ? widths[index] : 0
      pad(max(0, width - Columns.width(of: cell)) + gap)
    }
  }

  private mutating func writeCells(_ cells: [[UInt8]], gaps: Int) {
    for (index, cell) in cells.enumerated() {
      if index > 0 { pad(gaps) }
      out.append(contentsOf: cell)
    }
  }
}
