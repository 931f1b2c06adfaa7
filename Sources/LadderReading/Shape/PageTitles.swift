import LadderModel

/// The different titles of one page or of several.
struct PageTitles {
  typealias Title = TitleReader.Title

  private var titles: [Title] = []
  /// By title, the number of its key: the same for titles that differ in case and punctuation only.
  private var keys: [Int] = []
  private(set) var keyCount = 0
  /// By section: an index in `titles`; −1 for no heading, or one that is skipped.
  private var numbers: [Int] = []

  /// `levels`: what a table says that levels are called.
  init(_ sections: [Section], _ reader: inout TitleReader, levels: [String] = []) {
    reader.beginPage()
    numbers.reserveCapacity(sections.count)
    // By index: sections are large, and there are many.
    for index in sections.indices {
      guard !sections[index].isSkipped, let text = sections[index].heading?.title.text else {
        numbers.append(-1)
        continue
      }
      let (number, new) = reader.read(text)
      numbers.append(number)
      guard let new else { continue }
      titles.append(new.title)
      keys.append(new.key)
      keyCount = max(keyCount, new.key + 1)
    }
    takeSteps()
    nameByTitle()
    take(levels)
    takeScale()
    takeSeries(sections)
    raiseThoseWithPlus()
  }

  /// "Craft (C4)", "Impact (I5)", "Behaviour (B4)": each letter goes with one title, so that the codes are steps of dimensions.
  private mutating func takeSteps() {
    let coded = titles.indices.filter { index in
      guard let level = titles[index].level, let code = level.code else { return false }
      return level.title != code.text && titles[index].text.utf8.last == UInt8(ascii: ")")
        && !TitleWords(of: level.title).haveRoleOrRank
    }
    var titlesOf: [String: Set<String>] = [:]
    for index in coded {
      guard let level = titles[index].level, let code = level.code else { continue }
      titlesOf[code.letters, default: []].insert(TitleText.key(level.title))
    }
    guard titlesOf.count > 1, titlesOf.values.allSatisfy({ $0.count == 1 }),
      Set(titlesOf.values).count == titlesOf.count,
      coded.count == titles.count(where: { $0.level?.code != nil })
    else { return }
    var numbers: [String: Int] = [:]
    for index in coded {
      titles[index] = titles[index].withoutStep(titles[index].level?.title ?? "")
      let number = numbers[titles[index].key] ?? keyCount
      if number == keyCount { keyCount += 1 }
      numbers[titles[index].key] = number
      keys[index] = number
    }
  }

  /// "Data IV (Band 4)" and "Manager (Band 4)", "Data V (Band 5)" and "Director (Band 5)": bands, and no level's own code. Once only it is
  /// a slip.
  private mutating func nameByTitle() {
    var named: [String: Set<String>] = [:]
    for title in titles {
      guard let level = title.level, level.code != nil, level.title != level.code?.text else { continue }
      named[level.id, default: []].insert(TitleText.key(level.title))
    }
    guard named.values.count(where: { $0.count > 1 }) > 1 else { return }
    for index in titles.indices {
      if let level = titles[index].level { titles[index] = titles[index].named(level.byTitle) }
    }
  }

  /// A ladder has a handful of titles; pages with more are not compared one by one.
  private static let mostCompared = 256

  /// "Principal+" stands above "Principal", and is another level.
  private mutating func raiseThoseWithPlus() {
    guard titles.count <= Self.mostCompared else { return }
    for index in titles.indices {
      guard let level = titles[index].level, titles[index].text.utf8.contains(UInt8(ascii: "+")),
        titles.contains(where: { $0.level?.id == level.id && $0.text != titles[index].text })
      else { continue }
      titles[index] = titles[index].named(level.raised)
    }
  }

  /// Two or more of them: one alone may be a heading about anything.
  private mutating func take(_ levels: [String]) {
    guard !levels.isEmpty else { return }
    let ranks = Dictionary(
      levels.enumerated().map { (TitleText.key($1), ($0 + 1) * 100) }, uniquingKeysWith: { first, _ in first }
    )
    let found = titles.indices.filter { ranks[titles[$0].key] != nil }
    let haveOthers = titles.contains { $0.level != nil && ranks[$0.key] == nil }
    guard found.count > 1, !haveOthers else { return }
    for index in found where titles[index].level == nil {
      let rank = ranks[titles[index].key] ?? 0
      titles[index] = titles[index].named(LevelName(named: titles[index].text, rank: rank))
    }
  }

  /// "Awareness", "Working", "Practitioner", "Expert".
  private mutating func takeScale() {
    guard titles.count >= 3, titles.contains(where: { $0.level == nil && $0.isOfScale })
    else {
      return
    }
    for (index, level) in SkillScale.levels(among: titles.map(\.text)) where titles[index].level == nil {
      titles[index] = titles[index].named(level)
    }
  }

  /// "Junior Cook" and "Senior Cook" are levels for each other's sake, and then "Cook" is as well.
  private mutating func takeSeries(_ sections: [Section]) {
    guard titles.contains(where: { $0.guess?.isBare == false }) else { return }
    let series = LevelSeries.ofSeveralRanks(titles.compactMap(\.guessAnyway))
    guard !series.isEmpty else { return }
    for (section, number) in zip(sections, numbers) where number >= 0 && titles[number].level == nil {
      guard let guess = titles[number].guess, series.contains(guess.series), let heading = section.heading
      else { continue }
      titles[number] = titles[number].named(LevelName(named: heading.title.text, rank: guess.rank))
    }
  }

  /// Whether any title names a dimension and a level.
  var haveCells: Bool { titles.contains { $0.cell != nil } }

  /// Nil for a section that has no heading or is skipped.
  subscript(section: Int) -> Title? { numbers[section] < 0 ? nil : titles[numbers[section]] }

  /// The number of a section's key; −1 where it has none.
  func key(of section: Int) -> Int { numbers[section] < 0 ? -1 : keys[numbers[section]] }
}
