import CommonMark
import LadderModel
import SourceText

/// Finds the dimensions of a page whose levels are known: headings that come again under sibling levels.
struct DimensionFinder {
  let page: Page
  let levels: [Named<LevelName>]
  let levelDepth: Int
  var shape: PageShape
  private var ids = DimensionIDs()
  private let titles: PageTitles
  /// By the number of a title's key: the dimension that it is, by its index in `shape.dimensions`.
  private var dimensionOf: [Int?]
  /// For each section the level that it stands in, as an index in `levels`; −1 for none.
  private var levelOf: [Int] = []
  /// For each section the last level before it, or the level that it is.
  private var lastLevel: [Int] = []
  /// The titles that stand under each level at the depth of dimensions.
  private var present: Set<Int> = []
  private var dimensionDepth = 0

  init(page: Page, titles: PageTitles, levels: [Named<LevelName>], levelDepth: Int, shape: PageShape) {
    self.page = page
    self.levels = levels
    self.levelDepth = levelDepth
    self.shape = shape
    self.titles = titles
    dimensionOf = Array(repeating: nil, count: titles.keys.count)
  }

  mutating func find() {
    guard let first = levels.first?.section else { return }
    shape.kind = .levels
    shape.levels = levels
    for level in levels {
      shape.roles[level.section] = .level(level.value.id)
      guard let heading = page.sections[level.section].heading, heading.depth != levelDepth else { continue }
      shape.observations.append(
        .misplacedHeading(
          heading: heading.title, marker: heading.marker, depth: heading.depth, usualDepth: levelDepth))
    }
    if let title = page.sections.indices.first(where: { page.sections[$0].heading != nil }), title < first {
      shape.roles[title] = .title
    }
    placeInLevels()
    findDimensions()
    // Levels with lists of their own and no heading that comes again: what else stands under them is inside of them.
    if shape.dimensions.isEmpty, haveLists {
      shape.isFlat = true
      return
    }
    for index in first..<page.sections.count { takeRole(of: index) }
    shape.isFlat = shape.dimensions.isEmpty
  }

  /// Which level each section stands in: the last one before it, unless another heading came between that is not
  /// deeper than levels are.
  private mutating func placeInLevels() {
    var next = 0
    var current = -1
    for (index, section) in page.sections.enumerated() {
      if next < levels.count, levels[next].section == index {
        current = next
        next += 1
      } else if section.depth <= levelDepth {
        current = -1
      }
      lastLevel.append(next - 1)
      levelOf.append(section.isSkipped ? -1 : current)
    }
  }

  private mutating func findDimensions() {
    let inside = page.sections.indices.filter { levelOf[$0] >= 0 && isBelowLevel($0) }
    let repeated = Repetitions(
      inside.map { (titles.key(of: $0), page.sections[$0].depth, levelOf[$0]) }, titles.keys.count)
    dimensionDepth =
      repeated.commonDepth ?? inside.map { page.sections[$0].depth }.min() ?? levelDepth + 1
    present.reserveCapacity(inside.count)
    for index in inside where page.sections[index].depth == dimensionDepth {
      present.insert(place(titles.key(of: index), levelOf[index]))
      if levels.count == 1 || repeated.areRepeated(titles.key(of: index), at: dimensionDepth) {
        declare(index)
      }
    }
  }

  /// One number for a title under a level.
  private func place(_ title: Int, _ level: Int) -> Int { title * levels.count + level }

  private func isBelowLevel(_ index: Int) -> Bool {
    page.sections[index].depth > levelDepth && shape.roles[index] == .prose
      && titles[index]?.isExamples != true
  }

  /// Whether lists stand directly under most levels.
  private var haveLists: Bool {
    let withLists = levels.count { level in
      page.blocks(under: level.section).contains { page.document.isList($0) }
    }
    return levels.count > 1 && withLists * 2 > levels.count
  }

  /// Makes the heading of a section a dimension, if there is none of its title yet, and gives the dimension's id.
  @discardableResult
  private mutating func declare(_ index: Int) -> String {
    if let known = dimensionOf[titles.key(of: index)] { return shape.dimensions[known].value }
    let heading = page.sections[index].heading
    let name = heading?.title ?? Name("", at: page.span(ByteRange(at: 0)))
    let (id, _) = ids.id(for: heading?.key ?? "", title: name.text)
    dimensionOf[titles.key(of: index)] = shape.dimensions.count
    shape.dimensions.append(Named(value: id, section: index, name: name))
    return id
  }

  // MARK: Roles

  private mutating func takeRole(of index: Int) {
    guard let heading = page.sections[index].heading, !page.sections[index].isSkipped,
      shape.roles[index] == .prose
    else { return }
    if heading.depth <= levelDepth { return takeMisplaced(heading, at: index, in: lastLevel[index]) }
    guard levelOf[index] >= 0 else { return }
    guard heading.depth == dimensionDepth else {
      return takeMisplaced(heading, at: index, in: levelOf[index])
    }
    if let known = dimensionOf[titles.key(of: index)] {
      shape.roles[index] = .dimension(shape.dimensions[known].value)
    } else if let near = drifted(heading, in: levelOf[index]) {
      shape.roles[index] = .dimension(near.value)
      shape.observations.append(.driftedDimension(heading: heading.title, dimension: near.name))
    } else if !ProseTitles.contain(heading.key) {
      shape.roles[index] = .dimension(declare(index))
    }
  }

  /// A dimension's heading at another depth, where the level that it is for has none at the right one.
  private mutating func takeMisplaced(_ heading: Heading, at index: Int, in level: Int) {
    guard level >= 0, let known = dimensionOf[titles.key(of: index)],
      present.insert(place(titles.key(of: index), level)).inserted
    else { return }
    shape.roles[index] = .dimension(shape.dimensions[known].value, isMisplaced: true)
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
      if page.sections[next].depth == dimensionDepth, titles.key(of: next) >= 0 {
        present.insert(place(titles.key(of: next), level))
      }
    }
  }

  /// A ladder has a handful of dimensions; a page with more headings than this is not compared pair by pair.
  private static let mostCompared = 64

  /// The known dimension that a heading nearly is, where the level has none of that name.
  private func drifted(_ heading: Heading, in level: Int) -> Named<String>? {
    guard shape.dimensions.count <= Self.mostCompared else { return nil }
    let missing = shape.dimensions.filter { dimension in
      !present.contains(place(titles.key(of: dimension.section), level))
        && Drift.isNear(heading.key, page.sections[dimension.section].heading?.key ?? "")
    }
    return missing.count == 1 ? missing.first : nil
  }
}
