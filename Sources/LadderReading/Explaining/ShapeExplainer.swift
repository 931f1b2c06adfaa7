import CommonMark
import LadderModel
import LadderSyntax
import SourceText

/// Words what a plan says of its pages.
struct ShapeExplainer {
  private let plan: LadderPlan
  private let pages: [Page]
  /// How many headings of the ladder are each dimension's.
  private var counts: [String: Int] = [:]
  private var titles: [String: String] = [:]
  /// Keys of what a table of the ladder says that levels are called.
  private var called: Set<String> = []

  /// `pages` are all of the run.
  init(_ plan: LadderPlan, _ pages: [Page]) {
    self.plan = plan
    self.pages = pages
    for planned in plan.pages {
      for case .dimension(let id, _) in planned.roles { counts[id, default: 0] += 1 }
    }
    for entry in plan.names.dimensions { titles[entry.id] = entry.title }
    for planned in plan.pages {
      called.formUnion(LevelColumn.names(on: pages[planned.page]).map(TitleText.key))
    }
  }

  func report(on planned: PlannedPage) -> ShapeReport {
    let page = pages[planned.page]
    var lines: [ShapeReport.Line] = []
    if let level = planned.level { lines.append(line(about: level, page)) }
    for (index, role) in planned.roles.enumerated() {
      guard let heading = page.sections[index].heading else { continue }
      let isSkipped = page.sections[index].isSkipped
      // Bold words that are only that need no line: there are many.
      if page.sections[index].boldLine != nil, role == .prose { continue }
      var (taken, why) = isSkipped ? ("skipped", "a comment says so") : self.taken(role, heading, planned)
      if isSettled(role, heading, page.settings) { why = "the workspace says so" }
      lines.append(ShapeReport.Line(span: heading.span, text: text(heading), taken: taken, why: why))
    }
    lines += labels(of: planned, page) + tables(of: planned, page)
    return ShapeReport(
      file: page.file, summary: summary(page, planned), lines: lines.sorted { $0.span < $1.span })
  }

  /// A page of no ladder.
  static func report(withoutLadder page: Page, _ shape: PageShape) -> ShapeReport {
    let why =
      shape.isOtherThing
      ? "its words are those of something else; `sources FILE as levels` in a workspace.ladder says otherwise"
      : "it names no level, and has none beside it"

    let lines = page.sections.compactMap { section -> ShapeReport.Line? in
      guard section.hasHeading, let heading = section.heading else { return nil }
      return ShapeReport.Line(
        span: heading.span, text: String(repeating: "#", count: heading.depth) + " " + heading.title.text,
        taken: "nothing", why: why)
    }
    let tables = page.blocks.flatMap { TableGrid.all(in: $0, of: page) }.flatMap(Self.lines(withoutLadder:))
    return ShapeReport(
      file: page.file, summary: "no ladder", lines: (lines + tables).sorted { $0.span < $1.span })
  }

  /// The names in a table that is no ladder: the first row and the first column.
  static func lines(withoutLadder grid: TableGrid) -> [ShapeReport.Line] {
    let columns = grid.rows.first?.cells.dropFirst() ?? []
    let rows = grid.rows.dropFirst().prefix(mostRows).compactMap(\.cells.first)
    func lines(_ cells: some Sequence<TableCell>, _ kind: String) -> [ShapeReport.Line] {
      cells.filter { !$0.parts.isEmpty }.map { cell in
        let isLevel = LevelName(cell.name.text) != nil
        let why =
          isLevel
          ? "it names a level, but too few others in its \(kind) do"
          : "it names no level, as “Level 1” or “Senior Engineer” do"
        return ShapeReport.Line(span: cell.span, text: "| \(cell.name.text)", taken: "nothing", why: why)
      }
    }
    return lines(columns, "row") + lines(rows, "column")
  }

  /// More rows say the same again.
  private static let mostRows = 12

  private func summary(_ page: Page, _ planned: PlannedPage) -> String {
    let title: String =
      switch page.header?.declared.header ?? plan.header.map({ .ladder($0) }) {
      case .ladder(let header): header.title.text
      case .part(let id): id.text
      case .workspace, nil: ""
      }
    let whole =
      plan.pages.count == 1
      ? "all of the ladder “\(title)”" : "one of \(plan.pages.count) pages of the ladder “\(title)”"
    let lists = planned.flatDimension == nil ? "" : ", with lists directly under its levels"
    return whole + lists + plan.tracksOfCodes
  }

  private func text(_ heading: Heading) -> String {
    heading.depth == Heading.boldDepth
      ? "**\(heading.title.text)**" : String(repeating: "#", count: heading.depth) + " " + heading.title.text
  }

  // MARK: Headings

  private func taken(_ role: Role, _ heading: Heading, _ planned: PlannedPage) -> (String, String) {
    switch role {
    case .title: ("title", "the first heading, above the levels")
    case .level(let id): ("level \(id)", level(heading))
    case .everyLevel: ("all levels", "these words stand for each of them")
    case .dimension(let id, let isMisplaced):
      ("dimension \(id)", dimension(id, heading, isMisplaced, planned))
    case .track(let id):
      ("track \(id)", "levels stand under it, and others under a heading beside it")
    case .group(let id): ("group \(id)", "it only holds dimensions, and comes again under other levels")
    case .cell(let dimension, let level): ("\(dimension) at \(level)", "it names a dimension and a level")
    case .prose: ("text", prose(heading))
    }
  }

  private func isSettled(_ role: Role, _ heading: Heading, _ settings: PageSettings) -> Bool {
    let titles = settings.titles
    switch role {
    case .level(let id):
      return settings.outermost == .levels || titles.titles(ofLevel: id).contains(heading.key)
        || (settings.outermost != nil && LevelName(heading.title.text) == nil)
    case .dimension(let id, _):
      return settings.outermost == .dimensions || titles.titles(ofDimension: id).contains(heading.key)
    case .prose: return titles.isNoLevel(heading.title.text) || titles.isNoDimension(heading.key)
    case .title, .everyLevel, .cell, .track, .group: return false
    }
  }

  private func level(_ heading: Heading) -> String {
    if plan.header == nil { return "the ladder declares it" }
    guard let level = LevelName(heading.title.text) else {
      if called.contains(heading.key) { return "a table says that levels are called so" }
      return SkillScale.contains(key: heading.key)
        ? "it is a step of a scale, as others beside it" : "it differs from others in rank alone"
    }
    return level.isSure ? "it has a level's code" : "it says how senior somebody is, as others beside it"
  }

  private func dimension(_ id: String, _ heading: Heading, _ isMisplaced: Bool, _ planned: PlannedPage)
    -> String
  {
    if plan.header == nil { return "the ladder declares it" }
    if id == InferredPlanner.flatID { return "what stands under it names levels" }
    if let title = titles[id], TitleText.key(title) != heading.key {
      return "it is nearly “\(title)”, which stands under other levels"
    }
    if isMisplaced, heading.depth == Heading.boldDepth {
      return "these words stand under \(counts[id] ?? 0) levels, on a line of their own"
    }
    if isMisplaced { return "its level has no other heading of that name" }
    if planned.labels?.kind == .levels { return "the items under it begin with levels" }
    let count = counts[id] ?? 0
    if !planned.isLevelFirst { return "levels stand under it" }
    return count > 1 ? "it stands under \(count) levels" : "it stands where dimensions do"
  }

  private func prose(_ heading: Heading) -> String {
    ProseTitles.contain(heading.key) || LevelFacts.isHeading(heading.title.text)
      ? "such headings are about the ladder" : "it names no level, and does not come again under others"
  }

  // MARK: What is no heading

  private func line(about level: Named<LevelName>, _ page: Page) -> ShapeReport.Line {
    let isFile = level.name.span.range.isEmpty
    return ShapeReport.Line(
      span: level.name.span, text: isFile ? page.path : level.name.text, taken: "level \(level.value.id)",
      why: isFile ? "the file's name says it, and others beside it do" : "the front matter says it")
  }

  /// Each label once, where it stands first.
  private func labels(of planned: PlannedPage, _ page: Page) -> [ShapeReport.Line] {
    guard let labels = planned.labels else { return [] }
    var seen: Set<String> = []
    return page.blocks.flatMap(page.labels(in:)).compactMap { label in
      let key = label.key
      guard let id = labels.ids[key], seen.insert(key).inserted else { return nil }
      let kind = labels.kind == .levels ? "level" : "dimension"
      let why =
        labels.stages[key] == nil
        ? "items under several headings begin with it" : "a step of it, as another page defines"
      return ShapeReport.Line(
        span: label.name.span, text: "label \(label.name.text)", taken: "\(kind) \(id)", why: why)
    }
  }

  private func tables(of planned: PlannedPage, _ page: Page) -> [ShapeReport.Line] {
    guard planned.readsTables else { return [] }
    return page.blocks.flatMap { TableGrid.all(in: $0, of: page) }
      .compactMap { TableShape($0, section: 0, page.settings) }
      .filter { $0.dimensions.contains { plan.names.dimension($0.text) != nil } }
      .flatMap { Self.lines(about: $0, plan.names) }
  }

  /// The names in a table.
  static func lines(about shape: TableShape, _ names: LadderNames) -> [ShapeReport.Line] {
    let isAcross = shape.columns == .levels
    let levels = shape.levels.compactMap(\.self).map {
      ShapeReport.Line(
        span: $0.name.span, text: "| \($0.name.text)", taken: "level \($0.value.id)",
        why: isAcross ? "columns are a series of levels" : "rows are a series of levels")
    }
    let dimensions = zip(shape.dimensions, shape.areFacts).filter { !$0.0.text.isEmpty }.map { name, isFact in
      if isFact {
        return ShapeReport.Line(
          span: name.span, text: "| \(name.text)", taken: "fact", why: "it says something of each level")
      }
      return ShapeReport.Line(
        span: name.span, text: "| \(name.text)",
        taken: "dimension \(names.dimension(name.text) ?? name.text)",
        why: isAcross ? "it heads a row beside the levels" : "it heads a column beside the levels")
    }
    var seen: Set<SourceSpan> = []
    return (levels + dimensions).filter { seen.insert($0.span).inserted }
  }
}
