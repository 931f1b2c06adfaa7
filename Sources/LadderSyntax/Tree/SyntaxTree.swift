package import SourceText

/// The lossless tree of a `.ladder` file: its leaves, joined, are the file byte for byte, valid or not.
///
/// Making one cannot fail: what is wrong with a file is in `findings`.
package struct SyntaxTree: Sendable {
  package let bytes: [UInt8]
  /// The part of `bytes` that was parsed: all of it, or one comment of a document.
  package let range: ByteRange
  package let tokens: [Token]
  /// In preorder; the first one is the root.
  package let nodes: [Node]
  package let findings: [Finding]

  /// Parses a whole file.
  package init(parsing bytes: [UInt8]) {
    self.init(parsing: bytes, ByteRange(0, bytes.count), as: nil)
  }

  /// Parses `range` of a larger file, which may begin at any statement that `context` accepts.
  package init(parsing bytes: [UInt8], _ range: ByteRange, as context: StatementContext?) {
    var parser = Parser(bytes, range.clamped(to: bytes.count), context: context)
    parser.parse()
    let parsed = parser.finish()
    self.bytes = bytes
    self.range = ByteRange(
      range.clamped(to: bytes.count).lowerBound, range.clamped(to: bytes.count).upperBound)
    self.tokens = parsed.tokens
    self.nodes = parsed.nodes
    self.findings = parsed.findings
  }

  package func start(ofToken index: Int) -> Int {
    index > 0 && index <= tokens.count ? Int(tokens[index - 1].end) : range.start
  }

  /// The bytes of a token.
  package func range(ofToken index: Int) -> ByteRange {
    guard tokens.indices.contains(index) else { return ByteRange(at: range.end) }
    return ByteRange(start(ofToken: index), Int(tokens[index].end))
  }

  /// The indices of a node's own tokens, with the trivia after them.
  package func tokens(of node: Int) -> Range<Int> {
    let first = Int(nodes[node].firstToken)
    let next = node + 1 < nodes.count ? Int(nodes[node + 1].firstToken) : tokens.count
    return first..<max(first, next)
  }

  /// The indices of a node's own tokens, without the trivia after them.
  package func content(of node: Int) -> Range<Int> {
    let first = Int(nodes[node].firstToken)
    return first..<max(first, Int(nodes[node].contentEnd))
  }

  /// The bytes of the statement itself, without the line ending and what is under it.
  package func range(ofContent node: Int) -> ByteRange {
    let content = content(of: node)
    return ByteRange(start(ofToken: content.lowerBound), start(ofToken: content.upperBound))
  }

  /// The bytes of the statement and of all that is under it.
  package func range(ofSubtree node: Int) -> ByteRange {
    let last = max(node, Int(nodes[node].subtreeEnd) - 1)
    return range(ofContent: node).joined(with: range(ofContent: last))
  }

  /// The nodes directly under `node`, in order.
  package func children(of node: Int) -> Children { Children(tree: self, of: node) }

  package struct Children: Sequence, IteratorProtocol {
    private let tree: SyntaxTree
    private var upcoming: Int
    private let end: Int

    init(tree: SyntaxTree, of node: Int) {
      self.tree = tree
      self.upcoming = node + 1
      self.end = Int(tree.nodes[node].subtreeEnd)
    }

    package mutating func next() -> Int? {
      guard upcoming < end else { return nil }
      let found = upcoming
      upcoming = Swift.max(found + 1, Int(tree.nodes[found].subtreeEnd))
      return found
    }
  }
}
