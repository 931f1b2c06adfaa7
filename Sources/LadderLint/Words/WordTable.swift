/// The words of all ladders and how often each stands there. Open addressing over the words' hashes.
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

  /// In the order in which they were seen.
  private(set) var entries: [Entry] = []
  private var letters: [UInt8] = []
  /// Indices of `entries`; −1 where a slot is empty.
  private var slots: [Int32] = Array(repeating: -1, count: 1024)

  /// Adds words that come after those that are there.
  mutating func add(_ other: CountedWords) {
    for entry in other.entries {
      let slot = slot(of: entry.hash)
      guard slots[slot] >= 0 else {
        insert(entry, other.word(entry), at: slot)
        continue
      }
      let index = Int(slots[slot])
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

  /// The index in `entries` of the word with this hash.
  func index(of hash: UInt64) -> Int? {
    let index = Int(slots[slot(of: hash)])
    return index >= 0 ? index : nil
  }

  private mutating func insert(_ entry: Entry, _ word: ArraySlice<UInt8>, at slot: Int) {
    var entry = entry
    entry.start = UInt32(clamping: letters.count)
    letters += word
    slots[slot] = Int32(clamping: entries.count)
    entries.append(entry)
    if entries.count * 2 > slots.count { grow() }
  }

  /// Where a hash stands, or else the empty slot that it would have.
  private func slot(of hash: UInt64) -> Int {
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] >= 0, entries[Int(slots[slot])].hash != hash { slot = (slot + 1) & (slots.count - 1) }
    return slot
  }

  private mutating func grow() {
    slots = Array(repeating: -1, count: slots.count * 2)
    for index in entries.indices { slots[slot(of: entries[index].hash)] = Int32(clamping: index) }
  }
}

/// The words of some ladders, in the order in which they were seen.
struct CountedWords: Sendable {
  var entries: [WordTable.Entry] = []
  /// The letters of all of them.
  var letters: [UInt8] = []

  func word(_ entry: WordTable.Entry) -> ArraySlice<UInt8> {
    letters[Int(entry.start)..<(Int(entry.start) + Int(entry.length))]
  }
}
