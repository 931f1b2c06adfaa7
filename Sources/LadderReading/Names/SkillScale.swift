/// Words for steps that are levels where several of them stand beside each other, and one alone may be anything.
enum SkillScale {
  /// How well somebody can do something, from the lowest to the highest, as `Seniority` ranks the words that are in both. English:
  /// those of the frameworks of public services, of grids of skills, and of Dreyfus.
  private static let skills: [String: Int] = [
    "unaware": 100, "awareness": 200, "aware": 200, "basic": 200, "foundation": 200, "foundational": 200,
    "novice": 300, "beginner": 300, "beginning": 300, "emerging": 300, "developing": 350, "working": 380,
    "intermediate": 400,
    "competent": 400, "practicing": 420, "practising": 420, "practitioner": 450, "skilled": 480,
    "proficient": 500, "advanced": 500, "experienced": 500, "accomplished": 600, "expert": 700,
    "leading": 750, "mastery": 800,
  ]

  /// Who somebody is in a project of volunteers: "Organization Members", "Core Maintainer". English, Chinese.
  private static let volunteers: [String: Int] = [
    "newcomer": 100, "participant": 150, "contributor": 200, "collaborator": 250, "triager": 280,
    "member": 300,
    "reviewer": 400, "committer": 450, "approver": 500, "maintainer": 600, "steward": 700, "贡献者": 200,
    "提交者": 450,
    "审核者": 400, "维护者": 600,
  ]
  /// The same where a document says that it is about such people: elsewhere they may well be those who use something.
  private static let volunteersAmongOthers: [String: Int] = [
    "user": 50, "enthusiast": 90, "mentee": 180, "moderator": 350, "merger": 450, "owner": 550, "lead": 680,
    "admin": 750,
  ]

  private static let fewest = 3
  /// In a document that says that it is about such people.
  private static let fewestOfVolunteers = 2

  static func contains(_ title: String) -> Bool { contains(key: TitleText.key(title)) }
  static func contains(key: String) -> Bool { skills[key] != nil || volunteer(key, in: volunteers) != nil }

  /// The level that each title names, by its index, where different ones of a scale stand among them; otherwise empty.
  static func levels(among titles: [String]) -> [Int: LevelName] {
    let keys = titles.map(TitleText.key)
    if let found = levels(titles, keys.map { skills[$0] }, fewest) { return found }
    let known = keys.map { volunteer($0, in: volunteers) }
    guard keys.contains(where: areVolunteers) || levels(titles, known, fewest) != nil else { return [:] }
    let all = zip(keys, known).map { $1 ?? volunteer($0, in: volunteersAmongOthers) }
    return levels(titles, known, 1) == nil ? [:] : levels(titles, all, fewestOfVolunteers) ?? [:]
  }

  private static func levels(_ titles: [String], _ ranks: [Int?], _ fewest: Int) -> [Int: LevelName]? {
    let found = ranks.indices.compactMap { index in ranks[index].map { (index, $0) } }
    guard Set(found.map(\.1)).count >= fewest else { return nil }
    return Dictionary(
      uniqueKeysWithValues: found.map { index, rank in (index, LevelName(named: titles[index], rank: rank)) })
  }

  /// "Organization Members" and "提交者 (Committer)", by their last word or their only one.
  private static func volunteer(_ key: String, in scale: [String: Int]) -> Int? {
    var words = TitleText.words(key)
    if let also = words.firstIndex(of: "aka") { words.removeSubrange(also...) }
    guard let first = words.first, let last = words.last, words.count <= 3, !noRoles.contains(first) else {
      return nil
    }
    return scale[String(last)] ?? (last.hasSuffix("s") ? scale[String(last.dropLast())] : nil)
  }

  /// "Inactive members" are about members.
  private static let noRoles: Set<Substring> = [
    "inactive", "former", "emeritus", "past", "removing", "becoming", "current", "our", "list", "new", "for",
    "established",
  ]

  /// "Contributor Ladder", "Community membership": what documents about such people are called.
  private static func areVolunteers(_ key: String) -> Bool {
    let words = TitleText.words(key)
    return words.count <= 6
      && (words.contains("contributor")
        && (words.contains("ladder") || words.contains("ladders") || words.contains("levels"))
        || words.contains("membership") || words.contains("governance") || key.contains("community roles")
        || key.contains("贡献者梯"))
  }
}
