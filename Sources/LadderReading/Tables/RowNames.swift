import LadderModel

/// What the rows of a table are called whose columns are levels: dimensions, in groups where the table has such.
struct RowNames {
  /// How many columns hold names.
  let leading: Int
  let dimensions: [Name]
  let groups: [Name?]

  /// `first` is what the first column says, row by row; `isLevel` whether the second one is a level's.
  init(_ header: [Name], _ rows: [TableGrid.Row], _ first: [Name], isLevel: Bool) {
    let second = isLevel ? nil : Self.dimensions(header, rows, first)
    leading = second == nil ? 1 : 2
    let areBands = Self.bands(rows)
    var group: Name?
    var dimensions: [Name] = []
    var groups: [Name?] = []
    for (index, row) in rows.enumerated() {
      let isGroup = areBands.contains(index) || Self.spans(row, from: 0, to: leading)
      if isGroup {
        group = first[index]
      } else if second != nil, !first[index].text.isEmpty {
        // A name across both columns is a dimension's that is in no group.
        group = Self.spans(row, from: 0, to: 1) || second?[index].text.isEmpty == true ? nil : first[index]
      }
      let own = second?[index] ?? first[index]
      dimensions.append(isGroup ? Name("", at: row.span) : own.text.isEmpty ? first[index] : own)
      groups.append(group)
    }
    self.dimensions = dimensions
    self.groups = groups
  }

  /// Rows with a name and nothing else, the first row among them, each over rows that say something: as people part a
  /// table. Elsewhere such a row is a dimension of which nothing is said yet.
  private static func bands(_ rows: [TableGrid.Row]) -> Set<Int> {
    let bare = rows.indices.filter { index in
      !rows[index].cells[0].parts.isEmpty && rows[index].cells.dropFirst().allSatisfy { $0.parts.isEmpty }
    }
    guard bare.first == 0, bare.count * 2 <= rows.count else { return [] }
    let areOverOthers = bare.allSatisfy { $0 + 1 < rows.count && !bare.contains($0 + 1) }
    return areOverOthers ? Set(bare) : []
  }

  /// Whether one cell stands at both places: a name that goes on over the levels is that of a group.
  private static func spans(_ row: TableGrid.Row, from first: Int, to last: Int) -> Bool {
    row.cells.indices.contains(last) && row.cells[last].number == row.cells[first].number
  }

  /// The names in the second column, where the first one is about their groups: it says so, or repeats itself, or is
  /// empty where its text holds on, as in a spreadsheet with merged cells.
  private static func dimensions(_ header: [Name], _ rows: [TableGrid.Row], _ first: [Name]) -> [Name]? {
    guard header.count > 3 else { return nil }
    let second = rows.map { $0.cells.count > 1 ? $0.cells[1].name : Name("", at: $0.span) }
    // A row without any name may stand below the header, with what its levels are called. One here and there is in no group.
    let named = zip(first, second).filter { !$0.text.isEmpty || !$1.text.isEmpty }
    let areNames =
      second.allSatisfy { $0.text.utf8.count <= longestName }
      && named.count { !$1.text.isEmpty } * 3 >= named.count * 2
    let keys = first.filter { !$0.text.isEmpty }.map { TitleText.key($0.text) }
    let isHint = TitleText.words(TitleText.key(header[0].text)).contains { hints.contains($0) }
    guard areNames, isHint || Set(keys).count < rows.count else { return nil }
    return second
  }

  private static let longestName = 120
  private static let hints: Set<Substring> = ["category", "categories", "group", "area", "pillar", "theme"]
}
