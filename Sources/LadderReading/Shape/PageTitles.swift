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

  init(_ sections: [Section], _ reader: inout TitleReader) {
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
      add(reader.title(text), &byKey)
    }
    takeSeries(byText)
  }

  /// "Junior Cook" and "Senior Cook" are levels for each other's sake, and then "Cook" is as well.
  private mutating func takeSeries(_ texts: [String: Int]) {
    let guesses = titles.compactMap(\.guess)
    guard guesses.contains(where: { !$0.isBare }) else { return }
    let series = LevelSeries.ofSeveralRanks(guesses)
    guard !series.isEmpty else { return }
    for (text, number) in texts {
      guard let guess = titles[number].guess, series.contains(guess.series) else { continue }
      titles[number].level = LevelName(named: text, rank: guess.rank)
    }
  }

  private mutating func add(_ title: Title, _ byKey: inout [String: Int]) {
    let number = byKey[title.key] ?? keyCount
    if number == keyCount {
      byKey[title.key] = number
      keyCount += 1
    }
    keys.append(number)
    titles.append(title)
  }

  /// Whether any title names a dimension and a level.
  var haveCells: Bool { titles.contains { $0.cell != nil } }

  /// Nil for a section that has no heading or is skipped.
  subscript(section: Int) -> Title? { numbers[section] < 0 ? nil : titles[numbers[section]] }

  /// The number of a section's key; −1 where it has none.
  func key(of section: Int) -> Int { numbers[section] < 0 ? -1 : keys[numbers[section]] }
}
