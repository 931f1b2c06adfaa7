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
  private var known: [String: Title] = [:]

  init(_ settled: SettledTitles) { self.settled = settled }

  mutating func title(_ text: String) -> Title {
    if let title = known[text] { return title }
    let title = Title(text, settled)
    known[text] = title
    return title
  }
}
