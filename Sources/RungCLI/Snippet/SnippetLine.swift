import SourceText

/// One line of a source as it is drawn: glyphs, cut to the width around what is to be seen.
struct SnippetLine {
  private let glyphs: [VisibleText.Glyph]
  /// The line without its ending, in bytes of the file.
  private let textRange: Range<Int>
  private let isCutLeft: Bool
  private let isCutRight: Bool

  /// `focus`, in bytes of the file, must be seen, or its start where all of it is too wide; `width` is in columns, two
  /// of them for the signs of a cut.
  init(_ source: Source, line: Int, focus: ByteRange, width: Int) {
    let range = Self.textRange(of: line, in: source)
    textRange = range
    let near = Self.window(range, focus: focus, width: width, source.bytes)
    let all = VisibleText.glyphs(source.bytes[near])
    let shown = Self.cut(all, focus: focus, width: max(8, width - 2))
    glyphs = Array(all[shown])
    isCutLeft = near.lowerBound > range.lowerBound || shown.lowerBound > 0
    isCutRight = near.upperBound < range.upperBound || shown.upperBound < all.count
  }

  var text: String {
    let text = (isCutLeft ? "…" : "") + glyphs.map(\.text).joined() + (isCutRight ? "…" : "")
    return isCutRight ? text : String(text.trimmingSpaces())
  }

  /// The columns, from 0, that a range of the file takes in `text`: one at the least.
  func columns(of range: ByteRange) -> Range<Int> {
    var column = isCutLeft ? 1 : 0
    var first: Int?
    var last = column
    for glyph in glyphs {
      let isInside = glyph.end > range.start && glyph.start < range.end
      if isInside || (range.isEmpty && glyph.start == range.start) {
        if first == nil { first = column }
        last = column + max(1, range.isEmpty ? 1 : glyph.width)
      }
      column += glyph.width
    }
    if let first { return first..<max(first + 1, last) }
    let isBefore = range.start < (glyphs.first?.start ?? textRange.lowerBound)
    return isBefore ? 0..<1 : column..<column + 1
  }

  /// A line's bytes without its ending, and without the byte-order mark of a file.
  static func textRange(of line: Int, in source: Source) -> Range<Int> {
    let bytes = source.bytes
    var range = source.lines.range(ofLine: line).clamped(to: bytes.count)
    while let last = range.last, bytes[last] == 0x0A || bytes[last] == 0x0D {
      range = range.lowerBound..<last
    }
    return max(range.lowerBound, min(source.textStart, range.upperBound))..<range.upperBound
  }

  /// At most a few thousand bytes around the focus, so that a line of megabytes costs no more than a short one.
  private static func window(_ range: Range<Int>, focus: ByteRange, width: Int, _ bytes: [UInt8]) -> Range<
    Int
  > {
    let reach = max(64, width) * 8
    let middle = min(max(focus.start, range.lowerBound), range.upperBound)
    var start = max(range.lowerBound, middle - reach)
    var end = min(range.upperBound, middle + reach)
    while start > range.lowerBound, start < end, bytes[start] & 0xC0 == 0x80 { start += 1 }
    while end < range.upperBound, end > start, bytes[end] & 0xC0 == 0x80 { end -= 1 }
    return start..<end
  }

  /// The glyphs that fit: all of them, or those from a quarter of the width before the focus on.
  private static func cut(_ glyphs: [VisibleText.Glyph], focus: ByteRange, width: Int) -> Range<Int> {
    if glyphs.reduce(0, { $0 + $1.width }) <= width + 2 { return 0..<glyphs.count }
    let target = glyphs.firstIndex { $0.end > focus.start } ?? glyphs.count
    let focusEnd = glyphs.firstIndex { $0.start >= focus.end } ?? glyphs.count
    let upToFocus = glyphs[..<max(target, focusEnd)].reduce(0) { $0 + $1.width }
    var start = 0
    if upToFocus > width {
      var room = width / 4
      start = target
      while start > 0, room >= glyphs[start - 1].width {
        start -= 1
        room -= glyphs[start].width
      }
    }
    var end = start
    var used = 0
    while end < glyphs.count, used + glyphs[end].width <= width {
      used += glyphs[end].width
      end += 1
    }
    return start..<end
  }
}

extension String {
  /// Without spaces at the end: they would only widen the report.
  fileprivate func trimmingSpaces() -> Substring {
    var rest = self[...]
    while rest.utf8.last == 0x20 { rest.removeLast() }
    return rest
  }
}
