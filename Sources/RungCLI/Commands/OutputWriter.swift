import LadderEmit
import LadderModel
import LadderWorkspace
import SourceText

/// Carries out a plan: runs the emitters, and puts what they make where it belongs.
struct OutputWriter {
  let loaded: LoadedWorkspace
  let plan: OutputPlan
  let includeTodos: Bool
  let io: CommandIO
  /// For `--verbose` and the closing line.
  private(set) var remarks: [String] = []

  init(loaded: LoadedWorkspace, plan: OutputPlan, includeTodos: Bool, io: CommandIO) {
    self.loaded = loaded
    self.plan = plan
    self.includeTodos = includeTodos
    self.io = io
  }

  mutating func run() throws(FileError) {
    // Once for all files: each of them is then a good moment to stop.
    try Signals.held { () throws(FileError) in try write() }
  }

  private mutating func write() throws(FileError) {
    var folders: [String] = []
    for item in plan.items {
      switch item.place {
      case .standardOutput: try toStandardOutput(item)
      case .file(let path): try toFile(item, path)
      case .folder(let folder, _): if !folders.contains(folder) { folders.append(folder) }
      }
    }
    for folder in folders { try toFolder(folder) }
  }

  private func toStandardOutput(_ item: OutputPlan.Item) throws(FileError) {
    try emit(item) { file throws(FileError) in io.output.write(file.bytes) }
  }

  private mutating func toFile(_ item: OutputPlan.Item, _ path: String) throws(FileError) {
    if let identity = io.files.identity(of: path), loaded.identities(io.files).contains(identity) {
      throw FileError(.write, path, .isSource)
    }
    if let parent = PathText.parent(of: path) { try io.files.makeFolders(parent) }
    let isWritten = try io.files.write(to: path) { write throws(FileError) in
      try emit(item) { file throws(FileError) in try write(file.bytes) }
    }
    remarks.append("\(path): \(isWritten ? "written" : "unchanged")")
  }

  /// All that goes into one folder, so that its list is whole.
  private mutating func toFolder(_ path: String) throws(FileError) {
    var folder = try OutputFolder(path, files: io.files, protecting: loaded.identities(io.files))
    do throws(FileError) {
      for item in plan.items {
        guard case .folder(path, let below) = item.place else { continue }
        let kind = item.format.rawValue
        folder.begin(kind)
        if item.format.isFolder {
          try emit(item) { file throws(FileError) in
            try folder.write(file.bytes, to: PathText.join(below, file.path), of: kind)
          }
        } else {
          try folder.write(to: below, of: kind) { write throws(FileError) in
            try emit(item) { file throws(FileError) in try write(file.bytes) }
          }
        }
      }
    } catch {
      folder.abandon()
      throw error
    }
    let written = folder.written
    let unchanged = folder.unchanged
    let deleted = try folder.finish()
    let old = deleted > 0 ? ", \(deleted) deleted" : ""
    remarks.append("\(path): \(counted(written, "file")) written, \(unchanged) unchanged\(old)")
  }

  /// Json and the schema are one file without a path, json in several pieces.
  private func emit(_ item: OutputPlan.Item, _ write: (OutputFile) throws(FileError) -> Void)
    throws(FileError)
  {
    let options = EmitOptions(layout: item.layout, includeTodos: includeTodos)
    switch item.format {
    case .html: try emitHTML(loaded.model, sources: loaded.sources, options: options, write: write)
    case .markdown: try emitMarkdown(loaded.model, sources: loaded.sources, options: options, write: write)
    case .json:
      try emitJSON(loaded.model, sources: loaded.sources) { bytes throws(FileError) in
        try write(OutputFile(path: "", bytes: bytes))
      }
    case .schema: try write(OutputFile(path: "", bytes: Array(ladderSchema.utf8)))
    }
  }
}
