package import LadderModel
import LadderReading
import LadderSyntax
import SourceText

/// What `workspace.ladder` says about files: for everything below its folder.
package struct WorkspaceSettings: Sendable {
  package static let fileName = "workspace.ladder"

  /// As people know it: `ladders/workspace.ladder`, `../workspace.ladder`.
  package let path: String
  /// The folder that it stands in, as people know it.
  package let folder: String
  package let workspace: Workspace
  let realFolder: String
  /// The first error in the file, which a run that was not asked to read it has to tell.
  let error: FileError?
  private let sources: [Glob]
  private let exclude: [Glob]
  private let documents: [(files: [Glob], outermost: Workspace.Outermost)]

  init(path: String, realFolder: String, workspace: Workspace, error: FileError? = nil) {
    self.path = path
    self.error = error
    self.folder = PathText.parent(of: path) ?? "/"
    self.realFolder = realFolder
    self.workspace = workspace
    sources = workspace.sources.flatMap { Self.globs($0.text) }
    // What was made is never read again as a source.
    documents = workspace.documents.map { (Self.globs($0.files.text), $0.outermost) }
    exclude = (workspace.exclude + workspace.outputs.map(\.path)).flatMap { Self.globs($0.text) }
  }

  var namesSources: Bool { !sources.isEmpty }

  /// Whether a file below the folder is a source. Without a `sources` line, all `.ladder` files are.
  func isSource(_ realPath: String) -> Bool {
    guard let path = PathText.relative(realPath, to: realFolder) else { return true }
    if path == Self.fileName { return true }
    if namesSources { return sources.contains { $0.matches(path) } }
    return SourceKind(path: path) == .ladder
  }

  func isExcluded(_ realPath: String) -> Bool {
    guard let path = PathText.relative(realPath, to: realFolder), !path.isEmpty else { return false }
    return path != Self.fileName && exclude.contains { $0.matches(path) }
  }

  /// What is said of a document; the last line that names it.
  private func outermost(in realPath: String) -> Workspace.Outermost? {
    guard let path = PathText.relative(realPath, to: realFolder) else { return nil }
    return documents.last { $0.files.contains { $0.matches(path) } }?.outermost
  }

  /// What the readers of documents must know. `paths` are as people know them.
  func documentSettings(_ paths: [(file: FileID, path: String)], _ files: FileSystem) -> DocumentSettings {
    guard !documents.isEmpty else { return DocumentSettings(titles: workspace.titles) }
    return DocumentSettings(
      titles: workspace.titles,
      outermost: paths.compactMap { file, path in
        files.realPlace(of: path).flatMap(outermost).map { (file: file, path: path, is: $0) }
      })
  }

  /// Which files each rule's setting is for, where it names paths; with `findsLost` also those of its paths that lead to no file:
  /// of none that was read, and of none that a run for all would read. The disk is only asked for the latter where a path
  /// leads to nothing that was read.
  func scoped(
    _ settings: [RuleSetting], _ paths: [(file: FileID, path: String)], findsLost: Bool, _ files: FileSystem
  ) -> [RuleSetting] {
    guard settings.contains(where: { !$0.paths.isEmpty }) else { return settings }
    let read = paths.compactMap { file, path in
      files.realPlace(of: path).flatMap(place).map { (file: file, path: $0) }
    }
    var all: [String]?
    return settings.map { setting in
      guard !setting.paths.isEmpty else { return setting }
      var scoped = setting
      var found: Set<FileID> = []
      for path in setting.paths {
        let globs = Self.globs(path.text)
        let matching = read.filter { place in globs.contains { $0.matches(place.path) } }
        found.formUnion(matching.map(\.file))
        guard matching.isEmpty, findsLost,
          !files.exists(PathText.join(folder, PathText.tidied(path.text)))
        else { continue }
        let places = all ?? allPlaces(files)
        all = places
        if !places.contains(where: { place in globs.contains { $0.matches(place) } }) {
          scoped.lostPaths.append(path)
        }
      }
      scoped.scope = .files(found)
      return scoped
    }
  }

  private func allPlaces(_ files: FileSystem) -> [String] {
    var walk = FolderWalk(files, settings: self)
    walk.walk(folder)
    return (walk.found.files + walk.leftOut + walk.made).compactMap {
      files.realPlace(of: $0.path).flatMap(place)
    }
  }

  /// A real path as it is named here.
  private func place(_ real: String) -> String? { PathText.relative(real, to: realFolder) }

  /// A glob names files, or a folder and all that is in it.
  private static func globs(_ text: String) -> [Glob] {
    let tidy = PathText.tidied(text)
    if tidy == "." { return Glob.alternatives("**") }
    return Glob.alternatives(tidy) + Glob.alternatives(tidy + "/**")
  }
}

extension WorkspaceSettings {
  /// The `workspace.ladder` in `folder`, or the nearest one above it; nil where there is none.
  static func around(_ folder: String, _ files: FileSystem) throws(FileError) -> WorkspaceSettings? {
    guard var real = files.realPath(folder) else { return nil }
    var shown = PathText.tidied(folder)
    while true {
      if let found = try read(PathText.join(shown, fileName), realFolder: real, files) { return found }
      guard let parent = PathText.parent(of: real), let shownParent = PathText.parent(of: shown) else {
        return nil
      }
      real = parent
      shown = shownParent
    }
  }

  private static func read(
    _ path: String, realFolder: String, _ files: FileSystem
  ) throws(FileError) -> WorkspaceSettings? {
    guard files.isFile(path) else { return nil }
    let bytes = try files.read(path)
    let file = declarations(of: bytes, file: FileID(0))
    guard case .workspace(let workspace) = file.header else { return nil }
    return WorkspaceSettings(
      path: path, realFolder: realFolder, workspace: workspace,
      error: error(in: file, Source(path: path, bytes: bytes)))
  }

  private static func error(in file: DeclaredFile, _ source: Source) -> FileError? {
    file.diagnostics.first { $0.severity == .error }.map { first in
      FileError(
        .read, source.path,
        .badSettings(line: source.position(at: first.span.range.start).line, first.message))
    }
  }
}
