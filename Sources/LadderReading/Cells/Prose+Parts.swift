import LadderModel
import SourceText

extension Prose {
  /// Some UTF-8 bytes of the text, without spaces at their ends, as prose of their own; nil where nothing is left.
  func part(_ range: Range<Int>) -> Prose? {
    let bytes = Array(text.utf8)
    var lower = max(0, range.lowerBound)
    var upper = min(range.upperBound, bytes.count)
    while lower < upper, bytes[lower].isSpace { lower += 1 }
    while lower < upper, bytes[upper - 1].isSpace { upper -= 1 }
    guard lower < upper else { return nil }
    let span = span(of: lower..<upper)
    return Prose(
      String(decoding: bytes[lower..<upper], as: UTF8.self), at: span, pieces: pieces(in: lower..<upper, span)
    )
  }

  /// How many bytes at the beginning are emoji and the space behind them.
  var decorationCount: Int {
    guard let first = utf8.first, first >= 0xE2 else { return 0 }
    let emoji = text.unicodeScalars.prefix { !$0.isASCII || $0 == " " }
    guard emoji.allSatisfy(TitleText.isDecoration) else { return 0 }
    return emoji.reduce(0) { $0 + UTF8.width($1) }
  }

  /// Whether all of it is one emphasis: "_so_", "**so**".
  var isStressed: Bool {
    let utf8 = utf8
    let bytes = utf8.span
    guard bytes.count > 4, bytes[0].isEmphasisMark, bytes[bytes.count - 1] == bytes[0] else { return false }
    let width = bytes[1] == bytes[0] ? 2 : 1
    return bytes[bytes.count - width] == bytes[0]
      && !bytes.extracting(width..<(bytes.count - width)).indices.contains { bytes[width + $0] == bytes[0] }
  }

  /// With a backslash where Markdown would take it for something else than a paragraph.
  var keptParagraph: Prose {
    guard let offset = BlockStart.escapeOffset(in: text.utf8.span) else { return self }
    var escaped = Rewriting(self)
    escaped.replace(offset..<offset, with: "\\")
    return escaped.finish()
  }

  private func pieces(in range: Range<Int>, _ span: SourceSpan) -> [Piece] {
    guard !pieces.isEmpty else { return [] }
    let inside = pieces.filter { range.contains(Int($0.textOffset)) && Int($0.textOffset) > range.lowerBound }
    let first = Piece(textOffset: 0, sourceOffset: span.range.start)
    return [first]
      + inside.map {
        Piece(textOffset: Int($0.textOffset) - range.lowerBound, sourceOffset: Int($0.sourceOffset))
      }
  }
}
