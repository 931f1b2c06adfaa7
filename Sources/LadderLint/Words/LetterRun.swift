/// Letters one behind the other.
struct LetterRun {
  private(set) var hash = WordHash()
  /// The offset behind the last letter.
  private(set) var end: Int
  /// Whether no letter behind the first one is a capital.
  private(set) var isSmall: Bool

  /// The loop over the letters has a function of its own so that what it works with stays in registers.
  @inline(never)
  init(in text: Span<UInt8>, from start: Int) {
    hash.add(text[start] | 0x20)
    // Of all letters together: a capital does not have this bit.
    var bits: UInt8 = 0x20
    end = start + 1
    while end < text.count {
      let byte = text[end]
      guard PlainWord.isLetter(byte) else { break }
      hash.add(byte | 0x20)
      bits &= byte
      end &+= 1
    }
    isSmall = bits != 0
  }
}
