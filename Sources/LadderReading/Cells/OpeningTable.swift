import SourceText

/// Openings of sentences by their first letters: cheap, as every paragraph is asked.
struct OpeningTable: Sendable {
  private let openings: [ChainOpening]
  /// Of their first words.
  private let beginnings: PhraseBeginnings

  init(_ openings: [ChainOpening]) {
    self.openings = openings
    beginnings = PhraseBeginnings(openings.map { Array($0.words[0].utf8) })
  }

  /// Whether the first word of one may stand at a place.
  func mayBegin(at start: Int, of bytes: Span<UInt8>) -> Bool { beginnings.begin(bytes.eight(at: start)) }

  /// The first one whose first word may stand at a place, and of which `isMeant` says more.
  func first(at start: Int, of bytes: Span<UInt8>, where isMeant: (ChainOpening) -> Bool) -> ChainOpening? {
    beginnings.first(beginning: bytes.eight(at: start)) { isMeant(openings[$0]) }.map { openings[$0] }
  }

  /// The first one that stands behind a space, and where.
  func first(
    behindSpaceOf bytes: Span<UInt8>, before end: Int, where isMeant: (ChainOpening, _ start: Int) -> Bool
  ) -> (start: Int, opening: ChainOpening)? {
    beginnings.first(behindSpaceOf: bytes, before: end) {
      openings[$0].stands(at: $1, in: bytes) && isMeant(openings[$0], $1)
    }.map { ($0.start, openings[$0.phrase]) }
  }
}
