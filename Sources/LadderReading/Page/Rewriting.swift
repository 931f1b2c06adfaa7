import LadderModel
import SourceText

/// Prose that is being changed, with its places.
struct Rewriting {
  private let prose: Prose
  private let bytes: [UInt8]
  private var text: [UInt8] = []
  private var pieces: [Prose.Piece] = []
  private var position = 0

  init(_ prose: Prose) {
    self.prose = prose
    bytes = Array(prose.utf8)
  }

  /// `range`, in bytes, comes after those replaced before.
  mutating func replace(_ range: Range<Int>, with new: String) {
    copy(upTo: range.lowerBound)
    position = max(position, range.upperBound)
    text += Array(new.utf8)
  }

  mutating func finish() -> Prose {
    copy(upTo: bytes.count)
    return Prose(String(decoding: text, as: UTF8.self), at: prose.span, pieces: pieces)
  }

  private mutating func copy(upTo end: Int) {
    let end = min(end, bytes.count)
    guard position < end else { return }
    let moved = text.count - position
    pieces.append(
      Prose.Piece(textOffset: text.count, sourceOffset: prose.span(of: position..<end).range.start))
    for piece in prose.pieces where Int(piece.textOffset) > position && Int(piece.textOffset) < end {
      pieces.append(
        Prose.Piece(textOffset: Int(piece.textOffset) + moved, sourceOffset: Int(piece.sourceOffset)))
    }
    text += bytes[position..<end]
    position = end
  }
}
