/// What is asked on each track of a ladder: a dimension that levels of other tracks have, and none of its own, is theirs.
package struct TrackDimensions: Sendable {
  /// By level its track; −1 for none. Empty where there are not several tracks.
  private var trackOf: [Int] = []
  private let dimensionCount: Int
  /// By track and dimension, whether a level of the track has it.
  private var isWritten: [Bool] = []
  /// By dimension, whether a level of any track has it.
  private var isOnTrack: [Bool] = []

  init() { dimensionCount = 0 }

  init(_ ladder: borrowing Ladder) {
    dimensionCount = ladder.dimensions.count
    guard ladder.tracks.count > 1 else { return }
    let declared = Set(ladder.tracks.map(\.id.text))
    // Those that levels stand on: there may be many that none does.
    var numbers: [String: Int] = [:]
    trackOf = ladder.levels.map { level in
      guard let track = level.track?.text, declared.contains(track) else { return -1 }
      let number = numbers[track] ?? numbers.count
      numbers[track] = number
      return number
    }
    guard numbers.count * dimensionCount <= CellGrid.mostPlaces else {
      trackOf = []
      return
    }
    isWritten = Array(repeating: false, count: numbers.count * dimensionCount)
    isOnTrack = Array(repeating: false, count: dimensionCount)
    for index in ladder.cells.indices {
      let (level, dimension) = (ladder.cells[index].level, ladder.cells[index].dimension)
      guard trackOf[level] >= 0 else { continue }
      isWritten[trackOf[level] * dimensionCount + dimension] = true
      isOnTrack[dimension] = true
    }
  }

  /// Whether only other tracks than the level's have the dimension.
  package func isElsewhere(dimension: Int, level: Int) -> Bool {
    guard trackOf.indices.contains(level), isOnTrack.indices.contains(dimension), trackOf[level] >= 0 else {
      return false
    }
    return isOnTrack[dimension] && !isWritten[trackOf[level] * dimensionCount + dimension]
  }
}
