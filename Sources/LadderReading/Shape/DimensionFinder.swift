import LadderModel
import SourceText

/// Finds the dimensions of a page whose levels are known: headings that come again under sibling levels.
struct DimensionFinder {
  let page: Page
  let levels: [Named<LevelName>]
  let levelDepth: Int
  var shape: PageShape
  private var ids = DimensionIDs()
  private var titles: [(key: String, name: Name)] = []
  /// For each section the level that it stands in, as an index in `levels`; −1 for none.
  private var levelOf: [Int] = []
  /// For each section the last level before it, or the level that it is.
  private var lastLevel: [Int] = []
  private var isLevel: Set<Int> = []
  /// What stands under each level at the depth of dimensions.
  private var keysOf: [Set<String>] = []
  private var dimensionDepth = 0

  init(page: Page, levels: [Named<LevelName>], levelDepth: Int, shape: PageShape) {
    self.page = page
    self.levels = levels
    self.levelDepth = levelDepth
    self.shape = shape
  }

  mutating func find() {
    guard let first = levels.first?.section else { return }
    shape.kind = .levels
    shape.levels = levels
    for level in levels { shape.roles[level.section] = .level(level.value.id) }
    if let title = page.sections.indices.first(where: { page.sections[$0].heading != nil }), title < first {
      shape.roles[title] = .title
    }
    placeInLevels()
    findDimensions()
    for index in first..<page.sections.count { takeRole(of: index) }
    shape.isFlat = shape.dimensions.isEmpty
  }

  /// Which level each section stands in: the last one before it, unless another heading came between that is not
  /// deeper than levels are.
  private mutating func placeInLevels() {
    let ordinals = Dictionary(levels.enumerated().map { ($1.section, $0) }, uniquingKeysWith: { first, _ in first })
    isLevel = Set(ordinals.keys)
    var current = -1
    var last = -1
    levelOf = page.sections.indices.map { index in
      if let ordinal = ordinals[index] { last = ordinal }
      lastLevel.append(last)
      if let ordinal = ordinals[index] {
        current = ordinal
      } else if page.sections[index].depth <= levelDepth {
        current = -1
      }
      return page.sections[index].isSkipped ? -1 : current
    }
  }

  private mutating func findDimensions() {
    let inside = page.sections.indices.filter { levelOf[$0] >= 0 && isBelowLevel($0) }
    var levelsOfKey: [DepthKey: Set<Int>] = [:]
    for index in inside {
      guard let heading = page.sections[index].heading else { continue }
      levelsOfKey[DepthKey(depth: heading.depth, key: heading.key), default: []].insert(levelOf[index])
    }
    let repeated = levelsOfKey.filter { $0.value.count >= 2 }
    let pairs = repeated.flatMap { entry in entry.value.map { _ in entry.key.depth } }
    dimensionDepth =
      ShapeFinder.mostCommon(pairs) ?? inside.map { page.sections[$0].depth }.min() ?? levelDepth + 1
    keysOf = Array(repeating: [], count: levels.count)
    for index in inside {
      guard let heading = page.sections[index].heading, heading.depth == dimensionDepth else { continue }
      keysOf[levelOf[index]].insert(heading.key)
      let isKnown = levels.count == 1 || repeated[DepthKey(depth: dimensionDepth, key: heading.key)] != nil
      if isKnown { declare(heading, at: index) }
    }
  }

  private func isBelowLevel(_ index: Int) -> Bool {
    page.sections[index].depth > levelDepth && !isLevel.contains(index)
  }

  @discardableResult
  private mutating func declare(_ heading: Heading, at index: Int) -> String {
    let (id, isNew) = ids.id(for: heading.key, title: heading.title.text)
    if isNew {
      shape.dimensions.append(Named(value: id, section: index, name: heading.title))
      titles.append((heading.key, heading.title))
    }
    return id
  }

  // MARK: Roles

  private mutating func takeRole(of index: Int) {
    guard let heading = page.sections[index].heading, !page.sections[index].isSkipped, shape.roles[index] == .prose
    else { return }
    if heading.depth <= levelDepth { return takeMisplaced(heading, at: index, in: lastLevel[index]) }
    guard levelOf[index] >= 0 else { return }
    guard heading.depth == dimensionDepth else { return takeMisplaced(heading, at: index, in: levelOf[index]) }
    if let id = ids[heading.key] {
      shape.roles[index] = .dimension(id)
    } else if let near = drifted(heading, in: levelOf[index]) {
      shape.roles[index] = .dimension(near.id)
      shape.observations.append(.driftedDimension(heading: heading.title, dimension: near.name))
    } else if !ProseTitles.contain(heading.key) {
      shape.roles[index] = .dimension(declare(heading, at: index))
    }
  }

  /// A dimension's heading at another depth, where the level that it is for has none at the right one.
  private mutating func takeMisplaced(_ heading: Heading, at index: Int, in level: Int) {
    guard level >= 0, let id = ids[heading.key], !keysOf[level].contains(heading.key) else { return }
    keysOf[level].insert(heading.key)
    shape.roles[index] = .dimension(id, isMisplaced: true)
    shape.observations.append(
      .misplacedHeading(
        heading: heading.title, marker: heading.marker, depth: heading.depth, usualDepth: dimensionDepth))
    giveBack(after: index, to: level)
  }

  /// What stands under a heading that only looked like the end of a level belongs to the level again.
  private mutating func giveBack(after index: Int, to level: Int) {
    guard page.sections[index].depth <= levelDepth else { return }
    for next in page.sections.indices[(index + 1)...] {
      guard levelOf[next] < 0, page.sections[next].depth > levelDepth else { return }
      levelOf[next] = level
      if let heading = page.sections[next].heading, heading.depth == dimensionDepth {
        keysOf[level].insert(heading.key)
      }
    }
  }

  /// A ladder has a handful of dimensions; a page with more headings than this is not compared pair by pair.
  private static let mostCompared = 64

  /// The known dimension that a heading nearly is, where the level has none of that name.
  private func drifted(_ heading: Heading, in level: Int) -> (id: String, name: Name)? {
    guard titles.count <= Self.mostCompared else { return nil }
    let missing = titles.filter { !keysOf[level].contains($0.key) && Drift.isNear(heading.key, $0.key) }
    guard missing.count == 1, let only = missing.first, let id = ids[only.key] else { return nil }
    return (id, only.name)
  }
}

private struct DepthKey: Hashable {
  var depth: Int
  var key: String
}

/// Whether two titles are probably meant to be the same.
enum Drift {
  /// One has all words of the other, or they differ by a letter or two.
  static func isNear(_ a: String, _ b: String) -> Bool {
    let first = Set(TitleText.words(a)).subtracting(fillers)
    let second = Set(TitleText.words(b)).subtracting(fillers)
    guard !first.isEmpty, !second.isEmpty else { return false }
    if first.isSubset(of: second) || second.isSubset(of: first) { return true }
    let limit = max(1, max(a.unicodeScalars.count, b.unicodeScalars.count) / 6)
    return DidYouMean.distance(Array(a.unicodeScalars), Array(b.unicodeScalars), atMost: limit) != nil
  }

  private static let fillers: Set<Substring> = ["and", "the", "of", "a", "in", "skills", "skill"]
}

/// Headings that stand in ladders and are no dimension.
enum ProseTitles {
  static func contain(_ key: String) -> Bool {
    if titles.contains(key) { return true }
    return key.hasPrefix("how ") || key.hasPrefix("why ") || key.hasPrefix("what ") || key.hasPrefix("about ")
  }

  private static let titles: Set<String> = [
    "faq", "faqs", "frequently asked questions", "contents", "table of contents", "toc", "overview", "introduction",
    "intro", "summary", "notes", "note", "misc", "miscellaneous", "promotion", "promotions", "promotion process",
    "resources", "references", "further reading", "glossary", "history", "changelog", "inactivity", "purpose",
    "license", "credits", "acknowledgements", "acknowledgments", "sources", "see also", "links", "background",
    "description", "examples", "example", "feedback on this document", "contributing",
  ]
}
