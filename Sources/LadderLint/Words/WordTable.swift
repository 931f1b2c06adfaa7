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

  private(set) var entries: [Entry] = []
  private var letters: [UInt8] = []
  /// Indices of `entries`; −1 where a slot is empty.
  private var slots: [Int32] = Array(repeating: -1, count: 1024)

  /// Counts a word of which nothing is to be noted but that it is there once more, as of nearly all; false where it is
  /// another, which is for `note` to count.
  @inline(never)
  mutating func count(_ hash: UInt64, isWord: Bool) -> Bool {
    guard let index = index(of: hash), entries[index].isWord || !isWord else { return false }
    entries[index].count &+= 1
    return true
  }

  /// Counts a word of `text` that is new here, or new as a word. `place` is that of the text.
  @inline(never)
  mutating func note(_ word: PlainWord, of text: Span<UInt8>, at place: Place) {
    let place = Place(ladder: place.ladder, prose: place.prose, offset: word.start)
    if let index = index(of: word.hash) {
      entries[index].count &+= 1
      entries[index].isWord = true
      entries[index].first = place
      return
    }
    let start = letters.count
    for index in word.start..<word.end { letters.append(text[index] | 0x20) }
    insert(
      Entry(
        hash: word.hash, count: 1, start: UInt32(clamping: start),
        length: UInt8(clamping: letters.count - start), isWord: word.isSurelyWord, first: place))
  }

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

  @inline(__always)
  func index(of hash: UInt64) -> Int? {
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] >= 0 {
      let index = Int(slots[slot])
      if entries[index].hash == hash { return index }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  private mutating func insert(_ entry: Entry, _ word: ArraySlice<UInt8>) {
    var entry = entry
    entry.start = UInt32(clamping: letters.count)
    letters += word
    insert(entry)
  }

  private mutating func insert(_ entry: Entry) {
    put(entry.hash, Int32(clamping: entries.count))
    entries.append(entry)
    if entries.count * 2 > slots.count { grow() }
  }

  private mutating func put(_ hash: UInt64, _ index: Int32) {
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = index
  }

  private mutating func grow() {
    slots = Array(repeating: -1, count: slots.count * 2)
    for (index, entry) in entries.enumerated() { put(entry.hash, Int32(clamping: index)) }
  }
}
