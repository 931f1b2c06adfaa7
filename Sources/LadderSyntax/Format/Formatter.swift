import SourceText

/// Walks a tree without errors and writes its canonical form.
struct Formatter {
  let tree: SyntaxTree
  var out: [UInt8] = []
  /// The column of each node in the output.
  var indents: [Int] = []
  let columns: Columns
  /// Blank lines and comments that wait for the next statement.
  var trivia: [NodeLines.Entry] = []
  /// The column of the statement whose text the next line could continue: a comment may not stand deeper.
  var openProse: Int?
  /// Whether only an outer statement ends that text: blank lines do not end an `about`.
  var openAbout = false

  static let step = 2

  init(_ tree: SyntaxTree) {
    self.tree = tree
    self.columns = Columns(tree)
    out.reserveCapacity(tree.bytes.count + tree.bytes.count / 8)
    indents.reserveCapacity(tree.nodes.count)
  }

  mutating func run() -> [UInt8] {
    indents.append(-Self.step)
    trivia = NodeLines(tree, 0).tail
    var node = 1
    while node < tree.nodes.count {
      indents.append(indent(of: node))
      write(node)
      node += 1
    }
    flushAtEnd()
    return out
  }

  /// Two columns deeper than what it stands in; in a list of an `about`, under the text of the item above.
  private func indent(of node: Int) -> Int {
    let parent = Int(tree.nodes[node].parent)
    let kind = tree.nodes[parent].kind
    return indents[parent] + (kind == .listItem ? markerWidth(parent) + 1 : Self.step)
  }

  /// The width of `-` or of `12.`
  func markerWidth(_ node: Int) -> Int {
    let marker = tree.range(ofToken: Int(tree.nodes[node].firstToken))
    return tree.nodes[node].kind == .listItem ? marker.count : 1
  }

  // MARK: A statement

  private mutating func write(_ node: Int) {
    let kind = tree.nodes[node].kind
    let lines = NodeLines(tree, node)
    flushTrivia(before: node)
    if kind == .paragraph, isInline(node) {
      // The `about` has been written, and waits for its first paragraph.
      out.append(UInt8(ascii: " "))
    } else {
      newLine(indents[node])
    }
    writeHead(node, lines)
    setOpenProse(node)
    writeText(node, lines)
    trivia = lines.tail
  }

  /// Whether a paragraph stands on the line of its `about`.
  private func isInline(_ node: Int) -> Bool {
    guard Int(tree.nodes[node].parent) == node - 1 else { return false }
    return !tree.tokens(of: node - 1).contains { tree.tokens[$0].kind == .newline }
  }

  mutating func newLine(_ indent: Int) {
    if !out.isEmpty, out.last != UInt8(ascii: "\n") { out.append(UInt8(ascii: "\n")) }
    pad(indent)
  }

  mutating func pad(_ count: Int) {
    out.append(contentsOf: repeatElement(UInt8(ascii: " "), count: max(0, count)))
  }

  /// Ends the line, and leaves one empty.
  mutating func blankLine() {
    guard !out.isEmpty else { return }
    newLine(0)
    let isBlank = out.count > 1 && out[out.count - 2] == UInt8(ascii: "\n")
    if !isBlank { out.append(UInt8(ascii: "\n")) }
    if !openAbout { openProse = nil }
  }

  private mutating func setOpenProse(_ node: Int) {
    switch tree.nodes[node].kind {
    case .paragraph, .listItem: break
    case .about:
      openProse = indents[node]
      openAbout = true
    case .item, .remark, .theme, .todo, .examples, .none, .allow, .note, .warn, .deny:
      openProse = indents[node]
      openAbout = false
    default:
      openProse = nil
      openAbout = false
    }
  }

  // MARK: Text

  /// The lines of text after the first one, with the comments between them.
  private mutating func writeText(_ node: Int, _ lines: NodeLines) {
    var pulled: Int?
    if tree.nodes[node].kind != .about, !hasText(lines.head) {
      // `todo` and its text on the next line: one form for both.
      pulled = lines.body.firstIndex { $0.text != nil }
    }
    if let pulled, let tokens = lines.body[pulled].text {
      out.append(UInt8(ascii: " "))
      writeTextLine(tokens, isLast: pulled == lines.body.count - 1)
    }
    for (index, line) in lines.body.enumerated() where index != pulled {
      switch line {
      case .blank: break
      case .comment(let token, _):
        newLine(min(indents[node], openProse ?? indents[node]))
        copy(token)
      case .text(let tokens):
        newLine(continuation(of: node))
        writeTextLine(tokens, isLast: index == lines.body.count - 1)
      }
    }
  }

  /// Where the further lines of a text stand: under its first word after a marker, else two columns deeper.
  private func continuation(of node: Int) -> Int {
    switch tree.nodes[node].kind {
    case .paragraph: indents[node]
    case .listItem: indents[node] + markerWidth(node) + 1
    default: indents[node] + Self.step
    }
  }

  private func hasText(_ tokens: Range<Int>) -> Bool {
    tokens.contains { tree.tokens[$0].kind == .prose || tree.tokens[$0].kind == .attributes }
  }

  /// The text of one line. Two spaces at its end are a hard break, which is written so that it can be seen.
  mutating func writeTextLine(_ tokens: Range<Int>, isLast: Bool) {
    var isFirst = true
    for token in tokens {
      switch tree.tokens[token].kind {
      case .prose, .clause:
        if !isFirst { out.append(UInt8(ascii: " ")) }
        copy(token)
        isFirst = false
        if !isLast, endsInSpaces(token) { out.append(UInt8(ascii: "\\")) }
      case .attributes:
        if !isFirst { out.append(UInt8(ascii: " ")) }
        writeAttributes(token)
        isFirst = false
      default: break
      }
    }
  }

  /// Whether two spaces follow, and the text does not end in a backslash, which is a hard break already.
  private func endsInSpaces(_ token: Int) -> Bool {
    guard token + 1 < tree.tokens.count, tree.tokens[token + 1].kind == .space else { return false }
    let space = tree.range(ofToken: token + 1).clamped(to: tree.bytes.count)
    guard tree.bytes[space].prefix(2).elementsEqual([0x20, 0x20]) else { return false }
    let text = tree.range(ofToken: token).clamped(to: tree.bytes.count)
    return tree.bytes[text].reversed().prefix { $0 == UInt8(ascii: "\\") }.count.isMultiple(of: 2)
  }

  private mutating func writeAttributes(_ token: Int) {
    let range = tree.range(ofToken: token)
    let attributes = Attributes(tree.bytes, ByteRange(range.start + 1, range.end - 1))
    let ids = attributes.ids.map { [UInt8(ascii: "#")] + tree.bytes[$0.clamped(to: tree.bytes.count)] }
    let tags = attributes.tags.map { [UInt8(ascii: ".")] + tree.bytes[$0.clamped(to: tree.bytes.count)] }
    out.append(UInt8(ascii: "{"))
    out.append(contentsOf: (ids + tags).joined(separator: [UInt8(ascii: " ")]))
    out.append(UInt8(ascii: "}"))
  }

  /// The bytes of a token.
  mutating func copy(_ token: Int) {
    out.append(contentsOf: tree.bytes[tree.range(ofToken: token).clamped(to: tree.bytes.count)])
  }
}
