/// What titles say by themselves. Each is looked at once, on however many pages it stands: ladders of one organisation
/// share most of theirs.
struct TitleReader {
  /// A class: each page holds those of its headings, and asks them often.
  final class Title: Sendable {
    let text: String
    /// See `TitleText.key`.
    let key: String
    /// "Responsibilities" of "Senior Engineer Responsibilities", under that level; nil for nearly all.
    let shortened: String?
    /// See `Slug`.
    let slug: String
    let level: LevelName?
    /// What it would be if others differed from it in rank alone; nil where it is a level anyway, or never one.
    let guess: Seniority.Guess?
    let cell: CellHeading?
    /// Whether it stands over examples, or over what is to be avoided, and so is never a dimension.
    let isExamples: Bool
    /// Whether it is about whatever it stands under: "Overview".
    let isAboutLevel: Bool
    /// Whether it is a level beside others of its scale: "Practitioner".
    let isOfScale: Bool
    /// Whether it is about a level's pay or grade, and no expectation: "Job grade".
    let isFact: Bool
    /// Whether a workspace says that it is a dimension, or that it is none; nil where nothing is said.
    let isDimension: Bool?
    /// Whether a workspace says that it is no level.
    let isNoLevel: Bool

    fileprivate init(_ text: String, _ settled: SettledTitles) {
      self.text = text
      let whole = TitleText.key(text)
      shortened = Self.mayBeShortened(whole) ? Self.shortened(text) : nil
      key = shortened.map(TitleText.key) ?? whole
      slug = Slug.id(of: shortened ?? text)
      let words = TitleWords(ofKey: key)
      isExamples =
        ExampleWords.isLead(key) || Sentences.isExamplesHeading(words) || AvoidWords.isTitle(key)
      isAboutLevel = ProseTitles.areAboutLevel(key)
      isOfScale = SkillScale.contains(key: key)
      isFact = LevelFacts.isHeading(shortened ?? text) && !LevelFacts.isChain(text)
      isDimension =
        settled.isNoDimension(key) ? false : settled.dimension(ofKey: key) != nil ? true : nil
      isNoLevel = settled.isNoLevel(text)
      let level = settled.level(text, else: shortened == nil ? LevelName(text, words: words) : nil)
      self.level = isNoLevel ? nil : level
      guess =
        level == nil && !isNoLevel && text.utf8.last != UInt8(ascii: "?") ? Self.guess(text, words) : nil
      let isSettled = isDimension != nil || isNoLevel || level?.isSettled == true
      cell = isSettled ? nil : CellHeading(text)
    }

    private init(_ other: Title, level: LevelName?, shortened: String? = nil) {
      text = other.text
      self.shortened = shortened
      key = shortened.map(TitleText.key) ?? other.key
      slug = shortened.map(Slug.id) ?? other.slug
      self.level = level
      guess = other.guess
      cell = other.cell
      isExamples = other.isExamples
      isAboutLevel = other.isAboutLevel
      isOfScale = other.isOfScale
      isFact = other.isFact
      isDimension = other.isDimension
      isNoLevel = other.isNoLevel
    }

    /// The same title where others of its page make it a level.
    func named(_ level: LevelName) -> Title { Title(self, level: level) }

    /// "Impact" for "Impact (I5)", where others of its page make it a dimension at some step.
    func withoutStep(_ text: String) -> Title { Title(self, level: nil, shortened: text) }

    /// What it would be if it were no level by itself; nil where it is sure to be one.
    var guessAnyway: Seniority.Guess? {
      level?.isSure == true || isNoLevel ? nil : guess ?? Self.guess(text, TitleWords(ofKey: key))
    }

    /// Whether a title ends as those do that say whose responsibilities they are: cheap, as every title is asked.
    private static func mayBeShortened(_ key: String) -> Bool {
      guard let space = key.utf8.lastIndex(of: 0x20) else { return false }
      return lastWords.contains(key[key.utf8.index(after: space)...])
    }

    private static let lastWords = Set(
      Sentences.expected.map { $0[...] } + [
        "grade", "grades", "salary", "pay", "compensation", "level", "band",
      ])

    /// "responsibilities", "responsibilities and privileges"
    private static func isExpected(_ key: String) -> Bool {
      let words = TitleText.words(key)
      return Sentences.expected.contains(key)
        || words.count == 3 && words[1] == "and"
          && Sentences.expected.isSuperset(of: [String(words[0]), String(words[2])])
    }

    private static func shortened(_ text: String) -> String? {
      let words = text.split(separator: " ")
      for count in [3, 2, 1] where words.count > count {
        let rest = words.suffix(count).joined(separator: " ")
        guard isExpected(TitleText.key(rest)) || (count == 2 && LevelFacts.isHeading(rest)) else { continue }
        let whose = words.dropLast(count).joined(separator: " ")
        return LevelName(whose) == nil && !SkillScale.contains(whose) ? nil : rest
      }
      return nil
    }

    private static func guess(_ text: String, _ words: TitleWords) -> Seniority.Guess? {
      let bare = TitleText.withoutRemark(text)
      var guess = Seniority.guess(of: bare == text ? words : TitleWords(of: bare))
      if guess?.isBare == true, Seniority.isAbbreviation(text) { guess?.isBare = false }
      return guess
    }
  }

  private let settled: SettledTitles
  /// By text, an index in `titles`.
  private var known: [String: Int] = [:]
  private var titles: [Title] = []
  /// By title, the one that came after it last.
  private var following: [Int?] = []
  private var last = 0
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
    let index = index(of: text)
    if places[index].page == page { return (places[index].number, nil) }
    places[index] = (page, count)
    count += 1
    return (count - 1, (titles[index], keys.onPage(keyOf[index])))
  }

  /// Titles mostly come in an order in which they came before.
  private mutating func index(of text: String) -> Int {
    if following.indices.contains(last), let next = following[last], titles[next].text == text {
      last = next
      return next
    }
    let index = known[text] ?? add(text)
    if following.indices.contains(last) { following[last] = index }
    last = index
    return index
  }

  private mutating func add(_ text: String) -> Int {
    let title = Title(text, settled)
    known[text] = titles.count
    keyOf.append(keys.number(of: title.key))
    titles.append(title)
    following.append(nil)
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
