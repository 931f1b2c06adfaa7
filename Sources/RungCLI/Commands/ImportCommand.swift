import LadderEmit
import LadderWorkspace

extension Command {
  static let importing = Command(
    name: "import", summary: "Write ladders that were read from documents in the ladder language.",
    operands: "PATH…", flags: [.importOutput, .importLayout, .importCheck] + Reading.flags,
    details: [
      "PATH is a file that ends in .md, .markdown, .mdx or .ladder, or a folder; - is standard input. What several pages say of one ladder becomes one file, named by the ladder's id: ID.ladder. With --layout level or dimension, that file keeps what the ladder declares, and ID/ has a file for each level or dimension.",
      "The documents stay as they are. A file that is there already is never written over: it may hold somebody's work.",
      "Read back, the files give the same ladder. Placeholders (“add example …”) become `todo`; `allow` goes where it is needed. Comments are not taken along, but for those that speak to rung.",
    ]
  ) { invocation, io in
    guard !invocation.operands.isEmpty else {
      io.complain(ImportMessages.nothingNamed)
      return .failed
    }
    guard invocation.has(.importOutput) || invocation.has(.importCheck) else {
      io.complain(Usage.importNeedsOutput)
      return .failed
    }
    guard let request = Reading.request(invocation, io) else { return .failed }
    let loaded = await io.load(request)
    return ImportRun(invocation: invocation, loaded: loaded, io: io).run()
  }
}

private struct ImportRun {
  let invocation: Invocation
  let loaded: LoadedWorkspace
  let io: CommandIO

  func run() -> ExitCode {
    for failure in loaded.failures { io.complain(failure) }
    guard loaded.failures.isEmpty else {
      io.complain(ImportMessages.notAllRead)
      return .failed
    }
    let source = ImportSource(loaded)
    let obstacles = source.obstacles
    for obstacle in obstacles { io.complain(obstacle) }
    guard obstacles.isEmpty, let files = files(of: source) else { return .failed }
    guard put(files) else { return .failed }
    if !invocation.has(.quiet), let remark = source.remark { io.errors.line(remark) }
    return .clean
  }

  /// Nil where they cannot be made, which was told then.
  private func files(of source: ImportSource) -> [OutputFile]? {
    let layout = invocation.choice(.importLayout, or: LadderLayout.one)
    if isToOutput {
      guard layout == .one else {
        io.complain(Usage.partsOnOutput)
        return nil
      }
      guard source.ladders.count == 1 else {
        io.complain(Usage.severalLadders(source.ladderIDs))
        return nil
      }
    }
    let (files, unreadable) = source.files(layout)
    for path in unreadable { io.complain(ImportMessages.unreadable(path)) }
    return unreadable.isEmpty ? files : nil
  }

  private var isToOutput: Bool { invocation.last(.importOutput) == "-" }

  private func put(_ files: [OutputFile]) -> Bool {
    if isToOutput {
      for file in files { io.output.write(file.bytes) }
    } else if invocation.has(.importCheck) {
      show(files)
    } else if let folder = invocation.last(.importOutput) {
      return write(files, to: folder)
    }
    return true
  }

  private func show(_ files: [OutputFile]) {
    let folder = invocation.last(.importOutput) ?? ""
    for (index, file) in files.enumerated() {
      let path = folder.isEmpty ? file.path : PathText.join(folder, file.path)
      io.output.line((index > 0 ? "\n" : "") + "==> \(VisibleText.oneLine(path)) <==")
      io.output.write(file.bytes)
    }
  }

  private func write(_ files: [OutputFile], to path: String) -> Bool {
    do throws(FileError) {
      try Signals.held { () throws(FileError) in
        var folder = try OutputFolder(path, files: io.files, protecting: loaded.identities(io.files))
        try folder.hand(over: files.map { ($0.path, $0.bytes) })
        let (written, unchanged) = (folder.written, folder.unchanged)
        _ = try folder.finish()
        guard !invocation.has(.quiet) else { return }
        io.errors.line("\(path): \(counted(written, "file")) written, \(unchanged) unchanged")
      }
      return true
    } catch {
      io.complain(error)
      return false
    }
  }
}

enum ImportMessages {
  static let nothingNamed = "name what is to be imported: rung import PATH --output FOLDER"
  static let notAllRead = "nothing is imported, because not everything could be read"
  static let noLadder = "there is no ladder to import: `rung check` says more about the files"

  static func errors(_ path: String, _ count: Int) -> String {
    "\"\(path)\" has \(counted(count, "error")) in its writing, and what cannot be read cannot be imported: "
      + "`rung check` shows \(count == 1 ? "it" : "them")"
  }

  static func missingBase(_ name: String, of ladder: String) -> String {
    "the ladder \"\(ladder)\" extends \"\(name)\", which is not among the files that were read: name its file as well"
  }

  static func circle(_ ladder: String) -> String {
    "the ladder \"\(ladder)\" extends itself in a circle: `rung check` shows how"
  }

  static func leftOut(_ count: Int, _ rules: [String]) -> String {
    "\(counted(count, "place")) of the source \(count == 1 ? "is" : "are") not in the import: "
      + "`rung check` shows \(count == 1 ? "it" : "them") (\(rules.joined(separator: ", ")))"
  }

  static func unreadable(_ path: String) -> String {
    "\"\(path)\" could not be written so that rung reads it back, and nothing is written: "
      + "that is a mistake in rung, please report it"
  }
}
