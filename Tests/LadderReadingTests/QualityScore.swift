import LadderModel

/// How much of the truth a reading has.
struct QualityScore {
  /// A share of what is true that was found; nil where there was nothing to find and nothing was found.
  struct Share: Equatable {
    var right = 0
    var found = 0
    var wanted = 0

    var value: Double? {
      let all = max(found, wanted)
      return all == 0 ? nil : Double(right) / Double(all)
    }

    /// Nothing where there is nothing is all right.
    var f1: Double {
      let all = found + wanted
      return all == 0 ? 1 : 2 * Double(right) / Double(all)
    }
  }

  var ladders = 0
  var levels = Share()
  var dimensions = Share()
  /// Nil where there are no two levels to compare.
  var inOrder: Bool?
  var expectations = Share()
  var examples = Share()
  var chains = Share()
  var groups = Share()
  var notes = Share()
  var placeholders = Share()

  /// All ladders of the model together: a page that is cut into two still has its items.
  init(_ model: Model, _ truth: LadderTruth) {
    let found = FoundLadder(model)
    ladders = model.ladders.count
    let levelNames = truth.levels.map { plainNames([$0.key, $0.title]) }
    let dimensionNames = truth.dimensions.map { plainNames([$0]) }
    let shared = truth.sharedRow.flatMap { name in
      found.levels.firstIndex { $0.contains(plainName(name)) }
    }
    let level = Self.match(levelNames, in: found.levels, besides: shared)
    let dimension = Self.match(dimensionNames, in: found.dimensions)
    levels = Share(
      right: level.count { $0 != nil }, found: found.levels.count - (shared == nil ? 0 : 1),
      wanted: truth.levels.count)
    dimensions = Share(
      right: dimension.count { $0 != nil }, found: found.dimensions.count, wanted: truth.dimensions.count)

    var levelOf: [String: Int] = [:]
    for (one, at) in zip(truth.levels, level) { levelOf[one.key] = at }
    if let name = truth.sharedRow { levelOf[name] = shared }
    var dimensionOf: [String: Int] = [:]
    for (one, at) in zip(truth.dimensions, dimension) { dimensionOf[one] = at }

    countItems(of: found, truth, levelOf, dimensionOf)
    countChains(of: found, truth, levelOf, dimensionOf)
    let tracks = truth.tracks.isEmpty ? [truth.levels.map(\.key)] : truth.tracks.map(\.levels)
    let places = tracks.map { track in track.compactMap { levelOf[$0] } }.filter { $0.count > 1 }
    if !places.isEmpty { inOrder = places.allSatisfy { $0 == $0.sorted() } }
    for (group, members) in truth.groups {
      groups.wanted += members.count
      groups.right += members.count {
        dimensionOf[$0].map { found.groups[$0] == plainName(group) } ?? false
      }
    }
    groups.found = found.groups.count { $0 != nil }
    notes = Share(right: min(found.notes, truth.notes), found: found.notes, wanted: truth.notes)
    placeholders = Share(
      right: min(found.placeholders, truth.placeholders), found: found.placeholders,
      wanted: truth.placeholders)
  }

  /// For each of `names` the place of who shares one of them; nobody twice.
  private static func match(_ names: [Set<String>], in found: [Set<String>], besides taken: Int? = nil)
    -> [Int?]
  {
    var free = Set(found.indices)
    if let taken { free.remove(taken) }
    return names.map { names in
      let place = found.indices.first { free.contains($0) && !found[$0].isDisjoint(with: names) }
      if let place { free.remove(place) }
      return place
    }
  }

  private mutating func countItems(
    of found: FoundLadder, _ truth: LadderTruth, _ levelOf: [String: Int], _ dimensionOf: [String: Int]
  ) {
    var cells = truth.cells
    // Who has no row for it gives what all levels share to the lowest one.
    if let name = truth.sharedRow, levelOf[name] == nil, let lowest = truth.levels.first?.key {
      for (dimension, items) in cells.removeValue(forKey: name) ?? [:] {
        cells[lowest, default: [:]][dimension, default: .init(expectations: 0)].expectations +=
          items.expectations
      }
    }
    expectations.found = found.cells.values.map(\.expectations).reduce(0, +)
    examples.found = found.cells.values.map(\.examples).reduce(0, +)
    for (level, row) in cells {
      for (dimension, items) in row {
        expectations.wanted += items.expectations
        examples.wanted += items.examples ?? 0
        guard let level = levelOf[level], let dimension = dimensionOf[dimension],
          let cell = found.cells[.init(level: level, dimension: dimension)]
        else { continue }
        expectations.right += min(cell.expectations, items.expectations)
        examples.right += min(cell.examples, items.examples ?? 0)
      }
    }
  }

  /// By level, or by cell where a cell says so: right where it names exactly what it should. One too many counts as
  /// found and not as right.
  private mutating func countChains(
    of found: FoundLadder, _ truth: LadderTruth, _ levelOf: [String: Int], _ dimensionOf: [String: Int]
  ) {
    var accounted: Set<FoundLadder.Place> = []
    for chain in truth.chains {
      chains.wanted += 1
      guard let level = levelOf[chain.level], let dimension = dimensionOf[chain.dimension] else { continue }
      let place = FoundLadder.Place(level: level, dimension: dimension)
      accounted.insert(place)
      guard let cell = found.cells[place], !cell.buildsOn.isEmpty else { continue }
      chains.found += 1
      let named = chain.buildsOn.allSatisfy { name in
        cell.buildsOn.contains { $0.contains(plainName(name)) }
      }
      if named, cell.buildsOn.count == chain.buildsOn.count { chains.right += 1 }
    }
    if truth.wholeDocumentChain {
      for track in truth.tracks.isEmpty ? [truth.levels.map(\.key)] : truth.tracks.map(\.levels) {
        for (level, before) in zip(track, [truth.sharedRow] + track) {
          let names = plainNames(truth.levels.filter { $0.key == before }.map(\.title) + [before ?? ""])
          let cells = found.cells.filter { $0.key.level == levelOf[level] && !$0.value.buildsOn.isEmpty }
          let right = cells.filter { cell in
            cell.value.buildsOn.contains { !$0.isDisjoint(with: names) }
          }
          // The lowest level may build on what all levels share, and need not.
          if level == track.first {
            accounted.formUnion(right.keys)
            continue
          }
          chains.wanted += 1
          accounted.formUnion(cells.keys)
          if !cells.isEmpty { chains.found += 1 }
          if !cells.isEmpty, right.count == found.cells.count(where: { $0.key.level == levelOf[level] }) {
            chains.right += 1
          }
        }
      }
    }
    chains.found += found.cells.count { !$0.value.buildsOn.isEmpty && !accounted.contains($0.key) }
  }
}

/// The ladders of a model, together, by names that can be compared.
private struct FoundLadder {
  struct Place: Hashable {
    var level: Int
    var dimension: Int
  }

  struct Items {
    var expectations = 0
    var examples = 0
    /// The names of each level that it builds on.
    var buildsOn: [Set<String>] = []
  }

  var levels: [Set<String>] = []
  var dimensions: [Set<String>] = []
  /// The group of each dimension.
  var groups: [String?] = []
  var cells: [Place: Items] = [:]
  var notes = 0
  var placeholders = 0

  init(_ model: Model) {
    for (index, ladder) in model.ladders.enumerated() {
      let level = ladder.levels.map { level in
        Self.place(of: plainNames([level.id.text, level.title.text]), in: &levels)
      }
      let dimension = ladder.dimensions.map { dimension in
        Self.place(of: plainNames([dimension.id.text, dimension.title.text]), in: &dimensions)
      }
      groups += Array(repeating: nil, count: dimensions.count - groups.count)
      for (place, one) in zip(dimension, ladder.dimensions) {
        guard let id = one.group?.text else { continue }
        groups[place] = plainName(ladder.groups.first { $0.id.text == id }?.title.text ?? id)
      }
      for (at, cell) in ladder.cells.enumerated() {
        let place = Place(level: level[cell.level], dimension: dimension[cell.dimension])
        let items = model.expectations(of: CellPlace(ladder: index, cell: at))
        let chain = cell.chain.isStated ? cell.chain : ladder.levels[cell.level].chain
        cells[place, default: Items()].expectations += items.count
        cells[place, default: Items()].examples += cell.body.examples.count
        for reference in chain.references {
          let known = ladder.levelIndex(reference.level).map { levels[level[$0]] }
          cells[place, default: Items()].buildsOn.append(known ?? [plainName(reference.level)])
        }
        notes += (items + cell.body.examples).map(\.notes.count).reduce(0, +)
        placeholders += cell.body.todos.count
      }
      placeholders += ladder.todos.count
      placeholders += (ladder.levels.map(\.todos) + ladder.dimensions.map(\.todos)).joined().count
    }
  }

  private static func place(of names: Set<String>, in known: inout [Set<String>]) -> Int {
    if let place = known.firstIndex(where: { !$0.isDisjoint(with: names) }) {
      known[place].formUnion(names)
      return place
    }
    known.append(names)
    return known.count - 1
  }
}

/// Without case and punctuation; "Level 3", "L3" and "3" are one name.
func plainName(_ name: String) -> String {
  let plain = name.lowercased().filter { $0.isLetter || $0.isNumber }
  for prefix in ["level", "l"] where plain.hasPrefix(prefix) {
    let rest = plain.dropFirst(prefix.count)
    if !rest.isEmpty, rest.allSatisfy(\.isNumber) { return String(rest) }
  }
  return plain
}

private func plainNames(_ names: [String]) -> Set<String> { Set(names.map(plainName)).subtracting([""]) }
