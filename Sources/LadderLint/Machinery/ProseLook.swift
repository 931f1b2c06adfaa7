/// What one look at a prose has told: which rules have anything to look at.
struct ProseLook {
  var words = ProseWords()
  private(set) var traits: ProseTraits = []
  /// What the word before has told.
  private var last: ProseTraits = []

  /// How it begins; `count` words of it are known by now.
  private(set) var opening = ProseOpening()
  private var count = 0

  /// Takes the next word; `traits` are what a prose may hold that has it in it.
  @inline(__always)
  mutating func take(_ word: ProseWord, _ traits: ProseTraits, _ kinds: WordKinds) {
    if count < 2 { add(kinds, of: word) }
    if word.isAgain { self.traits.insert(.twice) }
    if !traits.isEmpty { add(traits, of: word) }
    last = traits
  }

  private mutating func add(_ kinds: WordKinds, of word: ProseWord) {
    if count == 0 { opening = ProseOpening(word, kinds) } else { opening.add(word, kinds) }
    count += 1
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

/// The first two words of a prose, as far as they tell how an item of a list begins.
struct ProseOpening {
  private(set) var first: WordKinds = []
  private(set) var second: WordKinds = []
  /// Whether the prose begins with two words of ASCII letters and one space between them, which are whole words.
  private(set) var isPlain = false
  /// Whether the first of them is written as a word with a capital is.
  private(set) var isCapital = false
  private(set) var end = 0

  init() {}

  fileprivate init(_ word: ProseWord, _ kinds: WordKinds) {
    guard word.start == 0, word.isBeforeSpace else { return }
    first = kinds
    end = word.end
    isCapital = word.isCapitalised && word.isSmall && word.end > 1
  }

  fileprivate mutating func add(_ word: ProseWord, _ kinds: WordKinds) {
    second = kinds
    isPlain = end > 0 && word.start == end + 1 && word.endsForSure
  }
}
