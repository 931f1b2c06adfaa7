/// What one look at a prose has told: which rules have anything to look at.
struct ProseLook {
  var words = ProseWords()
  private(set) var traits: ProseTraits = []
  /// What the word before has told.
  private var last: ProseTraits = []
  /// How many of the words say something.
  private(set) var contentCount = 0
  /// Of all words, each with its place among those.
  private(set) var contentSum: UInt64 = 0

  /// Takes the next word; `traits` are what a prose may hold that has it in it. A little word says something only where
  /// it is the first one.
  @inline(__always)
  mutating func take(
    _ word: ProseWord, _ traits: ProseTraits, isLittle: Bool, _ content: inout MutableSpan<UInt64>
  ) {
    content[contentCount & (content.count &- 1)] = word.hash
    contentSum &+= ContentWords.placed(word.hash, behind: contentCount)
    contentCount &+= isLittle && !word.isFirst ? 0 : 1
    if word.isAgain { self.traits.insert(.twice) }
    if !traits.isEmpty { add(traits, of: word) }
    last = traits
  }

  private mutating func add(_ traits: ProseTraits, of word: ProseWord) {
    self.traits.formUnion(traits)
    self.traits.formUnion(.phrases(ending: traits, behind: last))
    let isSign =
      traits.contains(.opener) && word.isFirst || traits.contains(.mark) && !word.isBehindOther
    if isSign { self.traits.insert(.gap) }
  }

  mutating func finish(_ text: Span<UInt8>) {
    traits.formUnion(words.traits)
    if !words.hasWords, PlaceholderGate.opens(text) { traits.insert(.gap) }
  }
}
