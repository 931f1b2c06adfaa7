import LadderModel
import SourceText

/// A table whose columns are levels and rows dimensions, or the other way round.
struct TableShape: Sendable {
  enum Columns: Sendable { case levels, dimensions }

  let columns: Columns
  let header: TableGrid.Row
  /// Those below the header.
  let rows: [TableGrid.Row]
  /// How many columns stand before the cells: the names, and the groups of the names where there are any.
  let leading: Int
  /// In the order of the table; nil for a column or row that names none.
  let levels: [Named<LevelName>?]
  /// Titles; empty for a row that names a group, and no dimension.
  let dimensions: [Name]
  /// The group of each dimension; nil where it has none.
  let groups: [Name?]
  /// Text that is in no cell of the ladder: in the table's titles, or in no cell at all.
  private(set) var observations: [Observation]

  /// Nil where neither the header nor the first column is a series of levels.
  init?(_ grid: TableGrid, section: Int, _ settings: PageSettings) {
    let candidates = grid.mayHaveTitle ? Self.mostTitles + 1 : 1
    for index in grid.rows.indices.prefix(candidates) {
      guard let shape = TableShape(grid.rows[index], Array(grid.rows[(index + 1)...]), section, settings)
      else {
        continue
      }
      self = shape
      let inHeader = Set(shape.header.cells.map(\.number))
      var seen = inHeader
      let titles = grid.rows[..<index].flatMap(\.cells).filter { seen.insert($0.number).inserted }
      observations += grid.observations + titles.compactMap(\.skipped)
      return
    }
    return nil
  }

  private init?(
    _ header: TableGrid.Row, _ rows: [TableGrid.Row], _ section: Int, _ settings: PageSettings
  ) {
    let titles = header.cells.map(\.name)
    guard titles.count > 1, !rows.isEmpty, !Self.isIndex(rows) else { return nil }
    let isNumbered = titles.prefix(2).contains { Self.isAboutLevels($0.text) }
    func levels(_ names: some Sequence<Name>) -> [Named<LevelName>?] {
      let names = Array(names)
      let titles = names.map { isNumbered && Int($0.text) != nil ? "Level \($0.text)" : $0.text }
      return zip(names, LevelSeries.levels(of: titles, settings.titles)).map { name, level in
        level.map { Named(value: $0, section: section, name: Name($0.title, at: name.span)) }
      }
    }
    let first = rows.map { $0.cells.first?.name ?? Name("", at: $0.span) }
    var across = levels(titles.dropFirst())
    var down = levels(first)
    switch settings.isOneOfSeveral ? nil : settings.outermost {
    case .levels: (across, down) = (across.map { _ in nil }, Self.all(first, down, section))
    case .dimensions:
      (across, down) = (Self.all(Array(titles.dropFirst()), across, section), down.map { _ in nil })
    case nil: break
    }
    let numbers = rows.map { $0.cells.first?.number ?? -1 }
    let isSureDown = Self.isSeries(down, numbers) && down.allSatisfy { $0?.value.isSure ?? true }
    let isSureAcross = across.allSatisfy { $0?.value.isSure ?? true }
    if Self.isSeries(across, nil), isSureAcross || !isSureDown {
      let names = RowNames(titles, rows, first, isLevel: across.first.flatMap(\.self) != nil)
      columns = .levels
      leading = names.leading
      self.levels = Array(across.dropFirst(names.leading - 1))
      dimensions = names.dimensions
      groups = names.groups
    } else if Self.isSeries(down, numbers) {
      columns = .dimensions
      leading = 1
      self.levels = down
      dimensions = Array(titles.dropFirst())
      groups = Array(repeating: nil, count: titles.count - 1)
    } else {
      return nil
    }
    guard dimensions.contains(where: { !$0.text.isEmpty && !LevelFacts.contain($0.text) }) else { return nil }
    self.header = header
    self.rows = rows
    observations = []
    if Self.isSeries(across, nil), Self.isSeries(down, numbers), isSureDown == isSureAcross {
      observations.append(
        .ambiguousShape(
          span: header.span, taken: "a table with a level in each column",
          other: "one with a level in each row"))
    }
  }

  /// All names as levels: a workspace says so.
  private static func all(_ names: [Name], _ levels: [Named<LevelName>?], _ section: Int)
    -> [Named<LevelName>?]
  {
    zip(names, levels).map { name, level in
      level
        ?? (name.text.isEmpty
          ? nil : Named(value: LevelName(named: name.text), section: section, name: name))
    }
  }

  /// How many rows may stand above the header.
  private static let mostTitles = 2

  /// Whether most cells say something: a table of links is an index, and no ladder.
  private static func isIndex(_ rows: [TableGrid.Row]) -> Bool {
    let texts = rows.flatMap { $0.cells.dropFirst() }.compactMap { $0.parts.first?.text }
    return texts.count { $0.utf8.first == UInt8(ascii: "[") || $0.contains("](") } * 2 > texts.count
  }

  /// Two or more, all different, and most of what stands there. Places that one cell covers are one.
  private static func isSeries(_ levels: [Named<LevelName>?], _ numbers: [Int]?) -> Bool {
    var seen: Set<Int> = []
    let own = levels.indices.filter { index in numbers.map { seen.insert($0[index]).inserted } ?? true }
    let found = own.compactMap { levels[$0]?.value.id }
    return found.count >= 2 && found.count * 2 > own.count && Set(found).count == found.count
  }

  private static func isAboutLevels(_ corner: String) -> Bool {
    TitleText.words(TitleText.key(corner)).contains { ["level", "levels", "grade", "band"].contains($0) }
  }
}
