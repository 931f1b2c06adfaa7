import LadderModel

/// The levels that the header of a table names, and those that its first column does: one of the two is a series of
/// levels, and the other is what the dimensions are called.
struct TableLevels {
  /// By column, without the first; nil for a column that names none.
  private(set) var across: [Named<LevelName>?]
  /// By row.
  private(set) var down: [Named<LevelName>?]
  /// What the levels are; nil where neither is a series.
  private(set) var columns: TableShape.Columns?
  /// Whether both are, and neither looks more like it.
  private(set) var isAmbiguous = false

  /// `titles` are the cells of the header, `first` those of the first column.
  init(
    _ titles: [Name], _ first: [Name], _ rows: [TableGrid.Row], _ section: Int, _ settings: PageSettings
  ) {
    let called = titles.prefix(2).lazy.compactMap { LevelColumn.word(in: $0.text) }.first
    func levels(_ names: [Name]) -> [Named<LevelName>?] {
      // Below "Stufe", 2 is what pages call "Stufe 2".
      let titles = names.map { name in
        called.map { Int(name.text) != nil ? "\($0) \(name.text)" : name.text } ?? name.text
      }
      return zip(names, LevelSeries.levels(of: titles, settings.titles)).map { name, level in
        level.map { Named(value: $0, section: section, name: Name($0.title, at: name.span)) }
      }
    }
    let header = Array(titles.dropFirst())
    across = levels(header)
    down = Self.coded(titles, first, rows, section) ?? levels(first)
    // In a column called "Level", "SDR" and "Receptionist" are levels beside those that are told by their words.
    if LevelColumn.isTitle(titles.first?.text ?? ""), down.count(where: { $0 != nil }) * 2 > down.count {
      let others = Self.all(first, down, section)
      down = down.indices.map { down[$0] ?? (Self.isShort(first[$0].text) ? others[$0] : nil) }
    }
    if LevelColumn.isTitle(titles.first?.text ?? ""), Self.areLetters(first) {
      down = Self.all(first, down, section)
    }
    switch settings.isOneOfSeveral ? nil : settings.outermost {
    case .levels: (across, down) = (across.map { _ in nil }, Self.all(first, down, section))
    case .dimensions: (across, down) = (Self.all(header, across, section), down.map { _ in nil })
    case nil: break
    }
    choose(rows)
  }

  private mutating func choose(_ rows: [TableGrid.Row]) {
    // "| Field | Skill | What it is | L1 | L2 |": what names and describes stands before them.
    let described = across.prefix { $0 == nil }.count
    let behind = Array(across.dropFirst(described <= Self.mostDescribing ? described : 0))
    let isAcross = Self.isSeries(behind.contains { $0 == nil } ? across : behind, nil)
    // Remarks below the levels stand alone in their rows.
    let isRemark = zip(rows, down).map { row, level in
      level == nil && row.cells.count > 2 && row.cells.count { !$0.parts.isEmpty } < 2
    }
    let isDown = Self.isSeries(
      zip(down, isRemark).filter { !$1 }.map(\.0),
      zip(rows, isRemark).filter { !$1 }.map { $0.0.cells.first?.number ?? -1 })
    let isSureAcross = isAcross && across.allSatisfy { $0?.value.isSure ?? true }
    let isSureDown = isDown && down.allSatisfy { $0?.value.isSure ?? true }
    switch (isAcross, isDown) {
    case (true, true) where isSureAcross == isSureDown:
      isAmbiguous = true
      columns = leavesLessOutDown(rows) ? .dimensions : .levels
    case (true, true): columns = isSureAcross ? .levels : .dimensions
    case (true, false): columns = .levels
    case (false, true): columns = .dimensions
    case (false, false): columns = nil
    }
  }

  /// How many columns may stand between the first and the levels.
  private static let mostDescribing = 2

  /// Whether rows as levels have a place for more of the cells than columns as levels have.
  private func leavesLessOutDown(_ rows: [TableGrid.Row]) -> Bool {
    var (outAcross, outDown) = (0, 0)
    for (row, level) in zip(rows, down) {
      for (cell, other) in zip(row.cells.dropFirst(), across) where !cell.parts.isEmpty {
        if level == nil { outDown += 1 }
        if other == nil { outAcross += 1 }
      }
    }
    return outDown < outAcross
  }

  /// The codes in a column beside the titles: "| Title | Level | Craft |".
  private static func coded(
    _ titles: [Name], _ first: [Name], _ rows: [TableGrid.Row], _ section: Int
  ) -> [Named<LevelName>?]? {
    guard let column = titles.indices.dropFirst().first(where: { LevelColumn.isTitle(titles[$0].text) })
    else {
      return nil
    }
    let codes = rows.map { row in
      row.cells.indices.contains(column) ? LevelName(row.cells[column].name.text)?.code : nil
    }
    guard codes.allSatisfy({ $0 != nil }),
      !first.contains(where: { LevelName($0.text)?.isSure ?? $0.text.isEmpty })
    else { return nil }
    return zip(codes, first).map { code, name in
      code.map { Named(value: LevelName($0, title: name.text), section: section, name: name) }
    }
  }

  /// All names as levels: a workspace says so.
  private static func all(_ names: [Name], _ levels: [Named<LevelName>?], _ section: Int)
    -> [Named<LevelName>?]
  {
    zip(names, levels).map { name, level in
      level
        ?? (name.text.isEmpty
          ? nil : Named(value: LevelName(named: name.text), section: section, name: name))
    }
  }

  /// Two or more, all different, and most of what stands there. Places that one cell covers are one.
  private static func isSeries(_ levels: [Named<LevelName>?], _ numbers: [Int]?) -> Bool {
    var seen: Set<Int> = []
    let own = levels.indices.filter { index in numbers.map { seen.insert($0[index]).inserted } ?? true }
    let found = own.compactMap { levels[$0]?.value.id }
    return found.count >= 2 && found.count * 2 > own.count && Set(found).count == found.count
  }

  /// "A", "B", "C", "D": of a kind with codes, and elsewhere answers to a question.
  private static func areLetters(_ names: [Name]) -> Bool {
    let letters = names.map { $0.text.utf8.count == 1 ? $0.text.utf8.first ?? 0 : 0 }
    return letters.count > 2 && letters.allSatisfy { $0 >= 0x41 && $0 <= 0x5A }
      && zip(letters, letters.dropFirst()).allSatisfy { $0 + 1 == $1 || $0 == $1 + 1 }
  }

  private static func isShort(_ title: String) -> Bool {
    let key = TitleText.key(title)
    return title.utf8.last != UInt8(ascii: ".") && TitleText.words(key).count <= 3
      && !ProseTitles.contain(key)
  }
}
