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
    var ladder: Int32
    var prose: Int32
    var offset: Int32
  }

  private(set) var entries: [Entry] = []
  private(set) var letters: [UInt8] = []
  private var slots: [Int32] = Array(repeating: -1, count: 1024)

  mutating func add(
    _ hash: UInt64, _ word: Span<UInt8>, from start: Int, to end: Int, isWord: Bool, _ place: Place
  ) {
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] >= 0 {
      let index = Int(slots[slot])
      if entries[index].hash == hash {
        entries[index].count += 1
        if isWord, !entries[index].isWord {
          entries[index].isWord = true
          entries[index].first = place
        }
        return
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    slots[slot] = Int32(clamping: entries.count)
    entries.append(
      Entry(
        hash: hash, count: 1, start: UInt32(clamping: letters.count), length: UInt8(clamping: end - start),
        isWord: isWord, first: place))
    for index in start..<end { letters.append(word[index] | 0x20) }
    if entries.count * 2 > slots.count { grow() }
  }

  /// Adds the words of another table, which come after those of this one.
  mutating func add(_ other: WordTable) {
    for entry in other.entries {
      if let index = index(of: entry.hash) {
        entries[index].count += entry.count
        if entry.isWord, !entries[index].isWord {
          entries[index].isWord = true
          entries[index].first = entry.first
        }
        continue
      }
      var entry = entry
      let word = other.word(entry)
      entry.start = UInt32(clamping: letters.count)
      letters += word
      insert(entry)
    }
  }

  func word(_ entry: Entry) -> ArraySlice<UInt8> {
    letters[Int(entry.start)..<(Int(entry.start) + Int(entry.length))]
  }

  func index(of hash: UInt64) -> Int? {
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] >= 0 {
      if entries[Int(slots[slot])].hash == hash { return Int(slots[slot]) }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
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

/// FNV-1a, 64 bits (Fowler, Noll, Vo; RFC 9923), with a last mixing so that its low bits are good for a table.
struct WordHash {
  private var state: UInt64 = 0xCBF2_9CE4_8422_2325

  mutating func add(_ byte: UInt8) { state = (state ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }

  var value: UInt64 { state ^ (state >> 32) }

  static func of(_ word: some Sequence<UInt8>) -> UInt64 {
    var hash = WordHash()
    for byte in word { hash.add(byte) }
    return hash.value
  }
}
