package import LadderModel
package import SourceText

/// Writes each ladder as Markdown that people read, and that read back gives the same model (but for
/// `.matrix`).
///
/// `write` gets the files one by one: `LADDER.md` with the layout `.one`, otherwise a folder `LADDER/` with
/// `index.md`.
package func emitMarkdown<Failure: Error>(
  _ model: Model, sources: SourceMap, options: EmitOptions, write: (OutputFile) throws(Failure) -> Void
) throws(Failure) {
  let names = FileNames.names(for: model.ladders.map(\.id.text))
  for index in model.ladders.indices {
    var emitter = MarkdownEmitter(
      model, ladder: index, sources: sources, options: options, name: names[index])
    try emitter.files(write)
  }
}

/// Goes over one ladder and appends its pages.
struct MarkdownEmitter {
  let index: Int
  let ladder: Ladder
  let options: EmitOptions
  let own: Ownership
  let walk: Walk
  let labels: LadderLabels
  /// The folder, or the file without its extension.
  let name: String
  /// "made by rung from …".
  let madeBy: String
  var out = MarkdownWriter()
  /// Whether a comment has told rung to skip the section that is written.
  var isSkipped = false

  init(_ model: Model, ladder index: Int, sources: SourceMap, options: EmitOptions, name: String) {
    self.index = index
    self.options = options
    self.name = name
    walk = Walk(model, ladder: index)
    ladder = walk.ladder
    own = Ownership(model: model, index: index)
    labels = LadderLabels(ladder)
    let origin = options.madeFrom ?? Provenance.paths(of: ladder, sources)
    madeBy = "made by rung from \(origin): edit the source, not this file"
  }

  mutating func files<Failure: Error>(_ write: (OutputFile) throws(Failure) -> Void) throws(Failure) {
    main()
    if options.layout == .one {
      for level in ladder.levels.indices { self.level(level, depth: 2) }
      return try write(take("\(name).md"))
    }
    try write(take("\(name)/index.md"))
    for page in MarkdownPages(ladder, options.layout).pages {
      out.comment("rung part of \(ladder.id.text)")
      out.comment(madeBy)
      switch page.content {
      case .level(let level): self.level(level, depth: 1)
      case .dimension(let dimension): self.dimension(dimension)
      case .cell(let at): singleCell(at)
      }
      try write(take("\(name)/\(page.name).md"))
    }
  }

  private mutating func take(_ path: String) -> OutputFile {
    defer { out = MarkdownWriter() }
    return OutputFile(path: path, bytes: out.bytes)
  }

  // MARK: Pages

  private mutating func level(_ at: Int, depth: Int) {
    let cells = ladder.cells.filter { $0.level == at }
    let level = ladder.levels[at]
    section(labels.levels[at], depth, isForeign: level.origin != index && cells.allSatisfy(own.isForeign)) {
      page in
      page.about(level.about)
      page.buildsOn(at)
      page.todosForReaders(level.todos)
      for cell in cells { page.section(cell, page.labels.dimensions[cell.dimension], depth + 1) }
    }
  }

  private mutating func dimension(_ at: Int) {
    let cells = ladder.cells.filter { $0.dimension == at }
    let dimension = ladder.dimensions[at]
    section(labels.dimensions[at], 1, isForeign: dimension.origin != index && cells.allSatisfy(own.isForeign))
    { page in
      for block in page.blocks(of: dimension.about) { page.skipped(block) }
      page.todosForReaders(dimension.todos)
      for cell in cells { page.section(cell, page.labels.levels[cell.level], 2) }
    }
  }

  private mutating func singleCell(_ at: Int) {
    let cell = ladder.cells[at]
    section(cell, "\(labels.dimensions[cell.dimension]) - \(labels.levels[cell.level])", 1)
  }

  private mutating func section(_ cell: Cell, _ heading: String, _ depth: Int) {
    section(heading, depth, isForeign: own.isForeign(cell)) { $0.cell(cell) }
  }

  /// A heading and what is under it; one comment skips all of it where nothing in it is this ladder's own.
  private mutating func section(
    _ heading: String, _ depth: Int, isForeign: Bool, _ body: (inout MarkdownEmitter) -> Void
  ) {
    if isForeign { directive("skip") }
    out.heading(depth, heading)
    let wasSkipped = isSkipped
    isSkipped = isSkipped || isForeign
    body(&self)
    isSkipped = wasSkipped
  }

  /// What the header says to rung, in words for people.
  mutating func buildsOn(_ level: Int) {
    let chain = walk.chain(of: level)
    if !chain.isEmpty { skipped(.paragraph(sentence(forChain: chain))) }
  }

  func sentence(forChain chain: [LevelPlace]) -> String {
    let names = chain.map { MarkdownWriter.escaped(LadderLabels.label(of: $0, in: walk)) }
    return "Builds on \(names.joined(separator: ", "))."
  }

  mutating func todosForReaders(_ todos: [Todo]) {
    guard options.includeTodos else { return }
    for todo in todos { skipped(.paragraph("**To do:** \(todo.prose.text)")) }
  }
}
