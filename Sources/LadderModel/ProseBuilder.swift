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
    while start < end, span[start].isSpace { start += 1 }
    while end > start, span[end - 1].isSpace { end -= 1 }
    guard start < end else { return }
    if range != nil { joinLines() }
    addPiece(sourceOffset: start)
    // An even number of them are escaped backslashes, which are text.
    trailingBackslash = Self.backslashes(in: span, from: start, to: end) % 2 == 1
    breaksHard = trailingBackslash || Self.spaces(in: span, from: end, to: limit) >= 2
    text.append(contentsOf: bytes[start..<(trailingBackslash ? end - 1 : end)])
    range = range.map { $0.joined(with: ByteRange(start, end)) } ?? ByteRange(start, end)
  }

  /// A line that ended in `\`: a hard break where another line follows, a backslash where none does.
  private var trailingBackslash = false

  /// The paragraph; nil where no line held anything.
  package consuming func finish() -> Prose? {
    guard let range else { return nil }
    if trailingBackslash { text.append(UInt8(ascii: "\\")) }
    escapeBlockStart()
    let isVerbatim = pieces.count == 1 && text.count == range.count
    let place = SourceSpan(file, range)
    if String(validating: text, as: UTF8.self) == nil {
      return Prose(String(decoding: text, as: UTF8.self), at: place, pieces: isVerbatim ? [] : pieces)
    }
    return Prose(validated: text, at: place, pieces: isVerbatim ? [] : pieces)
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

  /// How many spaces stand from `end` on.
  private static func spaces(in bytes: Span<UInt8>, from end: Int, to limit: Int) -> Int {
    var count = 0
    while end + count < limit, bytes[end + count] == 0x20 { count += 1 }
    return count
  }

  /// How many backslashes stand before `end`.
  private static func backslashes(in bytes: Span<UInt8>, from start: Int, to end: Int) -> Int {
    var count = 0
    while end - count > start, bytes[end - count - 1] == UInt8(ascii: "\\") { count += 1 }
    return count
  }
}
