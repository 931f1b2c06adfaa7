import LadderModel
import SourceText

/// Declarations with all that is under them.
extension Reader {
  func declaration(of node: Int) -> Declaration? {
    switch tree.nodes[node].kind {
    case .about: .about(About(about(of: node)))
    case .todo: .todo(todo(of: node))
    case .meta: meta(of: node).map { .meta($0) }
    case .track: track(of: node).map { .track($0) }
    case .level: level(of: node).map { .level($0) }
    case .group: group(of: node).map { .group($0) }
    case .dimension: dimension(of: node).map { .dimension($0) }
    case .omit: marked(node).map { .omit(Omission($0.kind, $0.id)) }
    case .retired: marked(node).map { .retired(Retired($0.kind, $0.id)) }
    default: nil
    }
  }

  private func track(of node: Int) -> Track? {
    guard let id = name(.id, of: node) else { return nil }
    var track = Track(id: id, title: title(of: node, else: id))
    for child in parts(of: node) {
      switch tree.nodes[child].kind {
      case .about: track.about.blocks += about(of: child)
      case .todo: track.todos.append(todo(of: child))
      default: break
      }
    }
    return track
  }

  private func group(of node: Int) -> Group? {
    guard let id = name(.id, of: node) else { return nil }
    var group = Group(id: id, title: title(of: node, else: id))
    for child in parts(of: node) {
      switch tree.nodes[child].kind {
      case .about: group.about.blocks += about(of: child)
      case .todo: group.todos.append(todo(of: child))
      default: break
      }
    }
    return group
  }

  private func level(of node: Int) -> Level? {
    guard let id = name(.id, of: node) else { return nil }
    var level = Level(id: id, title: title(of: node, else: id))
    level.track = name(.trackReference, of: node)
    level.chain = chain(of: node)
    for child in parts(of: node) {
      switch tree.nodes[child].kind {
      case .about: level.about.blocks += about(of: child)
      case .todo: level.todos.append(todo(of: child))
      case .meta: level.meta += [meta(of: child)].compactMap(\.self)
      default: break
      }
    }
    return level
  }

  private func dimension(of node: Int) -> Dimension? {
    guard let id = name(.id, of: node) else { return nil }
    var dimension = Dimension(id: id, title: title(of: node, else: id))
    dimension.group = name(.groupReference, of: node)
    dimension.from = name(.levelReference, of: node)
    for child in parts(of: node) {
      switch tree.nodes[child].kind {
      case .about: dimension.about.blocks += about(of: child)
      case .todo: dimension.todos.append(todo(of: child))
      case .meta: dimension.meta += [meta(of: child)].compactMap(\.self)
      case .stage: dimension.stages += [stage(of: child)].compactMap(\.self)
      default: break
      }
    }
    return dimension
  }

  private func stage(of node: Int) -> Stage? {
    guard let id = name(.id, of: node) else { return nil }
    var stage = Stage(id: id, title: title(of: node, else: id))
    for child in parts(of: node) {
      switch tree.nodes[child].kind {
      case .about: stage.about.blocks += about(of: child)
      case .todo: stage.todos.append(todo(of: child))
      case .item: stage.items += [item(of: child)].compactMap(\.self)
      default: break
      }
    }
    return stage
  }

  func cell(of node: Int) -> CellDeclaration? {
    guard let dimension = name(.dimensionReference, of: node) else { return nil }
    let head = tree.content(of: node).prefix { tree.tokens[$0].kind != .dimensionReference }
    let levels = head.filter { tree.tokens[$0].kind == .levelReference }.map { name(ofToken: $0) }
    var cell = CellDeclaration(levels: levels, dimension: dimension, span: span(tree.range(ofContent: node)))
    cell.chain = chain(of: node)
    cell.stage = name(.stageReference, of: node)
    cell.isInstead = tree.nodes[node].flags.contains(.isInstead)
    cell.body = body(of: node)
    return cell
  }

  /// What stands under an `at` line.
  func body(of node: Int) -> CellBody {
    var body = CellBody()
    for child in parts(of: node) {
      switch tree.nodes[child].kind {
      case .theme: body.theme = body.theme ?? prose(of: child)
      case .none: body.none = body.none ?? prose(of: child)
      case .about: body.about.blocks += about(of: child)
      case .todo: body.todos.append(todo(of: child))
      case .examples:
        body.exampleSections.append(span(tree.range(ofContent: child)))
        body.examplesLead = body.examplesLead ?? prose(of: child)
      case .item:
        guard let item = item(of: child) else { continue }
        if body.exampleSections.isEmpty { body.expectations.append(item) } else { body.examples.append(item) }
      default: break
      }
    }
    return body
  }

  /// The children that mean something.
  func parts(of node: Int) -> some Sequence<Int> {
    tree.children(of: node).lazy.filter { !isBroken($0) }
  }

  /// `level ID`, `dimension ID` or `item ID`.
  private func marked(_ node: Int) -> (kind: DeclaredKind, id: Name)? {
    if let id = name(.levelReference, of: node) { return (.level, id) }
    if let id = name(.dimensionReference, of: node) { return (.dimension, id) }
    return name(.itemReference, of: node).map { (.item, $0) }
  }
}
