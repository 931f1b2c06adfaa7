import SourceText

extension Model {
  /// Resolves what the files of a run declare: names to what they name, chains to levels, ladders onto the ladders
  /// that they extend. Total: what does not resolve becomes a `Problem`, and the rest of the model is whole.
  package init(resolving files: [DeclaredFile]) {
    let gathered = Gathering(files)
    self.init(
      workspace: gathered.workspace,
      ladders: [],
      settings: files.flatMap(\.settings),
      options: files.flatMap(\.options),
      problems: gathered.problems,
      diagnostics: files.flatMap(\.diagnostics),
      ladderOfFile: gathered.ladderOfFile,
      emptyFiles: gathered.emptyFiles)
    ladders = Self.build(gathered, from: files)
    resolveChains()
  }

  /// The ladders in the order of their files; each is built after the one that it extends.
  private static func build(_ gathered: Gathering, from files: [DeclaredFile]) -> [Ladder] {
    var built: [Ladder?] = Array(repeating: nil, count: gathered.ladders.count)
    for index in gathered.buildOrder {
      let ladder = gathered.ladders[index]
      let base = ladder.base.flatMap { at in built[at].map { (index: at, ladder: $0) } }
      var builder = LadderBuilder(ladder.header, index: index, base: base, problems: ladder.problems)
      builder.add(ladder.files.map { files[$0] })
      built[index] = builder.finish()
    }
    return built.compactMap { $0 }
  }
}
