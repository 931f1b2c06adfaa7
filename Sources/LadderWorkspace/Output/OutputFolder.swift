/// A folder that outputs are written to, and the list of what was made there.
///
/// Nothing is written outside the folder or over a file that rung did not make, nothing that would not change is
/// written again, and nothing is deleted but what an earlier run made and this one did not.
package struct OutputFolder: ~Copyable {
  /// The name of the list, in the folder itself.
  package static let listName = ".rung-output"

  package private(set) var written = 0
  package private(set) var unchanged = 0

  private let files: FileSystem
  private let folder: String
  private let realFolder: String
  /// Sources must not be overwritten by what is made of them.
  private let sources: Set<FileIdentity>
  /// What earlier runs made: it may be written again. Any other file that is there is somebody's own.
  /// By path, the kind.
  private let earlier: [String: String]
  /// Each file that was made, and what it is a file of ("html"): an output is only compared with its own last run.
  private var made: [String: String] = [:]
  private var kinds: Set<String> = []
  /// The folded form of each path and of each folder above it, and how it was first spelt.
  private var spellings: [String: String] = [:]
  private var checkedFolders: Set<String> = []

  /// Makes the folder if need be.
  package init(_ folder: String, files: FileSystem, protecting sources: Set<FileIdentity>) throws(FileError) {
    if files.exists(folder), !files.isFolder(folder) { throw FileError(.write, folder, .isNotFolder) }
    try files.makeFolders(folder)
    guard let real = files.realPath(folder) else { throw FileError(.write, folder, .vanished) }
    self.files = files
    self.folder = PathText.tidied(folder)
    self.realFolder = real
    self.sources = sources
    earlier = Self.entries(in: folder, files)
  }

  /// The paths that the list of a folder names; none where there is no list.
  static func made(in folder: String, _ files: FileSystem) -> Set<String> {
    Set(entries(in: folder, files).keys)
  }

  private static func entries(in folder: String, _ files: FileSystem) -> [String: String] {
    let list = PathText.join(folder, listName)
    guard files.isFile(list), let bytes = try? files.read(list) else { return [:] }
    return OutputList.entries(in: bytes)
  }

  /// Tells that a kind of output is made in this run: what its last run made, and this one does not, will go.
  package mutating func begin(_ kind: String) { kinds.insert(kind) }

  /// Writes one file of a kind of output, atomically; `path` is relative to the folder.
  package mutating func write(_ bytes: [UInt8], to path: String, of kind: String) throws(FileError) {
    let full = try place(path, of: kind)
    // Not synced: what a power cut loses here, the next run makes again.
    count(try files.write(bytes, to: full, isSynced: false))
  }

  /// The same for a file that is too large to be held in memory: `work` hands on its bytes piece by piece.
  package mutating func write(
    to path: String, of kind: String,
    pieces work: (_ write: ([UInt8]) throws(FileError) -> Void) throws(FileError) -> Void
  ) throws(FileError) {
    let full = try place(path, of: kind)
    count(try files.write(to: full, isSynced: false, pieces: work))
  }

  /// Writes files that people will go on with, by path; they are on no list, and no later run changes them.
  ///
  /// Throws before anything is written where one of them is there already with something else in it.
  package mutating func hand(over files: [(path: String, bytes: [UInt8])]) throws(FileError) {
    for file in files {
      let full = try path(of: file.path)
      guard self.files.exists(full) else { continue }
      if try self.files.read(full) != file.bytes { throw FileError(.write, full, .isThere) }
    }
    for file in files {
      let full = PathText.join(folder, file.path)
      count(try self.files.write(file.bytes, to: full))
    }
  }

  private mutating func count(_ isWritten: Bool) {
    if isWritten { written += 1 } else { unchanged += 1 }
  }

  /// Where a file goes; throws where nothing may be written at all.
  private mutating func path(of path: String) throws(FileError) -> String {
    let full = PathText.join(folder, path)
    try checkSpelling(of: path, full)
    try checkInside(path, full)
    if let identity = files.identity(of: full), sources.contains(identity) {
      throw FileError(.write, full, .isSource)
    }
    return full
  }

  /// Where a file of the output goes; throws where it may not go there.
  private mutating func place(_ path: String, of kind: String) throws(FileError) -> String {
    let full = try self.path(of: path)
    if earlier[path] == nil, made[path] == nil, files.exists(full), !isMade(full) {
      throw FileError(.write, full, .isSomebodysOwn)
    }
    made[path] = kind
    return full
  }

  /// Whether a file that is on no list says of itself that rung made it: a run that was stopped has left no list.
  private func isMade(_ full: String) -> Bool {
    guard let bytes = try? files.read(full) else { return false }
    let head = String(decoding: bytes.prefix(Self.headSize), as: UTF8.self)
    return Self.signs.contains { head.contains($0) }
  }

  /// As they stand in Markdown and style sheets, in pages, and in JSON.
  private static let signs = [
    "made by rung", "<meta name=\"generator\" content=\"rung\">",
    "{\n  \"schemaVersion\": 1,\n  \"ladders\": [",
  ]
  private static let headSize = 2048

  /// Deletes what an earlier run made and this one did not, and writes the new list.
  ///
  /// - Returns: how many files were deleted.
  package consuming func finish() throws(FileError) -> Int {
    let list = PathText.join(folder, Self.listName)
    var entries = earlier
    var deleted = 0
    for (path, kind) in entries where made[path] == nil && kinds.contains(kind) {
      if try delete(path) { deleted += 1 }
      entries[path] = nil
    }
    entries.merge(made) { $1 }
    // What was only handed over is on no list.
    if entries.isEmpty, kinds.isEmpty { return deleted }
    try files.write(OutputList.bytes(for: entries), to: list, isSynced: false)
    return deleted
  }

  /// After a failure: what was made is remembered beside what was there.
  package consuming func abandon() {
    let list = PathText.join(folder, Self.listName)
    let entries = earlier.merging(made) { $1 }
    _ = try? files.write(OutputList.bytes(for: entries), to: list, isSynced: false)
  }

  private mutating func checkSpelling(of path: String, _ full: String) throws(FileError) {
    guard Self.isPlain(path) else { throw FileError(.write, full, .outsideFolder(folder)) }
    var prefix = ""
    for name in path.split(separator: "/") {
      prefix = prefix.isEmpty ? String(name) : "\(prefix)/\(name)"
      let folded = prefix.lowercased()
      if let first = spellings[folded], first != prefix {
        throw FileError(.write, full, .sameButForCase(first))
      }
      spellings[folded] = prefix
    }
  }

  /// Relative, and every part of it a name.
  private static func isPlain(_ path: String) -> Bool {
    !path.isEmpty && !path.utf8.contains(0)
      && path.split(separator: "/", omittingEmptySubsequences: false).allSatisfy {
        !["", ".", ".."].contains($0)
      }
  }

  /// Folders inside may be links; where one leads out of the folder, nothing is written through it.
  private mutating func checkInside(_ path: String, _ full: String) throws(FileError) {
    if let parent = PathText.parent(of: path), parent != ".", !checkedFolders.contains(parent) {
      var existing = PathText.join(folder, parent)
      while !files.exists(existing), existing != folder, let above = PathText.parent(of: existing) {
        existing = above
      }
      guard isInside(existing) else { throw FileError(.write, full, .outsideFolder(folder)) }
      try files.makeFolders(PathText.join(folder, parent))
      checkedFolders.insert(parent)
    }
    if files.isLink(full), !isInside(full) { throw FileError(.write, full, .outsideFolder(folder)) }
  }

  private func isInside(_ path: String) -> Bool {
    files.realPath(path).flatMap { PathText.relative($0, to: realFolder) } != nil
  }

  private func delete(_ path: String) throws(FileError) -> Bool {
    let full = PathText.join(folder, path)
    guard Self.isPlain(path), files.isFile(full), !files.isLink(full), isInside(full) else { return false }
    // On a disk that does not tell case apart, another spelling of it may just have been made.
    if let spelling = spellings[path.lowercased()], spelling != path,
      files.identity(of: PathText.join(folder, spelling)) == files.identity(of: full)
    {
      return false
    }
    if let identity = files.identity(of: full), sources.contains(identity) { return false }
    try files.removeFile(full)
    var above = PathText.parent(of: path)
    while let parent = above, parent != ".", files.removeEmptyFolder(PathText.join(folder, parent)) {
      above = PathText.parent(of: parent)
    }
    return true
  }
}

/// `.rung-output`: a kind of output and a path on each line, sorted by path, below a line that says what the file is.
enum OutputList {
  private static let note =
    "# What rung made in this folder. It deletes these files when it no longer makes them, and no others."

  static func entries(in bytes: [UInt8]) -> [String: String] {
    var entries: [String: String] = [:]
    for line in bytes.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D })
    where line.first != UInt8(ascii: "#") {
      guard let space = line.firstIndex(of: 0x20) else { continue }
      let path = String(decoding: line[(space + 1)...], as: UTF8.self)
      entries[path] = String(decoding: line[..<space], as: UTF8.self)
    }
    return entries
  }

  static func bytes(for entries: [String: String]) -> [UInt8] {
    let sorted = entries.sorted { PathText.precedes($0.key, $1.key) }
    let lines = [note] + sorted.map { "\($0.value) \($0.key)" }
    return Array(lines.joined(separator: "\n").utf8) + [0x0A]
  }
}
