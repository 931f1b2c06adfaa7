import LadderModel
import SourceText

/// Cuts prose into parts from its start to its end, in time that grows with the prose and not with the parts.
struct ProseCutter {
  private let prose: Prose
  let bytes: [UInt8]
  /// The piece that the last place asked for lies in.
  private var piece = 0

  init(_ prose: Prose) {
    self.prose = prose
    bytes = Array(prose.utf8)
  }

  /// Some bytes of the text, without spaces at their ends; nil where nothing is left. Ranges must not go back.
  mutating func part(_ range: Range<Int>) -> Prose? {
    var lower = max(0, range.lowerBound)
    var upper = min(range.upperBound, bytes.count)
    while lower < upper, bytes[lower].isSpace { lower += 1 }
    while lower < upper, bytes[upper - 1].isSpace { upper -= 1 }
    guard lower < upper else { return nil }
    let start = source(of: lower)
    var pieces = [Prose.Piece(textOffset: 0, sourceOffset: start)]
    while piece + 1 < prose.pieces.count, Int(prose.pieces[piece + 1].textOffset) < upper {
      piece += 1
      let next = prose.pieces[piece]
      pieces.append(
        Prose.Piece(textOffset: Int(next.textOffset) - lower, sourceOffset: Int(next.sourceOffset)))
    }
    let span = SourceSpan(prose.span.file, ByteRange(start, source(of: upper - 1) + 1))
    let text = String(decoding: bytes[lower..<upper], as: UTF8.self)
    return Prose(text, at: span, pieces: prose.pieces.isEmpty ? [] : pieces)
  }

  /// The place in the source of a byte; offsets must not go back.
  mutating func source(of offset: Int) -> Int {
    guard !prose.pieces.isEmpty else { return prose.span.range.start + offset }
    while piece + 1 < prose.pieces.count, Int(prose.pieces[piece + 1].textOffset) <= offset { piece += 1 }
    let current = prose.pieces[piece]
    return Int(current.sourceOffset) + max(0, offset - Int(current.textOffset))
  }
}
