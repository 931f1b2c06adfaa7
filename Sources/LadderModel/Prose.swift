public import SourceText

/// A run of inline Markdown, in one form whichever door it came through, and where it stands in its source.
///
/// The text is one paragraph: soft line breaks are a single space, a hard line break is `\` and a newline, there is no
/// space at either end, and a beginning that CommonMark would take for a block ("# of teams") is escaped with `\`.
/// So the same words give the same `text` from `.ladder` and from Markdown, however they were wrapped.
@usableFromInline
package struct Prose: Sendable {
  @usableFromInline let bytes: ProseBytes
  /// Where the text stands in `bytes`.
  @usableFromInline let place: ByteRange
  /// From the first byte of the text to the last one, over several lines where it was wrapped. Last, so that an item has
  /// something to put into the four bytes behind it.
  @usableFromInline package var span: SourceSpan

  /// Where stretches of `text` begin in the source; empty where `text` is byte for byte what `span` holds.
  @inlinable
  package var pieces: [Piece] { bytes.pieces }

  /// From `textOffset` on, up to the next piece, the bytes of `text` stand at `sourceOffset` and after it.
  @usableFromInline
  package struct Piece: Sendable, Equatable {
    package var textOffset: UInt32
    package var sourceOffset: UInt32

    package init(textOffset: Int, sourceOffset: Int) {
      self.textOffset = UInt32(clamping: textOffset)
      self.sourceOffset = UInt32(clamping: sourceOffset)
    }
  }

  package init(_ text: String, at span: SourceSpan, pieces: [Piece] = []) {
    self.init(validated: Array(text.utf8), at: span, pieces: pieces)
  }

  /// `bytes` are valid UTF-8.
  @inlinable
  package init(validated bytes: [UInt8], at span: SourceSpan, pieces: [Piece]) {
    self.bytes = ProseBytes(bytes, pieces)
    place = ByteRange(0, bytes.count)
    self.span = span
  }

  /// Text as it stands in its source, of which nothing is copied. The bytes of `span` are valid UTF-8, and inside of `source`.
  @inlinable
  package init(verbatim source: ProseBytes, at span: SourceSpan) {
    bytes = source
    place = span.range
    self.span = span
  }

  /// Made anew each time: what goes over the text of every item asks for `utf8`.
  package var text: String { String(decoding: utf8, as: UTF8.self) }

  @inlinable
  package var utf8: ArraySlice<UInt8> { bytes.all[place.clamped(to: bytes.all.count)] }

  /// The bytes of `text`, for as long as `look` takes: what looks at all items keeps nothing of them.
  @inlinable
  package borrowing func withBytes<Seen>(_ look: (Span<UInt8>) -> Seen) -> Seen {
    let all = bytes.all
    return look(all.span.extracting(place.clamped(to: all.count)))
  }

  @inlinable
  package var isEmpty: Bool { place.isEmpty }

  /// The place in the source of some UTF-8 bytes of `text`.
  package func span(of range: Range<Int>) -> SourceSpan {
    let start = sourceOffset(range.lowerBound)
    let last = range.isEmpty ? start : sourceOffset(range.upperBound - 1) + 1
    return SourceSpan(span.file, ByteRange(start, max(start, last)))
  }

  private func sourceOffset(_ offset: Int) -> Int {
    guard !pieces.isEmpty else { return min(span.range.start + offset, span.range.end) }
    let piece = pieces[max(0, pieces.sortedCount { Int($0.textOffset) <= offset } - 1)]
    return min(Int(piece.sourceOffset) + max(0, offset - Int(piece.textOffset)), span.range.end)
  }
}

/// Bytes that texts stand in: those of a source, which all that is taken from it as it stands has in common, or those of one
/// text alone. A class, so that a prose holds one thing and no more: there are more of them than of anything else.
@usableFromInline
package final class ProseBytes: Sendable {
  /// UTF-8.
  @usableFromInline let all: [UInt8]
  @usableFromInline let pieces: [Prose.Piece]

  @inlinable
  package init(_ all: [UInt8], _ pieces: [Prose.Piece] = []) {
    self.all = all
    self.pieces = pieces
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
