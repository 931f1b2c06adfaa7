import LadderModel
import SourceText

/// From the tree of a file to the list of what it declares.
struct Lowering {
  private let reader: Reader
  private let tree: SyntaxTree
  private var declared: DeclaredFile

  init(_ tree: SyntaxTree, file: FileID, isEmbedded: Bool = false) {
    self.tree = tree
    self.reader = Reader(tree: tree, file: file, isEmbedded: isEmbedded)
    self.declared = DeclaredFile(file: file)
  }

  consuming func run() -> DeclaredFile {
    readHeader()
    readDeclarations()
    readSettings()
    declared.diagnostics = tree.findings.map { $0.diagnostic(in: declared.file) }
    return declared
  }

  // MARK: Header

  private mutating func readHeader() {
    for node in tree.children(of: 0) where !reader.isBroken(node) {
      switch tree.nodes[node].kind {
      case .ladder: declared.header = ladder(node)
      case .part: declared.header = reader.name(.ladderReference, of: node).map { .part(of: $0) }
      case .workspace: declared.header = workspace(node)
      default: continue
      }
      return
    }
  }

  private func ladder(_ node: Int) -> Header? {
    guard let id = reader.name(.id, of: node) else { return nil }
    let title = reader.title(of: node, else: id)
    return .ladder(LadderHeader(id: id, title: title, extends: reader.name(.ladderReference, of: node)))
  }

  /// The settings of a workspace may stand under its first line or beside it.
  private func workspace(_ header: Int) -> Header {
    let line = reader.span(tree.range(ofContent: header))
    var workspace = Workspace(title: reader.name(.title, of: header) ?? Name("", at: line))
    for node in Array(reader.parts(of: header)) + Array(reader.parts(of: 0)) {
      switch tree.nodes[node].kind {
      case .about: workspace.about.blocks += reader.about(of: node)
      case .todo: workspace.todos.append(reader.todo(of: node))
      case .meta: workspace.meta += [reader.meta(of: node)].compactMap(\.self)
      case .sources:
        workspace.sources += reader.names(.glob, of: node)
        if let outermost = reader.name(.outermost, of: node).flatMap({
          Workspace.Outermost(rawValue: $0.text)
        }) {
          workspace.documents += reader.names(.glob, of: node).map { .init(files: $0, outermost: outermost) }
        }
      case .levelTitle: workspace.titles += [titleMeaning(.level, node)].compactMap(\.self)
      case .dimensionTitle: workspace.titles += [titleMeaning(.dimension, node)].compactMap(\.self)
      case .exclude: workspace.exclude += reader.names(.glob, of: node)
      case .language:
        let language = reader.name(.language, of: node).flatMap {
          Identifier.isValid($0.text.utf8.span) ? $0 : nil
        }
        workspace.language = workspace.language ?? language
      case .output: workspace.outputs += [output(node)].compactMap(\.self)
      default: break
      }
    }
    return .workspace(workspace)
  }

  private func titleMeaning(_ kind: DeclaredKind, _ node: Int) -> Workspace.TitleMeaning? {
    guard let title = reader.name(.title, of: node), let id = reader.name(.id, of: node) else { return nil }
    return Workspace.TitleMeaning(kind: kind, title: title, id: id.text == "none" ? nil : id)
  }

  private func output(_ node: Int) -> Workspace.Output? {
    guard let format = reader.name(.format, of: node), let path = reader.name(.path, of: node) else {
      return nil
    }
    return Workspace.Output(format: format, path: path, layout: reader.name(.layout, of: node))
  }

  private var isWorkspace: Bool {
    if case .workspace = declared.header { true } else { false }
  }

  // MARK: Declarations

  private mutating func readDeclarations() {
    guard !isWorkspace else { return }
    for node in reader.parts(of: 0) {
      if Placement.isHeader(tree.nodes[node].kind) {
        declared.declarations += reader.parts(of: node).compactMap { reader.declaration(of: $0) }
      } else if tree.nodes[node].kind == .cell {
        if let cell = reader.cell(of: node) { declared.cells.append(cell) }
      } else if let declaration = reader.declaration(of: node) {
        declared.declarations.append(declaration)
      }
    }
  }

  // MARK: Settings

  /// Settings stand under anything, so all nodes are looked at, but for those under something broken.
  private mutating func readSettings() {
    var node = 1
    while node < tree.nodes.count {
      guard !reader.isBroken(node) else {
        node = max(node + 1, Int(tree.nodes[node].subtreeEnd))
        continue
      }
      switch tree.nodes[node].kind {
      case .allow: readSetting(.allow, node)
      case .note: readSetting(.note, node)
      case .warn: readSetting(.warn, node)
      case .deny: readSetting(.deny, node)
      case .set: readOption(node)
      default: break
      }
      node += 1
    }
  }

  private mutating func readSetting(_ verb: RuleSetting.Verb, _ node: Int) {
    guard let rule = reader.name(.rule, of: node) else { return }
    declared.settings.append(
      RuleSetting(
        verb, rule: rule, paths: reader.names(.glob, of: node), reason: reader.prose(of: node),
        scope: scope(of: node), span: reader.span(tree.range(ofContent: node))))
  }

  private func scope(of node: Int) -> RuleSetting.Scope {
    if isWorkspace { return .workspace }
    let parent = Int(tree.nodes[node].parent)
    let kind = tree.nodes[parent].kind
    if kind == .file || Placement.isHeader(kind) { return .ladder }
    return .within(reader.span(tree.range(ofSubtree: parent)))
  }

  private mutating func readOption(_ node: Int) {
    guard let rule = reader.name(.rule, of: node), let option = reader.name(.option, of: node),
      let value = reader.name(.value, of: node)
    else { return }
    declared.options.append(
      RuleOption(rule: rule, option: option, value: value, span: reader.span(tree.range(ofContent: node))))
  }
}
