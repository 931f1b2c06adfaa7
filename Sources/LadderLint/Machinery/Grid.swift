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

  init(_ ladder: Ladder) {
    hasCells = !ladder.cells.isEmpty
    var cellsOfLevel = Array(repeating: 0, count: ladder.levels.count)
    var levelsOfDimension: [[Int]] = Array(repeating: [], count: ladder.dimensions.count)
    for index in ladder.cells.indices {
      let (level, dimension) = (ladder.cells[index].level, ladder.cells[index].dimension)
      cellsOfLevel[level] += 1
      levelsOfDimension[dimension].append(level)
    }
    let series = Self.series(ladder)
    emptyLevels = Set(cellsOfLevel.indices.filter { cellsOfLevel[$0] == 0 })
    emptyDimensions = Set(levelsOfDimension.indices.filter { levelsOfDimension[$0].isEmpty })
    for dimension in levelsOfDimension.indices where !emptyDimensions.contains(dimension) {
      // Where the level that it begins from is not there, it begins with its first cell.
      let hasLostStart =
        ladder.dimensions[dimension].from != nil && ladder.dimensions[dimension].fromLevel == nil
      let first = hasLostStart ? levelsOfDimension[dimension].min() ?? 0 : 0
      let having = series.map { series in Set(levelsOfDimension[dimension].map { series[$0] }) }
      let missing = ladder.levels.indices.filter { level in
        having.map { $0.contains(series?[level] ?? "") } ?? true && level >= first
          && !emptyLevels.contains(level) && ladder.applies(dimension: dimension, to: level)
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

  /// By level the letters of its code, where a document has several rows of levels, as "IC3" and "M3": what no level of a
  /// row has is not asked of that row. Nil where there is one row, or where the author could have declared tracks.
  private static func series(_ ladder: Ladder) -> [String]? {
    guard ladder.isDocument else { return nil }
    let series = ladder.levels.map { level in
      let letters = level.id.text.prefix { $0.isLetter }
      return letters.count < level.id.text.count
        && level.id.text.dropFirst(letters.count).first?.isNumber ?? false
        ? String(letters) : ""
    }
    return Set(series).count > 1 ? series : nil
  }
}
