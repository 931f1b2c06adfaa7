package import LadderModel

/// How a ladder is cut into `.ladder` files.
package enum LadderLayout: String, Sendable, CaseIterable {
  /// One file.
  case one
  /// One with all declarations, and one with the cells of each level.
  case level
  /// One with all declarations, and one with the cells of each dimension.
  case dimension
}

/// Which ladders are written in the ladder language, and how.
package struct LadderOptions: Sendable {
  package var layout: LadderLayout
  /// Indices in `Model.ladders`; nil: all.
  package var ladders: [Int]?
  /// What the `allow` statements of the sources are needed for; nil where nobody knows: each is then written wherever it
  /// could be.
  package var allowed: [AllowedFinding]?

  package init(layout: LadderLayout = .one, ladders: [Int]? = nil, allowed: [AllowedFinding]? = nil) {
    self.layout = layout
    self.ladders = ladders
    self.allowed = allowed
  }
}

/// Writes ladders in their own language: read back, they give the same model, whatever they were read from.
///
/// `write` gets the files one by one: `LADDER.ladder`, and with the layouts `.level` and `.dimension` a folder `LADDER/`
/// with its parts. Columns and blank lines between declarations are left to the formatter.
package func emitLadders<Failure: Error>(
  _ model: Model, options: LadderOptions, write: (OutputFile) throws(Failure) -> Void
) throws(Failure) {
  let indices = (options.ladders ?? Array(model.ladders.indices)).filter(model.ladders.indices.contains)
  // `workspace.ladder` is where the settings of a folder are.
  let names = FileNames.names(for: indices.map { model.ladders[$0].id.text }, reserved: ["workspace"])
  for (index, name) in zip(indices, names) {
    let emitter = LadderEmitter(model, ladder: index, options: options, name: name)
    for file in emitter.files() { try write(file) }
  }
}

/// Makes the files of one ladder.
private struct LadderEmitter {
  let ladder: Ladder
  let layout: LadderLayout
  let name: String
  let head: String
  let places: SettingPlaces
  let cells: CellStatements

  init(_ model: Model, ladder index: Int, options: LadderOptions, name: String) {
    self.name = name
    layout = options.layout
    ladder = model.ladders[index]
    places = SettingPlaces(model, ladder: index, options.allowed)
    head = LadderHead.text(of: model, ladder: index, places)
    cells = CellStatements(model, ladder: index, places)
  }

  func files() -> [OutputFile] {
    let statements = cells.statements()
    switch layout {
    case .one: return [file("\(name).ladder", head + text(of: statements))]
    case .level: return parts(statements, of: ladder.levels.map(\.id.text)) { $0.level }
    case .dimension: return parts(statements, of: ladder.dimensions.map(\.id.text)) { $0.dimension }
    }
  }

  /// The declarations, and a file for each of `ids` that has a statement; `index` says which one a statement belongs to.
  private func parts(
    _ statements: [CellStatements.Statement], of ids: [String], _ index: (CellStatements.Statement) -> Int
  ) -> [OutputFile] {
    let names = FileNames.names(for: ids)
    let byPart = Dictionary(grouping: statements, by: index)
    let parts = names.indices.compactMap { at in
      byPart[at].map { file("\(name)/\(names[at]).ladder", "part of \(ladder.id.text)\n" + text(of: $0)) }
    }
    return [file("\(name).ladder", head)] + parts
  }

  private func text(of statements: [CellStatements.Statement]) -> String {
    var out = DeclarationText()
    out.itemSettings = places.ofItems
    for statement in statements { cells.write(statement, into: &out) }
    return out.text
  }

  private func file(_ path: String, _ text: String) -> OutputFile {
    OutputFile(path: path, bytes: Array(text.utf8))
  }
}
