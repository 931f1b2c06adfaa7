import LadderModel

/// Which pages make one ladder: pages of cells in one folder do; pages of a folder that each have lists under the same
/// levels, or most of the same; and pages of a folder that are each about one level of a row. Every other page that has
/// levels is a ladder.
struct PageGroups {
  struct Group {
    enum Kind {
      /// One page that is a ladder.
      case page
      case cells
      /// A page a dimension.
      case dimensions
      /// A page a level.
      case levels
      /// Pages of several dimensions each.
      case parts
    }

    var kind: Kind
    /// Whether a workspace says what its pages are.
    var isSettled = false
    /// Indices of pages, in their order.
    var pages: [Int] = []
  }

  /// In the order of the first page of each.
  private(set) var groups: [Group] = []
  private let pages: [Page]
  private let shapes: [PageShape]
  /// The group of each folder's pages of cells.
  private var cellsOf: [Substring: Int] = [:]
  /// The groups of pages of which a workspace says what they are.
  private var settledGroups: [Settled: Int] = [:]
  /// Which groups have a level, so that a page is compared with those alone that it shares one with.
  private var groupsOf: [LevelInFolder: [Int]] = [:]
  /// Pages that are about one level each.
  private var levelsOf: [Series: [Int]] = [:]
  /// How many levels each group has.
  private var levelCounts: [Int] = []

  private struct Series: Hashable {
    var folder: Substring
    var words: String
  }

  private struct Settled: Hashable {
    var folder: Substring
    var kind: Group.Kind
  }

  private struct LevelInFolder: Hashable {
    var folder: Substring
    var level: String
  }

  init(_ pages: [Page], _ shapes: [PageShape]) {
    self.pages = pages
    self.shapes = shapes
    for (index, shape) in shapes.enumerated() { place(index, shape) }
    placeLevels()
    mergePartsOfLadders()
    groups.removeAll { $0.pages.isEmpty }
    groups.sort { ($0.pages.first ?? 0) < ($1.pages.first ?? 0) }
  }

  private mutating func place(_ index: Int, _ shape: PageShape) {
    let folder = shape.folderOfCells ?? PathWords.folder(of: pages[index].path)
    if let kind = shape.settledKind {
      let group = settledGroups[Settled(folder: folder, kind: kind)] ?? open(kind)
      settledGroups[Settled(folder: folder, kind: kind)] = group
      groups[group].isSettled = true
      return groups[group].pages.append(index)
    }
    if let level = shape.pageLevel, !IndexPage.isNamedSo(pages[index]) || level.level.value.isSure {
      return levelsOf[Series(folder: folder, words: level.series), default: []].append(index)
    }
    switch shape.kind {
    case .none: break
    case .cells:
      let group = cellsOf[folder] ?? open(.cells)
      cellsOf[folder] = group
      groups[group].pages.append(index)
    case .levels where shape.isFlat && (shape.roles.contains(.title) || shape.isUntitled):
      let own = Set(shape.levels.map { LevelInFolder(folder: folder, level: $0.value.id) })
      let group = near(own) ?? open(.page)
      groups[group].pages.append(index)
      if groups[group].pages.count > 1 { groups[group].kind = .dimensions }
      for level in own where !groupsOf[level, default: []].contains(group) {
        groupsOf[level, default: []].append(group)
        levelCounts[group] += 1
      }
    case .levels, .dimensions, .tables: groups[open(.page)].pages.append(index)
    }
  }

  /// Pages that may be levels of one ladder: they are where no two are equally high. Others with the same headings are
  /// levels beside them, and what is left may be ladders.
  private mutating func placeLevels() {
    let rows = levelsOf.values.sorted { ($0.first ?? 0) < ($1.first ?? 0) }
    var rest: [Int] = []
    for row in PageRows(pages, shapes).merged(rows) {
      if row.isOfLevels {
        groups[open(.levels)].pages = row.pages
      } else {
        rest += row.pages
      }
    }
    rest += shapes.indices.filter { shapes[$0].kind == .none && shapes[$0].pageLevel == nil }
    let rowGroups = groups.indices.filter { groups[$0].kind == .levels && !groups[$0].isSettled }.map {
      (group: $0, siblings: SiblingPages(groups[$0].pages, pages))
    }
    let byFolder = Dictionary(grouping: rowGroups, by: \.siblings.folder)
    for index in rest.sorted() {
      let titles = pages[index].header == nil ? SiblingPages.titles(of: pages[index]) : []
      let folder = PathWords.folder(of: pages[index].path)
      if !IndexPage.isNamedSo(pages[index]),
        let home = byFolder[folder]?.first(where: { isLike($0.siblings, index, titles) })
      {
        groups[home.group].pages.append(index)
      } else if shapes[index].kind == .levels {
        groups[open(.page)].pages = [index]
      }
    }
    for index in groups.indices where groups[index].kind == .levels { groups[index].pages.sort() }
  }

  /// "System Architect" beside "Engineer L4": a page that says whom it is about needs fewer titles of theirs.
  private func isLike(_ siblings: SiblingPages, _ index: Int, _ titles: Set<String>) -> Bool {
    if siblings.share(titles) { return true }
    guard let title = pages[index].title?.heading.title.text else { return false }
    return TitleWords(of: title).haveRoleOrRank && siblings.shareCommon(titles)
  }

  /// Pages of a folder with different dimensions of the same levels: parts of one ladder. Where dimensions come again, they are ladders of
  /// several roles.
  private mutating func mergePartsOfLadders() {
    var parts: [PartOfLadder: [Int]] = [:]
    for (number, group) in groups.enumerated() where group.kind == .page && !group.isSettled {
      guard let page = group.pages.first, group.pages.count == 1, shapes[page].kind == .dimensions,
        shapes[page].levels.count > 1, pages[page].header == nil
      else { continue }
      let levels = Set(shapes[page].levels.map(\.value.id))
      parts[PartOfLadder(folder: PathWords.folder(of: pages[page].path), levels: levels), default: []].append(
        number)
    }
    for numbers in parts.values where numbers.count > 1 {
      let dimensions = numbers.flatMap { groups[$0].pages }.flatMap {
        shapes[$0].withTitledDimension.dimensions.map(\.value)
      }
      guard Set(dimensions).count == dimensions.count, let first = numbers.min() else { continue }
      groups[first].kind = .parts
      groups[first].pages = numbers.flatMap { groups[$0].pages }.sorted()
      for number in numbers where number != first { groups[number].pages = [] }
    }
  }

  private struct PartOfLadder: Hashable {
    var folder: Substring
    var levels: Set<String>
  }

  private mutating func open(_ kind: Group.Kind) -> Int {
    groups.append(Group(kind: kind))
    levelCounts.append(0)
    return groups.count - 1
  }

  /// The first group that has two or more of these levels, and more than half of its own or of these.
  private func near(_ own: Set<LevelInFolder>) -> Int? {
    var shared: [Int: Int] = [:]
    for level in own { for group in groupsOf[level] ?? [] { shared[group, default: 0] += 1 } }
    return shared.filter { $1 >= 2 && $1 * 2 > min(levelCounts[$0], own.count) }.keys.min()
  }
}
