/// Looks at the words of one prose after the other and counts them: most of what a linter of prose does is to look words up.
struct WordCounter: ~Copyable {
  /// What is asked of each word that is met: 16 bytes, so that those of usual ladders stay near the processor. One that is
  /// never counted has a slot too: a name, or what is always a part of others.
  private struct Slot {
    /// 0 where the slot is empty.
    var hash: UInt64 = 0
    var count: UInt32 = 0
    private var bits: UInt32 = 0

    private static let wordBit: UInt32 = 1 << 31
    private static let littleBit: UInt32 = 1 << 30
    private static let ownBits = wordBit | littleBit

    /// What a prose may hold that has the word in it.
    var traits: ProseTraits {
      get { ProseTraits(rawValue: bits & ~Self.ownBits) }
      set { bits = bits & Self.ownBits | newValue.rawValue & ~Self.ownBits }
    }

    /// Whether it says nothing on its own; see `ContentWords`.
    var isLittle: Bool {
      get { bits & Self.littleBit != 0 }
      set { bits = newValue ? bits | Self.littleBit : bits & ~Self.littleBit }
    }

    /// Whether it was counted where it was a word and no name: then nothing more is to be noted of it.
    var isWord: Bool {
      get { bits & Self.wordBit != 0 }
      set { bits = newValue ? bits | Self.wordBit : bits & ~Self.wordBit }
    }
  }

  /// What is asked more seldom.
  private struct Details {
    var kinds: WordKinds = []
    /// Its index in `words`; −1 before it is counted.
    var entry: Int32 = -1
    /// The hash of the word without its ending; 0 before it is asked for.
    var stem: UInt64 = 0
  }

  private let lexicon = Lexicon.english
  private var words = CountedWords()
  /// Open addressing.
  private var slots = Array(repeating: Slot(), count: 1024)
  /// By slot.
  private var details = Array(repeating: Details(), count: 1024)
  private var taken = 0

  /// `classes` are those of `ByteClass`. `place` is that of the text. The hashes of its words that say something go into
  /// `content`, whose length is a power of two, as far as there is room; see `appendContent`.
  mutating func look(
    at text: Span<UInt8>, _ classes: Span<UInt16>, counts: Bool, _ place: WordTable.Place,
    content: inout [UInt64]
  ) -> ProseLook {
    var look = ProseLook()
    while let word = lookAtKnown(text, classes, counts: counts, &look, &content) {
      let slot = slot(for: word, of: text)
      var content = content.mutableSpan
      look.take(word, slots[slot].traits, isLittle: slots[slot].isLittle, &content)
      if counts, word.isPlain { note(word, at: slot, of: text, place) }
    }
    look.finish(text)
    return look
  }

  /// How a text begins that was looked at.
  func opening(of text: Span<UInt8>) -> ProseOpening {
    guard let word = LetterRun(in: text, from: 0), word.behind == 0x20 else { return ProseOpening() }
    return ProseOpening(
      kinds: details[slot(of: word.hash)].kinds, end: word.end,
      isCapital: word.isCapitalised && word.isSmall && word.end > 1)
  }

  /// The same as `ContentWords.append` of a text that was looked at.
  mutating func appendContent(
    of text: Span<UInt8>, _ look: ProseLook, _ content: [UInt64], to words: inout [UInt64]
  ) -> UInt64 {
    guard look.words.areAllLetters, look.contentCount > 0, look.contentCount <= content.count else {
      return ContentWords.append(of: text, to: &words)
    }
    let start = words.count
    words += content[..<look.contentCount]
    words[start] = stem(of: content[0], firstIn: text)
    return look.contentSum
  }

  private mutating func stem(of hash: UInt64, firstIn text: Span<UInt8>) -> UInt64 {
    let slot = slot(of: hash)
    if details[slot].stem == 0 { details[slot].stem = ContentWords.stem(ofFirstIn: text) }
    return details[slot].stem
  }

  /// What was counted.
  consuming func finished() -> CountedWords {
    for (slot, details) in zip(slots, details) where details.entry >= 0 {
      words.entries[Int(details.entry)].count = slot.count
    }
    return words
  }

  /// Nearly all words were there before, and these take little. Returns the first one of which something is to be noted,
  /// which is not taken yet, and nil at the end of the text.
  @inline(__always)
  private mutating func lookAtKnown(
    _ text: Span<UInt8>, _ classes: Span<UInt16>, counts: Bool, _ look: inout ProseLook,
    _ content: inout [UInt64]
  ) -> ProseWord? {
    var slots = slots.mutableSpan
    var content = content.mutableSpan
    let mask = slots.count &- 1
    guard mask > 0 else { return nil }
    // A copy, which stays in registers.
    var next = look
    defer { look = next }
    while let word = next.words.next(in: text, classes) {
      var at = Int(truncatingIfNeeded: word.hash) & mask
      var slot = slots[at]
      while slot.hash != word.hash {
        if slot.hash == 0 { return word }
        at = (at &+ 1) & mask
        slot = slots[at]
      }
      if counts, word.isPlain {
        guard slot.isWord else { return word }
        slots[at].count = slot.count &+ 1
      }
      next.take(word, slot.traits, isLittle: slot.isLittle, &content)
    }
    return nil
  }

  /// The slot of a word, which gets one here where it is new.
  @inline(never)
  private mutating func slot(for word: ProseWord, of text: Span<UInt8>) -> Int {
    if taken * 4 >= slots.count * 3 { grow() }
    let slot = slot(of: word.hash)
    guard slots[slot].hash == 0 else { return slot }
    taken += 1
    slots[slot].hash = word.hash
    slots[slot].traits = lexicon.traits(of: word.hash)
    details[slot].kinds = lexicon.kinds(of: word.hash)
    slots[slot].isLittle = ContentWords.isLittle(word.hash)
    if PlaceholderGate.isMark(text, word.start) { slots[slot].traits.insert(.mark) }
    return slot
  }

  /// Counts a word that is new, or was a name until now.
  private mutating func note(
    _ word: ProseWord, at slot: Int, of text: Span<UInt8>, _ place: WordTable.Place
  ) {
    let place = WordTable.Place(ladder: place.ladder, prose: place.prose, offset: word.start)
    slots[slot].count &+= 1
    guard details[slot].entry >= 0 else {
      details[slot].entry = Int32(clamping: words.entries.count)
      slots[slot].isWord = word.isSurelyWord
      words.append(word, of: text, at: place)
      return
    }
    guard word.isSurelyWord else { return }
    let entry = Int(details[slot].entry)
    (words.entries[entry].isWord, words.entries[entry].first) = (true, place)
    slots[slot].isWord = true
  }

  /// Where a hash stands, or else the empty slot that it would have.
  private func slot(of hash: UInt64) -> Int {
    let slots = slots.span
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot].hash != 0, slots[slot].hash != hash { slot = (slot + 1) & (slots.count - 1) }
    return slot
  }

  private mutating func grow() {
    let old = zip(slots, details)
    slots = Array(repeating: Slot(), count: slots.count * 2)
    details = Array(repeating: Details(), count: slots.count)
    for (slot, known) in old where slot.hash != 0 {
      let at = self.slot(of: slot.hash)
      (slots[at], details[at]) = (slot, known)
    }
  }
}

extension CountedWords {
  fileprivate mutating func append(_ word: ProseWord, of text: Span<UInt8>, at place: WordTable.Place) {
    let start = letters.count
    for index in word.range { letters.append(text[index] | 0x20) }
    entries.append(
      WordTable.Entry(
        hash: word.hash, count: 1, start: UInt32(clamping: start), length: UInt8(clamping: word.range.count),
        isWord: word.isSurelyWord, first: place))
  }
}
