/// How some phrases begin, in whatever case: nearly every text is told by its own first letters to begin like none of them.
@usableFromInline
package struct PhraseBeginnings: Sendable {
  private struct Beginning {
    /// The first bytes, eight at most, as `EightBytes.lowered` gives them; zeros behind them.
    var bits: UInt64
    var count: Int
    var phrase: Int
  }

  /// By the low five bits of the first two bytes, the same for both cases of a letter: where in `beginnings` those of a phrase
  /// stand, and one behind the last of them.
  @usableFromInline var places: [(first: UInt16, end: UInt16)] = Array(repeating: (0, 0), count: 1024)
  /// By their first two bytes, then in the order of the phrases.
  private var beginnings: [Beginning] = []

  /// Phrases of one byte are left out, and what is above the first 65,535. `phrases` are numbered from 0.
  package init(_ phrases: some Sequence<[UInt8]>) {
    var byPair: [(pair: Int, beginning: Beginning)] = []
    for (number, phrase) in phrases.enumerated().prefix(Int(UInt16.max)) where phrase.count > 1 {
      let first = phrase.span.eight(at: 0)
      let count = min(8, phrase.count)
      let beginning = Beginning(bits: first.lowered.first(count).bits, count: count, phrase: number)
      byPair.append((Self.pair(first), beginning))
    }
    byPair.sort { ($0.pair, $0.beginning.phrase) < ($1.pair, $1.beginning.phrase) }
    for (at, entry) in byPair.enumerated() {
      let isFirst = at == 0 || byPair[at - 1].pair != entry.pair
      places[entry.pair] = (isFirst ? UInt16(at) : places[entry.pair].first, UInt16(at + 1))
      beginnings.append(entry.beginning)
    }
  }

  /// Whether the first two bytes of a phrase are these, for what asks it of all there is: no call is made.
  @inlinable @inline(__always)
  package func mayBegin(_ bytes: EightBytes) -> Bool {
    let place = places[Self.pair(bytes)]
    return place.first < place.end
  }

  /// Whether the first bytes of a phrase, eight at most, are these.
  package func begin(_ bytes: EightBytes) -> Bool { first(beginning: bytes) { _ in true } != nil }

  /// The number of the first phrase that begins so, and of which `isMeant` says more.
  package func first(beginning bytes: EightBytes, where isMeant: (Int) -> Bool) -> Int? {
    let place = places[Self.pair(bytes)]
    guard place.first < place.end else { return nil }
    let lowered = bytes.lowered
    for at in Int(place.first)..<Int(place.end)
    where lowered.first(beginnings[at].count).bits == beginnings[at].bits && isMeant(beginnings[at].phrase) {
      return beginnings[at].phrase
    }
    return nil
  }

  /// The first phrase that stands behind a space, and the offset of its first byte.
  package func first(
    behindSpaceOf bytes: Span<UInt8>, before end: Int, where isMeant: (_ phrase: Int, _ start: Int) -> Bool
  ) -> (phrase: Int, start: Int)? {
    var start = 0
    while start < end {
      var spaces = bytes.eight(at: start).places(of: 0x20)
      let first = start &+ 1
      start &+= 8
      while spaces != 0 {
        let word = first &+ EightBytes.index(ofFirstIn: spaces)
        spaces &= spaces &- 1
        let eight = bytes.eight(at: word)
        guard mayBegin(eight), word <= end else { continue }
        if let phrase = self.first(beginning: eight, where: { isMeant($0, word) }) { return (phrase, word) }
      }
    }
    return nil
  }

  @inlinable @inline(__always)
  static func pair(_ bytes: EightBytes) -> Int {
    Int(truncatingIfNeeded: bytes.bits & 31 | (bytes.bits >> 3) & 0x3E0)
  }
}
