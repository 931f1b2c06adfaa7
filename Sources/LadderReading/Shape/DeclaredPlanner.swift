import LadderModel
import LadderSyntax

/// Plans pages that say in a comment which ladder they are of: its names are declared, nothing need be guessed.
struct DeclaredPlanner {
  private let pages: [Page]
  /// All that declares names: headers, and files in the ladder language.
  private let files: [DeclaredFile]

  /// Plans for all pages with a header, in the order of their first pages.
  static func plans(for pages: [Page], known: [DeclaredFile]) -> [LadderPlan] {
    DeclaredPlanner(pages: pages, files: pages.compactMap { $0.header?.declared } + known).plans()
  }

  private func plans() -> [LadderPlan] {
    var order: [String] = []
    var pagesOf: [String: [Int]] = [:]
    for (index, page) in pages.enumerated() {
      guard let id = Self.ladderID(page.header?.declared.header) else { continue }
      if pagesOf[id] == nil { order.append(id) }
      pagesOf[id, default: []].append(index)
    }
    return order.map { id in
      let names = names(of: id)
      return LadderPlan(
        pages: (pagesOf[id] ?? []).map { PlannedPage(page: $0, roles: roles(of: pages[$0], names)) },
        declaredNames: names)
    }
  }

  private static func ladderID(_ header: Header?) -> String? {
    switch header {
    case .ladder(let header): header.id.text
    case .part(let id): id.text
    case .workspace, nil: nil
    }
  }

  // MARK: Names

  /// What a ladder and those that it extends declare: each id once, as the ladder that is nearest calls it, and
  /// without what one of them omits.
  private func names(of ladder: String) -> LadderNames {
    var names = DeclaredNames(settled: pages.first?.settings.titles ?? SettledTitles())
    var next: String? = ladder
    var seen: Set<String> = []
    while let id = next, seen.insert(id).inserted {
      next = nil
      let declaring = files.filter { Self.ladderID($0.header) == id }
      for file in declaring {
        if case .ladder(let header) = file.header { next = next ?? header.extends?.text }
        for declaration in file.declarations { names.add(declaration) }
      }
      for file in declaring { for declaration in file.declarations { names.omit(declaration) } }
    }
    return LadderNames(levels: names.levels, dimensions: names.dimensions, areDeclared: true)
  }

  // MARK: Roles

  private func roles(of page: Page, _ names: LadderNames) -> [Role] {
    var roles: [Role] = []
    var levelDepth: Int?
    var dimensionDepth: Int?
    for (index, section) in page.sections.enumerated() {
      guard let heading = section.heading, section.hasHeading, !section.isSkipped else {
        roles.append(.prose)
        continue
      }
      let role =
        Self.isTitle(heading, at: index, of: page) ? .title : Self.role(of: heading, names, under: levelDepth)
      switch role {
      case .level: levelDepth = heading.depth
      case .dimension: dimensionDepth = heading.depth
      case .title, .everyLevel, .cell, .track, .group, .prose, nil: break
      }
      roles.append(role ?? Self.undeclared(heading, levelDepth, dimensionDepth))
    }
    return roles
  }

  /// The first heading of the ladder's own page says what the ladder is called: it may be called as a level is.
  private static func isTitle(_ heading: Heading, at index: Int, of page: Page) -> Bool {
    guard index == 1, case .ladder(let header) = page.header?.declared.header else { return false }
    return heading.depth == 1
      && (heading.title.text == header.title.text || heading.title.text == header.id.text)
  }

  private static func role(of heading: Heading, _ names: LadderNames, under levelDepth: Int?) -> Role? {
    let text = heading.title.text
    let isInLevel = levelDepth.map { heading.depth > $0 } ?? false
    let dimension = names.dimension(text).map { Role.dimension($0) }
    let level = names.level(text).map { Role.level($0) }
    if let role = isInLevel ? dimension ?? level : level ?? dimension { return role }
    return names.cell(text).map { .cell(dimension: $0.dimension, level: $0.level) }
  }

  /// A heading that nothing declares: where dimensions or levels stand it is meant as one, and a finding tells.
  private static func undeclared(_ heading: Heading, _ levelDepth: Int?, _ dimensionDepth: Int?) -> Role {
    guard !ProseTitles.contain(heading.key), !Sentences.isExamplesHeading(heading.key) else { return .prose }
    if let levelDepth, heading.depth == levelDepth + 1, dimensionDepth ?? heading.depth == heading.depth {
      return .dimension(heading.title.text)
    }
    if LevelName(heading.title.text)?.isSure ?? false, heading.depth == levelDepth {
      return .level(heading.title.text)
    }
    return .prose
  }
}

/// Names while they are gathered from a ladder upward.
private struct DeclaredNames {
  /// What a workspace says of titles.
  let settled: SettledTitles
  private(set) var levels: [LadderNames.Entry] = []
  private(set) var dimensions: [LadderNames.Entry] = []
  /// Ids that are settled: declared nearer, or omitted.
  private var settledLevels: Set<String> = []
  private var settledDimensions: Set<String> = []

  init(settled: SettledTitles) { self.settled = settled }

  mutating func add(_ declaration: Declaration) {
    switch declaration {
    case .level(let level) where settledLevels.insert(level.id.text).inserted:
      levels.append(
        .init(
          id: level.id.text, title: level.title.text, aliases: settled.titles(ofLevel: level.id.text),
          track: level.track?.text))
    case .dimension(let dimension) where settledDimensions.insert(dimension.id.text).inserted:
      let aliases = settled.titles(ofDimension: dimension.id.text)
      dimensions.append(.init(id: dimension.id.text, title: dimension.title.text, aliases: aliases))
    case .level, .dimension, .about, .meta, .todo, .track, .group, .omit, .retired: break
    }
  }

  /// What is omitted is not looked for in the ladders above.
  mutating func omit(_ declaration: Declaration) {
    guard case .omit(let omission) = declaration else { return }
    if omission.kind == .level { settledLevels.insert(omission.id.text) }
    if omission.kind == .dimension { settledDimensions.insert(omission.id.text) }
  }
}
