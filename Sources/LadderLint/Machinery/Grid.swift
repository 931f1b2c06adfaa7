import LadderModel

/// Which places of a ladder have a cell. The rules about holes share it, so that one hole gives one finding.
struct Grid: Sendable {
  /// Levels and dimensions without a cell anywhere.
  private(set) var emptyLevels: Set<Int> = []
  private(set) var emptyDimensions: Set<Int> = []
  /// Dimensions that have a cell at one level, and should have one at others too.
  private(set) var lonelyDimensions: [(dimension: Int, level: Int)] = []
  /// The holes that remain: by level, then by dimension.
  private(set) var holes: [Place] = []
  let hasCells: Bool

  struct Place: Hashable, Sendable {
    var level: Int
    var dimension: Int
  }

  init(_ ladder: borrowing Ladder) {
    hasCells = !ladder.cells.isEmpty
    if Self.isFull(ladder) { return }
    var cellsOfLevel = Array(repeating: 0, count: ladder.levels.count)
    var levelsOfDimension: [[Int]] = Array(repeating: [], count: ladder.dimensions.count)
    for index in ladder.cells.indices {
      let (level, dimension) = (ladder.cells[index].level, ladder.cells[index].dimension)
      cellsOfLevel[level] += 1
      levelsOfDimension[dimension].append(level)
    }
    emptyLevels = Set(cellsOfLevel.indices.filter { cellsOfLevel[$0] == 0 })
    emptyDimensions = Set(levelsOfDimension.indices.filter { levelsOfDimension[$0].isEmpty })
    // With more places than any ladder has, holes would be all that anybody is told.
    guard ladder.levels.count * ladder.dimensions.count <= CellGrid.mostPlaces else { return }
    for dimension in levelsOfDimension.indices where !emptyDimensions.contains(dimension) {
      // Where the level that it begins from is not there, it begins with its first cell.
      let hasLostStart =
        ladder.dimensions[dimension].from != nil && ladder.dimensions[dimension].fromLevel == nil
      let first = hasLostStart ? levelsOfDimension[dimension].min() ?? 0 : 0
      let missing = ladder.levels.indices.filter { level in
        level >= first && !emptyLevels.contains(level)
          && ladder.applies(dimension: dimension, to: level)
          && ladder.cellIndex(level: level, dimension: dimension) == nil
      }
      if let only = levelsOfDimension[dimension].first, levelsOfDimension[dimension].count == 1,
        !missing.isEmpty,
        cellsOfLevel.count - emptyLevels.count > 1
      {
        lonelyDimensions.append((dimension, only))
      } else {
        holes += missing.map { Place(level: $0, dimension: dimension) }
      }
    }
    holes.sort { ($0.level, $0.dimension) < ($1.level, $1.dimension) }
  }

  /// Whether every place has its cell, as in most ladders.
  private static func isFull(_ ladder: borrowing Ladder) -> Bool {
    let (levels, dimensions) = (ladder.levels.count, ladder.dimensions.count)
    guard ladder.cells.count == levels * dimensions else { return false }
    let cells = ladder.cells.span
    var isTaken = Array(repeating: false, count: cells.count)
    for index in cells.indices {
      let place = cells[index].level * dimensions + cells[index].dimension
      if isTaken[place] { return false }
      isTaken[place] = true
    }
    return true
  }
}
