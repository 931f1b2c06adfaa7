import SourceText

/// The cells of a declaration's first line, and how wide they are in a run of neighbours.
struct Columns {
  /// A wider cell stands out of its column, rather than pushing all others away.
  static let widest = 60

  private let tree: SyntaxTree
  /// The statement before, for the declarations at the top and the stages.
  private(set) var previousSibling: [Int: Int] = [:]
  /// The run that a declaration is in, as an index in `runWidths`.
  private var runs: [Int: Int] = [:]
  private var runWidths: [[Int]] = []

  init(_ tree: SyntaxTree) {
    self.tree = tree
    measure(under: 0)
  }

  func widths(around node: Int) -> [Int] { runs[node].map { runWidths[$0] } ?? [] }

  private mutating func measure(under parent: Int) {
    var previous: Int?
    var run = 0
    for node in tree.children(of: parent) {
      if let previous { previousSibling[node] = previous }
      if isAligned(tree.nodes[node].kind) {
        let isSame = previous.map { tree.nodes[$0].kind == tree.nodes[node].kind } ?? false
        if !isSame || hasBlank(before: node) {
          run = runWidths.count
          runWidths.append([])
        }
        runs[node] = run
        widen(run, with: cells(of: node))
      }
      if tree.nodes[node].kind == .dimension { measure(under: node) }
      previous = node
    }
  }

  private func isAligned(_ kind: Node.Kind) -> Bool {
    switch kind {
    case .track, .level, .group, .dimension, .stage: true
    default: false
    }
  }

  /// Only a cell with another one after it makes its column wider.
  private mutating func widen(_ run: Int, with cells: [[UInt8]]) {
    for (index, cell) in cells.dropLast().enumerated() {
      let width = Self.width(of: cell)
      if runWidths[run].count <= index { runWidths[run].append(0) }
      if width <= Self.widest { runWidths[run][index] = max(runWidths[run][index], width) }
    }
  }

  private func hasBlank(before node: Int) -> Bool {
    NodeLines(tree, node - 1).tail.contains(where: \.isBlank)
  }

  /// In Unicode scalars.
  static func width(of cell: [UInt8]) -> Int { cell.reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) } }

  // MARK: Cells

  /// The parts of a statement without text: its name, its title, and its clauses in their one order.
  func cells(of node: Int) -> [[UInt8]] {
    var cells: [(rank: Int, bytes: [UInt8])] = [(0, [])]
    for token in tree.content(of: node) where !tree.tokens[token].kind.isTrivia {
      let kind = tree.tokens[token].kind
      if kind == .title { cells.append((1, [])) }
      if kind == .clause { cells.append((rank(ofClause: token, of: node), [])) }
      append(token, to: &cells[cells.count - 1].bytes, of: node)
    }
    return cells.sorted { $0.rank < $1.rank }.map(\.bytes)
  }

  private func rank(ofClause token: Int, of node: Int) -> Int {
    let word = text(token)
    let isChain = word.elementsEqual("in".utf8) || word.elementsEqual("on".utf8)
    let next = nextWord(after: token)
    if isChain, next.elementsEqual("addition".utf8) || next.elementsEqual("its".utf8) { return 3 }
    if word.elementsEqual("reaches".utf8) { return 4 }
    if word.elementsEqual("instead".utf8) { return 5 }
    return word.elementsEqual("from".utf8) ? 3 : 2
  }

  /// The fixed word after a token; empty where a name follows.
  private func nextWord(after token: Int) -> ArraySlice<UInt8> {
    var index = token + 1
    while index < tree.tokens.count, tree.tokens[index].kind == .space { index += 1 }
    return index < tree.tokens.count && tree.tokens[index].kind == .word ? text(index) : []
  }

  private func text(_ token: Int) -> ArraySlice<UInt8> {
    tree.bytes[tree.range(ofToken: token).clamped(to: tree.bytes.count)]
  }

  private func append(_ token: Int, to cell: inout [UInt8], of node: Int) {
    let kind = tree.tokens[token].kind
    if kind == .comma || (kind == .word && text(token).elementsEqual("and".utf8)) {
      if isList(node), cell.last != UInt8(ascii: ",") { cell.append(UInt8(ascii: ",")) }
      return
    }
    let isTight = kind == .slash || kind == .dot || isTightAfter(token)
    if !cell.isEmpty, !isTight { cell.append(UInt8(ascii: " ")) }
    cell += spelling(of: token)
  }

  /// Globs have only spaces between them.
  private func isList(_ node: Int) -> Bool {
    tree.nodes[node].kind != .sources && tree.nodes[node].kind != .exclude
  }

  private func isTightAfter(_ token: Int) -> Bool {
    guard token > 0 else { return true }
    let before = tree.tokens[token - 1].kind
    return before == .slash || before == .dot
  }

  /// Titles have quotation marks, ids have none, and other names have them where they need them.
  private func spelling(of token: Int) -> [UInt8] {
    let whole = tree.range(ofToken: token)
    let inner = QuotedText.inner(tree.bytes, whole)
    switch tree.tokens[token].kind {
    case .title: return Array(QuotedText.write(tree.bytes, inner).utf8)
    case .value, .path, .glob, .key:
      let name =
        inner == whole ? String(decoding: text(token), as: UTF8.self) : QuotedText.read(tree.bytes, inner)
      return Array((QuotedText.isPlain(name) ? name : QuotedText.write(name)).utf8)
    default: return Array(tree.bytes[inner.clamped(to: tree.bytes.count)])
    }
  }
}
