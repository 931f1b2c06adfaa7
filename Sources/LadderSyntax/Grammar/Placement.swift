/// Where statements may stand.
enum Placement {
  /// Whether a `child` may stand directly under a `parent`.
  static func accepts(_ child: Node.Kind, under parent: Node.Kind) -> Bool {
    switch parent {
    case .file: isDeclaration(child) || isForAll(child) || child == .meta || child == .set
    case .ladder, .part: isForAll(child) || child == .meta || child == .set
    case .workspace: child == .about || child == .todo || child == .meta
    case .track, .group: isForAll(child)
    case .level: isForAll(child) || child == .meta || child == .chain
    case .dimension: isForAll(child) || child == .meta || child == .stage || child == .from
    case .stage: isForAll(child) || child == .item
    case .cell: isForAll(child) || isForCell(child)
    case .item: child == .item || child == .remark || child == .itemID || isSetting(child)
    case .about, .listItem: child == .listItem || child == .paragraph
    default: false
    }
  }

  /// What stands at the top of a file.
  static func isDeclaration(_ kind: Node.Kind) -> Bool {
    switch kind {
    case .track, .level, .group, .dimension, .cell, .omit, .retired: true
    default: isHeader(kind) || isForWorkspace(kind)
    }
  }

  static func isHeader(_ kind: Node.Kind) -> Bool { kind == .ladder || kind == .part || kind == .workspace }

  /// What only a workspace file has.
  static func isForWorkspace(_ kind: Node.Kind) -> Bool {
    switch kind {
    case .workspace, .sources, .exclude, .output, .language, .levelTitle, .dimensionTitle: true
    default: false
    }
  }

  /// What only a ladder's file has.
  static func isForLadder(_ kind: Node.Kind) -> Bool {
    switch kind {
    case .ladder, .part, .track, .level, .group, .dimension, .stage, .cell, .omit, .retired, .theme,
      .examples,
      .none, .item, .remark:
      true
    default: false
    }
  }

  static func isSetting(_ kind: Node.Kind) -> Bool {
    switch kind {
    case .allow, .note, .warn, .deny: true
    default: false
    }
  }

  private static func isForAll(_ kind: Node.Kind) -> Bool {
    kind == .about || kind == .todo || kind == .skip || isSetting(kind)
  }

  private static func isForCell(_ kind: Node.Kind) -> Bool {
    switch kind {
    case .theme, .examples, .none, .item, .chain, .reaches, .instead: true
    default: false
    }
  }
}
