/// Titles that stand beside each other: the headings of columns, labels of a list.
enum LevelSeries {
  /// The level that each names; nil where it names none. "Junior Nurse" and "Senior Nurse" are levels for each other's
  /// sake, and then "Nurse" is as well.
  static func levels(of titles: [String], _ settled: SettledTitles) -> [LevelName?] {
    var levels = inferred(titles, settled)
    if settled.isEmpty { return levels }
    for (index, title) in titles.enumerated() where settled.isNoLevel(title) { levels[index] = nil }
    return levels
  }

  private static func inferred(_ written: [String], _ settled: SettledTitles) -> [LevelName?] {
    let titles = written.map(TitleText.withoutRemark)
    var levels = zip(written, titles).map { title, bare in
      settled.level(title, else: LevelName(title) ?? (bare == title ? nil : LevelName(bare)))
    }
    guard levels.contains(where: { $0 == nil }) else { return levels }
    for (index, level) in SkillScale.levels(among: titles) where levels[index] == nil {
      levels[index] = level
    }
    let guesses = titles.map { title in
      // "PM" beside "Senior PM" is a level as much as that.
      Seniority.guess(of: TitleWords(of: title)).map {
        Seniority.Guess(
          rank: $0.rank, series: $0.series, isBare: $0.isBare && !Seniority.isAbbreviation(title))
      }
    }
    let series = ofSeveralRanks(guesses.compactMap(\.self))
    for (index, guess) in guesses.enumerated() where levels[index] == nil {
      guard let guess, series.contains(guess.series) else { continue }
      levels[index] = LevelName(named: titles[index], rank: guess.rank)
    }
    adopt(&levels, titles)
    return levels
  }

  /// What is left of titles without rank and number, where some of them differ in nothing else.
  static func ofSeveralRanks(_ guesses: [Seniority.Guess]) -> Set<String> {
    var ranks: [String: Set<Int>] = [:]
    for guess in guesses where !guess.isBare { ranks[guess.series, default: []].insert(guess.rank) }
    return Set(ranks.filter { $0.value.count > 1 }.keys)
  }

  /// Among titles that are levels for the most part, one that says what somebody is or how senior is another. What those say that they
  /// are, others may be as well: "Miller" beside "Senior Miller".
  private static func adopt(_ levels: inout [LevelName?], _ titles: [String]) {
    let known = levels.count { $0 != nil }
    adoptOnce(&levels, titles)
    if levels.count(where: { $0 != nil }) > known { adoptOnce(&levels, titles) }
  }

  private static func adoptOnce(_ levels: inout [LevelName?], _ titles: [String]) {
    let known = levels.count { $0 != nil }
    guard known > 1, known * 2 >= levels.count else { return }
    // Codes follow each other: what stands between "L1" and "L2" is something else.
    let areCodes = levels.allSatisfy { $0?.isSure ?? true }
    let first = levels.firstIndex { $0 != nil } ?? 0
    let last = levels.lastIndex { $0 != nil } ?? 0
    let roles = Set(levels.compactMap { $0.flatMap { TitleWords(of: $0.title).all.last } })
    for index in levels.indices where levels[index] == nil {
      guard !titles[index].utf8.contains(UInt8(ascii: ":")) else { continue }
      let words = TitleWords(of: titles[index])
      let isBetween =
        !areCodes && index > first && index < last && (1...5).contains(words.all.count)
        && !ProseTitles.contain(words.all.joined(separator: " "))
      // "Group PM" beside "PM" and "Senior PM".
      let isOfRole = words.all.count < 4 && words.all.last.map(roles.contains) ?? false
      if isBetween || isOfRole || words.haveRoleOrRank { levels[index] = LevelName(named: titles[index]) }
    }
  }
}
