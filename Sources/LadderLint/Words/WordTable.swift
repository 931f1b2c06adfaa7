/// The words of ladders and how often each stands there. Open addressing over the words' hashes: most of what a linter
/// of prose does is to look words up.
struct WordTable: Sendable {
  struct Entry: Sendable {
    var hash: UInt64
    var count: UInt32
    /// The bytes of the word, in lower case, in `letters`.
    var start: UInt32
    var length: UInt8
    /// Whether it stood somewhere as a word does and a name does not: small, or first in its text.
    var isWord: Bool
    /// Where it was seen first.
    var first: Place
  }

  /// The ladder, the number of the prose in a walk over it, and an offset in that prose.
  struct Place: Sendable {
    var ladder: Int
    var prose: Int
    var offset: Int
  }

  /// Where a word is found. Words that are never counted have a slot too: names, and those that are parts of others.
  private struct Slot {
    /// 0 where it is empty.
    var hash: UInt64 = 0
    /// What a prose may hold that has the word in it.
    var traits: ProseTraits = []
    /// An index of `entries`; −1 for a word that was not counted yet.
    var entry: Int32 = -1
  }

  private(set) var entries: [Entry] = []
  private var letters: [UInt8] = []
  private var slots = Array(repeating: Slot(), count: 1024)
  private var taken = 0

  // MARK: Words of prose

  /// Looks at the words of a prose and counts them, as far as `counts` says so. `place` is that of the prose.
  mutating func look(
    at text: Span<UInt8>, _ classes: borrowing ByteClass.Table, _ lexicon: borrowing Lexicon, counts: Bool, at place: Place
  ) -> ProseLook {
    var look = ProseLook()
    while let word = lookAtKnown(text, classes, counts: counts, &look) {
      let slot = slot(for: word, of: text, lexicon)
      look.take(word, slots[slot].traits)
      if counts, word.isPlain { note(word, at: slot, of: text, place) }
    }
    look.finish(text)
    return look
  }

  /// Nearly all words were there before, and these take little. Returns the first one of which something is to be noted,
  /// which is not taken yet, and nil at the end of the text.
  @inline(__always)
  private mutating func lookAtKnown(
    _ text: Span<UInt8>, _ classes: borrowing ByteClass.Table, counts: Bool, _ look: inout ProseLook
  ) -> ProseWord? {
    let known = slots
    let slots = known.span
    var entries = entries.mutableSpan
    // A copy, which stays in registers.
    var next = look
    defer { look = next }
    while let word = next.words.next(in: text, classes) {
      var slot = Int(truncatingIfNeeded: word.hash) & (slots.count &- 1)
      while slots[slot].hash != word.hash {
        if slots[slot].hash == 0 { return word }
        slot = (slot &+ 1) & (slots.count &- 1)
      }
      if counts, word.isPlain {
        let entry = Int(slots[slot].entry)
        guard entry >= 0, entries[entry].isWord || !word.isSurelyWord else { return word }
        entries[entry].count &+= 1
      }
      next.take(word, slots[slot].traits)
    }
    return nil
  }

  /// The slot of a word, which gets one here where it is new.
  @inline(never)
  private mutating func slot(for word: ProseWord, of text: Span<UInt8>, _ lexicon: borrowing Lexicon) -> Int {
    if taken * 2 >= slots.count { grow() }
    let slot = slot(of: word.hash)
    guard slots[slot].hash == 0 else { return slot }
    taken += 1
    slots[slot].hash = word.hash
    slots[slot].traits = lexicon.traits(of: word.hash)
    if PlaceholderGate.isMark(text, word.start) { slots[slot].traits.insert(.mark) }
    return slot
  }

  /// Counts a word that is new here, or new as a word.
  private mutating func note(_ word: ProseWord, at slot: Int, of text: Span<UInt8>, _ place: Place) {
    let place = Place(ladder: place.ladder, prose: place.prose, offset: word.start)
    let index = Int(slots[slot].entry)
    if index >= 0 {
      entries[index].count &+= 1
      entries[index].isWord = true
      entries[index].first = place
      return
    }
    let start = letters.count
    for index in word.range { letters.append(text[index] | 0x20) }
    slots[slot].entry = Int32(clamping: entries.count)
    entries.append(
      Entry(
        hash: word.hash, count: 1, start: UInt32(clamping: start), length: UInt8(clamping: word.range.count),
        isWord: word.isSurelyWord, first: place))
  }

  // MARK: All words

  /// Adds the words of another table, which come after those of this one.
  mutating func add(_ other: WordTable) {
    if entries.isEmpty {
      self = other
      return
    }
    for entry in other.entries {
      guard let index = index(of: entry.hash) else {
        insert(entry, other.word(entry))
        continue
      }
      entries[index].count &+= entry.count
      if entry.isWord, !entries[index].isWord {
        entries[index].isWord = true
        entries[index].first = entry.first
      }
    }
  }

  func word(_ entry: Entry) -> ArraySlice<UInt8> {
    letters[Int(entry.start)..<(Int(entry.start) + Int(entry.length))]
  }

  /// The index in `entries` of a word that was counted.
  func index(of hash: UInt64) -> Int? {
    let index = Int(slots[slot(of: hash)].entry)
    return index >= 0 ? index : nil
  }

  private mutating func insert(_ entry: Entry, _ word: ArraySlice<UInt8>) {
    var entry = entry
    entry.start = UInt32(clamping: letters.count)
    letters += word
    if taken * 2 >= slots.count { grow() }
    let slot = slot(of: entry.hash)
    if slots[slot].hash == 0 { taken += 1 }
    slots[slot].hash = entry.hash
    slots[slot].entry = Int32(clamping: entries.count)
    entries.append(entry)
  }

  /// Where a hash stands, or else the empty slot that it would have.
  private func slot(of hash: UInt64) -> Int {
    let slots = slots.span
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot].hash != 0, slots[slot].hash != hash { slot = (slot + 1) & (slots.count - 1) }
    return slot
  }

  private mutating func grow() {
    let old = slots
    slots = Array(repeating: Slot(), count: old.count * 2)
    for entry in old where entry.hash != 0 { slots[slot(of: entry.hash)] = entry }
  }
}
