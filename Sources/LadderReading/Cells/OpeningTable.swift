import SourceText

/// Openings of sentences by their first letters: cheap, as every paragraph is asked.
struct OpeningTable: Sendable {
  private let byLetters: [Letters: [ChainOpening]]
  /// Nearly all texts are told by these.
  private let pairs: LetterPairs

  init(_ openings: [ChainOpening]) {
    byLetters = Dictionary(grouping: openings) { opening in
      let bytes = Array(opening.words[0].utf8) + [0x20]
      return Letters(bytes[0], bytes[1], bytes[2])
    }
    pairs = LetterPairs(openings.map { Array($0.words[0].utf8) })
  }

  /// Those whose first three letters stand at a place: asked before a text is cut into words.
  func candidates(for bytes: Span<UInt8>, at start: Int) -> [ChainOpening]? {
    guard start + 2 < bytes.count else { return nil }
    guard pairs.mayBegin(bytes.eight(at: start)) else { return nil }
    return byLetters[Letters(bytes[start], bytes[start + 1], bytes[start + 2])]
  }

  /// The first of them that stands behind a space, and where.
  func first(behindSpaceOf bytes: Span<UInt8>, before end: Int) -> (start: Int, opening: ChainOpening)? {
    var start = 0
    while start < end {
      var spaces = bytes.eight(at: start).places(of: 0x20)
      let first = start + 1
      start += 8
      while spaces != 0 {
        let word = first + EightBytes.index(ofFirstIn: spaces)
        spaces &= spaces - 1
        guard pairs.mayBegin(bytes.eight(at: word)), word <= end else { continue }
        if let found = candidates(for: bytes, at: word)?.first(where: { $0.stands(at: word, in: bytes) }) {
          return (word, found)
        }
      }
    }
    return nil
  }

  /// The first letters of a word, in lower case; for a word of two, a space.
  private struct Letters: Hashable {
    var first: UInt8
    /// One bit for each.
    var second: UInt32
    var third: UInt8

    init(_ first: UInt8, _ second: UInt8, _ third: UInt8) {
      self.first = first | 0x20
      self.second = 1 << UInt32(second & 0x1F)
      self.third = third.isASCIILetter || third >= 0x80 ? third | 0x20 : 0x20
    }
  }
}
