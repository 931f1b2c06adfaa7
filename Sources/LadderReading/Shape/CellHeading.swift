/// "Technical Excellence - Staff Software Engineer (L5)": a heading that names a dimension and a level.
struct CellHeading {
  var dimension: String
  var level: LevelName

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
    return nil
  }
}
