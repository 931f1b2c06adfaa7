import SourceText
import Synchronization

extension Model {
  /// Resolves what the files of a run declare: names to what they name, chains to levels, ladders onto the ladders
  /// that they extend. Total: what does not resolve becomes a `Problem`, and the rest of the model is whole.
  ///
  /// Give the files away where they are no longer needed (`consume`): what they hold is then moved into the model,
  /// not copied.
  package init(resolving files: consuming [DeclaredFile]) {
    let declared = DeclaredFiles(files)
    let gathered = declared.read { Gathering($0) }
    self = declared.read { Model(gathered, of: $0) }
    let alone = gathered.ladders.indices.map { gathered.isAlone($0) ? gathered.build($0, of: declared) : nil }
    finish(alone, gathered, declared)
  }

  /// The same model, made by all processors: ladders that extend no other don't need each other to be built.
  package static func resolved(_ files: consuming [DeclaredFile]) async -> Model {
    let declared = DeclaredFiles(files)
    let gathered = declared.read { Gathering($0) }
    var model = declared.read { Model(gathered, of: $0) }
    model.finish(await gathered.buildInParallel(declared), gathered, declared)
    return model
  }

  /// All but the ladders.
  private init(_ gathered: Gathering, of files: [DeclaredFile]) {
    self.init(
      workspace: gathered.workspace, ladders: [], settings: [], options: [], problems: gathered.problems,
      diagnostics: [], ladderOfFile: gathered.ladderOfFile, emptyFiles: gathered.emptyFiles)
    for at in files.indices {
      settings += files[at].settings
      options += files[at].options
      diagnostics += files[at].diagnostics
    }
  }

  /// Builds the ladders that extend others onto those that are there, and follows the chains of all.
  private mutating func finish(_ alone: consuming [Ladder?], _ gathered: Gathering, _ declared: DeclaredFiles)
  {
    var built = alone
    for index in gathered.buildOrder where built[index] == nil {
      let base = gathered.ladders[index].base.flatMap { at in built[at].map { (index: at, ladder: $0) } }
      built[index] = gathered.build(index, of: declared, onto: base)
    }
    ladders.reserveCapacity(built.count)
    for at in built.indices {
      // Moved, not copied: chains are set in place.
      if let ladder = built[at].take() { ladders.append(ladder) }
    }
    built = []
    resolveChains()
  }
}

extension Gathering {
  func isAlone(_ index: Int) -> Bool { ladders[index].base == nil }

  func build(_ index: Int, of files: DeclaredFiles, onto base: (index: Int, ladder: Ladder)? = nil) -> Ladder
  {
    let ladder = ladders[index]
    var builder = LadderBuilder(ladder.header, index: index, base: base, problems: ladder.problems)
    builder.add(files.take(ladder.files))
    return builder.finish()
  }

  /// The ladders that extend no other, at their indices.
  fileprivate func buildInParallel(_ files: DeclaredFiles) async -> [Ladder?] {
    await Parallel.map(Array(ladders.indices), chunkSize: 16) { isAlone($0) ? build($0, of: files) : nil }
  }
}

/// The files of a run while ladders are made of them. Each file is taken once, by the ladder that it is of, which then
/// has its declarations for itself and may change them in place: half of the model's memory would be copies otherwise.
final class DeclaredFiles: Sendable {
  private let files: Mutex<[DeclaredFile]>

  init(_ files: consuming [DeclaredFile]) { self.files = Mutex(files) }

  func read<Value: Sendable>(_ work: ([DeclaredFile]) -> Value) -> Value { files.withLock { work($0) } }

  func take(_ indices: [Int]) -> [DeclaredFile] {
    files.withLock { files in
      indices.map { index in
        var file = DeclaredFile(file: files[index].file)
        swap(&file, &files[index])
        return file
      }
    }
  }
}
