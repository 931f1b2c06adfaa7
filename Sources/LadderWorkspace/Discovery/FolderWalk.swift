/// Goes through a folder and those in it, and finds the files that rung reads, in the order of their paths' bytes.
///
/// Not entered: hidden folders, `.build*` among them, `node_modules`, what ignore files or the workspace exclude, folders
/// that rung wrote, and a folder that was entered already (links may lead in a circle).
struct FolderWalk {
  private struct Folder {
    var shown: String
    var real: String
    var identity: FileIdentity?
    var ignores: IgnoreChain
  }

  private let files: FileSystem
  private let settings: WorkspaceSettings?
  private var seen: Set<FileIdentity> = []
  private(set) var found = Found()
  /// Documents that the workspace's settings leave out because they speak of no `sources`.
  private(set) var leftOut: [FoundFile] = []
  /// Files beside the sources that an earlier run made of them.
  private(set) var made: [FoundFile] = []
  private var root = ""
  private var madePaths: Set<String> = []

  init(_ files: FileSystem, settings: WorkspaceSettings?) {
    self.files = files
    self.settings = settings
  }

  mutating func walk(_ folder: String) {
    guard let real = files.realPath(folder) else {
      found.failures.append(FileError(.list, folder, .missing))
      return
    }
    root = real
    madePaths = OutputFolder.made(in: folder, files)
    var open = [
      Folder(shown: PathText.tidied(folder), real: real, ignores: IgnoreChain.leading(to: real, of: files))
    ]
    while var next = open.popLast() {
      guard let identity = files.identity(of: next.real), seen.insert(identity).inserted else { continue }
      next.identity = identity
      let inside = list(next)
      open += inside.reversed()
    }
    found.files.sort { PathText.precedes($0.path, $1.path) }
  }

  /// Takes the files of one folder, and gives the folders to enter.
  private mutating func list(_ folder: Folder) -> [Folder] {
    let entries: [FileSystem.Entry]
    do throws(FileError) {
      entries = try files.entries(of: folder.shown)
    } catch {
      found.failures.append(error)
      return []
    }
    if folder.real != root, entries.contains(where: { $0.name == OutputFolder.listName }) { return [] }
    var inside: [Folder] = []
    for entry in entries {
      let real = PathText.join(folder.real, entry.name)
      let shown = PathText.join(folder.shown, entry.name)
      switch entry.kind {
      case .folder:
        if entry.number == nil { found.holdsLinks = true }
        guard Self.isEntered(entry.name), !isLeftOut(real, isFolder: true, folder.ignores) else { continue }
        inside.append(
          Folder(shown: shown, real: real, ignores: folder.ignores.adding(folder: real, of: files)))
      case .file:
        guard let kind = SourceKind(path: entry.name), !isLeftOut(real, isFolder: false, folder.ignores)
        else {
          continue
        }
        var file = FoundFile(path: shown, kind: kind, isNamed: false)
        if let number = entry.number, let device = folder.identity?.device {
          file.identity = FileIdentity(device: device, file: number)
        } else {
          found.holdsLinks = true
        }
        take(file, real: real, isUTF8: entry.isUTF8)
      case nil:
        // Editors lock files with links that lead nowhere: ".#page.md".
        if let kind = SourceKind(path: entry.name), kind != .csv, !entry.name.hasPrefix(".") {
          found.failures.append(FileError(.read, shown, .brokenLink))
        }
      case .other: break
      }
    }
    return inside
  }

  private mutating func take(_ file: FoundFile, real: String, isUTF8: Bool) {
    if !isUTF8 {
      if file.mayBeData { return }
      found.failures.append(FileError(.read, file.path, .nameNotUTF8))
    } else if !madePaths.isEmpty, let path = PathText.relative(real, to: root), madePaths.contains(path) {
      made.append(file)
    } else if settings?.isSource(real) ?? true {
      found.files.append(file)
    } else {
      leftOut.append(file)
    }
  }

  private static func isEntered(_ name: String) -> Bool { !name.hasPrefix(".") && name != "node_modules" }

  private func isLeftOut(_ real: String, isFolder: Bool, _ ignores: IgnoreChain) -> Bool {
    settings?.isExcluded(real) == true || ignores.isIgnored(real, isFolder: isFolder)
  }
}
