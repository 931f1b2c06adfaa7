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
