import SourceText

/// ASCII letters one behind the other.
struct LetterRun {
  /// Of the letters in lower case; see `WordHash`.
  let hash: UInt64
  /// The offset behind the last letter.
  let end: Int
  /// The byte there; 0 at the end of the text.
  let behind: UInt8
  /// The highest bit of each byte of the first eight that is a capital; another one of the second byte stands for those
  /// behind.
  private let capitals: UInt64

  var isCapitalised: Bool { capitals & 0xFF != 0 }
  /// Whether no letter behind the first one is a capital.
  var isSmall: Bool { capitals & ~0xFF == 0 }

  /// Nil where no letter stands at `start`. Most words are told by one look at eight bytes.
  @inline(__always)
  init?(in text: Span<UInt8>, from start: Int) {
    let eight = text.eight(at: start)
    let count = eight.letterCount
    guard count > 0 else { return nil }
    self =
      count < 8
      ? LetterRun(
        hash: WordHash.mixed(eight.lowered.first(count).bits), end: start &+ count, behind: eight.byte(count),
        capitals: EightBytes(eight.capitals).first(count).bits)
      : LetterRun(eight, longIn: text, from: start)
  }

  @inline(__always)
  private init(hash: UInt64, end: Int, behind: UInt8, capitals: UInt64) {
    (self.hash, self.end, self.behind, self.capitals) = (hash, end, behind, capitals)
  }

  /// Its eights are those of `WordHash`, which is not asked to take them apart.
  @inline(never)
  private init(_ first: EightBytes, longIn text: Span<UInt8>, from start: Int) {
    var capitals = first.capitals
    var hash = WordHash.mixed(first.lowered.bits)
    var index = start &+ 8
    while true {
      let eight = text.eight(at: index)
      let count = eight.letterCount
      if count > 0 {
        if EightBytes(eight.capitals).first(count).bits != 0 { capitals |= 0x8000 }
        hash = WordHash.mixed(hash ^ eight.lowered.first(count).bits)
      }
      index &+= count
      guard count == 8 else {
        self.init(hash: max(1, hash), end: index, behind: eight.byte(count), capitals: capitals)
        return
      }
    }
  }
}

extension EightBytes {
  /// One of the bytes, by number from 0 to 7.
  @inline(__always)
  fileprivate func byte(_ number: Int) -> UInt8 {
    UInt8(truncatingIfNeeded: bits &>> UInt64(truncatingIfNeeded: number &* 8))
  }
}
