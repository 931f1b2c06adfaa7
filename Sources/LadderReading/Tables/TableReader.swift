import LadderModel
import SourceText

/// Reads a table of a ladder: each of its cells is one of the ladder's.
///
/// A cell that spans several places counts for each: what stands across two levels is expected at both, and is one
/// declaration for the two, so that nobody reads it as said twice. Rows that share the cell that names them are one.
struct TableReader {
  /// A level and a dimension, by the numbers of the column and of the cell that names the row, or the other way round.
  private struct Place: Hashable {
    var level: Int
    var dimension: Int
  }

  /// What the ladder has at a place: several cells where several rows share their name.
  private struct Content {
    var level: Name
    var dimension: Name
    var cells: [TableCell]
  }

  /// The same cells of the table in the same dimension.
  private struct Shared: Hashable {
    var dimension: String
    var cells: [Int]
  }

  private let shape: TableShape
  private let names: LadderNames
  private(set) var cells: [CellDeclaration] = []
  private(set) var observations: [Observation]
  /// What it is called, what it pays, by the level's id.
  private(set) var metas: [(level: String, meta: Meta)] = []
  /// What is said of a level as a whole, by its id.
  private(set) var abouts: [(level: String, parts: [Prose])] = []
  /// What a column between the names and the levels says of a dimension as a whole, by its id.
  private(set) var dimensionAbouts: [(dimension: String, parts: [Prose])] = []
  private var contents: [Content] = []
  /// Indices in `contents`.
  private var atPlace: [Place: Int] = [:]

  init(_ shape: TableShape, _ names: LadderNames) {
    self.shape = shape
    self.names = names
    observations = shape.observations
  }

  mutating func read() {
    let columns = shape.header.cells.count
    var named = 0
    for (index, row) in shape.rows.enumerated() {
      if row.written != columns, !isNameOnly(index) {
        observations.append(.shortRow(span: row.span, cells: row.written, columns: columns))
      }
      if shape.columns == .dimensions, shape.levels[index] == nil, let first = row.cells.first { skip(first) }
      // A row without a name goes on with the one above, as spreadsheets write a name over several rows.
      if index == 0 || !(isNameless(index) || isSameName(index, named)) { named = index }
      let name = name(ofRow: named) ?? -1 - named
      if takeAbout(row, at: index) { continue }
      for (column, cell) in row.cells.dropFirst(shape.leading).enumerated() where cell.number != name {
        switch shape.columns {
        case .levels: add(cell, level: column, dimension: named, Place(level: column, dimension: name))
        case .dimensions: add(cell, level: named, dimension: column, Place(level: name, dimension: column))
        }
      }
    }
    declare()
  }

  /// Whether a row is called as the one above it: what did not fit into one row was written into two.
  private func isSameName(_ index: Int, _ named: Int) -> Bool {
    guard shape.columns == .levels, shape.rows[index].cells.count == shape.rows[named].cells.count else {
      return false
    }
    let (own, other) = (
      shape.rows[index].cells.prefix(shape.leading), shape.rows[named].cells.prefix(shape.leading)
    )
    return zip(own, other).allSatisfy {
      !$0.parts.isEmpty && TitleText.key($0.name.text) == TitleText.key($1.name.text)
    }
  }

  private func isNameless(_ index: Int) -> Bool {
    shape.rows[index].cells.prefix(shape.leading).allSatisfy { $0.parts.isEmpty }
  }

  private func name(ofRow index: Int) -> Int? {
    shape.rows.indices.contains(index) ? shape.rows[index].cells.prefix(shape.leading).last?.number : nil
  }

  /// Whether a row only has the cell that names the rows after it as well.
  private func isNameOnly(_ index: Int) -> Bool {
    shape.rows[index].written <= shape.leading && name(ofRow: index) == name(ofRow: index + 1)
  }

  /// A cell that covers the places of all dimensions is about the level, where the level has other rows.
  private mutating func takeAbout(_ row: TableGrid.Row, at index: Int) -> Bool {
    let cells = row.cells.dropFirst(shape.leading)
    guard shape.columns == .dimensions, shape.dimensions.count > 1, let first = cells.first,
      !first.parts.isEmpty,
      cells.count == shape.dimensions.count, cells.allSatisfy({ $0.number == first.number }),
      shape.levels.indices.contains(index), let level = shape.levels[index], let name = name(ofRow: index),
      name == self.name(ofRow: index - 1) || name == self.name(ofRow: index + 1)
    else { return false }
    abouts.append((level.value.id, first.parts))
    return true
  }

  private mutating func add(_ cell: TableCell, level: Int, dimension: Int, _ place: Place) {
    guard shape.levels.indices.contains(level), shape.dimensions.indices.contains(dimension) else { return }
    let title = shape.dimensions[dimension]
    if shape.areFacts[dimension], let level = shape.levels[level], let value = cell.fact {
      // Beside the level's title, its code.
      if value.text == level.value.id { return }
      return metas.append((level.value.id, Meta(key: title, value: value)))
    }
    guard let found = shape.levels[level], let id = names.dimension(title.text), !cell.parts.isEmpty else {
      return takeDescription(cell, level: level, title) ? () : skip(cell)
    }
    if let known = atPlace[place] {
      if contents[known].cells.last?.number != cell.number { contents[known].cells.append(cell) }
      return
    }
    atPlace[place] = contents.count
    contents.append(
      Content(
        level: Name(found.value.id, at: found.name.span), dimension: Name(id, at: title.span), cells: [cell]))
  }

  /// "| Skill | What it is | L1 | L2 |"
  private mutating func takeDescription(_ cell: TableCell, level: Int, _ title: Name) -> Bool {
    guard shape.columns == .levels, let first = shape.levels.firstIndex(where: { $0 != nil }), level < first,
      let id = names.dimension(title.text)
    else { return false }
    dimensionAbouts.append((id, cell.parts))
    return true
  }

  private mutating func declare() {
    var known: [Shared: Int] = [:]
    var used: Set<Int> = []
    let parts = CellParts(names: names, isBelowLevel: shape.columns == .dimensions)
    for content in contents {
      let shared = Shared(dimension: content.dimension.text, cells: content.cells.map(\.number))
      if let index = known[shared] {
        cells[index].levels.append(content.level)
      } else if let first = content.cells.first {
        known[shared] = cells.count
        // Places tell declarations apart: each has one of its own, where it has a cell of its own.
        let own = content.cells.first { used.insert($0.number).inserted } ?? first
        var declared = CellDeclaration(
          levels: [content.level], dimension: content.dimension, span: own.span)
        parts.fill(&declared, with: content.cells.flatMap(\.parts))
        cells.append(declared)
      }
    }
  }

  /// Text in a row or a column that is no level's and no dimension's.
  private mutating func skip(_ cell: TableCell) {
    if let skipped = cell.skipped { observations.append(skipped) }
  }
}

extension TableCell {
  /// All that it says, as one fact; nil where it is empty.
  var fact: Name? {
    guard let first = parts.first, let last = parts.last else { return nil }
    return Name(parts.map(\.text).joined(separator: ", "), at: first.span.joined(with: last.span))
  }

  /// The observation that its text could not be placed; nil where there is none.
  var skipped: Observation? {
    guard let first = parts.first, let last = parts.last else { return nil }
    return .skippedText(span: first.span.joined(with: last.span), text: String(first.text.prefix(80)))
  }
}
