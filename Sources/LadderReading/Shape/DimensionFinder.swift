import CommonMark
import LadderModel
import SourceText

/// Finds the dimensions of pages whose levels are known: headings that come again under sibling levels.
struct DimensionFinder {
  let outline: Outline
  let levels: [Named<LevelName>]
  let levelDepth: Int
  var shape: PageShape
  private var ids: TitleIDs
  var groupIDs = TitleIDs()
  /// By the number of a title's key: the title of the group that it stood in first.
  var groupOf: [Int: Name] = [:]
  let titles: PageTitles
  /// By the number of a title's key: the dimension that it is, by its index in `shape.dimensions`.
  private var dimensionOf: [Int?]
  /// For each section the level that it stands in, as an index in `levels`; −1 for none, and one more than the last for
  /// what is about all of them.
  private(set) var levelOf: [Int] = []
  /// For each section the last level before it, or the level that it is.
  private var lastLevel: [Int] = []
  /// The titles that stand under each level at the depth of dimensions.
  var present: Set<Int> = []
  private(set) var dimensionDepth = 0
  /// How many dimensions stand at which depth, by level.
  private var depthsOfDimensions: [Int: [Int: Int]]?
  /// The depth of dimensions inside a group, by section.
  var depthInGroup: [Int: Int] = [:]

  /// Levels stand at sections of the outline, in their order.
  init(outline: Outline, titles: PageTitles, levels: [Named<LevelName>], levelDepth: Int) {
    self.outline = outline
    self.levels = levels
    self.levelDepth = levelDepth
    self.titles = titles
    shape = PageShape(sections: outline.sections.count)
    ids = TitleIDs(outline.pages.first?.settings.titles ?? SettledTitles())
    dimensionOf = Array(repeating: nil, count: titles.keyCount)
  }

  mutating func find() {
    guard let first = levels.first?.section else { return }
    shape.kind = .levels
    shape.levels = levels
    for level in levels {
      shape.roles[level.section] = .level(level.value.id)
      guard let heading = outline.sections[level.section].heading, heading.depth != levelDepth else {
        continue
      }
      shape.observations.append(
        .misplacedHeading(
          heading: heading.title, marker: heading.marker, depth: heading.depth, usualDepth: levelDepth))
    }
    let areBold = levelDepth >= Heading.boldDepth
    if let title = outline.sections.indices.first(where: {
      outline.sections[$0].hasHeading || (areBold && outline.sections[$0].heading != nil)
    }), title < first {
      shape.roles[title] = .title
    }
    placeInLevels()
    findDimensions()
    // Levels with lists of their own and no heading that comes again: what else stands under them is inside of them.
    if shape.dimensions.isEmpty, haveLists {
      shape.isFlat = true
      return
    }
    for index in first..<outline.sections.count { takeRole(of: index) }
    shape.isFlat = shape.dimensions.isEmpty
    for dimension in shape.dimensions {
      shape.groupOf[dimension.value] = groupOf[titles.key(of: dimension.section)]
    }
  }

  /// Which level each section stands in: the last one before it, unless another heading came between that is not
  /// deeper than levels are.
  private mutating func placeInLevels() {
    var next = 0
    var current = -1
    let sections = outline.sections
    // By index: sections are large, and there are many.
    for index in sections.indices {
      let isSkipped = sections[index].isSkipped
      if next < levels.count, levels[next].section == index {
        current = next
        next += 1
      } else if sections[index].depth == levelDepth, !isSkipped, let heading = sections[index].heading,
        Self.everyLevel.contains(heading.key)
      {
        shape.roles[index] = .everyLevel
        current = levels.count
      } else if sections[index].depth <= levelDepth, !isWholePage(current) {
        current = -1
      }
      lastLevel.append(next - 1)
      levelOf.append(isSkipped ? -1 : current)
    }
  }

  /// Whether a level is what a page as a whole is about: no heading of the page ends it.
  private func isWholePage(_ level: Int) -> Bool {
    levels.indices.contains(level) && outline.sections[levels[level].section].depth == 0
  }

  /// Titles over what is expected of everybody.
  static let everyLevel: Set<String> = [
    "all levels", "every level", "each level", "all grades", "all bands",
  ]

  private mutating func findDimensions() {
    let inside = outline.sections.indices.filter { levelOf[$0] >= 0 && isBelowLevel($0) }
    let repeated = Repetitions(inside.map(heading), titles.keyCount)
    dimensionDepth =
      repeated.commonDepth { areOverSteps($0, inside) } ?? inside.map { outline.sections[$0].depth }.min()
      ?? levelDepth + 1
    // Lists directly under the levels are what is expected there; bold words after them stand over something else.
    if dimensionDepth >= Heading.boldDepth,
      (haveLists && !sayWhatIsExpected(inside, repeated)) || !repeated.haveSeveral(at: dimensionDepth)
    {
      dimensionDepth = levelDepth + 1
    }
    present.reserveCapacity(inside.count)
    findGroups(inside, repeated)
    for index in inside where shape.roles[index] == .prose && titles[index]?.isDimension != false {
      let depth = outline.sections[index].depth
      let isRepeated = repeated.areRepeated(titles.key(of: index), at: depth)
      if titles[index]?.isDimension == true {
        present.insert(place(titles.key(of: index), levelOf[index]))
        declare(index)
      } else if depth == expectedDepth(at: index) {
        present.insert(place(titles.key(of: index), levelOf[index]))
        if isRepeated || (levels.count == 1 && outline.sections[index].hasHeading) { declare(index) }
      } else if depth < dimensionDepth, isRepeated {
        takeAbove(index, repeated)
      }
    }
  }

  /// Whether each heading of a depth stands over one other, and not always over the same: "Craft" over "Adopts" at one level and over
  /// "Specializes" at the next.
  private func areOverSteps(_ depth: Int, _ inside: [Int]) -> Bool {
    var steps: [Int: Set<Int>] = [:]
    var (outer, count) = (-1, 0)
    for index in inside {
      let own = outline.sections[index].depth
      if own <= depth {
        (outer, count) = (own == depth ? titles.key(of: index) : -1, 0)
      } else if outer >= 0, outline.sections[index].hasHeading {
        count += 1
        if count > 1 { return false }
        steps[outer, default: []].insert(titles.key(of: index))
      }
    }
    return steps.values.contains { $0.count > 1 }
  }

  /// Whether two titles or more that come again are such as "Responsibilities" and "Requirements".
  private func sayWhatIsExpected(_ inside: [Int], _ repeated: Repetitions) -> Bool {
    let keys = inside.filter { repeated.areRepeated(titles.key(of: $0), at: outline.sections[$0].depth) }
      .compactMap { titles[$0]?.key }
    return Set(keys).intersection(Sentences.expected).count > 1
  }

  private func expectedDepth(at index: Int) -> Int { depthInGroup[index] ?? dimensionDepth }

  private func heading(_ index: Int) -> Repetitions.Heading {
    Repetitions.Heading(
      title: titles.key(of: index), depth: outline.sections[index].depth, level: levelOf[index],
      isBare: outline.sections[index].blocks.isEmpty)
  }

  /// One number for a title under a level.
  func place(_ title: Int, _ level: Int) -> Int { title * (levels.count + 1) + level }

  private func isBelowLevel(_ index: Int) -> Bool {
    outline.sections[index].depth > levelDepth && shape.roles[index] == .prose
      && titles[index]?.isExamples != true && titles[index]?.isFact != true
      && !(titles[index].map { $0.isAboutLevel && $0.isDimension != true } ?? false)
  }

  /// Whether lists stand directly under most levels.
  var haveLists: Bool {
    let withLists = levels.count { outline.hasList(under: $0.section) }
    return levels.count > 1 && withLists * 2 > levels.count
  }

  /// Makes the heading of a section a dimension, if there is none of its title yet, and gives the dimension's id.
  @discardableResult
  mutating func declare(_ index: Int) -> String {
    if let known = dimensionOf[titles.key(of: index)] { return shape.dimensions[known].value }
    let heading = outline.sections[index].heading
    var name = heading?.title ?? Name("", at: SourceSpan(FileID(0), ByteRange(at: 0)))
    let title = titles[index]
    if let short = title?.shortened { name.text = short }
    let (id, isNew) = ids.id(for: title?.key ?? heading?.key ?? "", title: name.text, slug: title?.slug)
    // A workspace says that two titles mean one.
    if !isNew, let known = shape.dimensions.firstIndex(where: { $0.value == id }) {
      dimensionOf[titles.key(of: index)] = known
      return id
    }
    dimensionOf[titles.key(of: index)] = shape.dimensions.count
    shape.dimensions.append(Named(value: id, section: index, name: name))
    return id
  }

  // MARK: Roles

  private mutating func takeRole(of index: Int) {
    guard let heading = outline.sections[index].heading, !outline.sections[index].isSkipped,
      shape.roles[index] == .prose
    else { return }
    guard outline.sections[index].hasHeading else { return takeBoldLine(heading, at: index) }
    if heading.depth <= levelDepth { return takeMisplaced(heading, at: index, in: lastLevel[index]) }
    guard levelOf[index] >= 0, titles[index]?.isDimension != false, !saysOwnLevel(index) else { return }
    if titles[index]?.isDimension == true {
      shape.roles[index] = .dimension(declare(index))
      return
    }
    guard heading.depth == expectedDepth(at: index) else {
      return takeMisplaced(heading, at: index, in: levelOf[index])
    }
    if let known = dimensionOf[titles.key(of: index)] {
      shape.roles[index] = .dimension(shape.dimensions[known].value)
    } else if let near = drifted(heading, in: levelOf[index]) {
      shape.roles[index] = .dimension(near.value)
      shape.observations.append(.driftedDimension(heading: heading.title, dimension: near.name))
    } else if !ProseTitles.contain(heading.key), titles[index]?.isFact != true,
      titles[index]?.isExamples != true
    {
      shape.roles[index] = .dimension(declare(index))
    }
  }

  /// "## Senior" on the page about that level.
  private func saysOwnLevel(_ index: Int) -> Bool {
    guard let level = titles[index]?.level, levels.indices.contains(levelOf[index]) else { return false }
    return level.id == levels[levelOf[index]].value.id
  }

  /// Bold words are a dimension where they name one; a new one only over a list, where all dimensions are bold words.
  private mutating func takeBoldLine(_ heading: Heading, at index: Int) {
    guard levelOf[index] >= 0, titles.key(of: index) >= 0 else { return }
    let place = place(titles.key(of: index), levelOf[index])
    if let known = dimensionOf[titles.key(of: index)] {
      guard dimensionDepth >= Heading.boldDepth || present.insert(place).inserted else { return }
      shape.roles[index] = .dimension(shape.dimensions[known].value, isMisplaced: true)
    } else if dimensionDepth >= Heading.boldDepth, let near = drifted(heading, in: levelOf[index]) {
      shape.roles[index] = .dimension(near.value, isMisplaced: true)
      shape.observations.append(.driftedDimension(heading: heading.title, dimension: near.name))
    } else if isNewBoldDimension(heading, at: index) {
      shape.roles[index] = .dimension(declare(index), isMisplaced: true)
    }
  }

  private func isNewBoldDimension(_ heading: Heading, at index: Int) -> Bool {
    dimensionDepth >= Heading.boldDepth && heading.depth == dimensionDepth && shape.dimensions.count > 1
      && outline.hasList(under: index) && titles[index]?.isExamples != true && titles[index]?.isFact != true
      && titles[index]?.isDimension != false && !ProseTitles.areLabels(heading.key) && !saysOwnLevel(index)
  }

  /// A dimension's heading at another depth, where the level that it is for has none at the right one.
  private mutating func takeMisplaced(_ heading: Heading, at index: Int, in level: Int) {
    guard level >= 0, let known = dimensionOf[titles.key(of: index)],
      present.insert(place(titles.key(of: index), level)).inserted
    else { return }
    shape.roles[index] = .dimension(shape.dimensions[known].value, isMisplaced: true)
    if !isUsual(heading.depth, in: level) {
      shape.observations.append(
        .misplacedHeading(
          heading: heading.title, marker: heading.marker, depth: heading.depth, usualDepth: dimensionDepth))
    }
    giveBack(after: index, to: level)
  }

  /// Whether a level has several of its dimensions at a depth, and none where others have theirs: it has fewer headings above
  /// them.
  private mutating func isUsual(_ depth: Int, in level: Int) -> Bool {
    guard depth > levelDepth else { return false }
    if depthsOfDimensions == nil { depthsOfDimensions = countDepths() }
    let counts = depthsOfDimensions?[level] ?? [:]
    return counts[dimensionDepth] == nil && counts[depth, default: 0] > 1
  }

  private func countDepths() -> [Int: [Int: Int]] {
    var counts: [Int: [Int: Int]] = [:]
    for index in outline.sections.indices where levelOf[index] >= 0 && outline.sections[index].hasHeading {
      guard titles.key(of: index) >= 0, dimensionOf[titles.key(of: index)] != nil else { continue }
      counts[levelOf[index], default: [:]][outline.sections[index].depth, default: 0] += 1
    }
    return counts
  }

  /// What stands under a heading that only looked like the end of a level belongs to the level again.
  private mutating func giveBack(after index: Int, to level: Int) {
    guard outline.sections[index].depth <= levelDepth else { return }
    for next in outline.sections.indices[(index + 1)...] {
      guard levelOf[next] < 0, outline.sections[next].depth > levelDepth else { return }
      levelOf[next] = level
      if outline.sections[next].depth == dimensionDepth, titles.key(of: next) >= 0 {
        present.insert(place(titles.key(of: next), level))
      }
    }
  }

  /// A ladder has a handful of dimensions; a page with more headings than this is not compared pair by pair.
  private static let mostCompared = 64

  /// The known dimension that a heading nearly is, where the level has none of that name.
  private func drifted(_ heading: Heading, in level: Int) -> Named<String>? {
    // "Responsibilities" is not meant for "Responsibilities and requirements".
    guard shape.dimensions.count <= Self.mostCompared, !Sentences.expected.contains(heading.key) else {
      return nil
    }
    let missing = shape.dimensions.filter { dimension in
      !present.contains(place(titles.key(of: dimension.section), level))
        && Drift.isNear(heading.key, outline.sections[dimension.section].heading?.key ?? "")
    }
    return missing.count == 1 ? missing.first : nil
  }
}
