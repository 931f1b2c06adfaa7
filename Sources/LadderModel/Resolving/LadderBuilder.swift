import SourceText

/// Makes one ladder of its declarations and of the ladder that it extends.
struct LadderBuilder: ~Copyable {
  var ladder: Ladder
  let index: Int
  var levelIndex: [String: Int] = [:]
  var dimensionIndex: [String: Int] = [:]
  /// For each cell where this ladder opened it; nil for one that only the base has.
  var openedAt: [SourceSpan?] = []
  /// The level and the dimension of the last cell that was added: mostly those of the next one, or those before its.
  var lastLevel = -1
  var lastDimension = -1
  /// Where each own declaration of an id stands: a second one is a duplicate, one of the base is retitled.
  private var declaredAt: [DeclaredID: SourceSpan] = [:]
  /// Names that were reported once as unknown: a name gives one finding, however often it is used.
  private var reported: Set<String> = []
  /// The ids of a kind, for those who look for the one that was meant: made once, all problems share them.
  private var knownIDs: [DeclaredKind: [String]] = [:]

  init(_ header: LadderHeader, index: Int, base: (index: Int, ladder: Ladder)?, problems: [Problem]) {
    self.index = index
    ladder = Ladder(
      id: header.id, title: header.title, about: About(), meta: [], todos: [], base: base?.index,
      tracks: base?.ladder.tracks ?? [], levels: base?.ladder.levels ?? [], groups: base?.ladder.groups ?? [],
      dimensions: base?.ladder.dimensions ?? [], cells: base?.ladder.cells ?? [],
      retired: base?.ladder.retired ?? [], omitted: [], files: [],
      levelsHaveOrder: base?.ladder.levelsHaveOrder ?? true, isDocument: false, problems: problems,
      observations: [], levelChains: [], grid: CellGrid())
  }

  /// Takes all files of the ladder: what they omit first, then what they declare, then what stands in the cells.
  mutating func add(_ files: consuming [DeclaredFile]) {
    var parts = DeclaredParts()
    for at in files.indices {
      ladder.files.append(files[at].file)
      ladder.observations += files[at].observations
      if files[at].isDocument { ladder.isDocument = true }
      if !files[at].levelsHaveOrder { ladder.levelsHaveOrder = false }
      parts.move(from: &files[at])
    }
    for omission in parts.omissions { omit(omission) }
    indexBase()
    declaredAt.reserveCapacity(parts.others.count)
    for declaration in parts.others { declare(declaration) }
    resolveNames()
    addCells(&parts.cells)
    followOwnChains()
    ladder.trackDimensions = TrackDimensions(ladder)
    reportRetired()
  }

  consuming func finish() -> Ladder { ladder }

  /// Follows the chains of levels to levels of this ladder: nearly all chains are such, and ladders are made side by side.
  /// Where there are others, all wait until every ladder is there.
  private mutating func followOwnChains() {
    ladder.cellsStateChains = ladder.cells.indices.contains { ladder.cells[$0].chain.isStated }
    guard !ladder.cellsStateChains else { return }
    var chains: [[LevelPlace]] = []
    chains.reserveCapacity(ladder.levels.count)
    for at in ladder.levels.indices {
      let references = ladder.levels[at].chain.references
      let places = references.compactMap { reference in
        reference.ladder == nil
          ? levelIndex[reference.level].map { LevelPlace(ladder: index, level: $0) } : nil
      }
      guard places.count == references.count else { return }
      chains.append(places)
    }
    ladder.levelChains = chains
    for at in ladder.cells.indices { ladder.cells[at].buildsOn = chains[ladder.cells[at].level] }
    ladder.areChainsFollowed = true
    ladder.doChainsLeadDown = chains.indices.allSatisfy { at in chains[at].allSatisfy { $0.level < at } }
  }

  mutating func report(_ problem: Problem) { ladder.problems.append(problem) }

  /// Reports a name that nothing declares, the first time that it is used.
  mutating func reportUnknown(_ kind: DeclaredKind, _ name: Name) {
    guard isNew(kind, name) else { return }
    let candidates = candidates(kind)
    report(.unknown(kind, name, candidates: candidates))
  }

  mutating func reportUnknown(_ kind: DeclaredKind, _ name: Name, candidates: @autoclosure () -> [String]) {
    guard isNew(kind, name) else { return }
    report(.unknown(kind, name, candidates: candidates()))
  }

  private mutating func isNew(_ kind: DeclaredKind, _ name: Name) -> Bool {
    reported.insert("\(kind.rawValue) \(name.text)").inserted
  }

  private mutating func candidates(_ kind: DeclaredKind) -> [String] {
    if let known = knownIDs[kind] { return known }
    let ids: [String] =
      switch kind {
      case .track: ladder.tracks.map(\.id.text)
      case .group: ladder.groups.map(\.id.text)
      case .level: ladder.levels.map(\.id.text)
      case .dimension: ladder.dimensions.map(\.id.text)
      case .ladder, .stage, .item, .cell: []
      }
    knownIDs[kind] = ids
    return ids
  }

  /// Remembers an own declaration; false, with a problem, where the id has one already.
  mutating func isFirst(_ kind: DeclaredKind, _ id: Name) -> Bool {
    let key = DeclaredID(kind, id.text)
    if let first = declaredAt[key] {
      // One statement for several levels puts the same item in several cells.
      if first == id.span { return true }
      report(.duplicate(kind, id: id.text, again: id.span, first: first))
      return false
    }
    declaredAt[key] = id.span
    return true
  }
}

// MARK: - Declarations

extension LadderBuilder {
  private mutating func declare(_ declaration: consuming Declaration) {
    switch consume declaration {
    case .about(let about): ladder.about.blocks += about.blocks
    case .meta(let meta): ladder.meta.append(meta)
    case .todo(var todo):
      todo.origin = index
      ladder.todos.append(todo)
    case .track(let track): if isFirst(.track, track.id) { put(track, in: \.tracks, id: \.id) }
    case .group(let group): if isFirst(.group, group.id) { put(group, in: \.groups, id: \.id) }
    case .level(let level): if isFirst(.level, level.id) { declare(level) }
    case .dimension(let dimension): if isFirst(.dimension, dimension.id) { declare(dimension) }
    case .retired(let retired): ladder.retired.append(retired)
    case .omit: break
    }
  }

  /// Declared again in a ladder that extends: the new one stands where the old one stood.
  private mutating func put<T>(_ new: T, in list: WritableKeyPath<Ladder, [T]>, id: KeyPath<T, Name>) {
    let text = new[keyPath: id].text
    if let old = ladder[keyPath: list].firstIndex(where: { $0[keyPath: id].text == text }) {
      ladder[keyPath: list][old] = new
    } else {
      ladder[keyPath: list].append(new)
    }
  }

  private mutating func declare(_ level: consuming Level) {
    level.origin = index
    guard let old = levelIndex[level.id.text] else {
      levelIndex[level.id.text] = ladder.levels.count
      ladder.levels.append(level)
      return
    }
    // What is not said again stays as it was: a role that retitles L4 still builds on L3. A chain that stays is still
    // its first author's: its references know the file they stand in.
    let before = ladder.levels[old]
    level.track = level.track ?? before.track
    if !level.chain.isStated { level.chain = before.chain }
    if level.about.isEmpty { level.about = before.about }
    if level.meta.isEmpty { level.meta = before.meta }
    ladder.levels[old] = level
  }

  private mutating func declare(_ dimension: consuming Dimension) {
    dimension.origin = index
    for stage in dimension.stages.indices { dimension.stages[stage].items.setOrigin(index) }
    guard let old = dimensionIndex[dimension.id.text] else {
      dimensionIndex[dimension.id.text] = ladder.dimensions.count
      ladder.dimensions.append(dimension)
      return
    }
    let before = ladder.dimensions[old]
    dimension.group = dimension.group ?? before.group
    dimension.from = dimension.from ?? before.from
    if dimension.about.isEmpty { dimension.about = before.about }
    if dimension.meta.isEmpty { dimension.meta = before.meta }
    if dimension.stages.isEmpty { dimension.stages = before.stages }
    ladder.dimensions[old] = dimension
  }

  /// Tracks, groups and first levels that levels and dimensions name.
  private mutating func resolveNames() {
    let tracks = Set(ladder.tracks.map(\.id.text))
    for at in ladder.levels.indices where ladder.levels[at].origin == index {
      if let track = ladder.levels[at].track, !tracks.contains(track.text) { reportUnknown(.track, track) }
    }
    let groups = Set(ladder.groups.map(\.id.text))
    for at in ladder.dimensions.indices {
      let isOwn = ladder.dimensions[at].origin == index
      if isOwn, let group = ladder.dimensions[at].group, !groups.contains(group.text) {
        reportUnknown(.group, group)
      }
      if isOwn { reportStagesTwice(ladder.dimensions[at].stages) }
      guard let from = ladder.dimensions[at].from else { continue }
      ladder.dimensions[at].fromLevel = levelIndex[from.text]
      if isOwn, levelIndex[from.text] == nil { reportUnknown(.level, from) }
    }
  }

  private mutating func reportStagesTwice(_ stages: [Stage]) {
    var seen: [String: SourceSpan] = [:]
    for stage in stages {
      if let first = seen[stage.id.text] {
        report(.duplicate(.stage, id: stage.id.text, again: stage.id.span, first: first))
      }
      seen[stage.id.text] = seen[stage.id.text] ?? stage.id.span
    }
  }

  private mutating func reportRetired() {
    for retired in ladder.retired {
      let used: Name? =
        switch retired.kind {
        case .level: levelIndex[retired.id.text].map { ladder.levels[$0].id }
        case .dimension: dimensionIndex[retired.id.text].map { ladder.dimensions[$0].id }
        case .item: declaredAt[DeclaredID(.item, retired.id.text)].map { Name(retired.id.text, at: $0) }
        case .ladder, .track, .group, .stage, .cell: nil
        }
      if let used { report(.retiredInUse(retired.kind, again: used, retired: retired.id.span)) }
    }
  }
}

// MARK: - What the base gives

extension LadderBuilder {
  /// Leaves out what this ladder omits of its base, before anything is numbered.
  private mutating func omit(_ omission: Omission) {
    ladder.omitted.append(omission)
    let removed =
      switch omission.kind {
      case .level: removeLevel(omission.id.text)
      case .dimension: removeDimension(omission.id.text)
      case .ladder, .track, .group, .stage, .item, .cell: false
      }
    if !removed { report(.nothingToReplace(omission.id.text, span: omission.id.span)) }
  }

  private mutating func removeLevel(_ id: String) -> Bool {
    guard let gone = ladder.levelIndex(id) else { return false }
    ladder.levels.remove(at: gone)
    ladder.cells.removeAll { $0.level == gone }
    for at in ladder.cells.indices where ladder.cells[at].level > gone { ladder.cells[at].level -= 1 }
    return true
  }

  private mutating func removeDimension(_ id: String) -> Bool {
    guard let gone = ladder.dimensionIndex(id) else { return false }
    ladder.dimensions.remove(at: gone)
    ladder.cells.removeAll { $0.dimension == gone }
    for at in ladder.cells.indices where ladder.cells[at].dimension > gone { ladder.cells[at].dimension -= 1 }
    return true
  }

  private mutating func indexBase() {
    for (at, level) in ladder.levels.enumerated() { levelIndex[level.id.text] = at }
    for (at, dimension) in ladder.dimensions.enumerated() { dimensionIndex[dimension.id.text] = at }
    // A first level that was omitted is no longer a first level.
    for at in ladder.dimensions.indices { ladder.dimensions[at].fromLevel = nil }
  }
}
