/// Which pages make one ladder: pages of cells in one folder do, and pages of a folder that each have lists under the
/// same levels, or most of the same. Every other page is a ladder.
struct PageGroups {
  /// Indices of pages, in the order of the first of each group.
  private(set) var groups: [[Int]] = []
  private let pages: [Page]
  private let shapes: [PageShape]
  /// The group of each folder's pages of cells.
  private var cellsOf: [Substring: Int] = [:]
  /// Which groups have a level, so that a page is compared with those alone that it shares one with.
  private var groupsOf: [LevelInFolder: [Int]] = [:]
  /// How many levels each group has.
  private var levelCounts: [Int] = []

  private struct LevelInFolder: Hashable {
    var folder: Substring
    var level: String
  }

  init(_ pages: [Page], _ shapes: [PageShape]) {
    self.pages = pages
    self.shapes = shapes
    for (index, shape) in shapes.enumerated() where shape.kind != .none { place(index, shape) }
  }

  static func folder(of path: String) -> Substring { path.lastIndex(of: "/").map { path[..<$0] } ?? "" }

  private mutating func place(_ index: Int, _ shape: PageShape) {
    let folder = Self.folder(of: pages[index].path)
    switch shape.kind {
    case .cells:
      let group = cellsOf[folder] ?? open()
      cellsOf[folder] = group
      groups[group].append(index)
    case .levels where shape.isFlat && shape.roles.contains(.title):
      let own = Set(shape.levels.map { LevelInFolder(folder: folder, level: $0.value.id) })
      let group = near(own) ?? open()
      groups[group].append(index)
      for level in own where !groupsOf[level, default: []].contains(group) {
        groupsOf[level, default: []].append(group)
        levelCounts[group] += 1
      }
    case .levels, .dimensions, .tables, .none: groups[open()].append(index)
    }
  }

  private mutating func open() -> Int {
    groups.append([])
    levelCounts.append(0)
    return groups.count - 1
  }

  /// The first group that has two or more of these levels, and more than half of its own or of these.
  private func near(_ own: Set<LevelInFolder>) -> Int? {
    var shared: [Int: Int] = [:]
    for level in own { for group in groupsOf[level] ?? [] { shared[group, default: 0] += 1 } }
    return shared.filter { $1 >= 2 && $1 * 2 > min(levelCounts[$0], own.count) }.keys.min()
  }
}
