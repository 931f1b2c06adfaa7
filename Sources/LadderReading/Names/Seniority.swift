/// Words that say how senior somebody is. English: documents in other languages number their levels.
enum Seniority {
  /// From the lowest to the highest; words on one line are about as high. Ranks are a hundred apart: numbers stand between.
  private static let order: [[String]] = [
    ["intern", "apprentice"],
    ["trainee", "graduate", "entry"],
    ["junior", "associate", "novice", "beginner"],
    ["mid", "middle", "intermediate", "regular"],
    ["advanced", "experienced"],
    ["senior", "sr"],
    ["lead", "expert"],
    ["staff"],
    ["principal"],
    ["distinguished"],
    ["fellow"],
    ["director"],
    ["vp"],
    ["chief"],
  ]

  private static let ranks: [String: Int] = {
    var ranks: [String: Int] = [:]
    for (index, words) in order.enumerated() { for word in words { ranks[word] = (index + 1) * 100 } }
    return ranks
  }()

  /// What somebody is: on its own it is the plain level among "Junior …" and "Senior …".
  private static let roles: Set<String> = [
    "engineer", "developer", "programmer", "designer", "manager", "analyst", "scientist", "architect",
    "tester", "administrator", "consultant", "specialist", "writer", "researcher", "technician",
    "recruiter", "accountant", "marketer", "representative", "coordinator", "officer", "partner",
    "seller", "executive", "advisor", "agent", "strategist", "editor", "copywriter", "assistant",
    "supervisor", "operator", "producer", "counsel", "buyer",
  ]

  private static let plainRank = 400
  /// Longer headings speak of levels; they do not name one.
  private static let longestTitle = 5

  /// How high a title stands, by its key; nil where it does not look like a level.
  static func rank(ofKey key: String) -> Int? {
    var words = TitleText.words(key)
    guard !words.isEmpty, words.count <= longestTitle else { return nil }
    let number = words.last.flatMap { Roman.value($0) ?? Int($0) } ?? 0
    if number > 0 { words.removeLast() }
    guard number < 20 else { return nil }
    let hasRole = words.contains { roles.contains(String($0)) }
    // "Expert advice" and "Lead generation" are about something else: with a role's name, or in a word or two.
    let ranked = words.compactMap { ranks[String($0)] }.max()
    if let ranked, hasRole || words.count == 1 || (words.count == 2 && isLevelWord(words)) {
      return ranked + number
    }
    guard hasRole, words.last.map({ roles.contains(String($0)) }) ?? false else { return nil }
    return plainRank + number
  }

  /// "Mid level", "Entry-level".
  private static func isLevelWord(_ words: [Substring]) -> Bool { words.last == "level" }

  /// Whether a word of a title says what somebody is or how senior.
  static func hasRoleOrRank(_ title: String) -> Bool {
    TitleText.words(TitleText.key(title)).contains { roles.contains(String($0)) || ranks[String($0)] != nil }
  }
}
