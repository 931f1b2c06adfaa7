import LadderModel

// What a workspace says of a page: `sources GLOB as levels`.
extension ShapeFinder {
  /// False where nothing is said, or the page has nothing that it could be said of.
  mutating func takeSettled() -> Bool {
    guard let outermost = page.settings.outermost else { return false }
    switch (outermost, page.settings.isOneOfSeveral) {
    case (.levels, true): return takePageAsLevel()
    case (.dimensions, true): return takePageAsDimension()
    case (.levels, false): return takeOuterLevels()
    case (.dimensions, false): return takeOuterDimensions()
    }
  }

  // MARK: One of several

  private mutating func takePageAsLevel() -> Bool {
    shape.pageLevel = PageLevel(page, titles) ?? PageLevel(adopting: page)
    shape.settledKind = shape.pageLevel == nil ? nil : .levels
    return shape.pageLevel != nil
  }

  private mutating func takePageAsDimension() -> Bool {
    guard let title = title else { return false }
    let levels = levels(among: outer(below: title))
    guard !levels.isEmpty else { return false }
    shape.kind = .levels
    shape.isFlat = true
    shape.settledKind = .dimensions
    shape.roles[title] = .title
    shape.levels = levels
    for level in levels { shape.roles[level.section] = .level(level.value.id) }
    return true
  }

  // MARK: All of a ladder

  private mutating func takeOuterLevels() -> Bool {
    let outer = outer(below: title)
    let levels = outer.filter { titles[$0]?.isNoLevel == false }.compactMap(level)
    guard levels.count > 1, let depth = outer.first.map({ page.sections[$0].depth }) else { return false }
    var finder = DimensionFinder(
      outline: Outline([page]), titles: titles, levels: levels, levelDepth: depth)
    finder.find()
    shape = finder.shape.withLabels(finder.outline, levels)
    return true
  }

  private mutating func takeOuterDimensions() -> Bool {
    let dimensions = outer(below: title).filter { titles[$0]?.isDimension != false }
    let parentOf = page.parents
    let known = Set(dimensions)
    let inner = headings().map(\.0).filter { parentOf[$0].map(known.contains) ?? false }
    let levels = levels(among: inner)
    guard let depth = Self.mostCommon(levels.map { page.sections[$0.section].depth }) else {
      takeLabelledLevels()
      return shape.kind != .none
    }
    takeDimensionsFirst(levels.filter { page.sections[$0.section].depth == depth }, depth)
    return true
  }

  // MARK: Headings

  /// The one heading that all others stand under.
  private var title: Int? {
    guard let first = headings().first else { return nil }
    return headings().dropFirst().contains { $0.1.depth <= first.1.depth } ? nil : first.0
  }

  /// The least deep headings of the page, but for its title.
  private func outer(below title: Int?) -> [Int] {
    let rest = headings().filter { $0.0 != title && !ProseTitles.contain($0.1.key) }
    let depth = rest.map(\.1.depth).min()
    return rest.filter { $0.1.depth == depth }.map(\.0)
  }

  /// Those that look like levels; where none does, all of them.
  private func levels(among sections: [Int]) -> [Named<LevelName>] {
    let free = sections.filter { titles[$0]?.isNoLevel == false && titles[$0]?.isExamples == false }
    let known = free.filter { titles[$0]?.level != nil }
    return (known.isEmpty ? free : known).compactMap(level)
  }

  private func level(_ section: Int) -> Named<LevelName>? {
    guard let name = page.sections[section].heading?.title else { return nil }
    guard let level = titles[section]?.level else {
      return Named(value: LevelName(named: name.text), section: section, name: name)
    }
    return Named(value: level, section: section, name: Name(level.title, at: name.span))
  }
}
