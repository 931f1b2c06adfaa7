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
  /// In a shorter word one letter more or less makes another word too easily.
  private static let shortest = 5

  private let words: WordTable
  /// Usual words by what they are, and by what they are with one letter left out. Apart from the table of all words:
  /// there are far fewer of these, so that a question about a word that is not here stays cheap.
  private var usual = HashLists()

  init(_ words: WordTable) {
    self.words = words
    guard words.entries.contains(where: Self.isRare) else { return }
    for (index, entry) in words.entries.enumerated() where entry.count >= Self.often && Self.isMeant(entry) {
      usual.add(index, to: entry.hash)
      Self.eachWithoutOneLetter(words.word(entry)) { usual.add(index, to: $0) }
    }
  }

  /// In the order in which the words were seen.
  func slips() -> [Slip] {
    if usual.isEmpty { return [] }
    return words.entries.compactMap { entry in
      guard Self.isRare(entry), let meant = meant(by: entry) else { return nil }
      return Slip(
        wrong: text(entry), right: text(words.entries[meant]), count: Int(words.entries[meant].count),
        place: entry.first)
    }
  }

  private static func isRare(_ entry: WordTable.Entry) -> Bool {
    entry.count == 1 && entry.isWord && isMeant(entry)
  }

  /// Whether this rule is about the word at all; one that is known to be misspelt has a finding of its own.
  private static func isMeant(_ entry: WordTable.Entry) -> Bool {
    Int(entry.length) >= shortest && !Misspellings.all.contains(entry.hash)
  }

  /// The word that was probably meant: of several the one that is used most, and of those the one that was seen first.
  private func meant(by rare: WordTable.Entry) -> Int? {
    let word = words.word(rare)
    var candidates: [Int] = []
    usual.each(of: rare.hash) { candidates.append($0) }
    Self.eachWithoutOneLetter(word) { hash in usual.each(of: hash) { candidates.append($0) } }
    // Nearly every word ends here.
    if candidates.isEmpty { return nil }
    let letters = Array(word)
    let meant = Set(candidates).filter { NearWords.isSlip(letters, of: Array(words.word(words.entries[$0]))) }
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
      return Array(other) != word && index(of: WordHash.of(other)) != nil
    } || (stem.count < word.count && index(of: WordHash.of(stem)) != nil)
  }

  private func index(of hash: UInt64) -> Int? {
    words.index(of: hash).flatMap { Self.isMeant(words.entries[$0]) ? $0 : nil }
  }

  private static let endings: [[UInt8]] = [
    "ings", "ing", "ed", "ers", "er", "es", "s", "e", "ly", "ion", "ions",
  ].map {
    Array($0.utf8)
  }

  /// The hashes of what a word is without one of its letters.
  private static func eachWithoutOneLetter(_ word: ArraySlice<UInt8>, _ visit: (UInt64) -> Void) {
    var before = WordHash()
    for left in word.indices {
      var hash = before
      for index in (left + 1)..<word.endIndex { hash.add(word[index]) }
      visit(hash.value)
      before.add(word[left])
    }
  }

  private func text(_ entry: WordTable.Entry) -> String { String(decoding: words.word(entry), as: UTF8.self) }
}
