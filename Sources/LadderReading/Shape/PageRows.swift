/// Pages of a folder that each are about one level, in rows: those whose titles differ in rank alone.
struct PageRows {
  struct Row {
    var pages: [Int]
    /// How high each stands.
    fileprivate(set) var ranks: Set<Int>
    /// What the titles say beside rank and number; "engineering" is what engineers do.
    fileprivate let words: Set<Substring>
    fileprivate let folder: Substring

    /// Whether the pages are levels: no two of them are equally high.
    var isOfLevels: Bool { pages.count > 1 && ranks.count == pages.count }
  }

  private let pages: [Page]
  private let shapes: [PageShape]

  init(_ pages: [Page], _ shapes: [PageShape]) {
    self.pages = pages
    self.shapes = shapes
  }

  /// "Software Engineer I", "Staff Engineer", "Engineering Manager": rows of one ladder, where no page of one is as high as a page
  /// of another, they have most headings in common, and their titles a word. "Data Engineer" and "QA Engineer" are equally high.
  func merged(_ rows: [[Int]]) -> [Row] {
    Dictionary(grouping: rows.map(row), by: \.folder).values.flatMap(mergedInFolder)
      .sorted { ($0.pages.first ?? 0) < ($1.pages.first ?? 0) }
  }

  private func mergedInFolder(_ rows: [Row]) -> [Row] {
    // Two pages are a home where the others are all that stands beside them.
    let fewest = rows.count == 2 ? 2 : Self.fewestAtHome
    let isHome = { (row: Row) in row.isOfLevels && row.pages.count >= fewest }
    guard rows.count <= Self.mostCompared, rows.contains(where: isHome) else { return rows }
    // Longer ones first, so that others find them.
    var merged: [Row] = []
    for row in rows.sorted(by: {
      ($1.pages.count, $0.pages.first ?? 0) < ($0.pages.count, $1.pages.first ?? 0)
    }) {
      if let home = merged.firstIndex(where: { isHome($0) && takes(row, $0) }) {
        merged[home].pages += row.pages
        merged[home].ranks.formUnion(row.ranks)
      } else {
        merged.append(row)
      }
    }
    return merged
  }

  private static let endings = ["ing", "s"]
  /// A folder has a handful of rows; more are not compared with each other.
  private static let mostCompared = 64
  /// Fewer pages are no row that others would join.
  private static let fewestAtHome = 3

  private func takes(_ row: Row, _ home: Row) -> Bool {
    guard home.ranks.isDisjoint(with: row.ranks),
      row.ranks.count == row.pages.count, !home.words.isDisjoint(with: row.words)
    else { return false }
    let siblings = SiblingPages(home.pages, pages)
    return row.pages.allSatisfy { siblings.areMostly(SiblingPages.titles(of: pages[$0])) }
  }

  private func row(_ indices: [Int]) -> Row {
    let levels = indices.compactMap { shapes[$0].pageLevel }
    let series = levels.map(\.series).joined(separator: " ")
    let words = TitleText.words(series).filter { $0.utf8.count > 2 }
    return Row(
      pages: indices, ranks: Set(levels.map(\.level.value.rank)),
      words: Set(
        words.map { word in
          Self.endings.first(where: word.hasSuffix).map { word.dropLast($0.count) } ?? word
        }),
      folder: indices.first.map { PathWords.folder(of: pages[$0].path) } ?? "")
  }
}
