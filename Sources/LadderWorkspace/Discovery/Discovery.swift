/// Finds out what to read: from the paths that were given, or from the workspace around the current folder.
struct Discovery {
  private(set) var found = Found()
  /// The nearest `workspace.ladder` above the first path that has one.
  private(set) var settings: WorkspaceSettings?
  private let files: FileSystem
  private var seen: Set<FileIdentity> = []

  private let forcesExclusion: Bool

  init(_ files: FileSystem, forcesExclusion: Bool = false) {
    self.files = files
    self.forcesExclusion = forcesExclusion
  }

  /// No path: the workspace around the current folder, or else its folder `ladders`, or else the folder itself.
  mutating func findWorkspace() {
    if let settings = settings(around: ".") {
      take(folder: settings.folder, isOnly: true)
    } else {
      let folder = files.isFolder("ladders") ? "ladders" : "."
      settings = settings(around: folder)
      take(folder: folder, isOnly: true)
    }
  }

  mutating func find(_ paths: [String]) {
    for path in paths { find(path, isOnly: paths.count == 1) }
  }

  /// For a text with the name of a file, whether it is there or not.
  mutating func findSettings(for path: String) {
    if settings == nil { settings = settings(around: PathText.parent(of: path) ?? "/") }
  }

  private mutating func find(_ path: String, isOnly: Bool) {
    do throws(FileError) {
      switch try files.kind(of: path) {
      case .folder:
        if settings == nil { settings = settings(around: path) }
        if forcesExclusion, isExcluded(path, isFolder: true) { return }
        take(folder: path, isOnly: isOnly)
      case .file:
        guard let kind = SourceKind(path: path) else { throw FileError(.read, path, .unknownKind) }
        if settings == nil { settings = settings(around: PathText.parent(of: path) ?? "/") }
        if forcesExclusion, isExcluded(path, isFolder: false) { return }
        take(FoundFile(path: PathText.tidied(path), kind: kind))
      case .other: throw FileError(.read, path, .isNotFile)
      }
    } catch {
      found.failures.append(error)
    }
  }

  /// Whether ignore files or the workspace leave out what somebody named.
  func isExcluded(_ path: String, isFolder: Bool) -> Bool {
    guard let real = files.realPlace(of: path), let folder = PathText.parent(of: real) else { return false }
    let ignores = IgnoreChain.leading(to: folder, of: files)
    return settings?.isExcluded(real) == true || ignores.isIgnoredWithFolders(real, isFolder: isFolder)
  }

  private mutating func settings(around folder: String) -> WorkspaceSettings? {
    do throws(FileError) {
      let around = try WorkspaceSettings.around(folder, files)
      if let around { settings = around }
      return around
    } catch {
      found.failures.append(error)
      return nil
    }
  }

  /// A folder without a source of the workspace may still hold documents: they are read where nothing says otherwise.
  /// So is what rung made, where there is nothing else.
  ///
  /// `isOnly`: no other path is asked for, and its listings tell files from each other.
  private mutating func take(folder: String, isOnly: Bool) {
    var walk = FolderWalk(files, settings: settings)
    walk.walk(folder)
    found.failures += walk.found.failures
    var taken = walk.found.files
    let isEmpty = taken.allSatisfy { PathText.lastName(of: $0.path) == WorkspaceSettings.fileName }
    if isEmpty, settings?.namesSources == false { taken += walk.leftOut }
    if taken.isEmpty { taken = walk.made }
    if taken.isEmpty, walk.found.failures.isEmpty {
      found.failures.append(FileError(.read, PathText.tidied(folder), .nothingToRead))
    }
    let isTold = isOnly && !walk.found.holdsLinks
    seen.reserveCapacity(taken.count)
    for file in taken { take(file, file.identity.flatMap { isTold ? $0 : nil }) }
  }

  /// A file that was given twice, or by two names, is read once.
  private mutating func take(_ file: FoundFile, _ identity: FileIdentity? = nil) {
    if let identity = identity ?? files.identity(of: file.path), !seen.insert(identity).inserted { return }
    found.files.append(file)
  }
}
