/// What titles say by themselves. Each is looked at once, on however many pages it stands: ladders of one organisation
/// share most of theirs.
struct TitleReader {
  struct Title {
    /// See `TitleText.key`.
    var key: String
    var level: LevelName?
    /// What it would be if others differed from it in rank alone; nil where it is a level anyway, or never one.
    var guess: Seniority.Guess?
    var cell: CellHeading?
    /// Whether it stands over examples, and so is never a dimension.
    var isExamples: Bool
    /// Whether a workspace says that it is a dimension, or that it is none; nil where nothing is said.
    var isDimension: Bool?
    /// Whether a workspace says that it is no level.
    var isNoLevel = false

    fileprivate init(_ text: String, _ settled: SettledTitles) {
      key = TitleText.key(text)
      let words = TitleWords(ofKey: key)
      level = settled.level(text, else: LevelName(text, words: words))
      guess = level == nil ? Seniority.guess(of: words) : nil
      if guess?.isBare == true, Seniority.isAbbreviation(text) { guess?.isBare = false }
      cell = CellHeading(text)
      isExamples = ExampleWords.isLead(key) || Sentences.isExamplesHeading(words)
      if !settled.isEmpty { settle(text, settled) }
    }

    private mutating func settle(_ text: String, _ settled: SettledTitles) {
      if settled.dimension(ofKey: key) != nil { isDimension = true }
      if settled.isNoDimension(key) { isDimension = false }
      isNoLevel = settled.isNoLevel(text)
      if isDimension != nil || isNoLevel || level?.isSettled == true { cell = nil }
      guard isNoLevel else { return }
      level = nil
      guess = nil
    }
  }

  private let settled: SettledTitles
  /// By text, an index in `titles`.
  private var known: [String: Int] = [:]
  private var titles: [Title] = []
  private var keys = Numbers()
  private var page = 0

  init(_ settled: SettledTitles) { self.settled = settled }

  /// Titles and keys are numbered from 0 on each page.
  mutating func beginPage() {
    page += 1
    keys.begin()
    count = 0
  }

  /// How many different titles the page had so far.
  private(set) var count = 0
  /// By title: the last page that it was on, and its number there.
  private var places: [(page: Int, number: Int)] = []
  /// By title, the number of its key among all.
  private var keyOf: [Int] = []

  /// The number of a title on the page; where it is new there, what it says, and the number of its key on the page.
  mutating func read(_ text: String) -> (number: Int, new: (title: Title, key: Int)?) {
    let index = known[text] ?? add(text)
    if places[index].page == page { return (places[index].number, nil) }
    places[index] = (page, count)
    count += 1
    return (count - 1, (titles[index], keys.onPage(keyOf[index])))
  }

  private mutating func add(_ text: String) -> Int {
    let title = Title(text, settled)
    known[text] = titles.count
    keyOf.append(keys.number(of: title.key))
    titles.append(title)
    places.append((0, 0))
    return titles.count - 1
  }

  /// Numbers of keys, among all pages and on one.
  private struct Numbers {
    private var known: [String: Int] = [:]
    private var places: [(page: Int, number: Int)] = []
    private var page = 0
    private var count = 0

    mutating func begin() {
      page += 1
      count = 0
    }

    mutating func number(of key: String) -> Int {
      if let number = known[key] { return number }
      known[key] = places.count
      places.append((0, 0))
      return places.count - 1
    }

    mutating func onPage(_ number: Int) -> Int {
      if places[number].page != page {
        places[number] = (page, count)
        count += 1
      }
      return places[number].number
    }
  }
}
