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
    byNumber = Self.areAscending(ladder) ? nil : Self.places(byNumbersOf: ladder, chains, index)
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

  /// Whether all levels are of one series, each of a higher number than the one before, as in most ladders.
  private static func areAscending(_ ladder: borrowing Ladder) -> Bool {
    let levels = ladder.levels.span
    for level in levels.indices.dropFirst() {
      let (before, own) = (levels[level - 1].id.text.utf8.span, levels[level].id.text.utf8.span)
      guard LevelSeries.areOne(before, own), LevelSeries.number(before) < LevelSeries.number(own) else {
        return false
      }
    }
    return true
  }

  /// The place of each level, where those of a series such as L1, L2 and L3 take their places by number: their chains go down by
  /// number, and they are declared in another order. Nil where there is no such series.
  private static func places(
    byNumbersOf ladder: borrowing Ladder, _ chains: [[LevelPlace]], _ index: Int
  ) -> [Int]? {
    var series: [String: [Int]] = [:]
    for level in ladder.levels.indices {
      if let letters = LevelSeries(ladder.levels[level].id.text)?.letters {
        series[letters, default: []].append(level)
      }
    }
    var places = Array(ladder.levels.indices)
    for members in series.values where members.count > 2 {
      let numbers = members.map { LevelSeries.number(ladder.levels[$0].id.text.utf8.span) }
      let numberOf = Dictionary(zip(members, numbers), uniquingKeysWith: { first, _ in first })
      guard Set(numbers).count == numbers.count, numbers != numbers.sorted(), goDown(chains, numberOf, index)
      else {
        continue
      }
      let sorted = members.sorted { numberOf[$0, default: 0] < numberOf[$1, default: 0] }
      for (level, place) in zip(sorted, members) { places[level] = place }
    }
    return places == Array(ladder.levels.indices) ? nil : places
  }

  /// Whether nearly every level of a series builds on one of a lower number, and none on one of a higher number.
  private static func goDown(_ chains: [[LevelPlace]], _ numberOf: [Int: Int], _ index: Int) -> Bool {
    var count = 0
    for (level, number) in numberOf {
      let own = chains[level].filter { $0.ladder == index }.compactMap { numberOf[$0.level] }
      if own.contains(where: { $0 >= number }) { return false }
      if !own.isEmpty { count += 1 }
    }
    return count + 1 >= numberOf.count
  }

  private static func isSameTrack(_ ladder: borrowing Ladder, _ a: Int, _ b: Int) -> Bool {
    guard let first = ladder.levels[a].track?.text, let second = ladder.levels[b].track?.text else {
      return true
    }
    return first == second
  }
}
