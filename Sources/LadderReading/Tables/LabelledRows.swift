import CommonMark
import LadderModel

/// A small table under a heading, whose rows are what labels before items would be: `| Craft | Writes code. |` under a
/// level, `| L1 | Writes code. |` under a dimension. Where it has one row only, its columns are.
struct LabelledRow {
  var name: Name
  var cells: [TableCell]
  /// What stands in columns called "Example".
  var examples: [TableCell] = []
  /// What stands in columns that say what a level is called, or pays.
  var facts: [Meta] = []
  /// What stands beside a column that alone is called "Expectations".
  var others: [TableCell] = []

  static func rows(of block: BlockID, on page: Page) -> [LabelledRow] {
    guard page.hasTables, let grid = TableGrid(whole: block, of: page), let header = grid.rows.first,
      header.cells.count > 1
    else {
      return []
    }
    let body = grid.rows.dropFirst().filter { $0.cells.contains(where: \.saysSomething) }
    let names = header.cells.map(\.name)
    if body.count == 1, let row = body.first, row.cells.count == names.count,
      areColumns(names, row, page.settings.titles)
    {
      return zip(names, row.cells).map { LabelledRow($0, [$1]) }
    }
    let kinds = Kind.kinds(of: names)
    guard kinds.dropFirst().count(where: { $0 == .expectations }) == 1 else { return [] }
    let called = names.first.flatMap { LevelColumn.word(in: $0.text) }
    return body.compactMap { row in
      row.cells.first.map { LabelledRow(called, $0.name, row.cells, kinds, names) }
    }
  }

  private enum Kind {
    case expectations, examples, fact, other

    /// "Principle | Competencies | Level expectations": one of several columns says that it is the one.
    static func kinds(of titles: [Name]) -> [Kind] {
      let kinds = titles.map(Kind.init)
      let columns = kinds.indices.dropFirst().filter { kinds[$0] == .expectations }
      let named = columns.filter {
        TitleText.words(TitleText.key(titles[$0].text)).last.map { Self.lastWords.contains($0) } ?? false
      }
      guard columns.count > 1, named.count == 1 else { return kinds }
      return kinds.indices.map { columns.contains($0) && $0 != named[0] ? .other : kinds[$0] }
    }

    private static let lastWords: Set<Substring> = [
      "expectation", "expectations", "erwartungen", "attentes", "expectativas",
    ]

    init(_ title: Name) {
      let isExamples = Sentences.isExamplesHeading(TitleText.key(title.text))
      self = isExamples ? .examples : LevelFacts.contain(title.text) ? .fact : .expectations
    }
  }

  private init(_ name: Name, _ cells: [TableCell]) {
    self.name = name
    self.cells = cells
  }

  /// `called` is what levels are called in the first column: below "Level", 2 is what pages call "Level 2".
  private init(_ called: String?, _ name: Name, _ row: [TableCell], _ kinds: [Kind], _ titles: [Name]) {
    self.name = name
    if let called, Int(name.text) != nil { self.name.text = "\(called) \(name.text)" }
    cells = []
    for ((cell, kind), title) in zip(zip(row, kinds), titles).dropFirst() {
      switch kind {
      case .expectations: cells.append(cell)
      case .examples: examples.append(cell)
      case .other: others.append(cell)
      case .fact: if let value = cell.fact { facts.append(Meta(key: title, value: value)) }
      }
    }
  }

  private static func areColumns(_ names: [Name], _ row: TableGrid.Row, _ settled: SettledTitles) -> Bool {
    if names.contains(where: \.text.isEmpty) { return false }
    let first = row.cells.first?.name.text ?? ""
    return names.count > 2 || !LevelSeries.levels(of: names.map(\.text), settled).contains { $0 == nil }
      || first.split(separator: " ").count > 5
  }
}
