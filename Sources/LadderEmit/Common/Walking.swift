import LadderModel

/// Hands out the ids of a cell's items in the order in which a walker meets them: parts after their whole.
struct ItemIDs {
  private var ids: [String]
  private var index = 0

  init(_ ids: [String]) { self.ids = ids }

  mutating func next() -> String {
    defer { index += 1 }
    return index < ids.count ? ids[index] : ""
  }

  /// The ids of the items at the top of `items`; those of their parts are passed over.
  mutating func top(of items: [Item]) -> [String] {
    items.map { item in
      defer { index += Self.partCount(item) }
      return next()
    }
  }

  private static func partCount(_ item: Item) -> Int {
    item.items.reduce(0) { $0 + 1 + partCount($1) }
  }
}

/// What comes down a chain from one cell. Never empty.
struct InheritedCell {
  var from: InheritedExpectations
  /// In the order of `from.indices`.
  var expectationIDs: [String]

  var place: CellPlace { from.place }
}

/// A model with what every output asks of it again and again.
struct Walk {
  let model: Model
  /// The index in `model.ladders` of the ladder that is written.
  let index: Int
  /// A chain meets the same cells at each level: their ids are kept.
  private var itemIDs: [CellPlace: [String]] = [:]
  private var expectationIDs: [CellPlace: [String]] = [:]

  init(_ model: Model, ladder index: Int) {
    self.model = model
    self.index = index
  }

  var ladder: Ladder { model.ladders[index] }

  /// What `cell` inherits, the nearest first.
  mutating func inherited(byCell cell: Int) -> [InheritedCell] {
    withIDs(model.inheritedExpectations(of: CellPlace(ladder: index, cell: cell)))
  }

  /// What comes down to a place that has no cell: the level's chain goes on through it.
  mutating func inherited(byHole level: Int, dimension: Int) -> [InheritedCell] {
    withIDs(model.expectations(in: cellsBelowHole(level: level, dimension: dimension), besides: []))
  }

  private mutating func withIDs(_ inherited: [InheritedExpectations]) -> [InheritedCell] {
    inherited.map { from in
      let ids = expectationIDs(of: from.place)
      return InheritedCell(from: from, expectationIDs: from.indices.map { ids[$0] })
    }
  }

  /// The ids of all items of one of this ladder's cells.
  mutating func ids(ofCell cell: Int) -> ItemIDs { ItemIDs(ids(of: CellPlace(ladder: index, cell: cell))) }

  private mutating func ids(of place: CellPlace) -> [String] {
    if let known = itemIDs[place] { return known }
    let ids = ItemID.ids(in: model.cell(place), of: model.ladders[place.ladder])
    itemIDs[place] = ids
    return ids
  }

  /// What a level builds on.
  func chain(of level: Int) -> [LevelPlace] {
    let ladder = ladder
    return ladder.levelChains.indices.contains(level)
      ? ladder.levelChains[level] : []
  }

  func cellsBelowHole(level: Int, dimension: Int) -> [CellPlace] {
    let id = ladder.dimensions[dimension].id.text
    var queue = chain(of: level)
    var seen: Set<LevelPlace> = [LevelPlace(ladder: index, level: level)]
    var nearest: [CellPlace] = []
    var next = 0
    while next < queue.count {
      let place = queue[next]
      next += 1
      guard seen.insert(place).inserted else { continue }
      let home = model.ladders[place.ladder]
      if let column = home.dimensionIndex(id),
        let cell = home.cellIndex(level: place.level, dimension: column)
      {
        nearest.append(CellPlace(ladder: place.ladder, cell: cell))
      } else if home.levelChains.indices.contains(place.level) {
        queue += home.levelChains[place.level]
      }
    }
    var known = Set(nearest)
    return nearest + nearest.flatMap { model.inherited(by: $0) }.filter { known.insert($0).inserted }
  }

  /// The ids of `Model.expectations(of:)`: the cell's, then those of the stage that it reaches.
  private mutating func expectationIDs(of place: CellPlace) -> [String] {
    if let known = expectationIDs[place] { return known }
    let ladder = model.ladders[place.ladder]
    let cell = ladder.cells[place.cell]
    var own = ItemIDs(ids(of: place))
    var ids = own.top(of: cell.body.expectations)
    if let stage = stage(of: cell, in: ladder) {
      var staged = ItemIDs(ItemID.ids(in: stage, of: ladder.dimensions[cell.dimension]))
      ids += staged.top(of: stage.items)
    }
    expectationIDs[place] = ids
    return ids
  }

  func stage(of cell: Cell, in ladder: Ladder) -> Stage? {
    guard let index = cell.stage, ladder.dimensions[cell.dimension].stages.indices.contains(index) else {
      return nil
    }
    return ladder.dimensions[cell.dimension].stages[index]
  }

  /// A level as this ladder's authors name it: `L4`, or `core/L4` for another ladder's.
  func reference(_ place: LevelPlace) -> String {
    let ladder = model.ladders[place.ladder]
    let level = ladder.levels[place.level].id.text
    return place.ladder == index ? level : "\(ladder.id.text)/\(level)"
  }
}
