import SourceText

// MARK: - Chains

extension Model {
  /// Finds what every level and cell builds on, and reports chains that lead nowhere, upward or in a circle.
  mutating func resolveChains() {
    let ids = ladders.map { ladder in
      Dictionary(ladder.levels.enumerated().map { ($1.id.text, $0) }, uniquingKeysWith: { first, _ in first })
    }
    let ladderIDs = Dictionary(
      ladders.enumerated().map { ($1.id.text, $0) }, uniquingKeysWith: { first, _ in first })
    let names = ChainNames(levels: ids, ladders: ladderIDs, bases: ladders.map(\.base))
    for index in ladders.indices { resolveLevelChains(of: index, names) }
    for index in ladders.indices { resolveCellChains(of: index, names) }
    let circles = Circles(self)
    for index in ladders.indices { reportUpward(in: index, names, circles) }
    for (ladder, problem) in circles.problems { ladders[ladder].problems.append(problem) }
  }

  private mutating func resolveLevelChains(of index: Int, _ names: ChainNames) {
    var reported: Set<String> = []
    ladders[index].levelChains = ladders[index].levels.map { level in
      level.chain.references.compactMap { reference in
        switch names.resolve(reference, in: index, writtenIn: level.origin) {
        case .found(let place): return place
        case .failed(let reason):
          // What a base wrote is reported in the base.
          guard level.origin == index, reported.insert(reference.text).inserted else { return nil }
          ladders[index].problems.append(
            .unresolvedChain(reference, from: level.id.text, dimension: nil, reason: reason))
          return nil
        }
      }
    }
  }

  private mutating func resolveCellChains(of index: Int, _ names: ChainNames) {
    var reported: Set<String> = []
    for at in ladders[index].cells.indices {
      let cell = ladders[index].cells[at]
      guard cell.chain.isStated else {
        ladders[index].cells[at].buildsOn = ladders[index].levelChains[cell.level]
        continue
      }
      for reference in cell.chain.references {
        switch names.resolve(reference, in: index, writtenIn: cell.origin) {
        case .found(let place):
          ladders[index].cells[at].buildsOn.append(place)
          if cell.origin == index { reportMissingCell(at: place, reference, from: cell, of: index) }
        case .failed(let reason):
          guard cell.origin == index, reported.insert(reference.text).inserted else { continue }
          report(reference, from: cell, of: index, reason)
        }
      }
    }
  }

  /// The level is there, and says nothing in this dimension although it should.
  private mutating func reportMissingCell(
    at place: LevelPlace, _ reference: LevelReference, from cell: Cell, of index: Int
  ) {
    guard cellPlace(at: place, like: cell, of: index) == nil else { return }
    let target = ladders[place.ladder]
    let id = ladders[index].dimensions[cell.dimension].id.text
    if let column = target.dimensionIndex(id), !target.applies(dimension: column, to: place.level) { return }
    report(reference, from: cell, of: index, .noCell)
  }

  private mutating func report(
    _ reference: LevelReference, from cell: Cell, of index: Int, _ reason: Problem.UnresolvedReason
  ) {
    let ladder = ladders[index]
    ladders[index].problems.append(
      .unresolvedChain(
        reference, from: ladder.levels[cell.level].id.text, dimension: ladder.dimensions[cell.dimension].id.text,
        reason: reason))
  }

  /// A level of the same track that was declared later is a higher one; an order that nobody wrote down proves nothing.
  private mutating func reportUpward(in index: Int, _ names: ChainNames, _ circles: Circles) {
    let ladder = ladders[index]
    guard ladder.levelsHaveOrder else { return }
    var reported: Set<SourceSpan> = []
    func check(_ references: [LevelReference], of level: Int, writtenIn origin: Int) {
      guard origin == index else { return }
      for reference in references where !circles.spans.contains(reference.span) {
        guard case .found(let place) = names.resolve(reference, in: index, writtenIn: origin),
          place.ladder == index, place.level > level, isSameTrack(ladder, place.level, level),
          reported.insert(reference.span).inserted
        else { continue }
        ladders[index].problems.append(.upwardChain(reference, from: ladder.levels[level].id))
      }
    }
    for (at, level) in ladder.levels.enumerated() {
      check(level.chain.references, of: at, writtenIn: level.origin)
    }
    for cell in ladder.cells { check(cell.chain.references, of: cell.level, writtenIn: cell.origin) }
  }

  private func isSameTrack(_ ladder: Ladder, _ a: Int, _ b: Int) -> Bool {
    guard let first = ladder.levels[a].track?.text, let second = ladder.levels[b].track?.text else { return true }
    return first == second
  }
}

/// Which level a chain means.
struct ChainNames {
  /// Ids of each ladder's levels.
  var levels: [[String: Int]]
  var ladders: [String: Int]
  var bases: [Int?]

  enum Answer {
    case found(LevelPlace)
    case failed(Problem.UnresolvedReason)
  }

  /// A bare id is a level of the ladder itself, or of the one where it was written: a role that omits L3 keeps what
  /// L4 had from it.
  func resolve(_ reference: LevelReference, in ladder: Int, writtenIn origin: Int) -> Answer {
    if let other = reference.ladder {
      guard let index = ladders[other] else { return .failed(.noLadder(candidates: Array(ladders.keys).sorted())) }
      guard let level = levels[index][reference.level] else {
        return .failed(.noLevel(candidates: levels[index].keys.sorted()))
      }
      return .found(LevelPlace(ladder: index, level: level))
    }
    if let level = levels[ladder][reference.level] { return .found(LevelPlace(ladder: ladder, level: level)) }
    if origin != ladder, let level = levels[origin][reference.level] {
      return .found(LevelPlace(ladder: origin, level: level))
    }
    return .failed(.noLevel(candidates: levels[ladder].keys.sorted()))
  }
}
