/// A cell of a ladder, by index in `Model.ladders` and in that ladder's `cells`.
package struct CellPlace: Hashable, Sendable {
  package var ladder: Int
  package var cell: Int

  package init(ladder: Int, cell: Int) {
    self.ladder = ladder
    self.cell = cell
  }
}

/// What comes down to a cell from one of those that it builds on; never empty.
package struct InheritedExpectations: Equatable, Sendable {
  package var place: CellPlace
  /// Which of the `expectations(of: place)`: those that stand nowhere nearer.
  package var indices: [Int]
}

extension Model {
  package func cell(_ place: CellPlace) -> Cell { ladders[place.ladder].cells[place.cell] }

  /// The cells that `place` builds on, through any number of steps, the nearest first, each once.
  ///
  /// Nearest: by the number of steps, then in the order in which they are named. A circle ends where it closes.
  package func inherited(by place: CellPlace) -> [CellPlace] {
    var found: [CellPlace] = []
    var seen: Set<CellPlace> = [place]
    var queue = [place]
    var next = 0
    while next < queue.count {
      let current = queue[next]
      next += 1
      for parent in parents(of: current) where seen.insert(parent).inserted {
        queue.append(parent)
        found.append(parent)
      }
    }
    return found
  }

  /// The cells of the same dimension at the levels that a cell builds on; a level without one adds nothing, and
  /// what that level itself builds on is then taken in its place.
  package func parents(of place: CellPlace) -> [CellPlace] {
    let cell = cell(place)
    var found: [CellPlace] = []
    var seen: Set<LevelPlace> = [LevelPlace(ladder: place.ladder, level: cell.level)]
    var queue = cell.buildsOn
    var next = 0
    while next < queue.count {
      let level = queue[next]
      next += 1
      guard seen.insert(level).inserted else { continue }
      if let parent = cellPlace(at: level, like: cell, of: place.ladder) {
        found.append(parent)
      } else {
        queue.append(contentsOf: ladders[level.ladder].levelChains[level.level])
      }
    }
    return found
  }

  /// The cell of `level` in the dimension of `cell`, which is a cell of `home`; in another ladder the dimension of
  /// the same id is meant.
  func cellPlace(at level: LevelPlace, like cell: Cell, of home: Int) -> CellPlace? {
    let ladder = ladders[level.ladder]
    var column: Int? = cell.dimension
    if level.ladder != home {
      column = ladder.dimensionIndex(ladders[home].dimensions[cell.dimension].id.text)
    }
    guard let column, let cell = ladder.cellIndex(level: level.level, dimension: column) else { return nil }
    return CellPlace(ladder: level.ladder, cell: cell)
  }

  /// The items of the stage that a cell reaches; they count as its own expectations.
  package func stageItems(of place: CellPlace) -> [Item] {
    guard let stage = ladders[place.ladder].cells[place.cell].stage else { return [] }
    let dimension = ladders[place.ladder].cells[place.cell].dimension
    return ladders[place.ladder].dimensions[dimension].stages[stage].items
  }

  /// What is expected in a cell itself: its expectations, and those of the stage that it reaches.
  package func expectations(of place: CellPlace) -> [Item] {
    let own = ladders[place.ladder].cells[place.cell].body.expectations
    let staged = stageItems(of: place)
    return staged.isEmpty ? own : own + staged
  }

  /// What comes down to `place`, the nearest first.
  package func inheritedExpectations(of place: CellPlace) -> [InheritedExpectations] {
    expectations(in: inherited(by: place), besides: expectations(of: place))
  }

  /// The expectations of `cells`, in their order, each expectation once and none of `own`.
  ///
  /// One is the same as another where both were written at the same place: a ladder that extends another has a copy
  /// of what stands there, and one statement may hold for several levels.
  package func expectations(in cells: [CellPlace], besides own: [Item]) -> [InheritedExpectations] {
    guard !cells.isEmpty else { return [] }
    var seen = Set(own.map(\.prose.span))
    return cells.compactMap { place in
      let items = expectations(of: place)
      let new = items.indices.filter { seen.insert(items[$0].prose.span).inserted }
      return new.isEmpty ? nil : InheritedExpectations(place: place, indices: new)
    }
  }
}
