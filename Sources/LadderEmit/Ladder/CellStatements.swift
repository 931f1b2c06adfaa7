import LadderModel
import SourceText

/// The cells of one ladder as `at` statements, without what they have from the ladder that it extends.
struct CellStatements {
  /// One statement: a cell, or all the cells that one statement of the source is for.
  struct Statement {
    /// Indices in the ladder's `cells`.
    var cells: [Int]
    /// That of its first cell, as an index.
    var level: Int
    var dimension: Int
  }

  private let ladder: Ladder
  private let own: Ownership
  private let walk: Walk
  private let places: SettingPlaces

  init(_ model: Model, ladder index: Int, _ places: SettingPlaces) {
    walk = Walk(model, ladder: index)
    ladder = model.ladders[index]
    own = Ownership(model: model, index: index)
    self.places = places
  }

  /// In the order of their first cells.
  ///
  /// What comes down to a cell is known by where it was written: of a statement for two levels, the upper one inherits
  /// nothing from the lower. So it stays one statement.
  func statements() -> [Statement] {
    var statements: [Statement] = []
    var known: [Key: Int] = [:]
    for (at, cell) in ladder.cells.enumerated() where !own.isForeign(cell) {
      let key = Key(dimension: cell.dimension, spans: spans(of: cell))
      if let first = known[key], !key.spans.isEmpty {
        statements[first].cells.append(at)
      } else {
        known[key] = statements.count
        statements.append(Statement(cells: [at], level: cell.level, dimension: cell.dimension))
      }
    }
    return statements
  }

  private struct Key: Hashable {
    var dimension: Int
    var spans: [SourceSpan]
  }

  /// Where all that a cell says of its own was written.
  private func spans(of cell: Cell) -> [SourceSpan] {
    let body = cell.body
    let prose = [body.theme, body.none, body.examplesLead].compactMap { $0 } + body.about.blocks.map(\.prose)
    let items = (body.expectations + body.examples).filter { $0.origin == own.index }.map(\.prose)
    let todos = body.todos.filter { $0.origin == own.index }.map(\.prose)
    let spans = prose.map(\.span).filter(own.isOwn) + (items + todos).map(\.span)
    return spans.isEmpty && cell.origin == own.index ? [cell.span] : spans
  }

  // MARK: One statement

  func write(_ statement: Statement, into out: inout DeclarationText) {
    let cells = statement.cells.map { ladder.cells[$0] }
    guard let first = cells.first else { return }
    let levels = cells.map { ladder.levels[$0.level].id.text }.joined(separator: ", ")
    out.line(0, ["at", levels, ladder.dimensions[first.dimension].id.text] + clauses(cells))
    let body = first.body
    if let theme = body.theme, own.isOwn(theme) { out.prose(1, "theme", theme) }
    if own.isOwn(body.about) { out.about(1, body.about) }
    if let none = body.none, own.isOwn(none) { out.prose(1, "none because", none) }
    for cell in statement.cells { out.settings(1, places[.cell(cell)]) }
    out.items(1, body.expectations.filter { $0.origin == own.index })
    examples(body, into: &out)
    out.todos(1, body.todos.filter { $0.origin == own.index })
  }

  private func clauses(_ cells: [Cell]) -> [String] {
    var words: [String] = []
    if let chain = cells.map(\.chain).first(where: { own.isOwn($0) }) {
      words += ["in addition to", chain.references.map(\.identifier).joined(separator: ", ")]
    } else if cells.contains(where: own.becomesUnchained) {
      words.append("on its own")
    }
    let staged = cells.first { $0.origin == own.index || own.changesStage($0) }
    if let stage = staged.flatMap({ walk.stage(of: $0, in: ladder) }) { words += ["reaches", stage.id.text] }
    if cells.contains(where: { $0.isInstead && $0.origin == own.index }) { words.append("instead") }
    return words
  }

  private func examples(_ body: CellBody, into out: inout DeclarationText) {
    let items = body.examples.filter { $0.origin == own.index }
    let lead = body.examplesLead.flatMap { own.isOwn($0) ? $0 : nil }
    guard !items.isEmpty || lead != nil || body.exampleSections.contains(where: own.isOwn) else { return }
    if let lead { out.prose(1, "examples", lead) } else { out.line(1, ["examples"]) }
    out.items(1, items)
  }
}
