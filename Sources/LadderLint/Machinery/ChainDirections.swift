import LadderModel

/// Whether the chains of a ladder go down its levels, as they should, or up.
struct ChainDirections: Sendable {
  /// Levels whose chain leads to a level of the same track that was declared later, and to an earlier one.
  private(set) var up = 0
  private(set) var down = 0
  /// The first level whose chain leads up.
  private(set) var firstUp: Int?
  private let levelCount: Int

  init(_ ladder: borrowing Ladder, index: Int) {
    levelCount = ladder.levels.count
    guard ladder.levelsHaveOrder else { return }
    var chains = ladder.levelChains
    for index in ladder.cells.indices where ladder.cells[index].chain.isStated {
      let level = ladder.cells[index].level
      if chains.indices.contains(level) { chains[level] += ladder.cells[index].buildsOn }
    }
    for (level, chain) in chains.enumerated() {
      let own = chain.filter { $0.ladder == index && Self.isSameTrack(ladder, $0.level, level) }.map(\.level)
      guard let lowest = own.min(), let highest = own.max(), own.allSatisfy({ $0 != level }) else { continue }
      if lowest > level {
        up += 1
        firstUp = firstUp ?? level
      } else if highest < level {
        down += 1
      }
    }
  }

  /// Whether the declarations are in the wrong order, rather than a chain.
  var isReversed: Bool { up > 1 && up > down }

  /// The place of a level from the lowest one up.
  func rank(of level: Int) -> Int { isReversed ? levelCount - 1 - level : level }

  private static func isSameTrack(_ ladder: Ladder, _ a: Int, _ b: Int) -> Bool {
    guard let first = ladder.levels[a].track?.text, let second = ladder.levels[b].track?.text else {
      return true
    }
    return first == second
  }
}
