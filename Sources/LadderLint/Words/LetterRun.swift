import SourceText

/// ASCII letters one behind the other.
struct LetterRun {
  /// Of the letters in lower case; see `WordHash`.
  let hash: UInt64
  /// The offset behind the last letter.
  let end: Int
  /// Whether no letter behind the first one is a capital.
  let isSmall: Bool

  /// Whether the first letter is a capital.
  let isCapitalised: Bool

  /// Nil where no letter stands at `start`. Most words are told by one look at eight bytes.
  @inline(__always)
  init?(in text: Span<UInt8>, from start: Int) {
    let eight = text.eight(at: start)
    let count = eight.letterCount
    guard count > 0 else { return nil }
    self =
      count < 8
      ? LetterRun(
        hash: WordHash.mixed(eight.lowered.first(count).bits), end: start &+ count,
        capitals: EightBytes(eight.capitals).first(count).bits)
      : LetterRun(longIn: text, from: start)
  }

  @inline(__always)
  private init(hash: UInt64, end: Int, capitals: UInt64) {
    (self.hash, self.end) = (hash, end)
    isSmall = capitals & ~0xFF == 0
    isCapitalised = capitals & 0xFF != 0
  }

  /// Its eights are those of `WordHash`, which is not asked to take them apart.
  @inline(never)
  private init(longIn text: Span<UInt8>, from start: Int) {
    let first = text.eight(at: start)
    var capitals = first.capitals
    var hash = WordHash.mixed(first.lowered.bits)
    var index = start &+ 8
    while true {
      let eight = text.eight(at: index)
      let count = eight.letterCount
      guard count > 0 else { break }
      // Any of these stands behind the first letter.
      if EightBytes(eight.capitals).first(count).bits != 0 { capitals |= 0x8000 }
      hash = WordHash.mixed(hash ^ eight.lowered.first(count).bits)
      index &+= count
      if count < 8 { break }
    }
    self.init(hash: max(1, hash), end: index, capitals: capitals)
  }
}
