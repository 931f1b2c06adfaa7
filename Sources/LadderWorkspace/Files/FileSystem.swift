/// Files, by paths that are relative to one folder. The door through which everything else reaches the disk.
package struct FileSystem: Sendable {
  /// The folder that relative paths start from; nil: the current folder of the process.
  package let folder: String?

  package init(folder: String? = nil) { self.folder = folder }

  package enum Kind: Sendable { case file, folder, other }

  private func resolved(_ path: String) -> String {
    folder.map { PathText.join($0, path) } ?? path
  }

  package func read(_ path: String) throws(FileError) -> [UInt8] {
    try attempt(.read, path) { real throws(FileError.Problem) in try FileReading.bytes(path: real) }
  }

  /// What stands at a path, links followed.
  package func kind(of path: String) throws(FileError) -> Kind {
    do throws(FileError.Problem) {
      return try Self.kind(FileStatus(path: resolved(path)).kind)
    } catch {
      throw FileError(.read, path, error == .missing && isLink(path) ? .brokenLink : error)
    }
  }

  package func exists(_ path: String) -> Bool { (try? FileStatus(path: resolved(path))) != nil }

  package func isFolder(_ path: String) -> Bool { (try? FileStatus(path: resolved(path)).kind) == .folder }

  package func isFile(_ path: String) -> Bool { (try? FileStatus(path: resolved(path)).kind) == .file }

  package func isLink(_ path: String) -> Bool {
    (try? FileStatus(path: resolved(path), followLinks: false).kind) == .link
  }

  /// Nil where nothing is there.
  package func identity(of path: String) -> FileIdentity? { try? FileStatus(path: resolved(path)).identity }

  package func size(of path: String) -> Int? { try? FileStatus(path: resolved(path)).size }

  /// Where a file stands, by its own name: its folder's real path with that. The file need not be there.
  package func realPlace(of path: String) -> String? {
    PathText.parent(of: path).flatMap(realPath).map { PathText.join($0, PathText.lastName(of: path)) }
  }

  /// The absolute path without links; nil where nothing is there.
  package func realPath(_ path: String) -> String? { SystemPath.real(resolved(path)) }

  struct Entry {
    var name: String
    var isUTF8: Bool
    /// Nil for what is neither a file nor a folder, and for a link that leads nowhere.
    var kind: Kind?
    /// The same for two names of one file in this listing or in one of another folder on the same device; nil for what
    /// may be a link.
    var number: UInt64?
  }

  /// What a folder holds, sorted by the names' bytes.
  func entries(of path: String) throws(FileError) -> [Entry] {
    let listed = try attempt(.list, path) { real throws(FileError.Problem) in
      try FolderListing.entries(path: real)
    }
    return listed.map { entry in
      let kind = entry.hint ?? (try? FileStatus(path: PathText.join(resolved(path), entry.name)).kind)
      return Entry(
        name: entry.name, isUTF8: entry.isUTF8, kind: kind.map(Self.kind),
        number: entry.hint == nil ? nil : entry.number)
    }
  }

  private static func kind(_ kind: FileStatus.Kind) -> Kind {
    switch kind {
    case .file: .file
    case .folder: .folder
    case .link, .other: .other
    }
  }

  private func attempt<Value>(
    _ action: FileError.Action, _ path: String, _ work: (String) throws(FileError.Problem) -> Value
  ) throws(FileError) -> Value {
    do throws(FileError.Problem) {
      return try work(resolved(path))
    } catch {
      throw FileError(action, path, error)
    }
  }
}

extension FileSystem {
  /// Replaces a file, whole or not at all, through a link to where it leads; its mode is kept. Nothing is touched when
  /// it holds these bytes already. Says whether anything was written.
  ///
  /// `isSynced` waits until the disk has the bytes: for what cannot be made again, sources and reports.
  @discardableResult
  package func write(_ bytes: [UInt8], to path: String, isSynced: Bool = true) throws(FileError) -> Bool {
    try attempt(.write, path) { real throws(FileError.Problem) in
      let (target, status) = Self.target(of: real)
      switch status?.kind {
      case .folder: throw .isFolder
      case .other, .link:
        try FileWriting.overwrite(target, with: bytes)
        return true
      case .file where status?.size == bytes.count && (try? FileReading.bytes(path: target)) == bytes:
        return false
      case .file, nil: break
      }
      try Signals.held { () throws(FileError.Problem) in
        try FileWriting.replace(target, with: bytes, mode: status?.mode, isSynced: isSynced)
      }
      return true
    }
  }

  /// The same for bytes that come piece by piece and are never all in memory. `work` hands them on in their order;
  /// where it fails, nothing is touched.
  @discardableResult
  package func write(
    to path: String, isSynced: Bool = true,
    pieces work: (_ write: ([UInt8]) throws(FileError) -> Void) throws(FileError) -> Void
  ) throws(FileError) -> Bool {
    try Signals.held { () throws(FileError) in
      let file = try attempt(.write, path) { real throws(FileError.Problem) in
        let (target, status) = Self.target(of: real)
        return try FileReplacement(of: target, status)
      }
      try work { bytes throws(FileError) in
        try attempt(.write, path) { _ throws(FileError.Problem) in try file.append(bytes) }
      }
      return try attempt(.write, path) { _ throws(FileError.Problem) in
        try file.finish(isSynced: isSynced)
      }
    }
  }

  /// Where a link leads that stands at the end of a path, and what is there; the path itself where it is no link.
  private static func target(of path: String) -> (path: String, status: FileStatus?) {
    let status = try? FileStatus(path: path, followLinks: false)
    guard status?.kind == .link else { return (path, status) }
    return (SystemPath.real(path) ?? path, try? FileStatus(path: path))
  }

  package func append(_ bytes: [UInt8], to path: String) throws(FileError) {
    try attempt(.write, path) { real throws(FileError.Problem) in try FileWriting.append(bytes, to: real) }
  }

  /// Makes a folder and those above it that are missing.
  package func makeFolders(_ path: String) throws(FileError) {
    var missing: [String] = []
    var current = PathText.tidied(path)
    while !exists(current), let parent = PathText.parent(of: current) {
      missing.append(current)
      current = parent
    }
    guard isFolder(current) else { throw FileError(.makeFolder, path, .isNotFolder) }
    for folder in missing.reversed() {
      try attempt(.makeFolder, folder) { real throws(FileError.Problem) in try FileWriting.makeFolder(real) }
    }
  }

  package func removeFile(_ path: String) throws(FileError) {
    try attempt(.delete, path) { real throws(FileError.Problem) in try FileWriting.removeFile(real) }
  }

  /// Removes a folder where it is empty; says whether it was.
  package func removeEmptyFolder(_ path: String) -> Bool { FileWriting.removeEmptyFolder(resolved(path)) }
}
