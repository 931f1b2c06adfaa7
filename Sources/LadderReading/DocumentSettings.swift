package import LadderModel
package import SourceText

/// What a workspace says of its documents, where they do not tell it themselves.
package struct DocumentSettings: Sendable {
  let titles: SettledTitles
  private let outermost: [FileID: Workspace.Outermost]
  /// Files that stand in one folder with others of which the same is said.
  private let several: Set<FileID>

  /// `outermost` is what is said of files, each with its path.
  package init(
    titles: [Workspace.TitleMeaning] = [],
    outermost: [(file: FileID, path: String, is: Workspace.Outermost)] = []
  ) {
    self.titles = SettledTitles(titles)
    self.outermost = Dictionary(outermost.map { ($0.file, $0.is) }, uniquingKeysWith: { first, _ in first })
    // A table is never one level, or one dimension.
    let pages = outermost.filter { !CSVReader.reads($0.path) }
    let folders = Dictionary(grouping: pages) { "\($0.is.rawValue) \(PathWords.folder(of: $0.path))" }
    several = Set(folders.values.filter { $0.count > 1 }.joined().map(\.file))
  }

  func page(_ file: FileID) -> PageSettings {
    PageSettings(titles: titles, outermost: outermost[file], isOneOfSeveral: several.contains(file))
  }
}

/// What is said of one page.
struct PageSettings: Sendable {
  var titles = SettledTitles()
  /// What the page's outer headings are, or the rows of its table; of one of several, the page itself.
  var outermost: Workspace.Outermost?
  var isOneOfSeveral = false
}
