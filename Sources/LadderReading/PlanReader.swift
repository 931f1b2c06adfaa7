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
    let contents = zip(pages, plan.pages).map { PageReader.content(of: $0, $1, names) }
    var files = zip(plan.pages.indices, contents).map { file(at: $0, $1) }
    var merged = Merged(contents)
    for index in files.indices { merged.complete(&files[index].declarations) }
    return files
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
