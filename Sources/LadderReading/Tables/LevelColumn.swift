import CommonMark
import LadderModel

/// A column that says what the levels of a ladder are called: "| Level | Title | Years |".
enum LevelColumn {
  /// Whether a column is titled so. English, German, French, Spanish, Portuguese.
  static func isTitle(_ title: String) -> Bool {
    TitleText.words(TitleText.key(title)).contains { words.contains($0) }
  }

  /// What levels are called in a column of that title, as codes know it; nil for any other column.
  static func word(in title: String) -> String? {
    guard isTitle(title) else { return nil }
    return TitleText.words(TitleText.key(title)).first { LevelCode.series[String($0)] != nil }.map {
      $0.prefix(1).uppercased() + $0.dropFirst()
    } ?? "Level"
  }

  private static let words: Set<Substring> = [
    "level", "levels", "grade", "band", "step", "stage", "rank", "stufe", "niveau", "nivel", "nível",
    "puesto", "rang",
  ]

  /// The names in the first tables of a page whose first column is titled so, in their order: such names are levels wherever
  /// they are headings, whatever they say.
  static func names(on page: Page) -> [String] {
    guard page.hasTables else { return [] }
    for block in page.blocks {
      guard let grid = TableGrid(whole: block, of: page),
        let header = grid.rows.first?.cells.first?.name.text,
        isTitle(header)
      else { continue }
      let names = grid.rows.dropFirst().compactMap { $0.cells.first?.name.text }
      if names.count > 1, Set(names).count == names.count, names.allSatisfy(isName), isOfPeople(grid, page) {
        return names
      }
    }
    return []
  }

  /// Plans that are sold, alarms and courses have levels with names as well: something must speak of somebody, in the table or in
  /// what the page is called.
  private static func isOfPeople(_ grid: TableGrid, _ page: Page) -> Bool {
    if LadderEvidence.speaksForLadder(page) { return true }
    let header = grid.rows.first?.cells.first.map { TitleText.key($0.name.text) } ?? ""
    return TitleText.words(header).contains("puesto")
      || grid.rows.contains { row in
        row.cells.dropFirst().contains { TitleWords(of: $0.name.text).meanings.contains(where: \.isRole) }
      }
  }

  private static func isName(_ text: String) -> Bool {
    (1...4).contains(TitleText.words(TitleText.key(text)).count) && Int(text) == nil
  }
}
