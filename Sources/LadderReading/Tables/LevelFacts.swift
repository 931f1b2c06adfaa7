import LadderModel

/// Columns and rows of tables, and headings over lists of levels, that say something of a level and are no dimension:
/// what it is called, and what it pays.
enum LevelFacts {
  static func contain(_ title: String) -> Bool {
    let key = TitleText.key(title)
    if titles.contains(key) || others.contains(key) || chains.contains(key) { return true }
    let words = TitleText.words(key)
    if words.count > 1, let first = words.first,
      ["title", "título", "titel", "titre", "titolo"].contains(first)
    {
      return true
    }
    return words.count <= 3 && words.contains(where: money.contains)
  }

  /// "Builds on": a level in each cell.
  static func isChain(_ title: String) -> Bool { chains.contains(TitleText.key(title)) }

  private static let chains: Set<String> = [
    "builds on", "builds upon", "prerequisite", "prerequisites", "baut auf", "setzt voraus", "prérequis",
    "previous level", "level before", "includes",
  ]

  /// Whether what stands beside a title says what levels are called: "Role", over some words each.
  static func areNames(_ title: String, _ cells: some Sequence<TableCell>) -> Bool {
    guard names.contains(TitleText.key(title)) else { return false }
    return cells.allSatisfy { cell in
      cell.parts.count < 2
        && cell.parts.allSatisfy {
          TitleText.words(TitleText.key($0.text)).count <= 4 && $0.utf8.last != UInt8(ascii: ".")
        }
    }
  }

  private static let names: Set<String> = [
    "role", "roles", "position", "rolle", "bezeichnung", "titel", "funktion", "función", "cargo", "intitulé",
    "poste", "fonction",
  ]

  /// Whether what stands beside a title is figures alone, "0–2 years", "£450k": no expectation has none but those.
  static func areFigures(_ cells: some Sequence<TableCell>) -> Bool {
    // "–" and "n/a" say nothing.
    let texts = cells.compactMap { $0.parts.first?.text }.filter { $0.utf8.count > 3 || hasDigit($0) }
    return texts.count > 1 && texts.allSatisfy(isFigure)
  }

  private static func hasDigit(_ text: String) -> Bool { text.utf8.contains { $0 >= 0x30 && $0 <= 0x39 } }

  private static func isFigure(_ text: String) -> Bool {
    hasDigit(text)
      && text.lowercased().split(whereSeparator: { !$0.isLetter }).allSatisfy { units.contains(String($0)) }
  }

  private static let units: Set<String> = [
    "k", "m", "year", "years", "yr", "yrs", "month", "months", "jahr", "jahre", "jahren", "ans", "an", "año",
    "años", "jaar", "eur", "usd", "gbp", "chf", "to", "bis", "à", "a", "and", "or", "more", "up", "年",
  ]

  /// "Pay differential", "Target bonus".
  private static let money: Set<Substring> = [
    "pay", "salary", "salaries", "compensation", "bonus", "equity", "differential", "remuneration",
    "wage", "wages",
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
    "band", "level", "levels", "level code", "grade code", "job code", "job grade", "job grades", "job level",
    "hourly rate", "daily rate",
    "depends on", "entgeltgruppe", "vergütung", "gehalt", "salaire", "salario", "sueldo", "depende de",
    "berichtet an",
  ]
}
