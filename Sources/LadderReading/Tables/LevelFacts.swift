import LadderModel

/// Columns and rows of tables, and headings over lists of levels, that say something of a level and are no dimension:
/// what it is called, and what it pays.
enum LevelFacts {
  static func contain(_ title: String) -> Bool {
    let key = TitleText.key(title)
    if titles.contains(key) || others.contains(key) { return true }
    let words = TitleText.words(key)
    return words.count <= 3 && words.contains(where: money.contains)
  }

  /// "Pay differential", "Target bonus".
  private static let money: Set<Substring> = [
    "pay", "salary", "salaries", "compensation", "bonus", "equity", "differential", "remuneration",
  ]

  /// Whether a heading stands over facts alone: "Salary bands", and not "Levels".
  static func isHeading(_ title: String) -> Bool {
    let key = TitleText.key(title)
    return contain(title) && !structure.contains(key)
  }

  /// Words of tables that are, as headings, over the ladder itself.
  private static let structure: Set<String> = [
    "level", "levels", "grade", "band", "range", "name", "base",
  ]

  /// Whether a fact is what a level is called.
  static func isTitle(_ meta: Meta) -> Bool { titles.contains(TitleText.key(meta.key.text)) }

  private static let titles: Set<String> = [
    "title", "titles", "job title", "job titles", "name", "level name",
  ]

  private static let others: Set<String> = [
    "salary", "salaries", "salary band", "salary range", "base", "base salary", "pay", "pay band",
    "pay range", "typical years", "range", "compensation", "total compensation", "equity", "bonus", "years",
    "years of experience", "experience in years", "typical experience", "reports to", "headcount", "grade",
    "band", "level", "levels", "level code", "grade code", "job code",
  ]
}
