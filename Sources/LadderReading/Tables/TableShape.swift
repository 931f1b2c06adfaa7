import CommonMark
import LadderModel
import SourceText

/// A table whose columns are levels and rows dimensions, or the other way round.
struct TableShape {
  enum Columns { case levels, dimensions }

  let grid: TableGrid
  let columns: Columns
  /// In the order of the table; nil for a column or row that names none.
  let levels: [Named<LevelName>?]
  /// Titles.
  let dimensions: [Name]

  /// Nil where neither the header nor the first column is a series of levels.
  init?(_ grid: TableGrid, on page: Page, section: Int) {
    let header = grid.header.cells.map(page.name(ofTableCell:))
    let first = grid.rows.map {
      $0.cells.first.map(page.name(ofTableCell:)) ?? Name("", at: page.span(ByteRange(at: 0)))
    }
    guard let corner = header.first, header.count > 1 else { return nil }
    let isNumbered = Self.isAboutLevels(corner.text)
    func levels(_ names: some Sequence<Name>) -> [Named<LevelName>?] {
      names.map { name in
        LevelName(isNumbered && Int(name.text) != nil ? "Level \(name.text)" : name.text).map { level in
          Named(value: level, section: section, name: Name(level.title, at: name.span))
        }
      }
    }
    guard !Self.isIndex(grid, page) else { return nil }
    self.grid = grid
    let across = levels(header.dropFirst())
    let down = levels(first)
    let isSureDown = Self.isSeries(down) && down.allSatisfy { $0?.value.isSure ?? true }
    let isSureAcross = across.allSatisfy { $0?.value.isSure ?? true }
    if Self.isSeries(across), isSureAcross || !isSureDown {
      columns = .levels
      self.levels = across
      dimensions = first
    } else if Self.isSeries(down) {
      columns = .dimensions
      self.levels = down
      dimensions = Array(header.dropFirst())
    } else {
      return nil
    }
  }

  /// Whether most cells say something: a table of links is an index, and no ladder.
  private static func isIndex(_ grid: TableGrid, _ page: Page) -> Bool {
    let texts = grid.rows.flatMap { $0.cells.dropFirst() }.map { page.text(page.document.range($0)) }
    let filled = texts.filter { !$0.trimmed.isEmpty }
    return filled.count { $0.utf8.first == UInt8(ascii: "[") || $0.contains("](") } * 2 > filled.count
  }

  /// Two or more, all different, and most of what stands there.
  private static func isSeries(_ levels: [Named<LevelName>?]) -> Bool {
    let found = levels.compactMap { $0?.value.id }
    return found.count >= 2 && found.count * 2 > levels.count && Set(found).count == found.count
  }

  private static func isAboutLevels(_ corner: String) -> Bool {
    TitleText.words(TitleText.key(corner)).contains { ["level", "levels", "grade", "band"].contains($0) }
  }
}
