import LadderModel
import SourceText

/// Folders with a page a cell: a folder a level with a page for each dimension, or a folder a dimension with a page for each
/// level. The pages of all such folders side by side make one ladder.
struct FolderCells {
  private let pages: [Page]
  private var shapes: [PageShape]

  /// The shapes of a run's pages, where those in such folders are cells.
  static func settled(_ pages: [Page], _ shapes: [PageShape]) -> [PageShape] {
    var cells = FolderCells(pages: pages, shapes: shapes)
    cells.settle()
    return cells.shapes
  }

  /// One of the folders side by side.
  private struct Folder {
    var path: Substring
    /// The page that speaks of it as a whole.
    var index: Int?
    var pages: [Int] = []
  }

  private mutating func settle() {
    var folders: [Substring: Folder] = [:]
    for page in pages.indices where mayBeCell(page) {
      let path = PathWords.folder(of: pages[page].path)
      if path.isEmpty { continue }
      if IndexPage.isNamedSo(pages[page]) {
        folders[path, default: Folder(path: path)].index = page
      } else {
        folders[path, default: Folder(path: path)].pages.append(page)
      }
    }
    let families = Dictionary(grouping: folders.values.filter { !$0.pages.isEmpty }) {
      PathWords.folder(of: String($0.path))
    }
    for (parent, family) in families where family.count > 1 {
      let sorted = family.sorted { $0.path < $1.path }
      if !takeLevels(sorted, parent) { takeDimensions(sorted, parent) }
    }
  }

  /// Others are ladders by themselves, or a workspace says what they are.
  private func mayBeCell(_ page: Int) -> Bool {
    let isFree = shapes[page].kind == .none || shapes[page].pageLevel != nil
    return isFree && shapes[page].settledKind == nil && !shapes[page].isOtherThing
      && pages[page].header == nil && pages[page].title != nil
  }

  /// What a folder is called: by the page that speaks of it, or else by its name without a number before it.
  private func title(of folder: Folder) -> String {
    if let index = folder.index, let title = pages[index].title { return title.heading.title.text }
    let words = PathWords.title(ofFile: String(folder.path))
    let title = PathWords.withoutNumber(words)
    return title.isEmpty ? words : title.withCapital
  }

  private func key(of page: Int) -> String { pages[page].title?.heading.key ?? "" }

  // MARK: A folder a level

  private mutating func takeLevels(_ folders: [Folder], _ parent: Substring) -> Bool {
    let levels = LevelSeries.levels(of: folders.map(title), SettledTitles())
    let found = zip(folders, levels).compactMap { folder, level in level.map { (folder: folder, level: $0) } }
    let counts = found.flatMap { $0.folder.pages.map(key) }.reduce(into: [:]) { $0[$1, default: 0] += 1 }
    guard found.count > 1, found.count == folders.count, Set(found.map(\.level.id)).count == found.count,
      counts.values.contains(where: { $0 > 1 })
    else { return false }
    var ids = TitleIDs()
    for (folder, level) in found {
      for page in folder.pages where counts[key(of: page)] ?? 0 > 1 {
        guard let title = pages[page].title else { continue }
        let name = title.heading.title
        let dimension = ids.id(for: title.heading.key, title: name.text).id
        take(page, dimension, name, level, Name(level.title, at: name.span), parent)
      }
      if let index = folder.index { take(index, .level(level.id), parent) }
    }
    return true
  }

  // MARK: A folder a dimension

  private mutating func takeDimensions(_ folders: [Folder], _ parent: Substring) {
    var counts: [String: Int] = [:]
    for folder in folders {
      let levels = folder.pages.compactMap { shapes[$0].pageLevel?.level.value.id }
      guard levels.count == folder.pages.count, Set(levels).count == levels.count,
        folder.pages.allSatisfy(isBare), !isTeam(title(of: folder))
      else { return }
      for level in levels { counts[level, default: 0] += 1 }
    }
    guard counts.values.count(where: { $0 > 1 }) > 1 else { return }
    var ids = TitleIDs()
    for folder in folders {
      let title = title(of: folder)
      let dimension = ids.id(for: TitleText.key(title), title: title).id
      for page in folder.pages {
        guard let level = shapes[page].pageLevel?.level, let heading = pages[page].title?.heading else {
          continue
        }
        take(page, dimension, Name(title, at: heading.title.span), level.value, level.name, parent)
      }
      if let index = folder.index { take(index, .dimension(dimension), parent) }
    }
  }

  /// Whether a page has no heading but its title: with others under it, its folder is a ladder.
  private func isBare(_ page: Int) -> Bool {
    pages[page].sections.count(where: \.hasHeading) == 1
  }

  /// "Engineering", "Product Manager": such folders side by side are ladders of the same levels.
  private func isTeam(_ title: String) -> Bool {
    let words = TitleWords(of: title)
    return words.haveRoleOrRank || words.all.contains { Self.teams.contains(String($0)) }
  }

  private static let teams: Set<String> = [
    "engineering", "engineers", "software", "backend", "frontend", "mobile", "platform", "devops", "sre",
    "qa", "data", "design", "product", "marketing", "sales", "support", "finance", "legal", "hr",
    "operations", "security", "management", "managers", "ic", "track", "team",
  ]

  // MARK: Pages

  private mutating func take(
    _ page: Int, _ dimension: String, _ name: Name, _ level: LevelName, _ levelName: Name, _ parent: Substring
  ) {
    take(page, .cell(dimension: dimension, level: level.id), parent)
    guard let section = pages[page].title?.section else { return }
    shapes[page].dimensions = [Named(value: dimension, section: section, name: name)]
    shapes[page].levels = [Named(value: level, section: section, name: levelName)]
  }

  private mutating func take(_ page: Int, _ role: Role, _ parent: Substring) {
    guard let section = pages[page].title?.section else { return }
    var shape = PageShape(pages[page])
    shape.kind = .cells
    shape.roles[section] = role
    shape.folderOfCells = parent
    shapes[page] = shape
  }
}
