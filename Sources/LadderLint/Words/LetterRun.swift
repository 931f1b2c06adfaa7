import SourceText

/// ASCII letters one behind the other.
struct LetterRun {
  /// Of the letters in lower case; see `WordHash`.
  let hash: UInt64
  /// The offset behind the last letter.
  let end: Int
  /// Whether no letter behind the first one is a capital.
  let isSmall: Bool

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
        isSmall: EightBytes(eight.capitals).first(count).bits & ~0xFF == 0)
      : LetterRun(longIn: text, from: start)
  }

  private init(hash: UInt64, end: Int, isSmall: Bool) {
    (self.hash, self.end, self.isSmall) = (hash, end, isSmall)
  }

  @inline(never)
  private init(longIn text: Span<UInt8>, from start: Int) {
    var hash = WordHash()
    var capitals = text.eight(at: start).capitals & ~0xFF
    var index = start
    while true {
      let eight = text.eight(at: index)
      let count = eight.letterCount
      if index > start { capitals |= EightBytes(eight.capitals).first(count).bits }
      if count > 0 { hash.add(eight.lowered.first(count), count: count) }
      index &+= count
      if count < 8 { break }
    }
    self.hash = hash.value
    end = index
    isSmall = capitals == 0
  }
}
