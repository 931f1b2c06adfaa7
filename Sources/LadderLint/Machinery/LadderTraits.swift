import LadderModel
import SourceText

/// What all prose of a ladder together may hold: tells which rules about ladders have anything to look at.
struct LadderTraits {
  private(set) var traits: ProseTraits = []
  /// Of each expectation: those of the same words have the same.
  private var letterSums = SeenNumbers()
  private let sources: SourceMap
  private var file: (id: FileID, bytes: [UInt8])?
  /// An item of more bytes may have too many words.
  private let longest: Int

  init(_ ladder: LadderContext) {
    sources = ladder.run.sources
    longest = LongItem.fewestBytes(in: ladder)
    // What comes from the ladder that it extends is not walked over.
    if ladder.ladder.base != nil { traits.formUnion([.again, .long]) }
  }

  @inline(__always)
  mutating func add(_ look: borrowing ProseLook, _ count: Int, of span: SourceSpan, _ role: ProseSite.Role) {
    traits.formUnion(look.traits)
    if count > longest { traits.insert(.long) }
    if role == .expectation, letterSums.mayHold(adding: look.words.letterSum) { traits.insert(.again) }
    if file?.id != span.file { file = sources[span.file].map { (span.file, $0.bytes) } }
    if isSpaceBehind(span) { traits.insert(.spaceBehind) }
  }

  private func isSpaceBehind(_ span: SourceSpan) -> Bool {
    guard let bytes = file?.bytes.span, span.range.end < bytes.count else { return false }
    return bytes[span.range.end] == 0x20 || bytes[span.range.end] == 0x09
  }
}
