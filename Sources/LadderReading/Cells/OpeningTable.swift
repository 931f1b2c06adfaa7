import SourceText

/// Openings of sentences by their first letters: cheap, as every paragraph is asked.
struct OpeningTable: Sendable {
  private let byLetters: [Letters: [ChainOpening]]
  /// By the first letter, which second ones there are: nearly all texts are told by that.
  private let secondLetters: [UInt32]

  init(_ openings: [ChainOpening]) {
    byLetters = Dictionary(grouping: openings) { opening in
      let bytes = Array(opening.words[0].utf8) + [0x20]
      return Letters(bytes[0], bytes[1], bytes[2])
    }
    secondLetters = byLetters.keys.reduce(into: Array(repeating: 0, count: 256)) {
      $0[Int($1.first)] |= $1.second
    }
  }

  /// Those whose first three letters stand at a place: asked before a text is cut into words.
  func candidates(for bytes: Span<UInt8>, at start: Int) -> [ChainOpening]? {
    guard start + 2 < bytes.count else { return nil }
    let letters = Letters(bytes[start], bytes[start + 1], bytes[start + 2])
    return secondLetters[Int(letters.first)] & letters.second == 0 ? nil : byLetters[letters]
  }

  /// The first of them that stands behind a space, and where.
  func first(behindSpaceOf bytes: Span<UInt8>, before end: Int) -> (start: Int, opening: ChainOpening)? {
    let seconds = secondLetters.span
    for start in stride(from: 0, to: end, by: 8) {
      var spaces = bytes.eight(at: start).places(of: 0x20)
      while spaces != 0 {
        let word = start + EightBytes.index(ofFirstIn: spaces) + 1
        spaces &= spaces - 1
        guard word <= end, word + 2 < bytes.count,
          seconds[Int(bytes[word] | 0x20)] & 1 << UInt32(bytes[word + 1] & 0x1F) != 0
        else { continue }
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
