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

  /// Takes the declarations of one file: each is moved, so that nothing it holds is there twice.
  mutating func move(from declarations: inout [Declaration]) {
    cells.reserveCapacity(cells.count + declarations.count)
    for at in declarations.indices {
      var declaration = Declaration.about(About())
      swap(&declaration, &declarations[at])
      put(declaration)
    }
    declarations = []
  }

  private mutating func put(_ declaration: consuming Declaration) {
    switch consume declaration {
    case .omit(let omission): omissions.append(omission)
    case .cell(let cell): cells.append(cell)
    case .about(let about): others.append(.about(about))
    case .meta(let meta): others.append(.meta(meta))
    case .todo(let todo): others.append(.todo(todo))
    case .track(let track): others.append(.track(track))
    case .level(let level): others.append(.level(level))
    case .group(let group): others.append(.group(group))
    case .dimension(let dimension): others.append(.dimension(dimension))
    case .retired(let retired): others.append(.retired(retired))
    }
  }
}
