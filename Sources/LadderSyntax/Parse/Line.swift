/// One line of a file: five offsets and a column.
struct Line {
  /// The first byte, and the first one that is not a space or a tab.
  let start: Int
  let content: Int
  /// One past the last byte that is not a space or a tab.
  let contentEnd: Int
  /// Where the line ending begins, and one past it: LF, CRLF, or CR alone.
  let end: Int
  let next: Int
  /// The column of `content`, from 0; a tab goes to the next multiple of four.
  let indent: Int

  var isBlank: Bool { content == contentEnd }

  static let tabWidth = 4

  /// The line that begins at `start`; nothing at or after `limit` is looked at.
  init(_ bytes: Span<UInt8>, at start: Int, limit: Int) {
    var indent = 0
    var content = start
    while content < limit, Self.isSpace(bytes[content]) {
      indent = bytes[content] == 0x09 ? (indent / Self.tabWidth + 1) * Self.tabWidth : indent + 1
      content += 1
    }
    var end = content
    while end < limit, bytes[end] != 0x0A, bytes[end] != 0x0D { end += 1 }
    var contentEnd = end
    while contentEnd > content, Self.isSpace(bytes[contentEnd - 1]) { contentEnd -= 1 }
    let isPair = end + 1 < limit && bytes[end] == 0x0D && bytes[end + 1] == 0x0A
    self.start = start
    self.content = content
    self.contentEnd = contentEnd
    self.end = end
    self.next = min(limit, isPair ? end + 2 : end + 1)
    self.indent = indent
  }

  static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }
}
