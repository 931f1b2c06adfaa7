import LadderModel

/// Pages whose dimension is nearly that of others, at a level that those lack: probably the same dimension.
struct CellDrift {
  private(set) var dimensions: [Dimension]
  private(set) var observations: [Observation] = []
  /// The levels that have a page, by dimension.
  private var levels: [String: Set<String>] = [:]

  /// A ladder has a handful of dimensions; more are not compared pair by pair.
  private static let mostCompared = 64

  init(_ dimensions: [Dimension], _ pages: [PlannedPage]) {
    self.dimensions = dimensions
    for case .cell(let dimension, let level) in pages.flatMap(\.roles) {
      levels[dimension, default: []].insert(level)
    }
  }

  /// Gives the pages of a dimension that has only one level to the dimension that it is near.
  mutating func settle(_ pages: inout [PlannedPage]) {
    guard dimensions.count <= Self.mostCompared else { return }
    for dimension in dimensions {
      guard levels[dimension.id.text]?.count == 1, let near = near(dimension) else { continue }
      observations.append(.driftedDimension(heading: dimension.title, dimension: near.title))
      dimensions.removeAll { $0.id.text == dimension.id.text }
      for page in pages.indices { rename(dimension.id.text, to: near.id.text, in: &pages[page].roles) }
    }
  }

  private func near(_ dimension: Dimension) -> Dimension? {
    let own = levels[dimension.id.text] ?? []
    let key = TitleText.key(dimension.title.text)
    let near = dimensions.filter { other in
      let there = levels[other.id.text] ?? []
      return there.count > 1 && there.isDisjoint(with: own)
        && Drift.isNear(key, TitleText.key(other.title.text))
    }
    return near.count == 1 ? near.first : nil
  }

  private func rename(_ old: String, to new: String, in roles: inout [Role]) {
    for index in roles.indices {
      if case .cell(old, let level) = roles[index] { roles[index] = .cell(dimension: new, level: level) }
    }
  }
}
