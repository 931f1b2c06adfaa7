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
      for phrase in list.words { rarest(of: phrase).map { add(traits.rawValue, to: $0) } }
    }
  }

  func kinds(of hash: UInt64) -> WordKinds { WordKinds(rawValue: UInt16(truncatingIfNeeded: self[hash])) }

  /// What a prose may hold that has the word in it.
  func traits(of hash: UInt64) -> ProseTraits { ProseTraits(rawValue: self[hash] & ~0xFFFF) }

  /// The word that tells most: the first one of many phrases is a little one, which stands everywhere.
  private func rarest(of words: [UInt64]) -> UInt64? {
    words.last { !kinds(of: $0).contains(.english) } ?? words.last
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
