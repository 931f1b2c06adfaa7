import LadderModel
import SourceText

/// The text of a cell that is Markdown already: lines and bullets in it are items of their own.
enum CellLines {
  /// What stands in the lines, between `<br>` and `•`, each as prose of its own that is changed before its marks are
  /// taken off. Where all of it is space that does not break, that is a gap, and told as such.
  static func parts(
    of lines: [ByteRange], in bytes: [UInt8], _ file: FileID, changing change: (Prose) -> Prose?
  ) -> [Prose] {
    var parts: [Prose] = []
    var blank: ByteRange?
    for piece in lines.flatMap({ pieces(of: $0, in: bytes) }) where !piece.isEmpty {
      let range = piece.clamped(to: bytes.count)
      let words = BlankSpace.trimmed(range, of: bytes.span)
      if !words.isEmpty {
        if let prose = prose(words, of: bytes, file).flatMap(change) { parts.append(prose) }
      } else if bytes[range].contains(where: { !$0.isSpace }) {
        blank = blank ?? piece
      }
    }
    guard parts.isEmpty, let blank else { return ListMarks.removed(from: parts) }
    let gap = Prose.Piece(textOffset: 0, sourceOffset: blank.start)
    return [Prose("&nbsp;", at: SourceSpan(file, blank), pieces: [gap])]
  }

  /// The text of a line, or of a part of one, without its bullet.
  private static func prose(_ range: Range<Int>, of bytes: [UInt8], _ file: FileID) -> Prose? {
    var builder = ProseBuilder(file: file)
    builder.append(withoutBullet(ByteRange(range.lowerBound, range.upperBound), in: bytes), of: bytes)
    return builder.finish()
  }

  private static func pieces(of range: ByteRange, in bytes: [UInt8]) -> [ByteRange] {
    var pieces: [ByteRange] = []
    var start = range.start
    var index = range.start
    while index < range.end {
      let length = breakLength(at: index, in: bytes[..<range.end])
      if length > 0 {
        pieces.append(ByteRange(start, index))
        start = index + length
      }
      index += max(1, length)
    }
    return pieces + [ByteRange(start, range.end)]
  }

  private static func breakLength(at index: Int, in bytes: ArraySlice<UInt8>) -> Int {
    let rest = bytes[index...]
    if rest.first == bullets[0][0] || rest.first == UInt8(ascii: "&") {
      return bullets.first { rest.starts(with: $0) }?.count ?? 0
    }
    guard rest.first == UInt8(ascii: "<"), let end = rest.prefix(longestTag).firstIndex(of: UInt8(ascii: ">"))
    else {
      return 0
    }
    let isEnd = index + 1 < end && rest[index + 1] == UInt8(ascii: "/")
    let name = rest[(index + (isEnd ? 2 : 1))..<end].prefix(while: \.isASCIILetter)
    guard blocks.contains(where: { $0.elementsEqual(name.lazy.map { $0 | 0x20 }) }) else { return 0 }
    return end + 1 - index
  }

  /// In bytes: `<li>` and `<p class="…">`, and no text behind a sign for "less than".
  private static let longestTag = 120
  /// Tags that begin or end a line.
  private static let blocks = ["br", "p", "li", "ul", "ol", "div"].map { Array($0.utf8) }

  private static let bullets = ["•", "&bull;", "&bullet;", "&#8226;", "&#x2022;"].map { Array($0.utf8) }

  private static func withoutBullet(_ range: ByteRange, in bytes: [UInt8]) -> ByteRange {
    var start = range.start
    while start < range.end, bytes[start] == 0x20 || bytes[start] == 0x09 { start += 1 }
    guard start + 1 < range.end, bytes[start + 1] == 0x20, isBullet(bytes[start]) else { return range }
    return ByteRange(start + 2, range.end)
  }

  /// The marks that begin a bullet where a space follows.
  static func isBullet(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "-") || byte == UInt8(ascii: "*") || byte == UInt8(ascii: "+")
  }
}
