import LadderModel
import SourceText

/// Whether the chains of a ladder go down its levels, as they should, or up.
struct ChainDirections: Sendable {
  /// Levels whose chain leads to a level of the same track that was declared later, and to an earlier one.
  private(set) var up = 0
  private(set) var down = 0
  /// The first level whose chain leads up.
  private(set) var firstUp: Int?
  private let levelCount: Int
  /// The place of each level by its number, where all chains go down by number and the declarations do not.
  private var byNumber: [Int]?

  init(_ ladder: borrowing Ladder, index: Int) {
    levelCount = ladder.levels.count
    guard ladder.levelsHaveOrder else { return }
    var chains = ladder.levelChains
    for index in ladder.cells.indices where ladder.cells[index].chain.isStated {
      let level = ladder.cells[index].level
      if chains.indices.contains(level) { chains[level] += ladder.cells[index].buildsOn }
    }
    if let numbers = Self.numbers(ladder), !Self.areAscending(numbers), Self.goDown(chains, numbers, index) {
      let sorted = numbers.sorted()
      byNumber = numbers.map { number in sorted.sortedCount { $0 < number } }
    }
    for level in chains.indices {
      var (leadsUp, leadsDown, leadsToItself) = (false, false, false)
      for place in chains[level] where place.ladder == index && Self.isSameTrack(ladder, place.level, level) {
        leadsUp = leadsUp || place.level > level
        leadsDown = leadsDown || place.level < level
        leadsToItself = leadsToItself || place.level == level
      }
      guard leadsUp != leadsDown, !leadsToItself else { continue }
      if leadsUp {
        up += 1
        firstUp = firstUp ?? level
      } else {
        down += 1
      }
    }
  }

  /// Whether the declarations are in the wrong order, rather than a chain.
  var isReversed: Bool { byNumber != nil || (up > 1 && up > down) }

  /// The place of a level from the lowest one up.
  func rank(of level: Int) -> Int { byNumber?[level] ?? (isReversed ? levelCount - 1 - level : level) }

  /// Whether only some levels stand in another order than their numbers and chains have.
  var areSomeMisplaced: Bool { byNumber != nil && down > 0 }

  /// The numbers of levels such as L1, L2 and L3, all of one series and each once; nil for others.
  private static func numbers(_ ladder: borrowing Ladder) -> [Int]? {
    let levels = ladder.levels.span
    guard levels.count > 2 else { return nil }
    var numbers: [Int] = []
    numbers.reserveCapacity(levels.count)
    for level in levels.indices {
      guard LevelSeries.areOne(levels[0].id.text.utf8.span, levels[level].id.text.utf8.span) else {
        return nil
      }
      numbers.append(LevelSeries.number(levels[level].id.text.utf8.span))
    }
    return areAscending(numbers) || Set(numbers).count == numbers.count ? numbers : nil
  }

  private static func areAscending(_ numbers: [Int]) -> Bool {
    numbers.indices.dropFirst().allSatisfy { numbers[$0 - 1] < numbers[$0] }
  }

  /// Whether nearly every level builds on one of a lower number, and none on one of a higher number.
  private static func goDown(_ chains: [[LevelPlace]], _ numbers: [Int], _ index: Int) -> Bool {
    var count = 0
    for (level, chain) in chains.enumerated() {
      let own = chain.filter { $0.ladder == index }
      if own.contains(where: { numbers[$0.level] >= numbers[level] }) { return false }
      if !own.isEmpty { count += 1 }
    }
    return count + 1 >= numbers.count
  }

  private static func isSameTrack(_ ladder: borrowing Ladder, _ a: Int, _ b: Int) -> Bool {
    guard let first = ladder.levels[a].track?.text, let second = ladder.levels[b].track?.text else {
      return true
    }
    return first == second
  }
}
