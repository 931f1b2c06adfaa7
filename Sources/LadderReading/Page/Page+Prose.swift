import CommonMark
import LadderModel
import SourceText

extension Page {
  /// The text of a paragraph; nil for any other block, and for one without text.
  func prose(_ block: BlockID) -> Prose? {
    guard document.isParagraph(block) else { return nil }
    guard let prose = ofOneLine(block) ?? joined(block) else { return nil }
    let hasBracket = hasLinkDefinitions && prose.text.utf8.contains(UInt8(ascii: "["))
    return hasBracket ? LinksInPlace.apply(to: prose, of: document) : prose
  }

  /// Most paragraphs have one line, which is their text as it stands.
  private func ofOneLine(_ block: BlockID) -> Prose? {
    guard let line = document.onlyLine(block) else { return nil }
    let text = document.bytes[line.clamped(to: document.bytes.count)]
    guard let first = text.first, let last = text.last, first > 0x20, last > 0x20, last != UInt8(ascii: "\\"),
      BlockStart.escapeOffset(in: text.span) == nil
    else { return nil }
    return Prose(String(decoding: text, as: UTF8.self), at: span(line))
  }

  private func joined(_ block: BlockID) -> Prose? {
    var builder = ProseBuilder(file: file)
    let lines = document.lines(block)
    for (index, line) in lines.enumerated() {
      // Two spaces after the text of a line are a hard break.
      let end = index + 1 < lines.count ? spacesEnd(after: line.end) : line.end
      builder.append(ByteRange(line.start, end), of: document.bytes)
    }
    return builder.finish()
  }

  private func spacesEnd(after offset: Int) -> Int {
    var end = offset
    while end < document.bytes.count, document.bytes[end] == 0x20 { end += 1 }
    return end
  }
}

/// Writes `[words][label]` as `[words](address)`: where the prose goes, the document's definitions do not.
private enum LinksInPlace {
  /// Longer addresses stay where they are: many links to one of them would make a small document a huge one.
  private static let longestAddress = 500

  static func apply(to prose: Prose, of document: MarkdownDocument) -> Prose {
    let tree = InlineTree(parsing: prose.text, options: document.options, references: document.linkReferences)
    let changes = tree.links.filter { $0.isReference && $0.destination.utf8.count <= longestAddress }
      .map { (range: tree.contentRange($0.node).end..<$0.range.end, text: "](\(address(of: $0)))") }
      .sorted { $0.range.lowerBound < $1.range.lowerBound }
    guard !changes.isEmpty else { return prose }
    var result = Rewriting(prose)
    for change in changes { result.replace(change.range, with: change.text) }
    return result.finish()
  }

  /// Address and title as they stand between the parentheses of a link.
  private static func address(of link: InlineLink) -> String {
    let safe = link.destination.replacing("<", with: "%3C").replacing(">", with: "%3E").replacing(
      "\n", with: "%0A")
    let isPlain =
      !safe.isEmpty && !safe.utf8.contains { $0 <= 0x20 || $0 == 0x28 || $0 == 0x29 || $0 == 0x5C }
    let address = isPlain ? safe : "<\(safe.replacing("\\", with: "\\\\"))>"
    guard let title = link.title else { return address }
    let quoted = title.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\n", with: " ")
    return "\(address) \"\(quoted)\""
  }
}

/// Prose that is being changed, with its places.
private struct Rewriting {
  private let prose: Prose
  private let bytes: [UInt8]
  private var text: [UInt8] = []
  private var pieces: [Prose.Piece] = []
  private var position = 0

  init(_ prose: Prose) {
    self.prose = prose
    bytes = Array(prose.text.utf8)
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
