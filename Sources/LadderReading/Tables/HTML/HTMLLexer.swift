import SourceText

/// Cuts HTML into tags and the text between them. Any bytes are HTML: what is no tag is text.
struct HTMLLexer {
  enum Token {
    case tag(HTMLTag)
    case text(ByteRange)
  }

  private let bytes: [UInt8]
  /// Where tokens end.
  private let end: Int
  /// Where comments may end: they do not care for blocks.
  private let limit: Int
  private(set) var position: Int
  /// False once no `>` was found: then there is none further on.
  private var mayClose = true

  init(_ bytes: [UInt8], _ range: ByteRange, limit: Int) {
    self.bytes = bytes
    self.limit = min(limit, bytes.count)
    end = min(range.end, self.limit)
    position = range.start
  }

  /// Comments, and what `<style>` and `<script>` hold, are left out.
  mutating func next() -> Token? {
    while position < end {
      if bytes[position] != UInt8(ascii: "<") { return .text(text()) }
      if let tag = tag() {
        position = tag.range.end
        if !tag.isEnd, tag.name == "script" || tag.name == "style" { skipCode(tag.name) }
        return .tag(tag)
      }
      guard skipDeclaration() else { return .text(text()) }
    }
    return nil
  }

  /// Up to the next `<` that may begin a tag; at least one byte.
  private mutating func text() -> ByteRange {
    let start = position
    position += 1
    while position < end, !mayBegin(at: position) { position += 1 }
    return ByteRange(start, position)
  }

  private func mayBegin(at index: Int) -> Bool {
    guard bytes[index] == UInt8(ascii: "<"), index + 1 < limit else { return false }
    let next = bytes[index + 1]
    return next.isASCIILetter || next == UInt8(ascii: "/") || next == UInt8(ascii: "!")
      || next == UInt8(ascii: "?")
  }

  /// Comments, and other things between `<!` or `<?` and `>`.
  private mutating func skipDeclaration() -> Bool {
    guard mayBegin(at: position) else { return false }
    let next = bytes[position + 1]
    guard next == UInt8(ascii: "!") || next == UInt8(ascii: "?") else { return false }
    if bytes[position..<limit].starts(with: "<!--".utf8) {
      position = find("-->", from: position + 4).map { $0 + 3 } ?? limit
      return true
    }
    guard mayClose, let close = bytes[position..<end].firstIndex(of: UInt8(ascii: ">")) else {
      mayClose = false
      return false
    }
    position = close + 1
    return true
  }

  private mutating func skipCode(_ name: String) {
    var index = position
    while let found = find("</", from: index) {
      let word = bytes[(found + 2)..<limit].prefix(name.utf8.count)
      if word.map({ $0 | 0x20 }).elementsEqual(name.utf8) { return position = found }
      index = found + 2
    }
    position = limit
  }

  private func find(_ text: String, from start: Int) -> Int? {
    var index = start
    guard let first = text.utf8.first else { return nil }
    while index < limit, let found = bytes[index..<limit].firstIndex(of: first) {
      if bytes[found..<limit].starts(with: text.utf8) { return found }
      index = found + 1
    }
    return nil
  }

  // MARK: Tags

  private func tag() -> HTMLTag? {
    var index = position + 1
    let isEnd = index < end && bytes[index] == UInt8(ascii: "/")
    if isEnd { index += 1 }
    guard index < end, bytes[index].isASCIILetter else { return nil }
    let name = word(&index)
    var tag = HTMLTag(name: name, isEnd: isEnd, range: ByteRange(position, position))
    while index < end {
      switch bytes[index] {
      case UInt8(ascii: ">"):
        tag.range = ByteRange(position, index + 1)
        return tag
      case UInt8(ascii: "<"): return nil
      case _ where bytes[index].isASCIILetter:
        guard takeAttribute(&index, &tag) else { return nil }
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        guard quoted(&index) != nil else { return nil }
      default: index += 1
      }
    }
    return nil
  }

  /// False where a quotation mark is open to the end.
  private func takeAttribute(_ index: inout Int, _ tag: inout HTMLTag) -> Bool {
    let name = word(&index)
    var value = index
    while value < end, bytes[value].isSpace { value += 1 }
    guard value < end, bytes[value] == UInt8(ascii: "=") else { return true }
    value += 1
    while value < end, bytes[value].isSpace { value += 1 }
    index = value
    guard value < end else { return true }
    let range: ByteRange
    if bytes[value] == UInt8(ascii: "\"") || bytes[value] == UInt8(ascii: "'") {
      guard let inside = quoted(&index) else { return false }
      range = inside
    } else {
      while index < end, !bytes[index].isSpace, bytes[index] != UInt8(ascii: ">") { index += 1 }
      range = ByteRange(value, index)
    }
    if Self.attributes.contains(name), tag.attributes[name] == nil { tag.attributes[name] = range }
    return true
  }

  private func quoted(_ index: inout Int) -> ByteRange? {
    let start = index + 1
    guard start <= end, let close = bytes[start..<end].firstIndex(of: bytes[index]) else { return nil }
    index = close + 1
    return ByteRange(start, close)
  }

  /// Letters, digits and hyphens, in lower case; of a long one, its beginning.
  private func word(_ index: inout Int) -> String {
    let start = index
    while index < end, bytes[index].isASCIILetter || Self.isDigit(bytes[index]) { index += 1 }
    return String(decoding: bytes[start..<min(index, start + 32)].map(Self.lowered), as: UTF8.self)
  }

  private static let attributes: Set<String> = ["colspan", "rowspan", "href"]

  private static func isDigit(_ byte: UInt8) -> Bool {
    (byte >= 0x30 && byte <= 0x39) || byte == UInt8(ascii: "-")
  }
  private static func lowered(_ byte: UInt8) -> UInt8 { byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte }
}
