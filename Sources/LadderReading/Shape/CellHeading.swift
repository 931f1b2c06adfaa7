/// "Technical Excellence - Staff Software Engineer (L5)": a heading that names a dimension and a level.
struct CellHeading {
  var dimension: String
  var level: LevelName
  /// "Rigor: Level 1" may as well be a ladder and its level: it is a cell where nothing else stands on its page.
  private(set) var needsPage = false

  /// Nil where the title is a level with a dash in it: "D3 - Developer 3", "Senior Engineer - Platform (L4)".
  init?(_ title: String) {
    for parts in Separator.splits(of: title, dashesOnly: true).prefix(4) {
      guard LevelCode(parts.left) == nil, !TitleWords(of: parts.left).haveRoleOrRank,
        let level = LevelName(parts.right), level.isSure
      else { continue }
      dimension = parts.left
      self.level = level
      return
    }
    // Few titles have one, and looking for text in text takes long.
    guard title.utf8.contains(UInt8(ascii: ":")), let colon = title.firstRange(of: ": "),
      let level = LevelName(title[colon.upperBound...].trimmed), level.isSure,
      LevelCode(title[..<colon.lowerBound]) == nil
    else { return nil }
    let words = TitleWords(of: String(title[..<colon.lowerBound]))
    guard !words.all.isEmpty, !words.haveRoleOrRank, !LadderEvidence.speaksOfLadders(words) else {
      return nil
    }
    dimension = title[..<colon.lowerBound].trimmed
    self.level = level
    needsPage = true
  }
}
