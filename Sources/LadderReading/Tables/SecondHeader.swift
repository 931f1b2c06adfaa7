import LadderModel

/// A row of titles directly below the header, as spreadsheets have them: what stands above them are their groups.
struct SecondHeader {
  let header: TableGrid.Row
  /// By column, without the first.
  let groups: [Name?]

  /// Nil where the first row is no such row: a name stands at its beginning, or it says more than titles do.
  init?(_ first: TableGrid.Row, _ rows: [TableGrid.Row]) {
    guard let second = rows.first, rows.count > 2, first.cells.count > 3,
      second.cells.count == first.cells.count,
      second.cells[0].parts.isEmpty, !first.cells[0].parts.isEmpty
    else { return nil }
    let titles = second.cells.dropFirst().map(\.name)
    guard titles.count(where: { !$0.text.isEmpty }) > 1, titles.allSatisfy(Self.isTitle),
      LevelSeries.levels(of: first.cells.dropFirst().map(\.name.text), SettledTitles()).allSatisfy({
        $0 == nil
      })
    else { return nil }
    var header = first
    var groups: [Name?] = []
    for index in header.cells.indices.dropFirst() {
      let (above, own) = (first.cells[index], second.cells[index])
      groups.append(own.parts.isEmpty || above.parts.isEmpty ? nil : above.name)
      if !own.parts.isEmpty { header.cells[index] = own }
    }
    self.header = header
    self.groups = groups
  }

  private static func isTitle(_ name: Name) -> Bool {
    name.text.utf8.last != UInt8(ascii: ".") && TitleText.words(TitleText.key(name.text)).count <= 6
  }
}
