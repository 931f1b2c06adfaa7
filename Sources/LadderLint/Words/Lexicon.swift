/// What is known of words, by hash.
///
/// Open addressing; it holds a few thousand words, and is asked for many that it does not hold: two thirds of it are
/// empty, so that such a question is soon answered.
struct Lexicon: Sendable {
  static let english = Lexicon()

  private static let size = 16384
  private var hashes = Array(repeating: UInt64(0), count: size)
  /// `WordKinds` in the lower half, `ProseTraits` in the upper one.
  private var values = Array(repeating: UInt32(0), count: size)

  private init() {
    EnglishVerbs.eachForm { form, kinds in add(UInt32(kinds.rawValue), to: form.value) }
    for (kinds, words) in WordKinds.lists {
      let traits: ProseTraits = kinds.contains(.opensGap) ? .opener : []
      WordList.each(in: words) { add(UInt32(kinds.rawValue) | traits.rawValue, to: $0.hash.value) }
    }
    for (traits, list) in PhraseList.all {
      for phrase in list.words { add(phrase, traits) }
    }
    for word in ChainHint.signs { add(ProseTraits.chain.rawValue, to: WordHash.of(word.utf8)) }
  }

  func kinds(of hash: UInt64) -> WordKinds { WordKinds(rawValue: UInt16(truncatingIfNeeded: self[hash])) }

  /// What a prose may hold that has the word in it.
  func traits(of hash: UInt64) -> ProseTraits { ProseTraits(rawValue: self[hash] & ~0xFFFF) }

  private mutating func add(_ phrase: [UInt64], _ traits: ProseTraits) {
    guard let last = phrase.last else { return }
    guard let before = phrase.dropLast().last else { return add(traits.rawValue, to: last) }
    add(traits.ofLastWord.rawValue, to: last)
    add(traits.ofWordBefore.rawValue, to: before)
  }

  private subscript(hash: UInt64) -> UInt32 { values[slot(of: hash)] }

  private mutating func add(_ value: UInt32, to hash: UInt64) {
    let slot = slot(of: hash)
    hashes[slot] = hash
    values[slot] |= value
  }

  /// Where a hash stands, or else the empty slot that it would have.
  private func slot(of hash: UInt64) -> Int {
    let hashes = hashes.span
    var slot = Int(truncatingIfNeeded: hash) & (Self.size - 1)
    while hashes[slot] != 0, hashes[slot] != hash { slot = (slot + 1) & (Self.size - 1) }
    return slot
  }
}
