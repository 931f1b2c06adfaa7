import CommonMark
import LadderModel

/// A small table under a heading, whose rows are what labels before items would be: `| Craft | Writes code. |` under a
/// level, `| L1 | Writes code. |` under a dimension. Where it has one row only, its columns are.
struct LabelledRow {
  var name: Name
  var cells: [TableCell]
  /// What stands in columns called "Example".
  var examples: [TableCell] = []

  static func rows(of block: BlockID, on page: Page) -> [LabelledRow] {
    guard let grid = TableGrid(block, of: page), let header = grid.rows.first, header.cells.count > 1 else {
      return []
    }
    let body = grid.rows.dropFirst()
    let names = header.cells.map(\.name)
    if body.count == 1, let row = body.first, row.cells.count == names.count,
      areColumns(names, row, page.settings.titles)
    {
      return zip(names, row.cells).map { LabelledRow(name: $0, cells: [$1]) }
    }
    let areExamples = names.map { Sentences.isExamplesHeading(TitleText.key($0.text)) }
    guard areExamples.dropFirst().count(where: { !$0 }) == 1 else { return [] }
    return body.compactMap { row in
      guard let name = row.cells.first?.name else { return nil }
      let cells = zip(row.cells, areExamples).dropFirst()
      return LabelledRow(
        name: name, cells: cells.filter { !$0.1 }.map(\.0), examples: cells.filter { $0.1 }.map(\.0))
    }
  }

  private static func areColumns(_ names: [Name], _ row: TableGrid.Row, _ settled: SettledTitles) -> Bool {
    if names.contains(where: \.text.isEmpty) { return false }
    let first = row.cells.first?.name.text ?? ""
    return names.count > 2 || !LevelSeries.levels(of: names.map(\.text), settled).contains { $0 == nil }
      || first.split(separator: " ").count > 5
  }
}
