import LadderModel
import SourceText

extension Prose {
  /// Several texts as one, with something between them; nil where there is none.
  static func joined(_ parts: [Prose], by separator: String) -> Prose? {
    guard let first = parts.first, let last = parts.last, parts.count > 1 else { return parts.first }
    var text = ""
    var pieces: [Piece] = []
    for part in parts {
      if !text.isEmpty { text += separator }
      let start = text.utf8.count
      let own =
        part.pieces.isEmpty ? [Piece(textOffset: 0, sourceOffset: part.span.range.start)] : part.pieces
      pieces += own.map { Piece(textOffset: Int($0.textOffset) + start, sourceOffset: Int($0.sourceOffset)) }
      text += part.text
    }
    return Prose(text, at: first.span.joined(with: last.span), pieces: pieces)
  }
}
