import LadderModel
import SourceText

/// Plans pages that say nothing about themselves, from what their headings have in common.
struct InferredPlanner {
  let pages: [Page]
  let shapes: [PageShape]
  /// What the pages of a folder that are no ladders define, for folders with ladders that may use it.
  private var steps: [Substring: StepDefinitions] = [:]
  /// The pages of a folder that may lead to others.
  private var indexPages: [Substring: [IndexPage]] = [:]
  /// By such a page, the first page of each group that it leads to.
  private var ledGroups: [Int: [Int]] = [:]

  /// A plan for each ladder that the pages make; pages whose shape is of the kind `none` are left out.
  static func plans(for pages: [Page], _ shapes: [PageShape]) -> [LadderPlan] {
    let shapes = FolderCells.settled(pages, withoutOverviews(pages, withLevelsOfIndices(pages, shapes)))
    var planner = InferredPlanner(pages, shapes)
    let groups = PageGroups(pages, shapes).groups
    for group in groups { planner.findLeader(of: group) }
    return groups.compactMap(planner.plan)
  }

  /// The page that leads to others may say what their levels are called, where nothing else tells that they are levels.
  private static func withLevelsOfIndices(_ pages: [Page], _ shapes: [PageShape]) -> [PageShape] {
    let named = pages.indices.filter { IndexPage.isNamedSo(pages[$0]) }.map {
      (page: $0, levels: LevelColumn.names(on: pages[$0]))
    }.filter { !$0.levels.isEmpty }
    guard !named.isEmpty else { return shapes }
    var shapes = shapes
    let others = pages.indices.filter { shapes[$0].kind == .none && pages[$0].header == nil }
    let byFolder = Dictionary(grouping: others) { folder(of: pages[$0]) }
    for (index, levels) in named {
      var reader = TitleReader(pages[index].settings.titles)
      for other in byFolder[folder(of: pages[index])] ?? [] where other != index {
        shapes[other] = ShapeFinder.shape(of: pages[other], &reader, levels: levels)
      }
    }
    return shapes
  }

  /// A table or a list of all levels on the page that leads to those of a ladder says something of its levels, and is no
  /// ladder.
  private static func withoutOverviews(_ pages: [Page], _ shapes: [PageShape]) -> [PageShape] {
    var shapes = shapes
    let indices = shapes.indices.filter { shapes[$0].kind != .none && IndexPage.isNamedSo(pages[$0]) }
    guard !indices.isEmpty else { return shapes }
    let byFolder = Dictionary(grouping: shapes.indices) { folder(of: pages[$0]) }
    for index in indices {
      let own = Set(shapes[index].levels.map(\.value.id))
      let others = (byFolder[folder(of: pages[index])] ?? []).filter {
        $0 != index && !own.isDisjoint(with: shapes[$0].levels.map(\.value.id))
      }
      let theirs = Set(others.flatMap { shapes[$0].levels.map(\.value.id) })
      if others.count > 1, own.isSubset(of: theirs) { shapes[index] = PageShape(pages[index]) }
    }
    return shapes
  }

  /// A page that leads to several ladders is none's own.
  private mutating func findLeader(of group: PageGroups.Group) {
    guard group.kind != .page, let first = group.pages.first else { return }
    let own = group.pages.map { pages[$0] }
    for index in indexPages[folder(of: first)] ?? [] where index.leads(to: own) {
      ledGroups[index.page, default: []].append(first)
    }
  }

  private init(_ pages: [Page], _ shapes: [PageShape]) {
    self.pages = pages
    self.shapes = shapes
    for (number, page) in pages.enumerated() where shapes[number].kind == .none && page.header == nil {
      guard let index = IndexPage(page, at: number) else { continue }
      indexPages[Self.folder(of: page), default: []].append(index)
    }
    let users = Set(pages.indices.filter { shapes[$0].mayHaveSteps }.map { Self.folder(of: pages[$0]) })
    let others = pages.indices.filter {
      shapes[$0].kind == .none && users.contains(Self.folder(of: pages[$0]))
    }
    steps = Dictionary(grouping: others.map { pages[$0] }, by: Self.folder).mapValues(StepDefinitions.init)
  }

  /// The folder of a ladder, by its first page.
  private func folder(of first: Int) -> Substring {
    shapes[first].folderOfCells ?? Self.folder(of: pages[first])
  }

  private static func folder(of page: Page) -> Substring { PathWords.folder(of: page.path) }

  // MARK: One ladder

  private func plan(_ group: PageGroups.Group) -> LadderPlan? {
    var plan: LadderPlan? =
      switch group.kind {
      case .page: group.pages.first.map { Self.plan(for: pages[$0], withSteps($0), at: $0) }
      case .cells: cells(group.pages)
      case .dimensions: dimensionPages(group.pages)
      case .levels: levelPages(group.pages, isSettled: group.isSettled)
      case .parts: parts(group.pages)
      }
    guard let first = group.pages.first else { return plan }
    plan?.settled = pages[first].settings.titles
    let index = indexPages[folder(of: first)]?.first {
      ledGroups[$0.page] == [first] && !group.pages.contains($0.page)
    }
    if let index { plan?.lead(index, pages) }
    return plan
  }

  /// The shape of a page, with the steps that other pages of its folder define.
  private func withSteps(_ index: Int) -> PageShape {
    let page = pages[index]
    return steps[Self.folder(of: page)]?.shape(of: page, shapes[index]) ?? shapes[index]
  }

  /// The plan of a page that is a ladder of its own.
  static func plan(for page: Page, _ shape: PageShape, at index: Int = 0) -> LadderPlan {
    var planned = PlannedPage(page: index, roles: shape.roles)
    var dimensions = shape.dimensions.map { dimension($0, in: shape) }
    if shape.isFlat, let heading = shape.levels.first {
      planned.flatDimension = Self.flatID
      dimensions = [flat(at: heading.name.span)]
    }
    planned.level = shape.base
    if case .dimension(let id, _) = shape.roles.first, let place = shape.dimensions.first?.name.span {
      planned.dimension = Name(id, at: place)
    }
    planned.labels = shape.labels
    planned.readsTables = shape.hasTables
    planned.isLevelFirst = shape.kind == .levels
    let levels = inOrder(shape.levels, shape.tracks)
    var plan = make(
      [planned], title(of: page, shape), levels, dimensions, hasOrder: true, shape.observations)
    plan.take(shape.tracks)
    plan.takeGroups(shape.groupOf)
    plan.settled = page.settings.titles
    return plan
  }

  private func cells(_ group: [Int]) -> LadderPlan {
    let found = group.flatMap { shapes[$0].levels }
    let levels = unique(found.sorted { Self.isLower($0.value, $1.value) })
    let isInFolders = shapes[group[0]].folderOfCells != nil
    let title =
      (isInFolders ? nil : commonTitle(of: levels.map(\.title.text))) ?? folderTitle(of: group)
    let heading = found.first?.name.span ?? pages[group[0]].span(ByteRange(at: 0))
    var planned = group.map { PlannedPage(page: $0, roles: shapes[$0].roles) }
    var drift = CellDrift(dimensions(of: group), planned)
    drift.settle(&planned)
    return Self.make(
      planned, Name(title, at: heading), levels, drift.dimensions,
      hasOrder: Self.areInCodes(found.map(\.value)),
      drift.observations)
  }

  /// A page a dimension, each with lists under the same levels.
  private func dimensionPages(_ group: [Int]) -> LadderPlan {
    var ids = TitleIDs(pages[group[0]].settings.titles)
    var dimensions: [Dimension] = []
    let planned = group.map { index in
      var roles = shapes[index].roles
      if let at = roles.firstIndex(of: .title), let heading = pages[index].sections[at].heading {
        let (id, isNew) = ids.id(for: heading.key, title: heading.title.text)
        if isNew { dimensions.append(Dimension(id: Name(id, at: heading.title.span), title: heading.title)) }
        roles[at] = .dimension(id)
      }
      var planned = PlannedPage(page: index, roles: roles)
      if !roles.contains(where: \.isDimension) {
        let name =
          FrontMatter(pages[index])["title"]
          ?? Name(PathWords.title(ofFile: pages[index].path), at: pages[index].span(ByteRange(at: 0)))
        let (id, isNew) = ids.id(for: TitleText.key(name.text), title: name.text)
        if isNew { dimensions.append(Dimension(id: Name(id, at: name.span), title: name)) }
        planned.dimension = Name(id, at: name.span)
      }
      return planned
    }
    let first = MergedOrder.merge(group.map { shapes[$0].levels })
    let title = folderTitle(of: group)
    let heading = pages[group[0]].span(ByteRange(at: 0))
    var tracks = Tracks()
    for index in group { tracks.add(shapes[index].tracks) }
    var plan = Self.make(
      planned, Name(title, at: heading), Self.inOrder(first, tracks), dimensions, hasOrder: true, [])
    plan.take(tracks)
    return plan
  }

  /// Pages of several dimensions each, all of the same levels.
  private func parts(_ group: [Int]) -> LadderPlan {
    let plans = group.map { Self.plan(for: pages[$0], shapes[$0].withTitledDimension, at: $0) }
    let levels = MergedOrder.merge(group.map { shapes[$0].levels })
    let place = levels.first?.name.span ?? pages[group[0]].span(ByteRange(at: 0))
    var tracks = Tracks()
    for index in group { tracks.add(shapes[index].tracks) }
    var plan = Self.make(
      plans.flatMap(\.pages), Name(folderTitle(of: group), at: place), Self.inOrder(levels, tracks),
      plans.flatMap(\.dimensions), hasOrder: true, plans.flatMap(\.observations))
    plan.take(tracks)
    for index in group { plan.takeGroups(shapes[index].groupOf) }
    return plan
  }

  static func make(
    _ planned: [PlannedPage], _ title: Name, _ levels: [Level], _ dimensions: [Dimension], hasOrder: Bool,
    _ observations: [Observation]
  ) -> LadderPlan {
    let id = Name(Slug.id(of: title.text), at: title.span)
    var plan = LadderPlan(
      pages: planned, header: LadderHeader(id: id, title: title), levels: levels, dimensions: dimensions,
      levelsHaveOrder: hasOrder, observations: observations)
    plan.take(Tracks(codesOf: levels))
    return plan
  }

  // MARK: Levels

  static func level(_ found: Named<LevelName>) -> Level {
    Level(id: Name(found.value.id, at: found.name.span), title: found.name)
  }

  /// Levels as a page has them; from the highest down is turned round.
  static func inOrder(_ found: [Named<LevelName>], _ tracks: Tracks = Tracks()) -> [Level] {
    LevelRows.ascending(found, tracks).map(level)
  }

  /// One of each id: a level has a page for each of its dimensions.
  private func unique(_ found: [Named<LevelName>]) -> [Level] {
    var seen: Set<String> = []
    return found.filter { seen.insert($0.value.id).inserted }.map(Self.level)
  }

  static func isLower(_ a: LevelName, _ b: LevelName, _ lines: LevelLines = LevelLines([])) -> Bool {
    (letters(a), lines.line(of: a.title), a.rank, a.id) < (letters(b), lines.line(of: b.title), b.rank, b.id)
  }

  /// Whether codes tell how high each level is, whatever order its pages have.
  static func areInCodes(_ levels: [LevelName]) -> Bool { levels.allSatisfy { $0.code != nil } }

  /// Beside codes, an "Intern" stands below them and an "Architect" above.
  private static func letters(_ level: LevelName) -> String {
    level.code?.letters ?? (level.rank < Seniority.plainRank ? "" : "~")
  }

  // MARK: Dimensions

  static let flatID = "expectations"

  static func flat(at span: SourceSpan) -> Dimension {
    Dimension(id: Name(flatID, at: span), title: Name("Expectations", at: span))
  }

  private func dimensions(of group: [Int]) -> [Dimension] {
    var seen: Set<String> = []
    return group.flatMap { shapes[$0].dimensions }.filter { seen.insert($0.value).inserted }.map {
      Self.dimension($0)
    }
  }

  static func dimension(_ found: Named<String>, in shape: PageShape? = nil) -> Dimension {
    var dimension = Dimension(id: Name(found.value, at: found.name.span), title: found.name)
    dimension.stages = shape?.stages[found.value] ?? []
    return dimension
  }

  // MARK: Titles

  private static func title(of page: Page, _ shape: PageShape) -> Name {
    if let title = shape.title { return title }
    let heading = shape.roles.firstIndex(of: .title).flatMap { page.sections[$0].heading }
    if let heading, !heading.title.text.isEmpty, heading.depth == 1 { return heading.title }
    if let title = FrontMatter(page)["title"].map({ Name(TitleText.undecorated($0.text), at: $0.span) }),
      !title.text.isEmpty
    {
      return title
    }
    if let heading, !heading.title.text.isEmpty { return heading.title }
    let place = shape.levels.first?.name.span ?? page.span(ByteRange(at: 0))
    return Name(PathWords.title(ofFile: page.path), at: place)
  }

  func folderTitle(of group: [Int]) -> String {
    if let folder = group.first.flatMap({ shapes[$0].folderOfCells }) {
      return folder.isEmpty ? "Ladder" : PathWords.title(ofFile: String(folder))
    }
    return PathWords.title(ofFolderOf: group.first.map { pages[$0].path } ?? "")
  }

  /// The words that all titles of levels have, in the order of the first: "Software Engineer".
  func commonTitle(of titles: [String]) -> String? {
    guard let first = titles.first, titles.count > 1 else { return nil }
    let others = titles.dropFirst().map { Set($0.split(separator: " ").map { $0.lowercased() }) }
    let common = first.split(separator: " ").filter { word in
      others.allSatisfy { $0.contains(word.lowercased()) }
    }.drop { $0.lowercased() == "of" }
    // "Level" is what levels are, and no ladder's name.
    let saysMore = common.contains { WordMeaning(of: $0.lowercased()).series == nil }
    return saysMore ? common.joined(separator: " ") : nil
  }
}
