package import LadderModel
package import SourceText

/// What a `.ladder` file declares, with a finding for everything that is wrong with its writing. Total: never
/// throws, never traps, whatever the bytes are.
package func declarations(of bytes: [UInt8], file: FileID) -> DeclaredFile {
  declarations(of: SyntaxTree(parsing: bytes), file: file)
}

/// The same for a tree that is there already.
package func declarations(of tree: SyntaxTree, file: FileID) -> DeclaredFile {
  Lowering(tree, file: file).run()
}

/// What statements in a comment of a document say of the thing that the comment stands under.
package struct EmbeddedStatements: Sendable {
  /// Declarations (in the context of a ladder), settings, options and findings. A setting's scope is the
  /// comment itself, or the ladder: only the reader of the document knows what stands under its heading.
  package var declared: DeclaredFile
  /// `theme`, `about`, items, `examples`, `todo` and `none because`.
  package var body = CellBody()
  package var meta: [Meta] = []
  package var chain: Chain = .unstated
  /// `reaches STAGE`
  package var stage: Name?
  /// `from LEVEL`, of a dimension.
  package var from: Name?
  /// `instead`
  package var isInstead = false
  /// `skip`: what the comment stands over is no part of the ladder.
  package var isSkipped = false
  /// In the context of an item: `id ID`, and notes and parts to be added to it.
  package var itemID: Name?
  package var notes: [Prose] = []
  package var parts: [Item] = []
}

/// What the statements in `range` of a larger file say. Places are in the larger file; no first statement is
/// needed; `--\>` stands for `-->`. The column of the first line is counted from the start of `range`.
package func declarations(
  ofStatements range: ByteRange, in bytes: [UInt8], file: FileID, context: StatementContext
) -> EmbeddedStatements {
  let tree = SyntaxTree(parsing: bytes, range, as: context)
  let reader = Reader(tree: tree, file: file, isEmbedded: true)
  var statements = EmbeddedStatements(declared: Lowering(tree, file: file, isEmbedded: true).run())
  if context != .ladder {
    statements.declared.declarations = []
    statements.declared.cells = []
    statements.body = reader.body(of: 0)
  }
  for node in reader.parts(of: 0) { statements.add(node, reader) }
  return statements
}

extension EmbeddedStatements {
  fileprivate mutating func add(_ node: Int, _ reader: Reader) {
    switch reader.tree.nodes[node].kind {
    case .chain: chain = reader.chain(of: node)
    case .reaches: stage = reader.name(.stageReference, of: node)
    case .from: from = reader.name(.levelReference, of: node)
    case .itemID: itemID = reader.name(.id, of: node)
    case .instead: isInstead = true
    case .skip: isSkipped = true
    case .meta: meta += [reader.meta(of: node)].compactMap(\.self)
    case .remark: notes += [reader.prose(of: node)].compactMap(\.self)
    case .item where reader.tree.nodes[0].kind == .item: parts += [reader.item(of: node)].compactMap(\.self)
    default: break
    }
  }
}
