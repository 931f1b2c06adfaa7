package import LadderLint
package import LadderModel
package import LadderReading
package import SourceText

/// All that was read, resolved and checked.
package struct LoadedWorkspace: Sendable {
  package let sources: SourceMap
  package let model: Model
  /// In the order of files and places; only those in the files that were asked for.
  package internal(set) var findings: [Finding]
  /// Files that were asked for. Others may be among the sources: a ladder that a given one extends.
  package let given: Set<FileID>
  /// What the outside world refused.
  package let failures: [FileError]
  package let settings: WorkspaceSettings?
  /// Those that were asked.
  package let rules: RuleChoice
  /// What the headings of documents were taken for, where the request asks.
  package let shapes: [ShapeReport]

  /// Where no ladder was found although nothing is wrong there: files that were named one by one, and, where a run found
  /// no ladder at all, all that it was asked to read.
  package let withoutLadder: [String]
  /// Documents without a ladder that lie beside some with one: nothing is wrong with them, and nothing of them was looked at.
  package let others: [String]

  /// The files that were read, so that no output overwrites one.
  package func identities(_ files: FileSystem) -> Set<FileIdentity> {
    Set(sources.sources.compactMap { files.identity(of: $0.path) })
  }
}

/// Loads, resolves, checks.
package struct Loader {
  private let files: FileSystem
  private var sources = SourceMap()
  private var declared: [DeclaredFile] = []
  private var documentSettings = DocumentSettings()
  /// Of the documents among the sources.
  private var outlines: [DocumentOutline] = []
  private var failures: [FileError] = []
  private var settings: WorkspaceSettings?
  private var shapes: [ShapeReport] = []
  /// Tables that nobody named: where one is no ladder, nothing is wrong with it.
  private var mayBeData: Set<FileID> = []

  package static func load(_ request: LoadRequest, from files: FileSystem) async -> LoadedWorkspace {
    var loader = Loader(files: files)
    return await loader.load(request)
  }

  private init(files: FileSystem) { self.files = files }

  private mutating func load(_ request: LoadRequest) async -> LoadedWorkspace {
    let given = await readGiven(request)
    if !(request.paths.isEmpty && request.text == nil) { await readWhatIsNamed() }
    await readDocuments(explained: request.explainsShapes)
    let files = declared
    declared = []
    var model = await Model.resolved(consume files)
    if let settings {
      model.settings = settings.scoped(model.settings, paths, findsLost: request.checks, self.files)
    }
    let others = model.ladders.isEmpty ? [] : model.emptyFiles.filter { !mayBeData.contains($0) }
    let documents = Dictionary(paths.map { ($0.path, $0.file) }, uniquingKeysWith: { first, _ in first })
    let run = LintRun(model: model, sources: sources, choice: request.rules) { [disk = self.files] in
      disk.target(ofLink: $0, in: $1.path, among: documents)
    }
    let findings = request.checks ? await Linter.findings(in: run) : []
    return LoadedWorkspace(
      sources: sources, model: model, findings: findings.filter { given.contains($0.diagnostic.span.file) },
      given: given, failures: failures, settings: settings, rules: request.rules, shapes: shapes,
      withoutLadder: withoutLadder(model, findings, request), others: others.compactMap { sources[$0]?.path })
  }

  private var paths: [(file: FileID, path: String)] {
    sources.sources.enumerated().map { (FileID($0.offset), $0.element.path) }
  }

  private func withoutLadder(_ model: Model, _ findings: [Finding], _ request: LoadRequest) -> [String] {
    guard !model.emptyFiles.isEmpty else { return [] }
    let told = Set(findings.map(\.diagnostic.span.file))
    if model.ladders.isEmpty, findings.isEmpty {
      return request.text.map { [$0.name] } ?? Self.places(request)
    }
    let named = Set(request.paths.map(PathText.tidied) + [request.text?.name].compactMap { $0 })
    return model.emptyFiles.filter { !told.contains($0) }.compactMap { sources[$0]?.path }.filter(
      named.contains)
  }

  /// What is made of so many files fills several large pages in each heap.
  private static let manyFiles = 300
  /// So many are read before those are asked for: only then has each thread a heap.
  private static let firstFiles = 32

  private static func places(_ request: LoadRequest) -> [String] {
    request.paths.isEmpty ? ["."] : request.paths
  }

  private mutating func readGiven(_ request: LoadRequest) async -> Set<FileID> {
    var discovery = Discovery(files, forcesExclusion: request.forcesExclusion)
    if request.paths.isEmpty, request.text == nil {
      discovery.findWorkspace()
    } else {
      discovery.find(request.paths)
    }
    var unread = discovery.found.files.map { UnreadSource(file: $0) }
    if let text = request.text {
      let kind = SourceKind(path: text.name) ?? .ladder
      discovery.findSettings(for: text.name)
      if !request.forcesExclusion || !discovery.isExcluded(text.name, isFolder: false) {
        unread.append(UnreadSource(file: FoundFile(path: text.name, kind: kind), bytes: text.bytes))
      }
    }
    for index in unread.indices {
      if let bytes = request.replaced[unread[index].file.path] { unread[index].bytes = bytes }
    }
    settings = discovery.settings
    failures += discovery.found.failures
    let isRead = settings.map { settings in unread.contains { $0.file.path == settings.path } } ?? true
    if !isRead, let error = settings?.error { failures.append(error) }
    documentSettings = settings(ofDocumentsIn: unread)
    if unread.count > Self.manyFiles {
      await take(Array(unread[..<Self.firstFiles]))
      Memory.takeLargePages()
      unread.removeFirst(Self.firstFiles)
    }
    await take(unread)
    return Set(sources.sources.indices.map { FileID($0) })
  }

  /// What the workspace says of the documents among files that are the first ones of the run.
  private func settings(ofDocumentsIn unread: [UnreadSource]) -> DocumentSettings {
    guard let settings else { return DocumentSettings() }
    let documents = unread.enumerated().filter { $1.file.kind != .ladder }
    return settings.documentSettings(documents.map { (FileID($0), $1.file.path) }, files)
  }

  private mutating func take(_ unread: [UnreadSource]) async {
    var read = await SourceReader.read(
      unread, from: files, first: sources.sources.count, documentSettings)
    for at in read.indices {
      let file = sources.add(read[at].source)
      let mayBeData = unread[at].file.mayBeData
      if mayBeData { self.mayBeData.insert(file) }
      // Moved, not copied: there are many, and they are large.
      declared.append(read[at].declared.take() ?? Self.unreadDocument(file))
      if let outline = read[at].outline.take() { outlines.append(outline) }
      if let failure = read[at].failure, !mayBeData { failures.append(failure) }
    }
  }

  private static func unreadDocument(_ file: FileID) -> DeclaredFile {
    var document = DeclaredFile(file: file)
    document.isDocument = true
    return document
  }

  /// The workspace's settings, and those of its ladders that the files given speak of: parts of theirs, a ladder that
  /// is extended, a ladder that a chain leads to. Others of the workspace stay out.
  private mutating func readWhatIsNamed() async {
    guard let settings else { return }
    var walk = FolderWalk(files, settings: settings)
    walk.walk(settings.folder)
    let others = absent(walk.found.files.filter { $0.kind == .ladder })
    guard !others.isEmpty else { return }
    let read = await SourceReader.read(others.map { UnreadSource(file: $0) }, from: files, first: 0)
    let named = NeededLadders.named(by: declared, among: read.map(\.declared))
    await take(named.map { UnreadSource(file: others[$0], bytes: read[$0].source.bytes) })
  }

  /// Those that were not read yet, by whatever path: the disk is only asked of those whose path is new.
  private func absent(_ found: [FoundFile]) -> [FoundFile] {
    let paths = Set(sources.sources.map(\.path))
    let others = found.filter { !paths.contains($0.path) }
    guard !others.isEmpty else { return [] }
    let present = Set(paths.compactMap { files.identity(of: $0) })
    return others.filter { files.identity(of: $0.path).map { !present.contains($0) } ?? false }
  }

  private mutating func readDocuments(explained: Bool) async {
    let documents = declared.indices.filter { declared[$0].isDocument }.map { declared[$0].file }
    guard !documents.isEmpty else { return }
    let known = declared.filter { !$0.isDocument }
    if explained {
      shapes = await DocumentReader.shapes(of: documents, in: sources, known: known, documentSettings)
    }
    var outlined: [DocumentOutline] = []
    swap(&outlined, &outlines)
    var read = await DocumentReader.read(outlined, known: known)
    for at in read.indices {
      let file = read[at].file
      guard case let index = Int(file.index), declared.indices.contains(index) else { continue }
      swap(&declared[index], &read[at])
      if declared[index].header == nil, mayBeData.contains(file) { declared[index].diagnostics = [] }
    }
  }
}

extension FileSystem {
  /// What a relative link of a document leads to.
  fileprivate func target(
    ofLink link: String, in document: String, among documents: [String: FileID]
  ) -> LintRun.LinkTarget {
    let path = PathText.join(PathText.parent(of: document) ?? "/", link)
    if exists(path) { return .found(documents[PathText.withoutSteps(path)]) }
    return PathText.parent(of: path).map(isFolder) ?? false ? .noFile : .noFolder
  }
}
