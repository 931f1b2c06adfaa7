import SourceText

// MARK: - Chains

extension Model {
  /// Finds what every level and cell builds on, and reports chains that lead nowhere, upward or in a circle.
  mutating func resolveChains() {
    if ladders.indices.allSatisfy({ ladders[$0].doChainsLeadDown }) { return }
    var names = ChainNames(self)
    let open = ladders.indices.filter { !ladders[$0].areChainsFollowed }
    for index in open { resolveLevelChains(of: index, &names) }
    for index in open { resolveCellChains(of: index, &names) }
    let circles = Circles(self)
    for index in ladders.indices { reportUpward(in: index, names, circles) }
    for (ladder, problem) in circles.problems { ladders[ladder].problems.append(problem) }
  }

  /// The ladder in which a reference was written: not the one that has it, where that one extends another.
  fileprivate func origin(of reference: LevelReference, in ladder: Int) -> Int {
    let file = Int(reference.span.file.index)
    guard ladderOfFile.indices.contains(file), ladderOfFile[file] >= 0 else { return ladder }
    return ladderOfFile[file]
  }

  private mutating func resolveLevelChains(of index: Int, _ names: inout ChainNames) {
    var reported: Set<String> = []
    ladders[index].levelChains = ladders[index].levels.map { level in
      level.chain.references.compactMap { reference in
        let origin = origin(of: reference, in: index)
        switch names.resolve(reference, in: index, writtenIn: origin) {
        case .found(let place): return place
        case .failed(let failure):
          // What a base wrote is reported in the base.
          guard origin == index, reported.insert(reference.text).inserted else { return nil }
          ladders[index].problems.append(
            .unresolvedChain(
              reference, from: level.id.text, dimension: nil, reason: names.reason(for: failure)))
          return nil
        }
      }
    }
  }

  private mutating func resolveCellChains(of index: Int, _ names: inout ChainNames) {
    var reported: Set<String> = []
    for at in ladders[index].cells.indices {
      let chain = ladders[index].cells[at].chain
      guard chain.isStated else {
        ladders[index].cells[at].buildsOn = ladders[index].levelChains[ladders[index].cells[at].level]
        continue
      }
      // What a base built on here is no longer said.
      ladders[index].cells[at].buildsOn = []
      for reference in chain.references {
        let origin = origin(of: reference, in: index)
        switch names.resolve(reference, in: index, writtenIn: origin) {
        case .found(let place):
          ladders[index].cells[at].buildsOn.append(place)
          if origin == index { reportMissingCell(at: place, reference, from: at, of: index) }
        case .failed(let failure):
          guard origin == index, reported.insert(reference.text).inserted else { continue }
          report(reference, from: at, of: index, names.reason(for: failure))
        }
      }
    }
  }

  /// The level is there, and says nothing in this dimension although it should.
  private mutating func reportMissingCell(
    at place: LevelPlace, _ reference: LevelReference, from at: Int, of index: Int
  ) {
    let cell = ladders[index].cells[at]
    guard cellPlace(at: place, like: cell, of: index) == nil else { return }
    let target = ladders[place.ladder]
    let id = ladders[index].dimensions[cell.dimension].id.text
    if let column = target.dimensionIndex(id), !target.applies(dimension: column, to: place.level) { return }
    report(reference, from: at, of: index, .noCell)
  }

  private mutating func report(
    _ reference: LevelReference, from at: Int, of index: Int, _ reason: Problem.UnresolvedReason
  ) {
    let cell = ladders[index].cells[at]
    let level = ladders[index].levels[cell.level].id.text
    let dimension = ladders[index].dimensions[cell.dimension].id.text
    ladders[index].problems.append(
      .unresolvedChain(reference, from: level, dimension: dimension, reason: reason))
  }

  /// A level of the same track that was declared later is a higher one; an order that nobody wrote down proves nothing.
  private mutating func reportUpward(in index: Int, _ names: ChainNames, _ circles: Circles) {
    let ladder = ladders[index]
    guard ladder.levelsHaveOrder else { return }
    var reported: Set<SourceSpan> = []
    func check(_ references: [LevelReference], of level: Int) {
      for reference in references where !circles.spans.contains(reference.span) {
        guard origin(of: reference, in: index) == index,
          case .found(let place) = names.resolve(reference, in: index, writtenIn: index),
          place.ladder == index, place.level > level, isSameTrack(ladder, place.level, level),
          reported.insert(reference.span).inserted
        else { continue }
        ladders[index].problems.append(.upwardChain(reference, from: ladder.levels[level].id))
      }
    }
    for at in ladder.levels.indices { check(ladder.levels[at].chain.references, of: at) }
    guard ladder.cellsStateChains else { return }
    for at in ladder.cells.indices where ladder.cells[at].chain.isStated {
      check(ladder.cells[at].chain.references, of: ladder.cells[at].level)
    }
  }

  private func isSameTrack(_ ladder: Ladder, _ a: Int, _ b: Int) -> Bool {
    guard let first = ladder.levels[a].track?.text, let second = ladder.levels[b].track?.text else {
      return true
    }
    return first == second
  }
}

/// Which level a chain means.
struct ChainNames {
  /// Ids of each ladder's levels.
  private let levels: [[String: Int]]
  private let ladders: [String: Int]
  /// Sorted ids, for those who look for the one that was meant: made once, all problems share them.
  private var levelIDs: [Int: [String]] = [:]
  private var ladderIDs: [String]?

  enum Answer {
    case found(LevelPlace)
    case failed(Failure)
  }

  enum Failure {
    case noLadder
    case noLevel(ladder: Int)
  }

  init(_ model: Model) {
    func indices(_ ids: some Sequence<String>) -> [String: Int] {
      Dictionary(ids.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    }
    levels = model.ladders.map { indices($0.levels.lazy.map(\.id.text)) }
    ladders = indices(model.ladders.lazy.map(\.id.text))
  }

  /// A bare id is a level of the ladder itself, or of the one where it was written: a role that omits L3 keeps what
  /// L4 had from it.
  func resolve(_ reference: LevelReference, in ladder: Int, writtenIn origin: Int) -> Answer {
    if let other = reference.ladder {
      guard let index = ladders[other] else { return .failed(.noLadder) }
      guard let level = levels[index][reference.level] else { return .failed(.noLevel(ladder: index)) }
      return .found(LevelPlace(ladder: index, level: level))
    }
    if let level = levels[ladder][reference.level] { return .found(LevelPlace(ladder: ladder, level: level)) }
    if origin != ladder, let level = levels[origin][reference.level] {
      return .found(LevelPlace(ladder: origin, level: level))
    }
    return .failed(.noLevel(ladder: ladder))
  }

  /// The failure with the ids that could have been meant.
  mutating func reason(for failure: Failure) -> Problem.UnresolvedReason {
    switch failure {
    case .noLadder:
      let ids = ladderIDs ?? ladders.keys.sorted()
      ladderIDs = ids
      return .noLadder(candidates: ids)
    case .noLevel(let ladder):
      let ids = levelIDs[ladder] ?? levels[ladder].keys.sorted()
      levelIDs[ladder] = ids
      return .noLevel(candidates: ids)
    }
  }
}
