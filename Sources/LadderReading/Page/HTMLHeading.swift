import SourceText

/// A heading that is written as HTML.
enum HTMLHeading {
  /// Its depth and the place of its words, where a line holds nothing else and no further tags; nil for any other line.
  static func read(_ bytes: [UInt8], _ line: ByteRange) -> (depth: Int, words: ByteRange)? {
    var lexer = HTMLLexer(bytes, line, limit: line.end)
    guard let opening = lexer.tag(), let depth = depth(of: opening), let closing = lexer.tag(),
      closing.isEnd, closing.name == opening.name, opening.range.end < closing.range.start,
      lexer.tag() == nil, isBlank(bytes, line.start, opening.range.start),
      isBlank(bytes, closing.range.end, line.end)
    else { return nil }
    return (depth, ByteRange(opening.range.end, closing.range.start))
  }

  private static func depth(of tag: HTMLTag) -> Int? {
    guard !tag.isEnd, tag.name.utf8.count == 2, tag.name.hasPrefix("h") else { return nil }
    return tag.name.last?.wholeNumberValue.flatMap { (1...6).contains($0) ? $0 : nil }
  }

  private static func isBlank(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Bool {
    start >= end || bytes[start..<end].allSatisfy { $0 <= 0x20 }
  }

  /// The words of `<summary>…</summary>` on a line, without tags around all of them; others stand among them.
  static func summary(_ bytes: [UInt8], _ line: ByteRange) -> ByteRange? {
    var lexer = HTMLLexer(bytes, line, limit: line.end)
    var opening = lexer.tag()
    while let tag = opening, tag.isEnd || tag.name != "summary" { opening = lexer.tag() }
    guard opening != nil else { return nil }
    var words: ByteRange?
    while let token = lexer.next() {
      switch token {
      case .text(let text) where isBlank(bytes, text.start, text.end): break
      case .text(let text): words = words.map { ByteRange($0.start, text.end) } ?? text
      case .tag(let tag) where tag.isEnd && tag.name == "summary": return words
      case .tag(let tag): if tag.isEnd, words == nil { return nil }
      }
    }
    return nil
  }

  /// Some words without the tags among them.
  static func plain(_ bytes: [UInt8], _ words: ByteRange) -> String {
    var lexer = HTMLLexer(bytes, words, limit: words.end)
    var text: [UInt8] = []
    while let token = lexer.next() {
      if case .text(let range) = token { text += bytes[range.clamped(to: bytes.count)] }
    }
    return String(decoding: text, as: UTF8.self)
  }
}

extension HTMLLexer {
  /// The next tag; nil where text without any comes to its end.
  fileprivate mutating func tag() -> HTMLTag? {
    while let token = next() { if case .tag(let tag) = token { return tag } }
    return nil
  }
}
