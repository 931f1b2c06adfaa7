/// The first two letters of some phrases: nearly every text is told by its own two to begin like none of them.
@usableFromInline
package struct LetterPairs: Sendable {
  /// A bit for each pair, by the low five bits of both bytes: the same for both cases of a letter.
  @usableFromInline var bits = InlineArray<16, UInt64>(repeating: 0)

  /// Phrases of one byte are left out.
  package init(_ phrases: some Sequence<[UInt8]>) {
    for phrase in phrases where phrase.count > 1 {
      let pair = Self.pair(UInt64(phrase[0]) | UInt64(phrase[1]) << 8)
      bits[pair >> 6] |= 1 << UInt64(pair & 63)
    }
  }

  /// Whether a phrase may stand where these bytes do.
  @inlinable @inline(__always)
  package func mayBegin(_ bytes: EightBytes) -> Bool {
    let pair = Self.pair(bytes.bits)
    return bits[pair >> 6] & 1 << UInt64(pair & 63) != 0
  }

  @inlinable @inline(__always)
  static func pair(_ bytes: UInt64) -> Int {
    Int(truncatingIfNeeded: bytes & 31 | (bytes >> 3) & 0x3E0)
  }
}
