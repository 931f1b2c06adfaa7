/// Columns and rows of tables that say something of a level and are no dimension: what it is called, and what it pays.
enum LevelFacts {
  static func contain(_ title: String) -> Bool { titles.contains(TitleText.key(title)) }

  private static let titles: Set<String> = [
    "title", "titles", "job title", "name", "salary", "salary band", "salary range", "base", "base salary",
    "pay", "pay band", "compensation", "equity", "bonus", "years", "years of experience",
    "experience in years", "typical experience", "reports to", "headcount", "grade", "band", "level name",
    "code",
  ]
}
