import CommonMark
import LadderModel
import LadderSyntax
import SourceText

/// What stands on one page, by what it is about.
struct PageContent: Sendable {
  /// What comments say of the ladder as a whole.
  var declarations: [Declaration] = []
  var cells: [CellDeclaration] = []
  /// By id.
  var levels: [String: Subject] = [:]
  var dimensions: [String: Subject] = [:]
  var tracks: [String: About] = [:]
  var about = About()
  var settings: [RuleSetting] = []
  var diagnostics: [Diagnostic] = []
  var observations: [Observation] = []

  /// What is said of a level or a dimension.
  struct Subject: Sendable {
    var about = About()
    /// Of a level.
    var chain = Chain.unstated
    /// Of a dimension.
    var from: Name?
    var meta: [Meta] = []
    /// Of a level: what tables call it.
    var titles: [Meta] = []
    var todos: [Todo] = []

    /// `saysOnce`: without what is said already in the same words.
    mutating func add(_ other: Subject, saysOnce: Bool = false) {
      if saysOnce { addOnce(other.about.blocks) } else { about.blocks += other.about.blocks }
      if other.chain.isStated { chain = other.chain }
      from = other.from ?? from
      meta += other.meta
      titles += other.titles
      todos += other.todos
    }

    /// Without what is said already in the same words.
    mutating func addOnce(_ blocks: [About.Block]) {
      about.blocks += blocks.filter { block in !about.blocks.contains { $0.prose.text == block.prose.text } }
    }

    /// Whether a fact is known already: each table of a page may say it.
    func holds(_ fact: Meta) -> Bool {
      (meta + titles).contains { $0.key.text == fact.key.text && $0.value.text == fact.value.text }
    }

    /// A fact of a level.
    mutating func add(_ fact: Meta, _ names: LadderNames) {
      if let below = names.levelBelow(fact) {
        if !chain.isStated { chain = .inAdditionTo([below]) }
      } else if LevelFacts.isTitle(fact) {
        titles.append(fact)
      } else {
        meta.append(fact)
      }
    }
  }
}

/// Goes over the sections of a page, whose roles are known, and reads what stands in each.
struct PageReader {
  let page: Page
  let plan: PlannedPage
  private let names: LadderNames
  private(set) var content = PageContent()
  /// The level and the dimension that the sections are about, with the depth of their headings.
  private(set) var level: OpenLevel?
  private(set) var dimension: (id: String, heading: Place)?
  /// The track whose heading was the last one of its depth.
  private var track: (id: String, depth: Int)?
  var cells: CellReader
  /// The cells that hold one heading, and all under that.
  private var ofOneFamily: [Int] = []
  /// Whether the last heading is about a step to another level, or the like: no label under it is a dimension.
  private(set) var isAside = false
  /// A comment says what the next block is.
  private var skipsNext = false
  private var pending = PendingSettings()
  private var tables = PageTables()
  /// The heading that the block which is read stands under.
  private var heading: Heading?

  /// Where a heading stands.
  struct Place {
    var title: SourceSpan
    var depth: Int

    init(title: SourceSpan, depth: Int) {
      self.title = title
      self.depth = depth
    }

    init(_ heading: Heading) { self.init(title: heading.title.span, depth: heading.depth) }
  }

  /// One level, or under "All levels" each of them.
  struct OpenLevel {
    let names: [Name]
    let heading: Place
    let isEvery: Bool

    init(ids: [String], heading: Place, isEvery: Bool = false) {
      names = ids.map { Name($0, at: heading.title) }
      self.heading = heading
      self.isEvery = isEvery
    }

    /// Nil where it is about several.
    var id: String? { names.count == 1 ? names[0].text : nil }
  }

  static func content(of page: Page, _ plan: PlannedPage, _ names: LadderNames) -> PageContent {
    var reader = PageReader(page: page, plan: plan, names: names)
    reader.begin()
    for index in page.sections.indices where !page.sections[index].isSkipped { reader.read(index) }
    reader.finish()
    return reader.content
  }

  private init(page: Page, plan: PlannedPage, names: LadderNames) {
    self.page = page
    self.plan = plan
    self.names = names
    cells = CellReader(page, names)
  }

  /// A page that is about one level, or one dimension, as a whole.
  private mutating func begin() {
    if let found = plan.dimension { dimension = (found.text, Place(title: found.span, depth: 0)) }
    guard let found = plan.level else { return }
    let heading = Place(title: found.name.span, depth: 0)
    level = OpenLevel(ids: [found.value.id], heading: heading)
    if plan.flatDimension != nil { openCell(at: heading) }
  }

  private mutating func finish() {
    closeCell()
    if !cells.haveSeveralFamilies { for index in ofOneFamily { content.cells[index].takeTheme() } }
    for (dimension, from) in cells.from { content.dimensions[dimension, default: .init()].from = from }
    content.settings += cells.settings + page.ruleSettings + pending.settled
    content.diagnostics += cells.diagnostics + page.diagnostics
    content.observations += cells.observations
  }

  private mutating func read(_ index: Int) {
    let role = plan.roles.indices.contains(index) ? plan.roles[index] : .prose
    heading = page.sections[index].heading
    if let line = page.sections[index].boldLine, role == .prose, !endsLevel(index), !endsBoldDimension(index)
    {
      read(line)
    } else {
      if let heading, !tables.hold(heading), heading.title.span != plan.level?.name.span {
        enter(heading, role, isEmpty: isEmptyBelow(index))
      }
      skipsNext = false
    }
    let isLast = index == page.sections.count - 1
    for block in page.blocks(under: index) {
      if isLast, endsLadder(block, index) { leave() }
      read(block)
    }
  }

  // MARK: Headings

  private mutating func enter(_ heading: Heading, _ role: Role, isEmpty: Bool) {
    isAside = role == .prose && ProseTitles.contain(heading.key)
    switch role {
    case .title:
      leave()
      track = nil
    case .track(let id):
      leave()
      track = (id, heading.depth)
    case .level, .everyLevel:
      closeCell()
      if let depth = dimension?.heading.depth, plan.isLevelFirst || depth >= heading.depth { dimension = nil }
      let ids = if case .level(let id) = role { [id] } else { everyLevel }
      level = OpenLevel(ids: ids, heading: Place(heading), isEvery: role == .everyLevel)
      if plan.flatDimension != nil || dimension != nil { openCell(at: Place(heading)) }
    case .dimension(let id, let isMisplaced):
      closeCell()
      if !isMisplaced, !plan.isLevelFirst, let depth = level?.heading.depth, depth >= heading.depth {
        level = nil
      }
      dimension = (id, Place(heading))
      if level != nil { openCell(at: Place(heading)) }
    case .cell(let dimension, let level):
      leave()
      self.level = OpenLevel(ids: [level], heading: Place(heading))
      self.dimension = (dimension, Place(heading))
      openCell(at: Place(heading))
    case .group:
      closeCell()
      dimension = nil
    case .prose:
      enterProse(heading, isEmpty)
    }
  }

  private mutating func enterProse(_ heading: Heading, _ isEmpty: Bool) {
    if cells.isOpen, heading.depth > cells.depth { return cells.add(heading) }
    closeCell()
    if let depth = dimension?.heading.depth, depth >= heading.depth { dimension = nil }
    if let depth = level?.heading.depth, depth >= heading.depth { level = nil }
    if let depth = track?.depth, depth >= heading.depth { track = nil }
    // Beside the dimensions of a level stands something about the level.
    if level != nil { dimension = nil }
    if isEmpty {
      content.observations.append(.emptySection(heading: heading.title))
    } else {
      addAbout { $0.add(heading) }
    }
  }

  /// "All levels" under a track is about those of the track.
  private var everyLevel: [String] {
    track.map { track in plan.everyLevel.filter { plan.tracks[$0] == track.id } } ?? plan.everyLevel
  }

  private mutating func leave() {
    closeCell()
    level = nil
    dimension = nil
  }

  private mutating func openCell(at heading: Place) {
    guard let level else { return }
    let id = dimension?.id ?? plan.flatDimension ?? ""
    var declared = CellDeclaration(
      levels: level.names, dimension: Name(id, at: (dimension?.heading ?? heading).title),
      span: heading.title)
    declared.isShared = level.isEvery
    cells.open(declared, depth: heading.depth)
  }

  mutating func skip(_ cells: [TableCell]) { content.observations += cells.compactMap(\.skipped) }

  mutating func closeCell() {
    guard let (cell, isOfOneFamily) = cells.close() else { return }
    if isOfOneFamily { ofOneFamily.append(content.cells.count) }
    content.cells.append(cell)
  }

  // MARK: Blocks

  private mutating func read(_ block: BlockID) {
    if takeTables(block) { return }
    settleSettings(on: block)
    if plan.labels != nil, takeLabelled(block) { return }
    if cells.isOpen, leadsToNext(block) { closeCell() }
    if cells.isOpen {
      cells.add(block)
    } else if let comment = page.comment(block) {
      if let order = comment.order { obey(order) }
      if let behind = comment.behind { addAbout { $0.add(behind) } }
    } else if page.document.isHTML(block), page.skipped(block) == nil {
      return
    } else {
      pending.settle(on: page.span(page.document.range(block)))
      readText(block)
    }
  }

  /// Before labels close the cell in which the comment stands.
  private mutating func settleSettings(on block: BlockID) {
    guard page.document.isList(block) || page.document.isParagraph(block) else { return }
    let span = page.span(page.document.range(block))
    pending.settle(on: span)
    cells.pending.settle(on: span)
  }

  private mutating func readText(_ block: BlockID) {
    if skipsNext {
      skipsNext = false
    } else if !takeChain(block), !takeOverview(block) {
      let table = otherTable(block)
      addAbout { reader in if let table { reader.add(table) } else { reader.add(block) } }
    }
  }

  /// A table of something else than levels. One of levels that could not be read is told of.
  private func otherTable(_ block: BlockID) -> TableGrid? {
    guard page.hasTables, let grid = TableGrid(whole: block, of: page) else { return nil }
    let titles = (grid.rows.first?.cells ?? []) + grid.rows.dropFirst().compactMap(\.cells.first)
    let levels = titles.map(\.name.text).count { names.level($0) != nil || LevelName($0)?.isSure == true }
    return levels < 2 ? grid : nil
  }

  mutating func addFacts(_ facts: [Meta], of level: String?) {
    guard let level else { return }
    for fact in facts where content.levels[level]?.holds(fact) != true {
      content.levels[level, default: .init()].add(fact, names)
    }
  }

  private mutating func takeOverview(_ block: BlockID) -> Bool {
    guard let overview = overview(block) else { return false }
    for (id, meta) in overview.metas { content.levels[id, default: .init()].add(meta, names) }
    return true
  }

  private func overview(_ block: BlockID) -> LevelOverview? {
    if page.document.isList(block), let title = heading?.title, LevelFacts.isHeading(title.text) {
      let labels = page.document.children(block).map { page.label(ofItem: $0) }
      return LevelOverview(labels, title, names)
    }
    return page.hasTables ? TableGrid(block, of: page).flatMap { LevelOverview($0, names) } : nil
  }

  /// Takes the tables of a ladder that begin in a block, and what of it an earlier one holds.
  private mutating func takeTables(_ block: BlockID) -> Bool {
    guard plan.readsTables, let taken = tables.read(block, of: page, names, isSkipped: skipsNext) else {
      return false
    }
    // One of HTML may end in a later block.
    let range = page.document.range(block)
    pending.settle(on: page.span(ByteRange(range.start, max(range.end, tables.end))))
    skipsNext = false
    content.cells += taken.cells
    for (id, meta) in taken.metas { content.levels[id, default: .init()].add(meta, names) }
    for (id, parts) in taken.abouts {
      content.levels[id, default: .init()].about.blocks += parts.map { About.Block(.paragraph, $0) }
    }
    for (id, parts) in taken.dimensionAbouts { addDescription(parts, of: id) }
    content.observations += taken.observations
    return true
  }

  /// What a column says of a dimension, which it may say again at each level.
  mutating func addDescription(_ parts: [Prose], of dimension: String) {
    content.dimensions[dimension, default: .init()].addOnce(parts.map { About.Block(.paragraph, $0) })
  }

  /// "In addition to L3." under a level holds for all its cells.
  mutating func takeChain(_ block: BlockID) -> Bool {
    guard let id = level?.id, dimension == nil else { return false }
    return takeChain(block, of: id)
  }

  mutating func takeChain(_ block: BlockID, of id: String) -> Bool {
    guard let prose = page.prose(block) ?? page.quotation(block) ?? page.onlyItem(of: block) else {
      return false
    }
    guard let sentence = ChainSentence(prose, names, own: id), !sentence.isAbove || isFirst(of: id) else {
      takeLaterChain(of: prose, id)
      return false
    }
    content.levels[id, default: .init()].chain = .inAdditionTo(sentence.references)
    return sentence.saysNothingMore
  }

  /// "Confident engineers. Does everything an L1 does." says more than what it builds on, and stays in the level's text.
  private mutating func takeLaterChain(of prose: Prose, _ id: String) {
    guard content.levels[id]?.chain.isStated != true else { return }
    guard let sentence = ChainSentence.later(in: prose, names, own: id), !sentence.isAbove || isFirst(of: id)
    else { return }
    content.levels[id, default: .init()].chain = .inAdditionTo(sentence.references)
  }

  /// "All of the above" is the level before, where no list of the own level stands above.
  private func isFirst(of level: String) -> Bool {
    content.levels[level]?.about.blocks.allSatisfy { $0.kind == .paragraph } ?? true
  }

  mutating func addAbout(_ add: (inout AboutReader) -> Void) {
    if let id = level?.id { return addAbout(of: id, add) }
    var reader = AboutReader(page)
    add(&reader)
    content.observations += reader.observations
    if let dimension {
      content.dimensions[dimension.id, default: .init()].about.blocks += reader.about.blocks
    } else if let track {
      content.tracks[track.id, default: About()].blocks += reader.about.blocks
    } else {
      content.about.blocks += reader.about.blocks
    }
  }

  mutating func addAbout(of level: String, _ add: (inout AboutReader) -> Void) {
    var reader = AboutReader(page)
    add(&reader)
    content.observations += reader.observations
    content.levels[level, default: .init()].about.blocks += reader.about.blocks
  }

  // MARK: Comments

  private mutating func obey(_ directive: Directive) {
    if directive.isSkip {
      skipsNext = true
      return
    }
    let context: StatementContext = level != nil ? .level : dimension != nil ? .dimension : .ladder
    let read = declarations(
      ofStatements: directive.statements, in: page.document.bytes, file: page.file, context: context)
    content.diagnostics += read.declared.diagnostics
    pending.add(read.declared.settings, at: page.span(directive.comment))
    if let id = level?.id {
      content.levels[id, default: .init()].add(.init(read))
    } else if let dimension {
      content.dimensions[dimension.id, default: .init()].add(.init(read))
    } else {
      content.declarations += read.declared.declarations
      content.cells += read.declared.cells
    }
  }
}

extension PageContent.Subject {
  fileprivate init(_ read: EmbeddedStatements) {
    self.init(
      about: read.body.about, chain: read.chain, from: read.from, meta: read.meta, todos: read.body.todos)
  }
}
