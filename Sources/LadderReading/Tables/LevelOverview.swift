import CommonMark
import LadderModel

/// A table, or a list, that says something of the levels of a ladder and is about no dimension: "| Level | Title | Years |".
/// What it says is `meta` of those levels.
struct LevelOverview {
  private(set) var metas: [(level: String, meta: Meta)] = []

  /// Nil where the rows, or the columns, are not all levels of the ladder.
  init?(_ grid: TableGrid, _ names: LadderNames) {
    guard let header = grid.rows.first, grid.rows.count > 1, header.cells.count > 1 else { return nil }
    let rows = Array(grid.rows.dropFirst())
    let first = rows.map { $0.cells.first?.name.text ?? "" }
    let titles = header.cells.dropFirst().map(\.name)
    if let levels = Self.levels(first, names), Self.areFacts(titles.map(\.text), names) {
      for (row, level) in zip(rows, levels) {
        for (cell, title) in zip(row.cells.dropFirst(), titles) { add(cell, title, level) }
      }
    } else if let levels = Self.levels(titles.map(\.text), names), Self.areFacts(first, names) {
      for row in rows {
        guard let title = row.cells.first?.name else { continue }
        for (cell, level) in zip(row.cells.dropFirst(), levels) { add(cell, title, level) }
      }
    } else {
      return nil
    }
  }

  /// The items of a list under a heading: "Titles", "- L1: Engineer".
  init?(_ labels: [Label?], _ title: Name, _ names: LadderNames) {
    guard let levels = Self.levels(labels.map { $0?.name.text ?? "" }, names) else { return nil }
    for (label, level) in zip(labels, levels) {
      guard let rest = label?.rest else { return nil }
      metas.append((level, Meta(key: title, value: Name(rest.text, at: rest.span))))
    }
  }

  /// Two levels or more, each once.
  private static func levels(_ titles: [String], _ names: LadderNames) -> [String]? {
    let levels = titles.compactMap { names.level($0) }
    return levels.count == titles.count && levels.count > 1 && Set(levels).count == levels.count
      ? levels : nil
  }

  private static func areFacts(_ titles: [String], _ names: LadderNames) -> Bool {
    titles.allSatisfy { !$0.isEmpty && names.dimension($0) == nil }
  }

  private mutating func add(_ cell: TableCell, _ title: Name, _ level: String) {
    if let fact = cell.fact { metas.append((level, Meta(key: title, value: fact))) }
  }
}
