import CommonMark
import LadderModel

// What is not in headings: tables, and labels before items.
extension ShapeFinder {
  /// Labels and tables may both name levels: those that name more are the ladder.
  mutating func takeLabelsOrTables() {
    let none = shape
    takeLabelledLevels()
    let labels = shape
    guard page.hasTables else { return }
    shape = none
    takeTables()
    if shape.kind == .none || labels.size > shape.size { shape = labels }
  }

  // MARK: Tables

  private mutating func takeTables() {
    var names = TableNames(page.settings.titles)
    let tables = ladderTables()
    for (index, table) in tables { names.add(table, section: index) }
    guard !names.levels.isEmpty else { return }
    shape.kind = .tables
    shape.hasTables = true
    takeTracks(of: tables)
    shape.take(names)
    takeTitle(before: page.sections.count)
  }

  /// Tables of other levels under other headings: "Individual contributors" and "Managers" are tracks.
  private mutating func takeTracks(of tables: [(section: Int, shape: TableShape)]) {
    let parentOf = page.parents
    var headings: [String: Int] = [:]
    for (section, table) in tables {
      var heading = section
      while let parent = parentOf[heading], shape.roles[parent] == .prose, page.sections[parent].depth > 1 {
        heading = parent
      }
      guard page.sections[heading].hasHeading, page.sections[heading].depth > 1 else { return }
      for level in table.levelIDs where headings.updateValue(heading, forKey: level) ?? heading != heading {
        return
      }
    }
    let counts = Dictionary(grouping: headings.values) { $0 }.mapValues(\.count)
    guard counts.count > 1, counts.values.allSatisfy({ $0 > 1 }) else { return }
    var ids = TitleIDs()
    var tracks = Tracks()
    for level in tables.flatMap({ $0.shape.levels.compactMap { $0?.value.id } }) {
      guard let section = headings[level], let heading = page.sections[section].heading else { continue }
      let id = ids.id(for: heading.key, title: heading.title.text).id
      tracks.put(level, on: id, title: heading.title)
      shape.roles[section] = .track(id)
    }
    shape.tracks = tracks
  }

  /// The largest table of levels, those about as large, and those that have levels or dimensions with one of them in common:
  /// others are about something else.
  private func ladderTables() -> [(section: Int, shape: TableShape)] {
    let all = tables()
    guard all.count > 1, let main = all.max(by: { $0.shape.size < $1.shape.size })?.shape else { return all }
    let large = all.map(\.shape).filter {
      $0.size == main.size || $0.dimensions.count > 1 && $0.size * 2 > main.size
    }
    let levels = large.reduce(into: Set<String>()) { $0.formUnion($1.levelIDs) }
    let dimensions = large.reduce(into: Set<String>()) { $0.formUnion($1.dimensionKeys) }
    return all.filter { _, table in
      !levels.isDisjoint(with: table.levelIDs) || !dimensions.isDisjoint(with: table.dimensionKeys)
    }
  }

  private func tables() -> [(section: Int, shape: TableShape)] {
    page.sections.indices.filter { page.hasTables && !page.sections[$0].isSkipped && !isFact($0) }.flatMap {
      index in
      page.blocks(under: index).flatMap { TableGrid.all(in: $0, of: page) }
        .compactMap { TableShape($0, section: index, page.settings) }.map { (index, $0) }
    }
  }

  /// Levels under whose headings only some words stand about them: what is expected is in a table of the same levels.
  mutating func takeTableOfLevels() {
    guard shape.isFlat, page.hasTables else { return }
    var names = TableNames(page.settings.titles)
    for (index, table) in tables() { names.add(table, section: index) }
    let known = Set(shape.levels.map(\.value.id))
    guard names.dimensions.count > 1, Set(names.levels.map(\.value.id)).isSuperset(of: known) else { return }
    shape.isFlat = false
    shape.hasTables = true
    shape.levels += names.levels.filter { !known.contains($0.value.id) }
    shape.dimensions = names.dimensions
    shape.groupOf = names.groupOf
  }

  /// Tables on a page whose headings are levels: one of other levels is the rest of the ladder. One of the same levels is
  /// an overview of them.
  mutating func takeFurtherLevels() {
    guard page.hasTables, shape.kind == .levels || shape.kind == .dimensions, !shape.isFlat else { return }
    var names = TableNames(page.settings.titles)
    let known = Set(shape.levels.map(\.value.id))
    for (index, table) in tables()
    where !table.levels.contains(where: { $0.map { known.contains($0.value.id) } ?? false }) {
      names.add(table, section: index)
    }
    guard names.levels.count > 1 else { return }
    let dimensions = Set(shape.dimensions.map(\.value))
    // The same titles in most columns, or it is a table of something else.
    let added = names.dimensions.filter { !dimensions.contains($0.value) }
    guard added.count * 2 <= names.dimensions.count else { return }
    shape.hasTables = true
    shape.levels += names.levels
    shape.dimensions += added
  }

  // MARK: Labels

  /// Levels in the labels of items, under headings that are dimensions.
  mutating func takeLabelledLevels() {
    let finder = LabelFinder(Outline([page]))
    guard let (levels, labels, found) = finder.levels() else { return takeListOfLevels(finder) }
    let sections = withoutWrapper(found)
    shape.kind = .dimensions
    shape.levels = levels
    shape.labels = labels
    var ids = TitleIDs(page.settings.titles)
    for section in sections {
      guard let heading = page.sections[section].heading else { continue }
      let (id, isNew) = ids.id(for: heading.key, title: heading.title.text)
      if isNew { shape.dimensions.append(Named(value: id, section: section, name: heading.title)) }
      shape.roles[section] = .dimension(id)
    }
    takeTitle(before: sections.first ?? 0)
  }

  /// "Business Analysis", "Delivery" where the labels stand under a heading "Capabilities" in each of them.
  private func withoutWrapper(_ sections: [Int]) -> [Int] {
    let parentOf = page.parents
    let parents = sections.compactMap { parentOf[$0] }
    guard sections.count > 1, Set(sections.map { titles.key(of: $0) }).count == 1,
      Set(parents).count == sections.count
    else { return sections }
    return parents
  }

  /// Levels under whose headings only some words stand about them: what is expected is under labels of the same levels.
  mutating func takeLabelsOfLevels() {
    guard shape.isFlat, let levels = LabelFinder(Outline([page])).levels()?.found else { return }
    let known = Set(shape.levels.map(\.value.id))
    guard known.isSubset(of: levels.map(\.value.id)) else { return }
    let own = shape
    shape = PageShape(page)
    takeLabelledLevels()
    for level in own.levels { shape.roles[level.section] = .level(level.value.id) }
    shape.levels = MergedOrder.merge([own.levels, levels])
  }

  /// One list of levels, each with what is expected under it.
  private mutating func takeListOfLevels(_ finder: LabelFinder) {
    // On the page of one level, such a list says how that level works with others.
    if let title = page.title, titles[title.section]?.level != nil { return }
    guard let (levels, labels, section) = finder.listOfLevels() else { return }
    shape.kind = .dimensions
    shape.levels = levels
    shape.labels = labels
    shape.title = page.sections[section].heading?.title
    if let (dimensions, ids) = finder.dimensions(inListOfLevels: section) {
      shape.labels?.inner = ids
      shape.dimensions = dimensions
      shape.roles[section] = .title
      return
    }
    let place = page.sections[section].heading?.title.span ?? levels[0].name.span
    let name = Name("Expectations", at: place)
    shape.dimensions = [Named(value: InferredPlanner.flatID, section: section, name: name)]
    shape.roles[section] = .dimension(InferredPlanner.flatID)
  }
}
