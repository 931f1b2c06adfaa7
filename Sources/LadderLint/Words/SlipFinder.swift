/// Finds words that are used once and are one slip away from a word that is used all the time.
///
/// Candidates share a word with one letter left out (Garbe's "symmetric delete"), so that nothing is compared with all
/// else: the time grows with the letters of all words.
struct SlipFinder {
  struct Slip: Sendable {
    var wrong: String
    var right: String
    /// How often the right word stands in all ladders.
    var count: Int
    var place: WordTable.Place
  }

  /// How often a word must be used for others to be measured by it.
  private static let often = 3

  private let words: WordTable
  /// Usual words by the hashes of what they are with one letter left out.
  private var shortened: [UInt64: [Int]] = [:]

  init(_ words: WordTable) {
    self.words = words
    guard words.entries.contains(where: Self.isRare) else { return }
    for (index, entry) in words.entries.enumerated() where entry.count >= Self.often {
      for hash in Self.withoutOneLetter(words.word(entry)) { shortened[hash, default: []].append(index) }
    }
  }

  /// In the order in which the words were seen.
  func slips() -> [Slip] {
    words.entries.compactMap { entry in
      guard Self.isRare(entry), let usual = usual(for: entry) else { return nil }
      return Slip(
        wrong: text(entry), right: text(words.entries[usual]), count: Int(words.entries[usual].count),
        place: entry.first)
    }
  }

  private static func isRare(_ entry: WordTable.Entry) -> Bool { entry.count == 1 && entry.isWord }

  /// The word that was probably meant: of several the one that is used most.
  private func usual(for rare: WordTable.Entry) -> Int? {
    let word = words.word(rare)
    var candidates = Set(shortened[rare.hash] ?? [])
    for hash in Self.withoutOneLetter(word) {
      if let index = words.index(of: hash), words.entries[index].count >= Self.often {
        candidates.insert(index)
      }
      candidates.formUnion(shortened[hash] ?? [])
    }
    let letters = Array(word)
    let meant = candidates.filter { NearWords.isSlip(letters, of: Array(words.word(words.entries[$0]))) }
    guard !meant.isEmpty, !hasRelatives(letters) else { return nil }
    return meant.max { (words.entries[$0].count, -$0) < (words.entries[$1].count, -$1) }
  }

  /// Whether another form of the word is used too: then it is a word.
  private func hasRelatives(_ word: [UInt8]) -> Bool {
    let stem =
      Self.endings.first { word.count > $0.count + 3 && word.suffix($0.count) == $0[...] }
      .map { word.dropLast($0.count) } ?? word[...]
    return Self.endings.contains { ending in
      let other = stem + ending
      return Array(other) != word && words.index(of: WordHash.of(other)) != nil
    } || (stem.count < word.count && words.index(of: WordHash.of(stem)) != nil)
  }

  private static let endings: [[UInt8]] = [
    "ings", "ing", "ed", "ers", "er", "es", "s", "e", "ly", "ion", "ions",
  ].map {
    Array($0.utf8)
  }

  private static func withoutOneLetter(_ word: ArraySlice<UInt8>) -> [UInt64] {
    word.indices.map { left in
      var hash = WordHash()
      for index in word.indices where index != left { hash.add(word[index]) }
      return hash.value
    }
  }

  private func text(_ entry: WordTable.Entry) -> String { String(decoding: words.word(entry), as: UTF8.self) }
}
