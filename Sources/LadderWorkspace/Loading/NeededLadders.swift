import LadderModel

/// Which ladders files speak of, so that those that were not given can be looked for in the workspace.
struct NeededLadders {
  private(set) var ids: Set<String> = []

  /// Adds the ladder that a file is of, the one that it extends, and those that its chains name.
  mutating func add(_ file: DeclaredFile) {
    switch file.header {
    case .ladder(let header):
      ids.insert(header.id.text)
      if let base = header.extends { ids.insert(base.text) }
    case .part(let id): ids.insert(id.text)
    case .workspace, nil: break
    }
    for declaration in file.declarations {
      if case .level(let level) = declaration { add(level.chain) }
    }
    // Cells are large, and are not copied.
    let cells = file.cells.span
    for index in cells.indices { add(cells[index].chain) }
  }

  private mutating func add(_ chain: Chain) {
    for reference in chain.references { if let ladder = reference.ladder { ids.insert(ladder) } }
  }

  /// The indices of those `others` that `files` need, and that those need in turn; the workspace's settings are always
  /// needed. Ascending.
  static func named(by files: [DeclaredFile], among others: [DeclaredFile?]) -> [Int] {
    var needed = NeededLadders()
    for file in files { needed.add(file) }
    var isTaken = others.map { $0.map(isWorkspace) ?? false }
    var isGrowing = true
    while isGrowing {
      isGrowing = false
      for case (let index, let file?) in others.enumerated() where !isTaken[index] {
        guard let id = ladder(of: file), needed.ids.contains(id) else { continue }
        needed.add(file)
        isTaken[index] = true
        isGrowing = true
      }
    }
    return isTaken.indices.filter { isTaken[$0] }
  }

  private static func isWorkspace(_ file: DeclaredFile) -> Bool {
    if case .workspace = file.header { true } else { false }
  }

  /// The ladder that a file says it is, or is part of.
  private static func ladder(of file: DeclaredFile) -> String? {
    switch file.header {
    case .ladder(let header): header.id.text
    case .part(let id): id.text
    case .workspace, nil: nil
    }
  }
}
