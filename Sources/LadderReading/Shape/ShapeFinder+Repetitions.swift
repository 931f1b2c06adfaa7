import LadderModel

// Levels that come again in another section of the page, which is about something else: pay, interviews, ratings.
extension ShapeFinder {
  /// The levels without those; all of them where nothing tells which are the ladder's.
  func withoutRepetitions(_ levels: [Named<LevelName>]) -> [Named<LevelName>] {
    guard Set(levels.map(\.value.id)).count < levels.count else { return levels }
    let parentOf = page.parents
    return underRichest(withoutDeeper(levels, parentOf), parentOf)
  }

  /// Levels inside sections that are siblings of the levels, each there already as one of those.
  private func withoutDeeper(_ levels: [Named<LevelName>], _ parentOf: [Int?]) -> [Named<LevelName>] {
    func depth(_ level: Named<LevelName>) -> Int { page.sections[level.section].depth }
    guard let main = levels.map(depth).min() else { return levels }
    let known = Set(levels.filter { depth($0) == main }.map(\.value.id))
    guard known.count > 1, known.isSuperset(of: levels.map(\.value.id)) else { return levels }
    let areLevels = Set(levels.map(\.section))
    return levels.filter { level in
      depth(level) == main || parentOf[level.section].map(areLevels.contains) ?? true
    }
  }

  /// Where the levels under one heading alone have dimensions, the others are not the ladder's.
  private func underRichest(_ levels: [Named<LevelName>], _ parentOf: [Int?]) -> [Named<LevelName>] {
    let groups = Dictionary(grouping: levels) { parentOf[$0.section] ?? -1 }
    guard groups.count > 1 else { return levels }
    let free = groups.filter { !isFact($0.key) }
    let rich = free.filter { haveDimensions($0.value) }
    if rich.count == 1, let only = rich.first?.value { return only }
    return free.isEmpty || free.count == groups.count
      ? levels : free.values.joined().sorted { $0.section < $1.section }
  }

  /// Whether a heading stands over what is no expectation: "Salary".
  func isFact(_ section: Int) -> Bool {
    section >= 0 && LevelFacts.isHeading(page.sections[section].heading?.title.text ?? "")
  }

  /// Headings that come again under the levels, or labels.
  private func haveDimensions(_ levels: [Named<LevelName>]) -> Bool {
    guard levels.count > 1 else { return false }
    var counts: [Int: Int] = [:]
    for level in levels {
      let depth = page.sections[level.section].depth
      let inner = page.sections.indices[(level.section + 1)...].prefix { page.sections[$0].depth > depth }
      for title in Set(inner.filter { page.sections[$0].hasHeading }.map { titles.key(of: $0) }) {
        counts[title, default: 0] += 1
      }
    }
    return counts.contains { $0.key >= 0 && $0.value > 1 }
      || LabelFinder(Outline([page])).dimensions(under: levels) != nil
  }
}
