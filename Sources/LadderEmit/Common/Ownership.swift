import LadderModel
import SourceText

/// What one ladder declared itself, as opposed to what it has from the ladder that it extends.
///
/// The model keeps only some origins; the file in which a thing was written tells the rest.
struct Ownership {
  let model: Model
  let index: Int

  func isOwn(_ span: SourceSpan) -> Bool {
    let file = Int(span.file.index)
    guard model.ladderOfFile.indices.contains(file) else { return true }
    return model.ladderOfFile[file] == index || model.ladderOfFile[file] < 0
  }

  func isOwn(_ prose: Prose?) -> Bool { prose.map { isOwn($0.span) } ?? false }

  func isOwn(_ name: Name?) -> Bool { name.map { isOwn($0.span) } ?? false }

  /// All blocks of an `about` come from one statement, or from several of one ladder.
  func isOwn(_ about: About) -> Bool { about.blocks.first.map { isOwn($0.prose.span) } ?? false }

  func isOwn(_ chain: Chain) -> Bool { chain.references.first.map { isOwn($0.span) } ?? false }

  func own(_ meta: [Meta]) -> [Meta] { meta.filter { isOwn($0.key.span) } }

  /// The cell of the extended ladder at the place of `cell`.
  func baseCell(of cell: Cell) -> Cell? {
    let ladder = model.ladders[index]
    guard let base = ladder.base.map({ model.ladders[$0] }),
      let level = base.levelIndex(ladder.levels[cell.level].id.text),
      let dimension = base.dimensionIndex(ladder.dimensions[cell.dimension].id.text)
    else { return nil }
    return base.cell(level: level, dimension: dimension)
  }

  /// Whether nothing in `cell` was said by this ladder.
  func isForeign(_ cell: Cell) -> Bool {
    guard cell.origin != index else { return false }
    let body = cell.body
    let prose = [body.theme, body.none, body.examplesLead].compactMap { $0 } + body.about.blocks.map(\.prose)
    if prose.contains(where: { isOwn($0.span) }) || isOwn(cell.chain) { return false }
    if body.todos.contains(where: { $0.origin == index }) { return false }
    if body.expectations.contains(where: { $0.origin == index }) { return false }
    if body.examples.contains(where: { $0.origin == index }) { return false }
    return !changesStage(cell) && !becomesUnchained(cell)
  }

  func changesStage(_ cell: Cell) -> Bool { cell.stage != baseCell(of: cell)?.stage }

  /// Whether this ladder says of a level that it builds on no other one.
  func becomesUnchained(_ level: Level) -> Bool {
    guard case .none = level.chain else { return false }
    let base = model.ladders[index].base.map { model.ladders[$0] }
    if case .none? = base?.levels.first(where: { $0.id.text == level.id.text })?.chain { return false }
    return true
  }

  func becomesUnchained(_ cell: Cell) -> Bool {
    guard case .none = cell.chain else { return false }
    if case .none? = baseCell(of: cell)?.chain { return false }
    return true
  }
}
