import LadderModel

/// The different titles of one page or of several: each is looked at once, however often it comes.
struct PageTitles {
  /// What can be told of a title by itself.
  struct Title {
    /// The same for titles that differ in case and punctuation only: an index in `keys`.
    var key: Int
    var level: LevelName?
    var cell: CellHeading?
    /// Whether it stands over examples, and so is never a dimension.
    var isExamples: Bool
  }

  private var titles: [Title] = []
  private(set) var keys: [String] = []
  /// Titles that are levels if others differ from them in rank alone.
  private var guesses: [Seniority.Guess] = []
  /// By section: an index in `titles`; −1 for no heading, or one that is skipped.
  private var numbers: [Int] = []

  init(_ sections: [Section]) {
    var byText: [String: Int] = [:]
    var byKey: [String: Int] = [:]
    numbers.reserveCapacity(sections.count)
    for section in sections {
      guard let text = section.heading?.title.text, !section.isSkipped else {
        numbers.append(-1)
        continue
      }
      if let known = byText[text] {
        numbers.append(known)
        continue
      }
      byText[text] = titles.count
      numbers.append(titles.count)
      add(text, &byKey)
    }
    takeSeries(byText)
  }

  /// "Junior Cook" and "Senior Cook" are levels for each other's sake, and then "Cook" is as well.
  private mutating func takeSeries(_ texts: [String: Int]) {
    guard guesses.count > 1 else { return }
    let series = LevelSeries.ofSeveralRanks(guesses)
    guard !series.isEmpty else { return }
    for (text, number) in texts where titles[number].level == nil {
      guard let guess = Seniority.guess(of: TitleWords(ofKey: keys[titles[number].key])),
        series.contains(guess.series)
      else { continue }
      titles[number].level = LevelName(named: text, rank: guess.rank)
    }
  }

  private mutating func add(_ text: String, _ byKey: inout [String: Int]) {
    let key = TitleText.key(text)
    let number = byKey[key] ?? keys.count
    if number == keys.count {
      byKey[key] = number
      keys.append(key)
    }
    let words = TitleWords(ofKey: key)
    let level = LevelName(text, words: words)
    if level == nil, words.meanings.contains(where: { $0.rank != nil || $0.number != nil }),
      let guess = Seniority.guess(of: words)
    {
      guesses.append(guess)
    }
    titles.append(
      Title(
        key: number, level: level, cell: CellHeading(text),
        isExamples: ExampleWords.isLead(key) || Sentences.isExamplesHeading(words)))
  }

  /// Whether any title names a dimension and a level.
  var haveCells: Bool { titles.contains { $0.cell != nil } }

  /// Nil for a section that has no heading or is skipped.
  subscript(section: Int) -> Title? { numbers[section] < 0 ? nil : titles[numbers[section]] }

  /// The number of a section's key; −1 where it has none.
  func key(of section: Int) -> Int { numbers[section] < 0 ? -1 : titles[numbers[section]].key }
}
