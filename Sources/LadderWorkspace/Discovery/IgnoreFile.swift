/// The patterns of one folder's `.gitignore` and `.ignore`, as gitignore(5) defines them.
struct IgnoreFile: Sendable {
  private struct Pattern: Sendable {
    var glob: Glob
    /// `!pattern`: what an earlier pattern ignored is read again.
    var isNegated: Bool
    /// `pattern/`: folders only.
    var isForFolders: Bool
  }

  /// The real path of the folder that the patterns are relative to.
  let folder: String
  private var patterns: [Pattern] = []

  init(folder: String) { self.folder = folder }

  var isEmpty: Bool { patterns.isEmpty }

  /// Adds the patterns of a file; later ones count for more.
  mutating func add(_ bytes: [UInt8]) {
    for line in bytes.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }) {
      if let pattern = Self.pattern(String(decoding: line, as: UTF8.self)) { patterns.append(pattern) }
    }
  }

  /// What the last pattern that matches says of a path below the folder; nil where none does.
  func isIgnored(_ relativePath: String, isFolder: Bool) -> Bool? {
    let pattern = patterns.last { ($0.isForFolders ? isFolder : true) && $0.glob.matches(relativePath) }
    return pattern.map { !$0.isNegated }
  }

  private static func pattern(_ line: String) -> Pattern? {
    var scalars = ArraySlice(line.unicodeScalars)
    while scalars.last == " ", !isEscaped(scalars) { scalars.removeLast() }
    if scalars.first == "#" || scalars.isEmpty { return nil }
    let isNegated = scalars.first == "!"
    if isNegated { scalars.removeFirst() }
    let isForFolders = scalars.last == "/"
    if isForFolders { scalars.removeLast() }
    let isAnchored = scalars.contains("/")
    if scalars.first == "/" { scalars.removeFirst() }
    guard !scalars.isEmpty else { return nil }
    let prefix = isAnchored ? [] : Array("**/".unicodeScalars)
    return Pattern(glob: Glob(prefix + scalars), isNegated: isNegated, isForFolders: isForFolders)
  }

  /// Whether the last scalar stands behind an odd number of backslashes.
  private static func isEscaped(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
    scalars.dropLast().reversed().prefix { $0 == "\\" }.count % 2 == 1
  }
}

/// All ignore files that hold for a folder, the nearest last.
struct IgnoreChain: Sendable {
  private var files: [IgnoreFile] = []

  /// Whether a path is ignored; the nearest file that says anything decides.
  func isIgnored(_ realPath: String, isFolder: Bool) -> Bool {
    for file in files.reversed() {
      guard let path = PathText.relative(realPath, to: file.folder), !path.isEmpty else { continue }
      if let answer = file.isIgnored(path, isFolder: isFolder) { return answer }
    }
    return false
  }

  /// Whether a file is ignored, or a folder that it stands in.
  func isIgnoredWithFolders(_ realPath: String, isFolder: Bool = false) -> Bool {
    if isIgnored(realPath, isFolder: isFolder) { return true }
    var folder = PathText.parent(of: realPath)
    while let current = folder, current != "/" {
      if isIgnored(current, isFolder: true) { return true }
      folder = PathText.parent(of: current)
    }
    return false
  }

  /// The chain for a folder inside; unreadable ignore files say nothing.
  func adding(folder: String, of files: FileSystem) -> IgnoreChain {
    var file = IgnoreFile(folder: folder)
    for name in [".gitignore", ".ignore"] {
      let path = PathText.join(folder, name)
      if files.isFile(path), let bytes = try? files.read(path) { file.add(bytes) }
    }
    guard !file.isEmpty else { return self }
    var chain = self
    chain.files.append(file)
    return chain
  }

  /// The chain that holds inside `folder`: from the top of its Git repository down, or of the folder alone.
  static func leading(to folder: String, of files: FileSystem) -> IgnoreChain {
    var folders = [folder]
    var current = folder
    while !files.exists(PathText.join(current, ".git")) {
      guard let parent = PathText.parent(of: current) else {
        folders = [folder]
        break
      }
      folders.append(parent)
      current = parent
    }
    return folders.reversed().reduce(IgnoreChain()) { $0.adding(folder: $1, of: files) }
  }
}
