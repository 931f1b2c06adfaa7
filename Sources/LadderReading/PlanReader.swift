import LadderModel
import LadderSyntax
import SourceText

/// Puts what the pages of a ladder hold together to what its files declare.
struct PlanReader {
  private let plan: LadderPlan
  /// Those of the plan, in its order.
  private let pages: [Page]
  private let names: LadderNames

  static func files(of plan: LadderPlan, _ pages: [Page]) -> [DeclaredFile] {
    PlanReader(plan: plan, pages: pages, names: plan.names).files()
  }

  private func files() -> [DeclaredFile] {
    let claims = plan.header == nil ? CumulativeClaim.Places() : cumulativeClaims()
    let tracks = plan.levels.reduce(into: [:]) { $0[$1.id.text] = $1.track?.text }
    let shared = sharedLevels(tracks, claims)
    var contents = zip(pages, plan.pages).map { page, planned in
      var planned = planned
      planned.everyLevel = shared
      planned.tracks = tracks
      return PageReader.content(of: page, planned, names)
    }
    var merged = Merged(contents)
    var files = plan.pages.indices.map { file(at: $0, &contents[$0]) }
    for index in files.indices { merged.complete(&files[index].declarations) }
    if !claims.isEmpty { chainLevels(in: &files[0].declarations, claims) }
    return files
  }

  private func cumulativeClaims() -> CumulativeClaim.Places {
    var places = CumulativeClaim.Places()
    for (page, planned) in zip(pages, plan.pages) { CumulativeClaim.find(on: page, planned.roles, &places) }
    if places.isEmpty, plan.pages.count > 1, plan.pages.count >= plan.levels.count {
      places.ofLadder = CumulativeClaim.find(onPagesOfLevels: zip(pages, plan.pages).map { ($0, $1.roles) })
    }
    return places
  }

  /// What is expected at all levels stands at each that headings name; where levels build on those before, at the first
  /// of each row of levels.
  private func sharedLevels(_ tracks: [String: String], _ claims: CumulativeClaim.Places) -> [String] {
    guard plan.pages.contains(where: { $0.roles.contains(.everyLevel) }) else { return [] }
    let ids = plan.pages.flatMap(\.roles).compactMap { if case .level(let id) = $0 { id } else { nil } }
    if claims.isEmpty { return ids }
    let named = Set(ids)
    var rows: Set<String> = []
    // From the lowest to the highest, which may be another order than the document's.
    return plan.levels.map(\.id.text).filter { id in
      guard named.contains(id) else { return false }
      return claims[tracks[id]] == nil || rows.insert(Self.row(of: id, on: tracks[id])).inserted
    }
  }

  /// Each level that says nothing of its own builds on the one before it of its row.
  private func chainLevels(in declarations: inout [Declaration], _ claims: CumulativeClaim.Places) {
    var last: [String: String] = [:]
    let lines = LevelLines(plan.levelsHaveOrder ? [] : plan.levels.map(\.title.text))
    for index in declarations.indices {
      guard case .level(var level) = declarations[index] else { continue }
      let line = lines.line(of: level.title.text)
      let row = Self.row(of: level.id.text, on: level.track?.text) + (line == 0 ? "" : " \(line)")
      if !level.chain.isStated, let before = last[row], let claim = claims[level.track?.text] {
        level.chain = .inAdditionTo([LevelReference(level: before, at: claim)])
        declarations[index] = .level(level)
      }
      last[row] = level.id.text
    }
  }

  /// Levels of one row build on each other: those of a track, and without tracks those whose codes have the same letters.
  private static func row(of level: String, on track: String?) -> String {
    track.map { "on \($0)" } ?? LevelCode(level)?.letters ?? ""
  }

  /// Takes the cells out of `content`.
  private func file(at index: Int, _ content: inout PageContent) -> DeclaredFile {
    let page = pages[index]
    var file = page.header?.declared ?? DeclaredFile(file: page.file)
    file.isDocument = true
    file.levelsHaveOrder = plan.levelsHaveOrder
    if let header = plan.header {
      file.header = index == 0 ? .ladder(header) : .part(of: header.id)
      if index == 0 { declareNames(in: &file) }
    }
    if !content.about.isEmpty { file.declarations.append(.about(content.about)) }
    file.declarations += content.declarations
    if file.cells.isEmpty { swap(&file.cells, &content.cells) } else { file.cells += content.cells }
    file.settings += content.settings
    file.diagnostics += content.diagnostics
    file.observations += content.observations
    file.observations += CountClaims.observations(on: page, names)
    return file
  }

  private func declareNames(in file: inout DeclaredFile) {
    file.declarations += plan.declarations
    file.observations += plan.observations
  }
}

/// What all pages of a ladder say about each level and dimension.
private struct Merged {
  private var levels: [String: PageContent.Subject] = [:]
  private var dimensions: [String: PageContent.Subject] = [:]
  private var tracks: [String: About] = [:]

  init(_ contents: [PageContent]) {
    for content in contents {
      for (id, level) in content.levels { levels[id, default: .init()].add(level) }
      for (id, dimension) in content.dimensions {
        dimensions[id, default: .init()].add(dimension, saysOnce: true)
      }
      for (id, about) in content.tracks { tracks[id, default: .init()].blocks += about.blocks }
    }
  }

  /// Adds it to the declarations, to each only once.
  mutating func complete(_ declarations: inout [Declaration]) {
    for index in declarations.indices {
      switch declarations[index] {
      case .level(var level):
        guard let more = levels.removeValue(forKey: level.id.text) else { continue }
        level.take(more)
        declarations[index] = .level(level)
      case .dimension(var dimension):
        guard let more = dimensions.removeValue(forKey: dimension.id.text) else { continue }
        dimension.about.blocks += more.about.blocks
        dimension.meta += more.meta
        dimension.todos += more.todos
        dimension.from = more.from ?? dimension.from
        declarations[index] = .dimension(dimension)
      case .track(var track):
        guard let more = tracks.removeValue(forKey: track.id.text) else { continue }
        track.about.blocks += more.blocks
        declarations[index] = .track(track)
      case .about, .meta, .todo, .group, .omit, .retired: break
      }
    }
  }
}

extension Level {
  /// Takes what is said of it beside its heading.
  mutating func take(_ more: PageContent.Subject) {
    about.blocks += more.about.blocks
    take(more.titles)
    meta += more.meta
    todos += more.todos
    if more.chain.isStated { chain = more.chain }
  }

  /// A level that has no title but its code takes the first one that is said of it; others are facts.
  private mutating func take(_ titles: [Meta]) {
    guard let first = titles.first else { return }
    let isCode = title.text == id.text
    if isCode { title = first.value }
    meta += titles.dropFirst(isCode ? 1 : 0)
  }
}
