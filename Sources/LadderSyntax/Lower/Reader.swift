import LadderModel
import SourceText

/// Makes the model's values of nodes and tokens; knows what a statement says, not where it belongs.
struct Reader {
  let tree: SyntaxTree
  let file: FileID
  /// Whether `--\>` stands for `-->`, which would end the comment that the statements stand in.
  let isEmbedded: Bool

  func span(_ range: ByteRange) -> SourceSpan { SourceSpan(file, range) }

  // MARK: Names

  /// The token as a name, without quotation marks if it has any.
  func name(ofToken token: Int) -> Name {
    let whole = tree.range(ofToken: token)
    let range = QuotedText.inner(tree.bytes, whole)
    let text = range == whole ? text(range) : QuotedText.read(tree.bytes, range)
    return Name(isEmbedded ? ArrowEscape.read(text) : text, at: span(range))
  }

  /// The first own token of `node` with this role, as a name.
  func name(_ role: Token.Kind, of node: Int) -> Name? {
    tree.content(of: node).first { tree.tokens[$0].kind == role }.map { name(ofToken: $0) }
  }

  func names(_ role: Token.Kind, of node: Int) -> [Name] {
    tree.content(of: node).filter { tree.tokens[$0].kind == role }.map { name(ofToken: $0) }
  }

  /// The title, or the id where its author forgot it: a finding tells, and nothing else need go wrong.
  func title(of node: Int, else id: Name) -> Name { name(.title, of: node) ?? id }

  // MARK: Chains

  /// `in addition to REF, REF` or `on its own`. In a cell, the levels that it is for come before its
  /// dimension.
  func chain(of node: Int) -> Chain {
    if tree.nodes[node].flags.contains(.isOnItsOwn) { return .none }
    var references: [LevelReference] = []
    var ladder: Name?
    var isAfterHead = tree.nodes[node].kind != .cell
    for token in tree.content(of: node) {
      switch tree.tokens[token].kind {
      case .dimensionReference: isAfterHead = true
      case .ladderReference: ladder = name(ofToken: token)
      case .levelReference where isAfterHead:
        let level = name(ofToken: token)
        let whole = ladder.map { $0.span.joined(with: level.span) } ?? level.span
        references.append(LevelReference(ladder: ladder?.text, level: level.text, at: whole))
        ladder = nil
      default: break
      }
    }
    return references.isEmpty ? .unstated : .inAdditionTo(references)
  }

  // MARK: Prose

  /// The text of a statement; nil where it has none.
  func prose(of node: Int) -> Prose? {
    var builder = ProseBuilder(file: file)
    for token in tree.content(of: node) where tree.tokens[token].kind == .prose {
      var range = tree.range(ofToken: token)
      // Spaces before the line ending are a hard break where there are two of them.
      if token + 1 < tree.tokens.count, tree.tokens[token + 1].kind == .space {
        range = range.joined(with: tree.range(ofToken: token + 1))
      }
      builder.append(range, of: tree.bytes)
    }
    guard let prose = builder.finish() else { return nil }
    return isEmbedded ? ArrowEscape.read(prose) : prose
  }

  func todo(of node: Int) -> Todo {
    Todo(prose(of: node) ?? Prose("", at: span(tree.range(ofContent: node))))
  }

  func meta(of node: Int) -> Meta? {
    guard let key = name(.key, of: node), let value = name(.value, of: node) else { return nil }
    return Meta(key: key, value: value)
  }

  /// The paragraphs and list items of an `about`.
  func about(of node: Int) -> [About.Block] {
    var blocks: [About.Block] = []
    var ends: [UInt32] = []
    for child in (node + 1)..<max(node + 1, Int(tree.nodes[node].subtreeEnd)) {
      while let end = ends.last, end <= child { ends.removeLast() }
      let depth = ends.count
      let isItem = tree.nodes[child].kind == .listItem
      if isItem { ends.append(tree.nodes[child].subtreeEnd) }
      guard let prose = prose(of: child) else { continue }
      blocks.append(About.Block(isItem ? .item(depth: depth, number: number(of: child)) : .paragraph, prose))
    }
    return blocks
  }

  /// The number of `1.`; nil for `-`.
  private func number(of node: Int) -> Int? {
    let marker = tree.range(ofToken: Int(tree.nodes[node].firstToken))
    let digits = tree.bytes[marker.clamped(to: tree.bytes.count)].prefix { (0x30...0x39).contains($0) }
    return Int(String(decoding: digits, as: UTF8.self))
  }

  // MARK: Items

  /// An item with all that hangs on it. Items nest 32 deep at most, see `Parser.depthLimit`.
  func item(of node: Int) -> Item? {
    guard let prose = prose(of: node) else { return nil }
    var item = Item(prose)
    readAttributes(of: node, into: &item)
    for child in tree.children(of: node) where !isBroken(child) {
      switch tree.nodes[child].kind {
      case .remark: if let note = self.prose(of: child) { item.notes.append(note) }
      case .item: if let part = self.item(of: child) { item.items.append(part) }
      default: break
      }
    }
    return item
  }

  private func readAttributes(of node: Int, into item: inout Item) {
    for token in tree.content(of: node) where tree.tokens[token].kind == .attributes {
      let range = tree.range(ofToken: token)
      let attributes = Attributes(tree.bytes, ByteRange(range.start + 1, range.end - 1))
      if let id = attributes.ids.first, item.id == nil { item.id = Name(text(id), at: span(id)) }
      item.tags += attributes.tags.map { text($0) }
    }
  }

  func text(_ range: ByteRange) -> String {
    String(decoding: tree.bytes[range.clamped(to: tree.bytes.count)], as: UTF8.self)
  }

  func isBroken(_ node: Int) -> Bool { tree.nodes[node].flags.contains(.isBroken) }
}
