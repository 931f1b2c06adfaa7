package import SourceText

/// Puts the lines of one paragraph together to `Prose`, in the one form that both doors give.
package struct ProseBuilder: ~Copyable {
  private let file: FileID
  private var text: [UInt8] = []
  private var pieces: [Prose.Piece] = []
  private var range: ByteRange?
  /// Whether the line before ended in a hard break.
  private var breaksHard = false

  package init(file: FileID) { self.file = file }

  package var isEmpty: Bool { range == nil }

  /// Adds one line, or a part of one, of the source; spaces at its ends are layout, and a blank line adds nothing.
  package mutating func append(_ line: ByteRange, of bytes: [UInt8]) {
    let span = bytes.span
    var start = min(line.start, span.count)
    let limit = min(line.end, span.count)
    var end = limit
    while start < end, Self.isSpace(span[start]) { start += 1 }
    while end > start, Self.isSpace(span[end - 1]) { end -= 1 }
    guard start < end else { return }
    if range != nil { joinLines() }
    addPiece(sourceOffset: start)
    breaksHard = Self.endsInHardBreak(span, from: start, to: end, limit: limit)
    let kept = breaksHard && span[end - 1] == UInt8(ascii: "\\") ? end - 1 : end
    text.append(contentsOf: bytes[start..<kept])
    range = range.map { $0.joined(with: ByteRange(start, end)) } ?? ByteRange(start, end)
    if breaksHard, kept < end { trailingBackslash = true } else { trailingBackslash = false }
  }

  /// A line that ended in `\`: a hard break where another line follows, a backslash where none does.
  private var trailingBackslash = false

  /// The paragraph; nil where no line held anything.
  package consuming func finish() -> Prose? {
    guard let range else { return nil }
    if trailingBackslash { text.append(UInt8(ascii: "\\")) }
    escapeBlockStart()
    let isVerbatim = pieces.count == 1 && text.count == range.count
    return Prose(
      String(decoding: text, as: UTF8.self), at: SourceSpan(file, range), pieces: isVerbatim ? [] : pieces)
  }

  private mutating func joinLines() {
    if breaksHard {
      text.append(contentsOf: [UInt8(ascii: "\\"), UInt8(ascii: "\n")])
    } else {
      text.append(UInt8(ascii: " "))
    }
  }

  private mutating func addPiece(sourceOffset: Int) {
    pieces.append(Prose.Piece(textOffset: text.count, sourceOffset: sourceOffset))
  }

  private mutating func escapeBlockStart() {
    guard let offset = BlockStart.escapeOffset(in: text.span) else { return }
    text.insert(UInt8(ascii: "\\"), at: offset)
    let first = pieces.first.map { Int($0.sourceOffset) } ?? 0
    for index in pieces.indices.dropFirst() { pieces[index].textOffset += 1 }
    pieces.insert(Prose.Piece(textOffset: offset + 1, sourceOffset: first + offset), at: min(1, pieces.count))
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
  }

  /// Two spaces or more before the line ending, or an odd number of backslashes.
  private static func endsInHardBreak(_ bytes: Span<UInt8>, from start: Int, to end: Int, limit: Int) -> Bool {
    var spaces = 0
    while end + spaces < limit, bytes[end + spaces] == 0x20 { spaces += 1 }
    var slashes = 0
    while end - slashes > start, bytes[end - slashes - 1] == UInt8(ascii: "\\") { slashes += 1 }
    return spaces >= 2 || slashes % 2 == 1
  }
}
