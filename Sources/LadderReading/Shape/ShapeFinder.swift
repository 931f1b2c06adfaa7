import LadderModel

/// Finds out what the headings of a page are, where nothing declares it.
///
/// Headings are compared with each other: a level looks like one and has siblings of its kind; a dimension comes again
/// under sibling levels; what is neither is prose.
struct ShapeFinder {
  let page: Page
  let titles: PageTitles
  var shape: PageShape

  /// `levels`: what another page says that levels are called; nil: none does, but a table of the page itself may.
  static func shape(of page: Page, _ reader: inout TitleReader, levels: [String]? = nil) -> PageShape {
    let titles = PageTitles(page.sections, &reader, levels: levels ?? LevelColumn.names(on: page))
    var finder = ShapeFinder(page: page, titles: titles, shape: PageShape(page))
    finder.find()
    if LadderEvidence.isAgainst(page, finder.shape) {
      finder.shape = PageShape(page)
      finder.shape.isOtherThing = true
      return finder.shape
    }
    if finder.shape.levels.count < 2, finder.shape.kind == .none || finder.shape.kind == .levels {
      finder.shape.pageLevel = PageLevel(page, finder.titles)
    }
    return finder.shape
  }

  private mutating func find() {
    if takeSettled() || findCells() { return }
    let levels = withoutRepetitions(Siblings(page, titles).adopt(to: levelHeadings()))
    if !levels.isEmpty, !arePlaces(levels) { return take(levels) }
    takeLabelsOrTables()
    if shape.kind == .none { take(alikeHeadings()) }
  }

  /// Headings that are levels.
  private mutating func take(_ levels: [Named<LevelName>]) {
    guard let depth = Self.mostCommon(levels.map { page.sections[$0.section].depth }) else { return }
    if LevelOrder.isDimensionFirst(page, levels, depth: depth) {
      takeDimensionsFirst(Siblings(page, titles).adopt(toRepeated: levels, depth), depth)
    } else {
      let bold = depth == Heading.boldDepth ? Set(levels.map(\.section)) : []
      var finder = DimensionFinder(
        outline: Outline([page], boldLevels: bold), titles: titles, levels: levels, levelDepth: depth)
      finder.find()
      shape = finder.shape.withLabels(finder.outline, levels)
      takeBase()
      takeRowsOfTables()
      if !finder.haveLists {
        takeTableOfLevels()
        takeLabelsOfLevels()
      }
    }
    takeFurtherLevels()
    takeTracks()
  }

  /// "A1 Rescue", "A2 Radio", "B1 Visits": places in a list of parts, where the items under them begin with levels.
  private func arePlaces(_ levels: [Named<LevelName>]) -> Bool {
    let letters = Set(levels.map { $0.value.code?.letters ?? "" })
    guard letters.count > 1, letters.allSatisfy({ $0.utf8.count < 2 }),
      !levels.contains(where: { TitleWords(of: $0.value.title).haveRoleOrRank })
    else { return false }
    return LabelFinder(Outline([page])).levels() != nil
  }

  // MARK: Cells

  private mutating func findCells() -> Bool {
    guard titles.haveCells else { return false }
    var ids = TitleIDs(page.settings.titles)
    for (index, heading) in headings() {
      guard let cell = titles[index]?.cell, !cell.needsPage || isAlone(index) else { continue }
      let (id, isNew) = ids.id(for: TitleText.key(cell.dimension), title: cell.dimension)
      let span = heading.title.span
      if isNew {
        shape.dimensions.append(Named(value: id, section: index, name: Name(cell.dimension, at: span)))
      }
      shape.levels.append(Named(value: cell.level, section: index, name: Name(cell.level.title, at: span)))
      shape.roles[index] = .cell(dimension: id, level: cell.level.id)
    }
    if !shape.levels.isEmpty { shape.kind = .cells }
    return shape.kind == .cells
  }

  /// Whether no other heading of a page is anything but one over examples.
  private func isAlone(_ section: Int) -> Bool {
    headings().allSatisfy { index, _ in index == section || titles[index]?.isExamples == true }
  }

  /// The real ones.
  func headings() -> [(Int, Heading)] {
    page.sections.enumerated().compactMap { index, section in
      section.isSkipped || section.boldLine != nil ? nil : section.heading.map { (index, $0) }
    }
  }

  // MARK: Levels

  /// The headings that are levels: those that can be nothing else and their like at the same depth; without such, the
  /// titles of ranks where several stand at one depth.
  private func levelHeadings() -> [Named<LevelName>] {
    let all: [Named<LevelName>] = page.sections.indices.compactMap { index in
      guard let level = titles[index]?.level, let heading = page.sections[index].heading else { return nil }
      return Named(value: level, section: index, name: Name(level.title, at: heading.title.span))
    }
    let levels = levelHeadings(among: all.filter { page.sections[$0.section].hasHeading })
    let bold = all.filter { !page.sections[$0.section].hasHeading }
    return levels.isEmpty || areBands(levels, over: bold) ? levelHeadings(among: bold) : levels
  }

  /// "### Base level" and "### Senior levels", over the bold lines that are the levels.
  private func areBands(_ levels: [Named<LevelName>], over bold: [Named<LevelName>]) -> Bool {
    guard bold.count > max(2, levels.count), let depth = levels.map({ page.sections[$0.section].depth }).max()
    else {
      return false
    }
    let holding = levels.count { level in
      let next = page.sections.indices[(level.section + 1)...].first {
        page.sections[$0].hasHeading && page.sections[$0].depth <= depth
      }
      return bold.contains { $0.section > level.section && $0.section < next ?? page.sections.count }
    }
    return holding * 2 > levels.count
  }

  private func levelHeadings(among all: [Named<LevelName>]) -> [Named<LevelName>] {
    func depth(_ level: Named<LevelName>) -> Int { page.sections[level.section].depth }
    let sure = all.filter(\.value.isSure)
    if let main = Self.mostCommon(sure.map(depth)) {
      return all.filter { $0.value.isSure || depth($0) == main }
    }
    guard let main = Self.mostCommon(all.map(depth)) else { return [] }
    let siblings = all.filter { depth($0) == main }
    return Set(siblings.map(\.value.id)).count >= 2 ? siblings : []
  }

  /// The value that comes most often; the smallest of several.
  static func mostCommon(_ values: [Int]) -> Int? {
    guard let first = values.first else { return nil }
    // Nearly always all are one.
    if values.allSatisfy({ $0 == first }) { return first }
    var counts: [Int: Int] = [:]
    for value in values { counts[value, default: 0] += 1 }
    return counts.min { ($1.value, $0.key) < ($0.value, $1.key) }?.key
  }

  // MARK: Dimensions first

  mutating func takeDimensionsFirst(_ levels: [Named<LevelName>], _ depth: Int) {
    shape.kind = .dimensions
    var ids = TitleIDs(page.settings.titles)
    let isLevel = Set(levels.map(\.section))
    let parentOf = page.parents
    let parents = Set(levels.compactMap { parentOf[$0.section] })
    for (index, heading) in headings()
    where parents.contains(index) && !isLevel.contains(index) && titles[index]?.isDimension != false {
      let (id, isNew) = ids.id(for: heading.key, title: heading.title.text)
      if isNew { shape.dimensions.append(Named(value: id, section: index, name: heading.title)) }
      shape.roles[index] = .dimension(id)
    }
    var known: Set<String> = []
    for level in levels {
      shape.roles[level.section] = .level(level.value.id)
      if known.insert(level.value.id).inserted { shape.levels.append(level) }
    }
    takeGroups(over: parents, parentOf)
    takeMisspeltLevels(depth, parentOf, parents)
    noteSharedLevels(levels, parentOf)
    takeTitle(before: parents.min() ?? 0)
  }

  /// Headings over the dimensions, where there are several of them: groups.
  private mutating func takeGroups(over dimensions: Set<Int>, _ parentOf: [Int?]) {
    let groups = Set(dimensions.compactMap { parentOf[$0] })
    guard groups.count > 1 else { return }
    var ids = TitleIDs()
    for index in dimensions.sorted() {
      guard let group = parentOf[index], let title = page.sections[group].heading,
        case .dimension(let id, _) = shape.roles[index]
      else { continue }
      shape.roles[group] = .group(ids.id(for: title.key, title: title.title.text).id)
      shape.groupOf[id] = shape.groupOf[id] ?? title.title
    }
  }

  /// A heading where a level should stand, and nearly one: a level that nothing declares, so that a finding tells.
  private mutating func takeMisspeltLevels(_ depth: Int, _ parentOf: [Int?], _ parents: Set<Int>) {
    guard shape.levels.count <= Self.mostCompared else { return }
    let keys = shape.levels.map { TitleText.key($0.name.text) }
    for (index, heading) in headings() where heading.depth == depth && shape.roles[index] == .prose {
      guard let parent = parentOf[index], parents.contains(parent) else { continue }
      let key = heading.key
      if keys.contains(where: { Drift.isNear(key, $0) }) { shape.roles[index] = .level(heading.title.text) }
    }
  }

  /// A ladder has a handful of levels; a page with more is not compared pair by pair.
  private static let mostCompared = 64

  mutating func takeTitle(before index: Int) {
    if let first = headings().first?.0, first < index { shape.roles[first] = .title }
  }
}

private enum LevelOrder {
  /// Whether the same levels come again and again, each time under another heading.
  static func isDimensionFirst(_ page: Page, _ levels: [Named<LevelName>], depth: Int) -> Bool {
    let main = levels.filter { page.sections[$0.section].depth == depth }
    guard Set(main.map(\.value.id)).count < main.count else { return false }
    let parentOf = page.parents
    return Set(main.map { parentOf[$0.section] ?? -1 }).count >= 2
  }
}

extension Page {
  /// For each section the nearest heading before it that is less deep.
  var parents: [Int?] {
    var open: [(section: Int, depth: Int)] = []
    return sections.indices.map { index in
      let depth = sections[index].depth
      while let last = open.last, last.depth >= depth { open.removeLast() }
      defer { if depth > 0 { open.append((index, depth)) } }
      return open.last?.section
    }
  }
}
