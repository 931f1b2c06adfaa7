import LadderModel
import SourceText

/// A table with a row for each expectation, as databases and forms give it out: `Level, Dimension, Expectation`.
struct LongTable {
  /// The same as a table with a row for each level and a column for each dimension.
  private(set) var header: TableGrid.Row
  private(set) var rows: [TableGrid.Row] = []
  /// Of each dimension, from a column that parts them in fewer; nil where there is no such column.
  private(set) var groups: [Name?]?
  /// The titles of columns that are neither names nor texts.
  private(set) var observations: [Observation] = []

  /// Nil for any other table: one of the first columns must be levels that come again, the next one that is not about the
  /// same names that come again, and behind them stand the texts.
  init?(_ header: TableGrid.Row, _ rows: [TableGrid.Row], _ settings: PageSettings) {
    let width = header.cells.count
    guard width >= 3, rows.count >= 4, rows.allSatisfy({ $0.cells.count >= width }) else { return nil }
    let cells = rows.map { $0.cells }
    let columns = header.cells.indices.prefix(Self.mostNameColumns).map {
      NameColumn(header.cells[$0], cells, at: $0)
    }
    guard let levels = columns.first(where: { $0.areLevels(settings.titles) }),
      case let candidates = columns.filter({ column in
        column.column != levels.column && column.areDimensions && !Self.comeOnce(levels, column)
      }),
      let first = candidates.first(where: { $0.column < 2 || $0.saysDimension }),
      case let finer = candidates.first(where: { $0.isPart(of: first) }),
      case let dimensions = finer ?? first,
      let text = Self.textColumn(header, rows, behind: max(levels.column, dimensions.column))
    else { return nil }
    let names = [header.cells[levels.column]] + dimensions.distinct
    self.header = TableGrid.Row(cells: names, written: names.count, span: header.span)
    let contents = Dictionary(grouping: rows.indices) {
      Place(level: levels.of[$0], dimension: dimensions.of[$0])
    }
    .mapValues { $0.map { rows[$0].cells[text] } }
    self.rows = levels.distinct.indices.map { level in
      let name = levels.distinct[level]
      let cells = dimensions.distinct.indices.map { dimension in
        Self.joined(contents[Place(level: level, dimension: dimension)] ?? [], else: name.span)
      }
      return TableGrid.Row(cells: [name] + cells, written: names.count, span: name.span)
    }
    numberCells()
    let group = finer == nil ? nil : first
    groups = group.map { group in dimensions.firstRows.map { group.distinct[group.of[$0]].name } }
    let taken = [levels.column, dimensions.column, text, group?.column ?? text]
    observations = header.cells.indices.filter { !taken.contains($0) }.compactMap { header.cells[$0].skipped }
  }

  private static let mostNameColumns = 6

  /// The column of the texts: the one that says so, or else the first one behind the names whose texts rarely come again.
  private static func textColumn(_ header: TableGrid.Row, _ rows: [TableGrid.Row], behind names: Int) -> Int?
  {
    let rest = header.cells.indices[(names + 1)...]
    let named = rest.first { Sentences.saysWhatCellsHold(TitleText.key(header.cells[$0].name.text)) }
    return named
      ?? rest.first { column in
        Set(rows.map { TitleText.key($0.cells[column].name.text) }).count * 3 > rows.count * 2
      } ?? rest.first
  }

  /// By the places of names in their columns.
  private struct Place: Hashable {
    var level: Int
    var dimension: Int
  }

  /// Whether there are hardly more rows than names: then the second column is something else of the level.
  private static func comeOnce(_ levels: NameColumn, _ dimensions: NameColumn) -> Bool {
    dimensions.distinct.count == dimensions.of.count
      || levels.distinct.count * dimensions.distinct.count > levels.of.count * 4
  }

  private static func joined(_ cells: [TableCell], else nowhere: SourceSpan) -> TableCell {
    guard let first = cells.first, let last = cells.last else {
      return TableCell(parts: [], span: nowhere, number: 0)
    }
    return TableCell(parts: cells.flatMap(\.parts), span: first.span.joined(with: last.span), number: 0)
  }

  /// No cell covers two places.
  private mutating func numberCells() {
    for column in header.cells.indices { header.cells[column].number = column }
    for row in rows.indices {
      for column in rows[row].cells.indices {
        rows[row].cells[column].number = (row + 1) * header.cells.count + column
      }
    }
  }
}

/// A column of names, of which most come again.
private struct NameColumn {
  let column: Int
  /// What its header says, as a key.
  private let title: String
  /// The first cell of each name.
  private(set) var distinct: [TableCell] = []
  /// By row, an index in `distinct`: an empty cell goes on with the name above it.
  private(set) var of: [Int] = []

  init(_ header: TableCell, _ rows: [[TableCell]], at column: Int) {
    self.column = column
    title = TitleText.key(header.name.text)
    var known: [String: Int] = [:]
    for cells in rows {
      let cell = cells[column]
      let key = TitleText.key(cell.name.text)
      if key.isEmpty {
        of.append(of.last ?? -1)
      } else if let index = known[key] {
        of.append(index)
      } else {
        known[key] = distinct.count
        of.append(distinct.count)
        distinct.append(cell)
      }
    }
  }

  func areLevels(_ settled: SettledTitles) -> Bool {
    guard distinct.count >= 2, distinct.count * 2 <= of.count else { return false }
    return !LevelSeries.levels(of: distinct.map(\.name.text), settled).contains { $0 == nil }
  }

  /// "Skill", "Competency": what dimensions are called.
  var saysDimension: Bool {
    TitleText.words(title).count == 1
      && [
        "skill", "competency", "competence", "dimension", "capability", "criterion", "pillar", "attribute",
        "topic",
      ]
      .contains(title)
  }

  /// By name, the first row that has it.
  var firstRows: [Int] { distinct.indices.map { name in of.firstIndex(of: name) ?? 0 } }

  /// Whether it parts what another column names: each of its names stands beside one of the other's, and it says that it
  /// names dimensions.
  func isPart(of other: NameColumn) -> Bool {
    guard column > other.column, saysDimension, distinct.count > other.distinct.count else { return false }
    var names: [Int: Int] = [:]
    return zip(of, other.of).allSatisfy { own, theirs in
      if let known = names[own] { return known == theirs }
      names[own] = theirs
      return true
    }
  }

  /// Short names, and not those of tracks: "L3, Manager" says who a row is for.
  var areDimensions: Bool {
    let isAboutTracks = TitleText.words(title).contains {
      ["track", "path", "role", "title", "job"].contains($0)
    }
    return !isAboutTracks && distinct.count >= 2
      && distinct.allSatisfy { $0.parts.count == 1 && $0.name.text.utf8.count <= 80 }
  }
}
