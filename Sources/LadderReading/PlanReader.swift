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
    let claim = plan.header == nil ? nil : cumulativeClaim()
    let shared = sharedLevels(areCumulative: claim != nil)
    let contents = zip(pages, plan.pages).map { page, planned in
      var planned = planned
      planned.everyLevel = shared
      return PageReader.content(of: page, planned, names)
    }
    var files = zip(plan.pages.indices, contents).map { file(at: $0, $1) }
    var merged = Merged(contents)
    for index in files.indices { merged.complete(&files[index].declarations) }
    if let claim { chainLevels(in: &files[0].declarations, claim) }
    return files
  }

  private func cumulativeClaim() -> SourceSpan? {
    zip(pages, plan.pages).lazy.compactMap { CumulativeClaim.find(on: $0, $1.roles) }.first
  }

  /// What is expected at all levels stands at each that headings name; where levels build on those before, at the first
  /// of each row of levels.
  private func sharedLevels(areCumulative: Bool) -> [String] {
    guard plan.pages.contains(where: { $0.roles.contains(.everyLevel) }) else { return [] }
    let ids = plan.pages.flatMap(\.roles).compactMap { if case .level(let id) = $0 { id } else { nil } }
    guard areCumulative else { return ids }
    var series: Set<String> = []
    return ids.filter { series.insert(LevelCode($0)?.letters ?? "").inserted }
  }

  /// Each level that says nothing of its own builds on the one before it of its series.
  private func chainLevels(in declarations: inout [Declaration], _ claim: SourceSpan) {
    var last: [String: String] = [:]
    for index in declarations.indices where !declarations[index].isCell {
      guard case .level(var level) = declarations[index] else { continue }
      let series = LevelCode(level.id.text)?.letters ?? ""
      if !level.chain.isStated, let before = last[series] {
        level.chain = .inAdditionTo([LevelReference(level: before, at: claim)])
        declarations[index] = .level(level)
      }
      last[series] = level.id.text
    }
  }

  private func file(at index: Int, _ content: PageContent) -> DeclaredFile {
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
    file.settings += content.settings
    file.diagnostics += content.diagnostics
    file.observations += content.observations
    file.observations += CountClaims.observations(on: page, plan.pages[index].roles, names)
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

  init(_ contents: [PageContent]) {
    for content in contents {
      for (id, level) in content.levels { levels[id, default: .init()].add(level) }
      for (id, dimension) in content.dimensions { dimensions[id, default: .init()].add(dimension) }
    }
  }

  /// Adds it to the declarations, to each only once.
  mutating func complete(_ declarations: inout [Declaration]) {
    for index in declarations.indices where !declarations[index].isCell {
      switch declarations[index] {
      case .level(var level):
        guard let more = levels.removeValue(forKey: level.id.text) else { continue }
        level.about.blocks += more.about.blocks
        level.meta += more.meta
        level.todos += more.todos
        if more.chain.isStated { level.chain = more.chain }
        declarations[index] = .level(level)
      case .dimension(var dimension):
        guard let more = dimensions.removeValue(forKey: dimension.id.text) else { continue }
        dimension.about.blocks += more.about.blocks
        dimension.meta += more.meta
        dimension.todos += more.todos
        dimension.from = more.from ?? dimension.from
        declarations[index] = .dimension(dimension)
      case .about, .meta, .todo, .track, .group, .cell, .omit, .retired: break
      }
    }
  }
}

extension Declaration {
  /// Asked before a declaration is looked at: cells are most of them, and large to copy.
  fileprivate var isCell: Bool {
    if case .cell = self { true } else { false }
  }
}
