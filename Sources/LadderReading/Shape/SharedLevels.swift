import LadderModel

// Levels that come again under several headings: those are dimensions, or roles that share their levels.
extension ShapeFinder {
  /// Says so where the headings under the levels come again too, under most levels of each: they may be the dimensions.
  mutating func noteSharedLevels(_ levels: [Named<LevelName>], _ parentOf: [Int?]) {
    let dimensionOf = Dictionary(
      levels.compactMap { level in parentOf[level.section].map { (level.section, $0) } },
      uniquingKeysWith: { first, _ in first })
    var levelCounts: [Int: Int] = [:]
    for dimension in dimensionOf.values { levelCounts[dimension, default: 0] += 1 }
    guard let first = levelCounts.keys.min(), levelCounts.count > 1,
      let heading = page.sections[first].heading
    else { return }
    let titles = titlesUnderLevels(dimensionOf, parentOf)
    let isShared = titles.values.contains { counts in
      levelCounts.allSatisfy { counts[$0, default: 0] * 2 > $1 }
    }
    guard isShared else { return }
    shape.observations.append(
      .ambiguousShape(
        span: heading.title.span, taken: "one ladder, with dimensions that have levels under them",
        other: "several ladders of the same levels, with dimensions under those"))
  }

  /// By the number of a title's key: under how many levels of each dimension it stands.
  private func titlesUnderLevels(_ dimensionOf: [Int: Int], _ parentOf: [Int?]) -> [Int: [Int: Int]] {
    var counts: [Int: [Int: Int]] = [:]
    // The last level that each title was met under: a title counts once in a level.
    var last: [Int: Int] = [:]
    for (index, section) in page.sections.enumerated() {
      guard let heading = section.heading, section.hasHeading, let title = titles[index], !title.isExamples,
        let level = parentOf[index], let dimension = dimensionOf[level], !ProseTitles.contain(heading.key),
        last.updateValue(level, forKey: titles.key(of: index)) != level
      else { continue }
      counts[titles.key(of: index), default: [:]][dimension, default: 0] += 1
    }
    return counts
  }
}
