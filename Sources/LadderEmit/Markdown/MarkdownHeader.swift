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

  func becomesUnchained(_ cell: Cell) -> Bool {
    guard case .none = cell.chain else { return false }
    if case .none? = baseCell(of: cell)?.chain { return false }
    return true
  }
}

/// The declarations of a ladder for the comment at the head of its Markdown.
struct MarkdownHeader {
  private let ladder: Ladder
  private let base: Ladder?
  private let own: Ownership
  private let index: Int
  /// Whether the levels' `about` stands here, because no page has a place for it.
  private let hasLevelAbouts: Bool
  private var out = DeclarationText()

  static func text(of model: Model, ladder index: Int, hasLevelAbouts: Bool) -> String {
    var header = MarkdownHeader(model, index, hasLevelAbouts)
    header.all()
    return header.out.text
  }

  private init(_ model: Model, _ index: Int, _ hasLevelAbouts: Bool) {
    self.index = index
    self.hasLevelAbouts = hasLevelAbouts
    ladder = model.ladders[index]
    base = ladder.base.map { model.ladders[$0] }
    own = Ownership(model: model, index: index)
  }

  private mutating func all() {
    let extends = base.map { ["extends", $0.id.text] } ?? []
    out.line(0, ["ladder", ladder.id.text, DeclarationText.quoted(ladder.title.text)] + extends)
    out.meta(1, own.own(ladder.meta))
    out.todos(1, ladder.todos.filter { $0.origin == index })
    for omission in ladder.omitted { out.line(0, ["omit", omission.kind.rawValue, omission.id.text]) }
    for track in ladder.tracks where own.isOwn(track.id) {
      declare("track", track.id, track.title, track.about, track.todos)
    }
    for level in ladder.levels where level.origin == index { declare(level) }
    for group in ladder.groups where own.isOwn(group.id) {
      declare("group", group.id, group.title, group.about, group.todos)
    }
    for dimension in ladder.dimensions where dimension.origin == index { declare(dimension) }
    for retired in ladder.retired where own.isOwn(retired.id) {
      out.line(0, ["retired", retired.kind.rawValue, retired.id.text])
    }
  }

  private mutating func declare(_ word: String, _ id: Name, _ title: Name, _ about: About, _ todos: [Todo]) {
    out.line(0, [word, id.text, DeclarationText.quoted(title.text)])
    out.about(1, about)
    out.todos(1, todos)
  }

  private mutating func declare(_ level: Level) {
    var words = ["level", level.id.text, DeclarationText.quoted(level.title.text)]
    if let track = level.track, own.isOwn(track) { words += ["on", track.text] }
    if own.isOwn(level.chain) {
      words += ["in addition to", level.chain.references.map(\.text).joined(separator: ", ")]
    } else if case .none = level.chain, base?.levelIndex(level.id.text) == nil {
      words.append("on its own")
    }
    out.line(0, words)
    if hasLevelAbouts, own.isOwn(level.about) { out.about(1, level.about) }
    out.meta(1, own.own(level.meta))
    out.todos(1, level.todos)
  }

  private mutating func declare(_ dimension: Dimension) {
    var words = ["dimension", dimension.id.text, DeclarationText.quoted(dimension.title.text)]
    if let group = dimension.group, own.isOwn(group) { words += ["in", group.text] }
    if let from = dimension.from, own.isOwn(from) { words += ["from", from.text] }
    out.line(0, words)
    if own.isOwn(dimension.about) { out.about(1, dimension.about) }
    out.meta(1, own.own(dimension.meta))
    out.todos(1, dimension.todos)
    for stage in dimension.stages where own.isOwn(stage.id) {
      out.line(1, ["stage", stage.id.text, DeclarationText.quoted(stage.title.text)])
      out.about(2, stage.about)
      out.items(2, stage.items)
      out.todos(2, stage.todos)
    }
  }
}
