/// Words for how well somebody can do something: "Awareness", "Working", "Practitioner", "Expert". One alone may be anything;
/// where several stand beside each other they are levels.
enum SkillScale {
  /// From the lowest to the highest, as `Seniority` ranks those that are in both. English: the words of the frameworks of
  /// public services, of grids of skills, and of Dreyfus.
  private static let ranks: [String: Int] = [
    "unaware": 100, "awareness": 200, "aware": 200, "basic": 200, "foundation": 200, "foundational": 200,
    "novice": 300, "beginner": 300, "emerging": 300, "developing": 350, "working": 380, "intermediate": 400,
    "competent": 400, "practicing": 420, "practising": 420, "practitioner": 450, "skilled": 480,
    "proficient": 500, "advanced": 500, "experienced": 500, "expert": 700, "mastery": 800,
  ]

  private static let fewest = 3

  static func contains(_ title: String) -> Bool { ranks[TitleText.key(title)] != nil }

  /// The level that each title names, by its index, where different ones of the scale stand among them; otherwise empty.
  static func levels(among titles: [String]) -> [Int: LevelName] {
    let found = titles.indices.compactMap { index in
      ranks[TitleText.key(titles[index])].map { (index: index, rank: $0) }
    }
    guard Set(found.map(\.rank)).count >= fewest else { return [:] }
    return Dictionary(
      uniqueKeysWithValues: found.map { ($0.index, LevelName(named: titles[$0.index], rank: $0.rank)) })
  }
}
