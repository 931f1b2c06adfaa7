import SourceText

/// Reads a file line by line into tokens and nodes. It cannot fail, and every turn of its loop takes a whole
/// line.
///
/// A line is classified by its first bytes and by the prose that is open above it; only then is it a
/// statement's turn. See `Parser+Lines` for that, and `Parser+Statements` for what follows the first word.
struct Parser: ~Copyable {
  /// A node that can still take children.
  struct Open {
    let node: Int
    let kind: Node.Kind
    let indent: Int
    /// Whether it declares nothing: what stands under it is read, and neither placed nor complained about.
    let isBroken: Bool
  }

  /// The statement whose prose the next line could continue.
  struct Prose {
    let node: Int
    let kind: Node.Kind
    let indent: Int
    var hasText = false
    var sawBlank = false
    /// `{#id}` at the end of the last line.
    var attributes: ByteRange?
    /// `because` has not come yet: it may begin the next line.
    var needsBecause = false
    /// The keyword or marker, to point at where no text follows it.
    let head: ByteRange
    /// In an `about`: the paragraph or list item that the next line could continue.
    var leaf: Leaf?
  }

  struct Leaf {
    let node: Int
    let indent: Int
    let isItem: Bool
    /// The marker of an item that has no text yet.
    var emptyHead: ByteRange?
  }

  /// Items deeper than this are kept at this depth. Nobody reads further, and lowering builds nested values.
  static let depthLimit = 32
  /// A file that is no ladder at all would else give a finding a line.
  static let findingLimit = 500

  let bytes: [UInt8]
  let start: Int
  let limit: Int
  let context: StatementContext?

  var tokens: [Token] = []
  var nodes: [Node] = []
  var findings: [Finding] = []
  /// The end of the last token.
  var cursor: Int
  var line: Line
  /// One past the last byte of the line that belongs to the statement's grammar.
  var stop: Int

  var open: [Open] = []
  var prose: Prose?
  var file = FileShape()
  /// Findings that are told once for a run of lines.
  var told = Told()
  /// The themes and reasons that the open cell has already.
  var once: [(kind: Node.Kind, range: ByteRange)] = []

  struct Told {
    var misplaced = false
    var foreign = false
    var tooDeep = false
    /// The line before was no statement either.
    var unknown = false
  }

  init(_ bytes: [UInt8], _ range: Range<Int>, context: StatementContext?) {
    self.bytes = bytes
    self.start = range.lowerBound
    self.limit = range.upperBound
    self.context = context
    self.cursor = range.lowerBound
    self.line = Line(bytes.span, at: range.lowerBound, limit: range.lowerBound)
    self.stop = range.lowerBound
    tokens.reserveCapacity(range.count / 8)
    nodes.reserveCapacity(range.count / 48 + 1)
  }

  var isEmbedded: Bool { context != nil }

  mutating func parse() {
    openRoot()
    if !isEmbedded, !checkEncoding() { return }
    while cursor < limit {
      line = Line(bytes.span, at: cursor, limit: limit)
      stop = line.contentEnd
      readLine()
      emit(.unknown, upTo: line.contentEnd)
      emit(.space, upTo: line.end)
      emit(.newline, upTo: line.next)
    }
    closeProse()
    close(to: 0)
    if !isEmbedded { checkHeader() }
  }

  consuming func finish() -> (tokens: [Token], nodes: [Node], findings: [Finding]) {
    var sorted = findings
    if sorted.count > 1 { sorted.sort { $0.range < $1.range } }
    return (tokens, nodes, sorted)
  }

  private mutating func openRoot() {
    let kind = context?.root ?? .file
    nodes.append(
      Node(kind: kind, indent: 0, firstToken: 0, contentEnd: 0, parent: 0, subtreeEnd: 1))
    open.append(Open(node: 0, kind: kind, indent: -1, isBroken: false))
  }

  // MARK: Tokens

  /// Everything from the last token up to `offset` becomes a token.
  mutating func emit(_ kind: Token.Kind, upTo offset: Int) {
    guard offset > cursor else { return }
    tokens.append(Token(kind, end: offset))
    cursor = offset
    if !kind.isTrivia { nodes[nodes.count - 1].contentEnd = UInt32(clamping: tokens.count) }
  }

  mutating func report(_ finding: Finding) {
    if findings.count < Self.findingLimit { findings.append(finding) }
  }

  // MARK: Nodes

  /// Adds a node under the innermost open one; its first token is the next one.
  @discardableResult
  mutating func add(_ kind: Node.Kind, indent: Int) -> Int {
    let index = nodes.count
    let first = UInt32(clamping: tokens.count)
    nodes.append(
      Node(
        kind: kind, indent: UInt32(clamping: indent), firstToken: first, contentEnd: first,
        parent: UInt32(clamping: open.last?.node ?? 0), subtreeEnd: UInt32(clamping: index + 1)))
    return index
  }

  mutating func push(_ node: Int, isBroken: Bool = false) {
    let indent = Int(nodes[node].indent)
    open.append(Open(node: node, kind: nodes[node].kind, indent: indent, isBroken: isBroken))
  }

  /// Closes open nodes until `count` are left.
  mutating func close(to count: Int) {
    while open.count > count, let last = open.popLast() {
      nodes[last.node].subtreeEnd = UInt32(clamping: nodes.count)
    }
  }

  // MARK: Trying

  /// What has to be put back after a reading that did not fit. Nothing that was closed since is opened again,
  /// so `open` is kept whole; it never holds more than a few dozen nodes.
  struct Mark {
    let tokens: Int
    let nodes: Int
    let last: Node?
    let findings: Int
    let cursor: Int
    let open: [Open]
    let prose: Prose?
    let file: FileShape
    let told: Told
    let once: [(kind: Node.Kind, range: ByteRange)]
  }

  func mark() -> Mark {
    Mark(
      tokens: tokens.count, nodes: nodes.count, last: nodes.last, findings: findings.count, cursor: cursor,
      open: open, prose: prose, file: file, told: told, once: once)
  }

  mutating func goBack(to mark: Mark) {
    tokens.removeLast(max(0, tokens.count - mark.tokens))
    nodes.removeLast(max(0, nodes.count - mark.nodes))
    if let last = mark.last, !nodes.isEmpty { nodes[nodes.count - 1] = last }
    findings.removeLast(max(0, findings.count - mark.findings))
    cursor = mark.cursor
    open = mark.open
    prose = mark.prose
    file = mark.file
    told = mark.told
    once = mark.once
  }
}
