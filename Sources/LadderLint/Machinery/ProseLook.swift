/// What one look at a prose has told: which rules have anything to look at.
struct ProseLook {
  var words = ProseWords()
  private(set) var traits: ProseTraits = []
  /// The word before: its hash, where it ends, and what it told.
  private var last: (hash: UInt64, end: Int, traits: ProseTraits) = (0, 0, [])

  /// Takes the next word; `traits` are what a prose may hold that has it in it.
  @inline(__always)
  mutating func take(_ word: ProseWord, _ traits: ProseTraits) {
    if word.hash == last.hash, word.start &- last.end == 1 { self.traits.insert(.twice) }
    if !traits.isEmpty { add(traits, of: word) }
    last = (word.hash, word.end, traits)
  }

  private mutating func add(_ traits: ProseTraits, of word: ProseWord) {
    self.traits.formUnion(traits)
    self.traits.formUnion(.phrases(ending: traits, behind: last.traits))
    let isSign =
      traits.contains(.opener) && word.isFirst || traits.contains(.mark) && !word.isBehindOther
    if isSign { self.traits.insert(.gap) }
  }

  mutating func finish(_ text: Span<UInt8>) {
    traits.formUnion(words.traits)
    if !words.hasWords, PlaceholderGate.opens(text) { traits.insert(.gap) }
  }
}
