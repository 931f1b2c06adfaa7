import SourceText

/// A heading that is written as HTML, on one line and without further tags.
enum HTMLHeading {
  /// Its depth and the place of its words; nil for any other line.
  static func read(_ bytes: Span<UInt8>, _ line: ByteRange) -> (depth: Int, words: ByteRange)? {
    var (lower, upper) = (line.start, line.end)
    while lower < upper, bytes[lower] <= 0x20 { lower += 1 }
    while lower < upper, bytes[upper - 1] <= 0x20 { upper -= 1 }
    // `<h1>a</h1>`
    guard upper - lower > 9, bytes[lower] == UInt8(ascii: "<"), bytes[lower + 1] | 0x20 == UInt8(ascii: "h"),
      (UInt8(ascii: "1")...UInt8(ascii: "6")).contains(bytes[lower + 2]),
      let start = end(ofTag: bytes, lower, upper)
    else { return nil }
    let close = upper - 5
    guard close > start, bytes[close] == UInt8(ascii: "<"), bytes[close + 1] == UInt8(ascii: "/"),
      bytes[close + 2] | 0x20 == UInt8(ascii: "h"), bytes[close + 3] == bytes[lower + 2],
      bytes[close + 4] == UInt8(ascii: ">")
    else { return nil }
    for index in start..<close where bytes[index] == UInt8(ascii: "<") { return nil }
    return (Int(bytes[lower + 2] - 0x30), ByteRange(start, close))
  }

  /// The words of `<summary>…</summary>` on a line, without tags around all of them.
  static func summary(_ bytes: Span<UInt8>, _ line: ByteRange) -> ByteRange? {
    let (opening, closing) = (Array("<summary>".utf8), Array("</summary>".utf8))
    var lower = line.start
    while lower + opening.count < line.end, !stands(opening, in: bytes, at: lower) { lower += 1 }
    guard lower + opening.count < line.end else { return nil }
    lower += opening.count
    var upper = lower
    while upper + closing.count <= line.end, !stands(closing, in: bytes, at: upper) { upper += 1 }
    guard upper + closing.count <= line.end else { return nil }
    while lower < upper, bytes[lower] == UInt8(ascii: "<") {
      while lower < upper, bytes[lower] != UInt8(ascii: ">") { lower += 1 }
      lower += 1
    }
    while lower < upper, bytes[upper - 1] == UInt8(ascii: ">") {
      while lower < upper, bytes[upper - 1] != UInt8(ascii: "<") { upper -= 1 }
      upper -= 1
    }
    guard lower < upper else { return nil }
    for index in lower..<upper where bytes[index] == UInt8(ascii: "<") { return nil }
    return ByteRange(lower, upper)
  }

  /// In whatever case.
  private static func stands(_ text: [UInt8], in bytes: Span<UInt8>, at start: Int) -> Bool {
    for offset in text.indices {
      guard start + offset < bytes.count, bytes[start + offset] | 0x20 == text[offset] | 0x20 else {
        return false
      }
    }
    return true
  }

  /// Behind the `>` of the opening tag.
  private static func end(ofTag bytes: Span<UInt8>, _ lower: Int, _ upper: Int) -> Int? {
    let after = bytes[lower + 3]
    guard after == UInt8(ascii: ">") || after == 0x20 else { return nil }
    for index in (lower + 3)..<upper where bytes[index] == UInt8(ascii: ">") { return index + 1 }
    return nil
  }
}
