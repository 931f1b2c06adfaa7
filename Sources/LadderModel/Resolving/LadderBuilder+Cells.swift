import SourceText

// MARK: - Cells

extension LadderBuilder {
  /// Puts each declared cell at its places, onto what the base has there. Leaves `declarations` empty: what they hold
  /// is moved into the ladder.
  mutating func addCells(_ declarations: inout [CellDeclaration]) {
    let count = declarations.reduce(0) { $0 + $1.levels.count }
    ladder.cells.reserveCapacity(ladder.cells.count + count)
    openedAt = Array(repeating: nil, count: ladder.cells.count)
    openedAt.reserveCapacity(ladder.cells.count + count)
    setGrid()
    for at in declarations.indices {
      declarations[at].body.settle(origin: index)
      add(&declarations[at])
    }
    declarations = []
    reportItemsTwice()
    order()
  }

  /// Takes the body away from `declared` where it is put at one place, as nearly always: what it holds is not copied.
  private mutating func add(_ declared: inout CellDeclaration) {
    guard let dimension = knownDimension(declared.dimension.text) else {
      reportUnknown(.dimension, declared.dimension)
      for level in declared.levels { _ = knownLevel(level) }
      return
    }
    if declared.levels.count == 1 {
      let name = declared.levels[0]
      add(&declared, at: name, dimension, isOnly: true)
    } else {
      for name in declared.levels { add(&declared, at: name, dimension, isOnly: false) }
    }
  }

  private mutating func add(
    _ declared: inout CellDeclaration, at name: Name, _ dimension: Int, isOnly: Bool
  ) {
    guard let level = knownLevel(name) else { return }
    guard let at = ladder.grid[level, dimension] else {
      if declared.isInstead { report(.nothingToReplace(declared.dimension.text, span: declared.span)) }
      ladder.grid[level, dimension] = ladder.cells.count
      openedAt.append(declared.isShared ? nil : declared.span)
      ladder.cells.append(cell(declared, level, dimension))
      Self.takeBody(of: &declared, into: &ladder.cells[ladder.cells.count - 1].body, isOnly: isOnly)
      return
    }
    var new = cell(declared, level, dimension)
    Self.takeBody(of: &declared, into: &new.body, isOnly: isOnly)
    let first = openedAt[at]
    openedAt[at] = declared.isShared ? first : first ?? declared.span
    if let first, !declared.isShared {
      report(
        .duplicateCell(
          level: name.text, dimension: declared.dimension.text, again: declared.span, first: first))
    }
    // What stood under "All levels" opened it so far.
    if first == nil, !declared.isShared, ladder.cells[at].origin == index {
      ladder.cells[at].span = declared.span
    }
    if first == nil, declared.isInstead { ladder.cells[at] = new } else { ladder.cells[at].add(new) }
  }

  /// Without what it holds: that is moved to where the cell stands.
  private mutating func cell(_ declared: CellDeclaration, _ level: Int, _ dimension: Int) -> Cell {
    let stage = declared.stage.flatMap { index(of: $0, in: dimension) }
    return Cell(
      level: level, dimension: dimension, body: CellBody(), stage: stage, chain: declared.chain, buildsOn: [],
      isInstead: declared.isInstead, span: declared.span, origin: index)
  }

  private static func takeBody(of declared: inout CellDeclaration, into body: inout CellBody, isOnly: Bool) {
    if isOnly { swap(&body, &declared.body) } else { body = declared.body }
  }

  /// Cells come level by level, and in each in the order of the dimensions, mostly.
  private mutating func knownDimension(_ id: String) -> Int? {
    let next = lastDimension + 1 < ladder.dimensions.count ? lastDimension + 1 : 0
    if ladder.dimensions.indices.contains(next), ladder.dimensions[next].id.text == id {
      lastDimension = next
    } else {
      lastDimension = dimensionIndex[id] ?? -1
    }
    return lastDimension < 0 ? nil : lastDimension
  }

  private mutating func knownLevel(_ name: Name) -> Int? {
    if ladder.levels.indices.contains(lastLevel), ladder.levels[lastLevel].id.text == name.text {
      return lastLevel
    }
    if let level = levelIndex[name.text] {
      lastLevel = level
      return level
    }
    reportUnknown(.level, name)
    return nil
  }

  private mutating func index(of stage: Name, in dimension: Int) -> Int? {
    let stages = ladder.dimensions[dimension].stages
    let found = stages.firstIndex { $0.id.text == stage.text }
    if found == nil { reportUnknown(.stage, stage, candidates: stages.map(\.id.text)) }
    return found
  }

  /// An id that two items of this ladder's own have.
  private mutating func reportItemsTwice() {
    for at in ladder.cells.indices {
      remember(ladder.cells[at].body.expectations)
      remember(ladder.cells[at].body.examples)
    }
    for dimension in ladder.dimensions where dimension.origin == index {
      for stage in dimension.stages { remember(stage.items) }
    }
  }

  private mutating func remember(_ items: [Item]) {
    for at in items.indices where items[at].origin == index {
      if let id = items[at].id { _ = isFirst(.item, id) }
      if !items[at].isAlone { remember(items[at].items) }
    }
  }

  /// Cells by level and then by dimension, and the grid that finds them.
  private mutating func order() {
    // Most ladders are written in this order, and cells are large to move.
    if ladder.cells.indices.dropFirst().allSatisfy({ ladder.cells[$0 - 1].place < ladder.cells[$0].place }) {
      return
    }
    ladder.cells.sort { $0.place < $1.place }
    setGrid()
  }

  private mutating func setGrid() {
    ladder.grid = CellGrid(levels: ladder.levels.count, dimensions: ladder.dimensions.count)
    for at in ladder.cells.indices {
      let place = ladder.cells[at].place
      ladder.grid[place.level, place.dimension] = at
    }
  }
}

extension Cell {
  fileprivate var place: (level: Int, dimension: Int) { (level, dimension) }

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
    Self.moveGaps(of: &expectations, to: &todos)
    Self.moveGaps(of: &examples, to: &todos)
    expectations.setOrigin(origin)
    examples.setOrigin(origin)
    for at in todos.indices { todos[at].origin = origin }
  }

  private static func moveGaps(of items: inout [Item], to todos: inout [Todo]) {
    let beginnings = PhraseStart.beginnings
    guard let first = items.indices.first(where: { items.isGap($0, beginnings) }) else { return }
    var kept = first
    for at in first..<items.count {
      if items.isGap(at, beginnings) {
        todos.append(Todo(items[at].prose, isDisguised: true))
      } else {
        items.swapAt(kept, at)
        kept += 1
      }
    }
    items.removeSubrange(kept...)
  }
}

extension [Item] {
  fileprivate func isGap(_ at: Int, _ beginnings: PhraseBeginnings) -> Bool {
    let items = span
    return items[at].prose.withBytes { PhraseStart.mayBegin($0, beginnings) } && isWholeGap(at)
  }

  /// Few come here: for them the item is held.
  @inline(never)
  private func isWholeGap(_ at: Int) -> Bool { self[at].isAlone && Placeholder.isWhole(self[at].prose.utf8) }

  /// Says of items and their parts which ladder they were written for. Nesting is bounded when sources are read.
  mutating func setOrigin(_ origin: Int) {
    for at in indices {
      if self[at].origin != origin { self[at].origin = origin }
      if !self[at].isAlone { self[at].items.setOrigin(origin) }
    }
  }
}
