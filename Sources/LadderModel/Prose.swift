package import SourceText

/// A run of inline Markdown, in one form whichever door it came through, and where it stands in its source.
///
/// `text` is one paragraph: soft line breaks are a single space, a hard line break is `\` and a newline, there is no
/// space at either end, and a beginning that CommonMark would take for a block ("# of teams") is escaped with `\`.
/// So the same words give the same `text` from `.ladder` and from Markdown, however they were wrapped.
package struct Prose: Sendable {
  package var text: String
  /// From the first byte of the text to the last one, over several lines where it was wrapped.
  package var span: SourceSpan
  /// Where stretches of `text` begin in the source; empty where `text` is byte for byte what `span` holds.
  package var pieces: [Piece]

  /// From `textOffset` on, up to the next piece, the bytes of `text` stand at `sourceOffset` and after it.
  package struct Piece: Sendable, Equatable {
    package var textOffset: UInt32
    package var sourceOffset: UInt32

    package init(textOffset: Int, sourceOffset: Int) {
      self.textOffset = UInt32(clamping: textOffset)
      self.sourceOffset = UInt32(clamping: sourceOffset)
    }
  }

  package init(_ text: String, at span: SourceSpan, pieces: [Piece] = []) {
    self.text = text
    self.span = span
    self.pieces = pieces
  }

  package var isEmpty: Bool { text.isEmpty }

  /// The place in the source of some UTF-8 bytes of `text`.
  package func span(of range: Range<Int>) -> SourceSpan {
    let start = sourceOffset(range.lowerBound)
    let last = range.isEmpty ? start : sourceOffset(range.upperBound - 1) + 1
    return SourceSpan(span.file, ByteRange(start, max(start, last)))
  }

  private func sourceOffset(_ offset: Int) -> Int {
    guard let piece = pieces.last(where: { Int($0.textOffset) <= offset }) ?? pieces.first else {
      return min(span.range.start + offset, span.range.end)
    }
    return min(Int(piece.sourceOffset) + max(0, offset - Int(piece.textOffset)), span.range.end)
  }
}

/// What `about` says: paragraphs and list items, in order.
package struct About: Sendable {
  package var blocks: [Block]

  package struct Block: Sendable {
    package enum Kind: Sendable, Equatable {
      case paragraph
      /// A list item: `depth` from 0, and its number where the list is an ordered one.
      case item(depth: Int, number: Int?)
    }
    package var kind: Kind
    package var prose: Prose

    package init(_ kind: Kind, _ prose: Prose) {
      self.kind = kind
      self.prose = prose
    }
  }

  package init(_ blocks: [Block] = []) { self.blocks = blocks }

  package var isEmpty: Bool { blocks.isEmpty }

  /// All of it as Markdown: a blank line between paragraphs and around lists, none between items.
  package var markdown: String {
    var text = ""
    var previous: Block.Kind?
    for block in blocks {
      if let previous { text += Self.isItem(previous) && Self.isItem(block.kind) ? "\n" : "\n\n" }
      text += Self.prefix(block.kind)
      text += block.prose.text
      previous = block.kind
    }
    return text
  }

  private static func isItem(_ kind: Block.Kind) -> Bool {
    if case .item = kind { true } else { false }
  }

  private static func prefix(_ kind: Block.Kind) -> String {
    switch kind {
    case .paragraph: ""
    case .item(let depth, let number):
      String(repeating: "  ", count: depth) + (number.map { "\($0). " } ?? "- ")
    }
  }
}
