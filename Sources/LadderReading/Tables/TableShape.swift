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
  /// For each dimension, whether it is none: it says what a level is called, or is paid.
  let areFacts: [Bool]
  /// Text that is in no cell of the ladder: in the table's titles, or in no cell at all.
  private(set) var observations: [Observation]

  /// Nil where neither the header nor the first column is a series of levels.
  init?(_ source: TableGrid, section: Int, _ settings: PageSettings) {
    let grid = source.withHeader
    // A table of Markdown has a header: it may be a title over the row that has the levels, where all of that row are.
    let candidates = grid.mayHaveTitle ? Self.mostTitles + 1 : 2
    for index in grid.rows.indices.prefix(candidates) {
      // A row that begins with a level is no header: those above it are no titles either.
      if index > 0, grid.rows[index].cells.first.flatMap({ LevelName($0.name.text) })?.isSure == true {
        return nil
      }
      guard let shape = TableShape(grid.rows[index], Array(grid.rows[(index + 1)...]), section, settings)
      else {
        continue
      }
      if index > 0, !grid.mayHaveTitle, !shape.hasLevelsOnly { return nil }
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
    _ header: TableGrid.Row, _ allRows: [TableGrid.Row], _ section: Int, _ settings: PageSettings
  ) {
    let long = LongTable(header, allRows, settings)
    let footers = long == nil ? Self.footers(allRows) : 0
    let below = SecondHeader(header, allRows)
    let body = below == nil ? allRows[...] : allRows.dropFirst()
    let (header, rows) = (
      long?.header ?? below?.header ?? header, long?.rows ?? Array(body.dropLast(footers))
    )
    let notes = allRows.suffix(footers).flatMap { $0.cells }.compactMap { $0.skipped }
    let titles = header.cells.map(\.name)
    guard titles.count > 1, !rows.isEmpty, !Self.isIndex(rows), !Self.isMapping(rows), !Self.areDuties(rows)
    else { return nil }
    // One row below levels alone: what it is about stands above the table.
    if rows.count == 1,
      !LevelSeries.levels(of: titles.map(\.text), settings.titles).contains(where: { $0 == nil })
    {
      return nil
    }
    let first = rows.map { $0.cells.first?.name ?? Name("", at: $0.span) }
    let levels = TableLevels(titles, first, rows, section, settings)
    switch levels.columns {
    case .levels:
      let names = RowNames(titles, rows, first, isLevel: levels.across.first.flatMap(\.self) != nil)
      columns = .levels
      leading = names.leading
      self.levels = Array(levels.across.dropFirst(names.leading - 1))
      dimensions = names.dimensions
      groups = names.groups
    case .dimensions:
      columns = .dimensions
      leading = 1
      self.levels = levels.down
      dimensions = Self.columns(titles.dropFirst(), header)
      groups = long?.groups ?? below?.groups ?? Array(repeating: nil, count: titles.count - 1)
    case nil: return nil
    }
    areFacts = Self.facts(dimensions, columns, rows, leading)
    guard zip(dimensions, areFacts).contains(where: { !$0.text.isEmpty && !$1 }),
      !Self.areOfOneDimension(dimensions)
    else { return nil }
    self.header = header
    self.rows = rows
    observations = long?.observations ?? notes
    if levels.isAmbiguous { observations.append(.ambiguousTable(header.span, taken: columns)) }
  }

  /// What columns are called; the only one may have no title.
  private static func columns(_ titles: ArraySlice<Name>, _ header: TableGrid.Row) -> [Name] {
    guard titles.count == 1, let only = titles.first, only.text.isEmpty else { return Array(titles) }
    return [Name("Expectations", at: only.span)]
  }

  /// Whether its header has three levels or more, and nothing else.
  private var hasLevelsOnly: Bool { columns == .levels && levels.count > 2 && !levels.contains { $0 == nil } }

  var levelIDs: Set<String> { Set(levels.compactMap { $0?.value.id }) }
  var dimensionKeys: Set<String> {
    Set(dimensions.map { TitleText.key($0.text) }.filter { !$0.isEmpty })
  }

  /// How many cells it has a place for.
  var size: Int { levels.count { $0 != nil } * dimensions.count }

  private static func facts(
    _ dimensions: [Name], _ columns: Columns, _ rows: [TableGrid.Row], _ leading: Int
  ) -> [Bool] {
    dimensions.indices.map { index in
      let title = dimensions[index].text
      let cells =
        switch columns {
        case .levels: Array(rows[index].cells.dropFirst(leading))
        case .dimensions: rows.compactMap { $0.cells.dropFirst(leading + index).first }
        }
      return LevelFacts.contain(title) || LevelFacts.areFigures(cells) || LevelFacts.areNames(title, cells)
    }
  }

  /// "Expectation" and "Example": a table of one dimension, which the heading above it names.
  private static func areOfOneDimension(_ titles: [Name]) -> Bool {
    let keys = titles.map { TitleText.key($0.text) }.filter { !$0.isEmpty }
    let examples = keys.filter { Sentences.isExamplesHeading($0) }
    return !examples.isEmpty && keys.count == examples.count + 1
      && keys.contains(where: Sentences.saysWhatCellsHold)
  }

  /// How many rows at the end are remarks: a sentence in the first cell, and nothing beside it.
  private static func footers(_ rows: [TableGrid.Row]) -> Int {
    rows.reversed().prefix(while: { row in
      guard let text = row.cells.first?.parts.last?.text,
        row.cells.dropFirst().allSatisfy({ $0.parts.isEmpty })
      else {
        return false
      }
      return text.utf8.count > shortestSentence && text.utf8.last == UInt8(ascii: ".")
    }).count
  }

  /// In bytes: what is longer and ends with a full stop is a sentence.
  private static let shortestSentence = 24

  /// How many rows may stand above the header.
  private static let mostTitles = 2

  /// Whether most cells name levels themselves: which level of one track, or of another house, is which.
  private static func isMapping(_ rows: [TableGrid.Row]) -> Bool {
    let cells = rows.prefix(mostLookedAt).flatMap { $0.cells.dropFirst() }.filter { !$0.parts.isEmpty }
    return cells.count {
      $0.parts.count == 1 && (LevelName($0.name.text) != nil || SkillScale.contains($0.name.text))
    } * 2 > cells.count
  }

  /// Whether the cells say who is responsible, accountable, consulted and informed: "R", "A/C".
  private static func areDuties(_ rows: [TableGrid.Row]) -> Bool {
    let texts = rows.prefix(mostLookedAt).flatMap { $0.cells.dropFirst() }.flatMap(\.parts).map(\.text)
    let letters = texts.flatMap { $0.split { !$0.isLetter } }
    return texts.count > 5 && letters.contains("R") && letters.contains("A")
      && letters.allSatisfy { ["R", "A", "C", "I", "S"].contains($0) }
  }

  /// The first rows tell what a table is.
  private static let mostLookedAt = 12

  /// Whether most cells say something: a table of links is an index, and no ladder.
  private static func isIndex(_ rows: [TableGrid.Row]) -> Bool {
    let texts = rows.flatMap { $0.cells.dropFirst() }.compactMap { $0.parts.first?.text }
    return texts.count { $0.utf8.first == UInt8(ascii: "[") || $0.contains("](") } * 2 > texts.count
  }
}

extension Observation {
  fileprivate static func ambiguousTable(_ span: SourceSpan, taken: TableShape.Columns) -> Observation {
    let (own, other) = taken == .levels ? ("column", "row") : ("row", "column")
    return .ambiguousShape(
      span: span, taken: "a table with a level in each \(own)", other: "one with a level in each \(other)")
  }
}
