import LadderEmit
import LadderModel
import LadderWorkspace
import SourceText

/// What to make, and where.
struct OutputPlan {
  struct Item {
    var format: BuildFormat
    var layout: MarkdownLayout
    var place: Place
  }

  enum Place {
    case standardOutput
    case file(String)
    /// Inside `folder`, below `path` ("" for the folder itself): a folder for pages, a file for json.
    case folder(String, path: String)
  }

  private(set) var items: [Item] = []

  /// What keeps a plan from being made, in words.
  struct Mistake: Error { var message: String }

  static let standardFolder = "site"
  static let jsonName = "ladders.json"

  init(_ invocation: Invocation, settings: WorkspaceSettings?, files: FileSystem) throws(Mistake) {
    var formats: [BuildFormat] = []
    for name in invocation.all(.to) {
      if let format = BuildFormat(rawValue: name), !formats.contains(format) { formats.append(format) }
    }
    let layout = invocation.last(.layout).flatMap { MarkdownLayout(rawValue: $0) }
    if let output = invocation.last(.output) {
      try add(formats.isEmpty ? BuildFormat.standard : formats, layout ?? .one, to: output, files)
    } else {
      try add(formats, layout, settings, files)
    }
  }

  /// As `--output` says.
  private mutating func add(
    _ formats: [BuildFormat], _ layout: MarkdownLayout, to output: String, _ files: FileSystem
  ) throws(Mistake) {
    if output == "-" {
      guard let only = formats.first, formats.count == 1 else {
        throw Mistake(message: Usage.oneFormatOnOutput)
      }
      if only == .html { throw Mistake(message: Usage.folderOnOutput) }
      items = [Item(format: only, layout: layout, place: .standardOutput)]
      return
    }
    let isFile = output.hasSuffix(".json") || (files.exists(output) && !files.isFolder(output))
    if isFile, !output.hasSuffix("/"), !files.isFolder(output) {
      guard let only = formats.first, formats.count == 1, !only.isFolder else {
        throw Mistake(message: Usage.notAFolderFormat(output))
      }
      items = [Item(format: only, layout: layout, place: .file(output))]
      return
    }
    for format in formats {
      let place = Place.folder(PathText.tidied(output), path: Self.path(format, isAlone: formats.count == 1))
      items.append(Item(format: format, layout: layout, place: place))
    }
  }

  /// As the workspace's `output` lines say; what they don't speak of goes to `site`.
  private mutating func add(
    _ formats: [BuildFormat], _ layout: MarkdownLayout?, _ settings: WorkspaceSettings?, _ files: FileSystem
  ) throws(Mistake) {
    let lines = settings?.workspace.outputs ?? []
    for line in lines {
      guard let format = BuildFormat(rawValue: line.format.text) else {
        throw Mistake(message: Self.unknownFormat(line.format.text, settings))
      }
      guard formats.isEmpty || formats.contains(format), let settings else { continue }
      let path = PathText.join(settings.folder, PathText.tidied(line.path.text))
      guard Self.isInside(path, of: settings, files) else {
        throw Mistake(message: Self.outside(line.path.text, settings))
      }
      let own = line.layout.flatMap { MarkdownLayout(rawValue: $0.text) }
      let place = format.isFolder ? Place.folder(path, path: "") : .file(path)
      items.append(Item(format: format, layout: layout ?? own ?? .one, place: place))
    }
    let wanted = formats.isEmpty && lines.isEmpty ? BuildFormat.standard : formats
    for format in wanted where !items.contains(where: { $0.format == format }) {
      let place = Place.folder(Self.standardFolder, path: Self.path(format, isAlone: false))
      items.append(Item(format: format, layout: layout ?? .one, place: place))
    }
  }

  private static func path(_ format: BuildFormat, isAlone: Bool) -> String {
    switch format {
    case .html: ""
    case .markdown: isAlone ? "" : "markdown"
    case .json: jsonName
    case .schema: "ladders.schema.json"
    }
  }

  /// A file in a repository must not decide that something is written elsewhere on the disk.
  private static func isInside(_ path: String, of settings: WorkspaceSettings, _ files: FileSystem) -> Bool {
    var existing = path
    while !files.exists(existing), let parent = PathText.parent(of: existing) { existing = parent }
    guard let real = files.realPath(existing) else { return false }
    let tops = [settings.folder, "."].compactMap { files.realPath($0) }
    let rest = path.dropFirst(existing == "." ? 0 : existing.count).split(separator: "/")
    return !rest.contains("..") && tops.contains { PathText.relative(real, to: $0) != nil }
  }

  private static func unknownFormat(_ word: String, _ settings: WorkspaceSettings?) -> String {
    let path = settings?.path ?? WorkspaceSettings.fileName
    let known = BuildFormat.standard.map(\.rawValue)
    return "\(path) asks for the output \"\(word)\": rung makes \(Usage.list(known))"
  }

  private static func outside(_ path: String, _ settings: WorkspaceSettings) -> String {
    "\(settings.path) asks for an output in \"\(path)\", which is outside its folder: give it with --output if you mean it"
  }
}
