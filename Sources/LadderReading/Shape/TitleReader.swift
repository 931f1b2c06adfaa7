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

    fileprivate init(_ text: String) {
      key = TitleText.key(text)
      let words = TitleWords(ofKey: key)
      level = LevelName(text, words: words)
      guess = level == nil ? Seniority.guess(of: words) : nil
      cell = CellHeading(text)
      isExamples = ExampleWords.isLead(key) || Sentences.isExamplesHeading(words)
    }
  }

  private var known: [String: Title] = [:]

  mutating func title(_ text: String) -> Title {
    if let title = known[text] { return title }
    let title = Title(text)
    known[text] = title
    return title
  }
}
