import LadderModel
import SourceText

// A page a level.
extension InferredPlanner {
  private typealias LevelPage = (page: Int, level: PageLevel)

  /// The same dimensions under each page, or lists alone. Nil where they have nothing in common.
  func levelPages(_ group: [Int], isSettled: Bool) -> LadderPlan? {
    var found: [LevelPage] = group.compactMap { index in
      (shapes[index].pageLevel ?? PageLevel(adopting: pages[index])).map { (page: index, level: $0) }
    }
    // Where a workspace makes levels of them, nothing may tell how high each is: the files' own order holds then.
    let places = Dictionary(
      uniqueKeysWithValues: found.compactMap { found in
        FrontMatter(pages[found.page]).place.map { (found.page, $0) }
      })
    let haveCodes = found.contains { $0.level.level.value.code != nil }
    let haveOrder = !haveCodes && places.count == found.count && Set(places.values).count == found.count
    if haveOrder {
      found.sort { places[$0.page] ?? 0 < places[$1.page] ?? 0 }
    } else if !isSettled || Set(found.map(\.level.level.value.rank)).count == found.count {
      let lines = LevelLines(found.map(\.level.level.value.title))
      found.sort { Self.isLower($0.level.level.value, $1.level.level.value, lines) }
    }
    let outline = Outline(found.map { pages[$0.page] })
    let levels = zip(found, outline.starts).map { found, start in
      let own = found.level.level
      return Named(value: own.value, section: start + own.section, name: own.name)
    }
    guard let shape = shape(of: outline, levels, found, group[0]) else { return nil }
    let place = levels.first?.name.span ?? pages[group[0]].span(ByteRange(at: 0))
    let title = commonTitle(of: levels.map(\.name.text)) ?? folderTitle(of: group)
    let dimensions =
      shape.isFlat ? [Self.flat(at: place)] : shape.dimensions.map { Self.dimension($0, in: shape) }
    var plan = Self.make(
      planned(found, outline.split(shape.roles), shape), Name(title, at: place), levels.map(Self.level),
      dimensions, hasOrder: haveOrder || Self.areInCodes(levels.map(\.value)), shape.observations)
    plan.takeGroups(shape.groupOf)
    return plan
  }

  /// The shape of all pages as if they were one.
  private func shape(
    of outline: Outline, _ levels: [Named<LevelName>], _ found: [LevelPage], _ first: Int
  ) -> PageShape? {
    let depths = zip(found, levels).map { $0.level.isHeading ? outline.sections[$1.section].depth : 0 }
    var reader = TitleReader(pages[first].settings.titles)
    var finder = DimensionFinder(
      outline: outline, titles: PageTitles(outline.sections, &reader), levels: levels,
      levelDepth: depths.max() ?? 0)
    finder.find()
    guard !finder.shape.isFlat || finder.haveLists else { return nil }
    return finder.shape.withLabels(outline, levels)
  }

  private func planned(_ found: [LevelPage], _ roles: [[Role]], _ shape: PageShape) -> [PlannedPage] {
    zip(found, roles).map { found, roles in
      PlannedPage(
        page: found.page, roles: roles, level: found.level.isHeading ? nil : found.level.level,
        labels: shape.labels, flatDimension: shape.isFlat ? Self.flatID : nil, isLevelFirst: true)
    }.sorted { $0.page < $1.page }
  }
}

extension PageShape {
  /// With dimensions from labels, where lists stand directly under the levels and their items have such; beside dimensions in
  /// headings, where sentences have.
  func withLabels(_ outline: Outline, _ levels: [Named<LevelName>]) -> PageShape {
    let finder = LabelFinder(outline)
    guard let (dimensions, labels) = finder.dimensions(under: levels, besideHeadings: !isFlat) else {
      return self
    }
    var shape = self
    let known = Set(shape.dimensions.map(\.value))
    shape.dimensions = dimensions.filter { !known.contains($0.value) } + shape.dimensions
    shape.labels = labels
    shape.isFlat = false
    return shape
  }
}
