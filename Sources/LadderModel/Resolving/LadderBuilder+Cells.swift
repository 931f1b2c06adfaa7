import SourceText

// MARK: - Cells

extension LadderBuilder {
  /// Puts each declared cell at its places, onto what the base has there.
  mutating func addCells(_ declarations: consuming [CellDeclaration]) {
    var declarations = declarations
    var places: [Int: Int] = [:]
    for (at, cell) in ladder.cells.enumerated() { places[key(cell.level, cell.dimension)] = at }
    var ownPlaces: [Int: SourceSpan] = [:]
    let count = declarations.reduce(0) { $0 + $1.levels.count }
    ladder.cells.reserveCapacity(ladder.cells.count + count)
    places.reserveCapacity(ladder.cells.count + count)
    ownPlaces.reserveCapacity(count)
    for at in declarations.indices {
      declarations[at].body.settle(origin: index)
      add(declarations[at], &places, &ownPlaces)
    }
    reportItemsTwice()
    order()
  }

  private func key(_ level: Int, _ dimension: Int) -> Int {
    level * max(1, ladder.dimensions.count) + dimension
  }

  private mutating func add(
    _ declared: CellDeclaration, _ places: inout [Int: Int], _ ownPlaces: inout [Int: SourceSpan]
  ) {
    guard let dimension = dimensionIndex[declared.dimension.text] else {
      reportUnknown(.dimension, declared.dimension)
      for level in declared.levels { _ = knownLevel(level) }
      return
    }
    for name in declared.levels {
      guard let level = knownLevel(name) else { continue }
      let place = key(level, dimension)
      let new = cell(declared, level: level, dimension: dimension)
      if let first = ownPlaces[place], let at = places[place] {
        report(
          .duplicateCell(
            level: name.text, dimension: declared.dimension.text, again: declared.span, first: first))
        ladder.cells[at].add(new)
      } else if let at = places[place] {
        if declared.isInstead { ladder.cells[at] = new } else { ladder.cells[at].add(new) }
      } else {
        if declared.isInstead { report(.nothingToReplace(declared.dimension.text, span: declared.span)) }
        places[place] = ladder.cells.count
        ladder.cells.append(new)
      }
      ownPlaces[place] = ownPlaces[place] ?? declared.span
    }
  }

  private mutating func knownLevel(_ name: Name) -> Int? {
    if let level = levelIndex[name.text] { return level }
    reportUnknown(.level, name)
    return nil
  }

  private mutating func cell(_ declared: CellDeclaration, level: Int, dimension: Int) -> Cell {
    var cell = Cell(
      level: level, dimension: dimension, body: declared.body, stage: nil, chain: declared.chain,
      buildsOn: [],
      isInstead: declared.isInstead, span: declared.span, origin: index)
    if let stage = declared.stage {
      let stages = ladder.dimensions[dimension].stages
      cell.stage = stages.firstIndex { $0.id.text == stage.text }
      if cell.stage == nil { reportUnknown(.stage, stage, candidates: stages.map(\.id.text)) }
    }
    return cell
  }

  /// An id that two items of this ladder's own have.
  private mutating func reportItemsTwice() {
    for cell in ladder.cells {
      remember(cell.body.expectations)
      remember(cell.body.examples)
    }
    for dimension in ladder.dimensions where dimension.origin == index {
      for stage in dimension.stages { remember(stage.items) }
    }
  }

  private mutating func remember(_ items: [Item]) {
    for item in items where item.origin == index {
      if let id = item.id { _ = isFirst(.item, id) }
      if !item.items.isEmpty { remember(item.items) }
    }
  }

  /// Cells by level and then by dimension, and the grid that finds them.
  private mutating func order() {
    func isBefore(_ a: Cell, _ b: Cell) -> Bool { (a.level, a.dimension) < (b.level, b.dimension) }
    // Most ladders are written in this order, and cells are large to move.
    if zip(ladder.cells, ladder.cells.dropFirst()).contains(where: { isBefore($1, $0) }) {
      ladder.cells.sort(by: isBefore)
    }
    ladder.grid = Array(repeating: -1, count: ladder.levels.count * ladder.dimensions.count)
    for (at, cell) in ladder.cells.enumerated() {
      ladder.grid[cell.level * ladder.dimensions.count + cell.dimension] = Int32(clamping: at)
    }
  }
}

extension Cell {
  /// Adds a cell of the same place: what it says of the cell as a whole replaces what was said, its items come after.
  fileprivate mutating func add(_ other: Cell) {
    if let none = other.body.none {
      body = CellBody()
      body.none = none
    } else if !other.body.expectations.isEmpty || !other.body.examples.isEmpty {
      body.none = nil
    }
    body.theme = other.body.theme ?? body.theme
    if !other.body.about.isEmpty { body.about = other.body.about }
    body.expectations += other.body.expectations
    body.examplesLead = other.body.examplesLead ?? body.examplesLead
    body.examples += other.body.examples
    body.exampleSections += other.body.exampleSections
    body.todos += other.body.todos
    stage = other.stage ?? stage
    if other.chain.isStated { chain = other.chain }
  }
}

extension CellBody {
  /// Says which ladder it was written for. An item that is nothing but a placeholder ("add example …") is a gap that
  /// nobody admitted: a todo.
  fileprivate mutating func settle(origin: Int) {
    todos += Self.moveOut(&expectations)
    todos += Self.moveOut(&examples)
    expectations.setOrigin(origin)
    examples.setOrigin(origin)
    for at in todos.indices { todos[at].origin = origin }
  }

  private static func moveOut(_ items: inout [Item]) -> [Todo] {
    guard items.contains(where: isGap) else { return [] }
    let gaps = items.filter(isGap).map { Todo($0.prose, isDisguised: true) }
    items.removeAll(where: isGap)
    return gaps
  }

  private static func isGap(_ item: Item) -> Bool {
    item.items.isEmpty && item.notes.isEmpty && Placeholder.isWhole(item.prose.text)
  }
}

extension [Item] {
  /// Says of items and their parts which ladder they were written for. Nesting is bounded when sources are read.
  mutating func setOrigin(_ origin: Int) {
    for at in indices where self[at].origin != origin || !self[at].items.isEmpty {
      self[at].origin = origin
      if !self[at].items.isEmpty { self[at].items.setOrigin(origin) }
    }
  }
}
