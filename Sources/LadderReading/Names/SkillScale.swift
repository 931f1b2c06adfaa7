/// Words for steps that are levels where several of them stand beside each other, and one alone may be anything.
enum SkillScale {
  /// From the lowest to the highest.
  private static let scales: [[String: Int]] = [
    // How well somebody can do something, as `Seniority` ranks the words that are in both. English: those of the frameworks
    // of public services, of grids of skills, and of Dreyfus.
    [
      "unaware": 100, "awareness": 200, "aware": 200, "basic": 200, "foundation": 200, "foundational": 200,
      "novice": 300, "beginner": 300, "beginning": 300, "emerging": 300, "developing": 350, "working": 380,
      "intermediate": 400,
      "competent": 400, "practicing": 420, "practising": 420, "practitioner": 450, "skilled": 480,
      "proficient": 500, "advanced": 500, "experienced": 500, "accomplished": 600, "expert": 700,
      "leading": 750, "mastery": 800,
    ],
    // Who somebody is in a project of volunteers.
    [
      "newcomer": 100, "participant": 150, "contributor": 200, "contributors": 200, "collaborator": 250,
      "triager": 280, "member": 300, "members": 300, "reviewer": 400, "reviewers": 400, "committer": 450,
      "approver": 500, "approvers": 500, "maintainer": 600, "maintainers": 600, "steward": 700,
    ],
  ]

  private static let fewest = 3

  static func contains(_ title: String) -> Bool { contains(key: TitleText.key(title)) }
  static func contains(key: String) -> Bool { scales.contains { $0[key] != nil } }

  /// The level that each title names, by its index, where different ones of a scale stand among them; otherwise empty.
  static func levels(among titles: [String]) -> [Int: LevelName] {
    let keys = titles.map(TitleText.key)
    for ranks in scales {
      let found = keys.indices.compactMap { index in ranks[keys[index]].map { (index: index, rank: $0) } }
      guard Set(found.map(\.rank)).count >= fewest else { continue }
      return Dictionary(
        uniqueKeysWithValues: found.map { ($0.index, LevelName(named: titles[$0.index], rank: $0.rank)) })
    }
    return [:]
  }
}
