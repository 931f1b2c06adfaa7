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

/// An expectation that comes down a chain, and where it was written.
struct InheritedCell {
  var place: CellPlace
  /// Those of the cell, then those of the stage that it reaches.
  var expectationIDs: [String]
}

/// A model with what every output asks of it again and again.
struct Walk {
  let model: Model
  /// The index in `model.ladders` of the ladder that is written.
  let index: Int
  private var topIDs: [CellPlace: [String]] = [:]

  init(_ model: Model, ladder index: Int) {
    self.model = model
    self.index = index
  }

  var ladder: Ladder { model.ladders[index] }

  /// What `cell` inherits, the nearest first. The ids are kept: a chain meets the same cells at each level.
  mutating func inherited(byCell cell: Int) -> [InheritedCell] {
    model.inherited(by: CellPlace(ladder: index, cell: cell)).map { place in
      InheritedCell(place: place, expectationIDs: expectationIDs(of: place))
    }
  }

  /// What comes down to a place that has no cell: the level's chain goes on through it.
  mutating func inherited(byHole level: Int, dimension: Int) -> [InheritedCell] {
    cellsBelowHole(level: level, dimension: dimension).map { place in
      InheritedCell(place: place, expectationIDs: expectationIDs(of: place))
    }
  }

  /// What a level builds on.
  func chain(of level: Int) -> [LevelAddress] {
    let ladder = ladder
    return ladder.levelChains.indices.contains(level)
      ? ladder.levelChains[level].map { LevelAddress($0) } : []
  }

  func cellsBelowHole(level: Int, dimension: Int) -> [CellPlace] {
    let id = ladder.dimensions[dimension].id.text
    var queue = chain(of: level)
    var seen: Set<LevelAddress> = [LevelAddress(ladder: index, level: level)]
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
        queue += home.levelChains[place.level].map { LevelAddress($0) }
      }
    }
    var known = Set(nearest)
    return nearest + nearest.flatMap { model.inherited(by: $0) }.filter { known.insert($0).inserted }
  }

  private mutating func expectationIDs(of place: CellPlace) -> [String] {
    if let known = topIDs[place] { return known }
    let ladder = model.ladders[place.ladder]
    let cell = ladder.cells[place.cell]
    var own = ItemIDs(ItemID.ids(in: cell, of: ladder))
    var ids = own.top(of: cell.body.expectations)
    if let stage = stage(of: cell, in: ladder) {
      var staged = ItemIDs(ItemID.ids(in: stage, of: ladder.dimensions[cell.dimension]))
      ids += staged.top(of: stage.items)
    }
    topIDs[place] = ids
    return ids
  }

  func stage(of cell: Cell, in ladder: Ladder) -> Stage? {
    guard let index = cell.stage, ladder.dimensions[cell.dimension].stages.indices.contains(index) else {
      return nil
    }
    return ladder.dimensions[cell.dimension].stages[index]
  }

  /// A level as this ladder's authors name it: `L4`, or `core/L4` for another ladder's.
  func reference(_ place: LevelAddress) -> String {
    let ladder = model.ladders[place.ladder]
    let level = ladder.levels[place.level].id.text
    return place.ladder == index ? level : "\(ladder.id.text)/\(level)"
  }
}
