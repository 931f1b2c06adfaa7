/// An id, and what it is the id of.
struct DeclaredID: Hashable {
  var id: String
  var kind: DeclaredKind

  init(_ kind: DeclaredKind, _ id: String) {
    self.id = id
    self.kind = kind
  }

  /// Few ids are those of two kinds.
  func hash(into hasher: inout Hasher) { hasher.combine(id) }
}

/// The declarations of a ladder's files, by when they are needed.
struct DeclaredParts {
  private(set) var omissions: [Omission] = []
  private(set) var others: [Declaration] = []
  var cells: [CellDeclaration] = []

  /// Takes what one file declares. The cells of a ladder's only file are moved, so that nothing they hold is there twice.
  mutating func move(from file: inout DeclaredFile) {
    for declaration in file.declarations {
      if case .omit(let omission) = declaration { omissions.append(omission) }
    }
    if others.isEmpty { swap(&others, &file.declarations) } else { others += file.declarations }
    if cells.isEmpty { swap(&cells, &file.cells) } else { cells += file.cells }
    file.declarations = []
    file.cells = []
  }
}
