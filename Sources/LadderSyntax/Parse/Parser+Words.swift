import LadderModel
import SourceText

/// Words, quoted names and comments within a line.
extension Parser {
  /// The first offset at or after `offset` that holds no space or tab, at most the end of the line's text.
  func spacesEnd(from offset: Int) -> Int {
    var end = offset
    while end < line.contentEnd, Line.isSpace(bytes[end]) { end += 1 }
    return end
  }

  /// The bytes from `offset` up to a space, a comma or a quotation mark; empty at any of those.
  func word(at offset: Int) -> ByteRange {
    var end = offset
    while end < stop, !Line.isSpace(bytes[end]), bytes[end] != UInt8(ascii: ","), quoteLength(at: end) == 0 {
      end += 1
    }
    return ByteRange(offset, end)
  }

  /// The bytes from `offset` up to a space.
  func bareWord(at offset: Int) -> ByteRange {
    var end = offset
    while end < stop, !Line.isSpace(bytes[end]) { end += 1 }
    return ByteRange(offset, end)
  }

  func spells(_ text: String, _ range: ByteRange) -> Bool {
    text.utf8.count == range.count && bytes[range.clamped(to: bytes.count)].elementsEqual(text.utf8)
  }

  func text(_ range: ByteRange) -> String {
    String(decoding: bytes[range.clamped(to: bytes.count)], as: UTF8.self)
  }

  /// A `#` with a space before it.
  func isComment(at offset: Int) -> Bool {
    offset < line.contentEnd && bytes[offset] == UInt8(ascii: "#") && offset > line.content
      && Line.isSpace(bytes[offset - 1])
  }

  /// Where the comment of the line begins when quotation marks are not looked at; else the end of its text.
  func commentStart(from offset: Int) -> Int {
    var index = offset
    while index < stop, !isComment(at: index) { index += 1 }
    return index
  }

  /// Takes the spaces before the next word; false where no word follows on this line.
  mutating func hasMore() -> Bool {
    let next = spacesEnd(from: cursor)
    emit(.space, upTo: next)
    return next < stop && !isComment(at: next)
  }

  /// The length in bytes of the quotation mark at `offset`, straight or curly; 0 where there is none.
  func quoteLength(at offset: Int) -> Int {
    guard offset < stop else { return 0 }
    if bytes[offset] == UInt8(ascii: "\"") { return 1 }
    return curlyQuote(at: offset) == nil ? 0 : 3
  }

  enum CurlyQuote { case opening, closing, low }

  /// U+201C “, U+201D ”, U+201E „.
  func curlyQuote(at offset: Int) -> CurlyQuote? {
    guard offset + 2 < stop, bytes[offset] == 0xE2, bytes[offset + 1] == 0x80 else { return nil }
    switch bytes[offset + 2] {
    case 0x9C: return .opening
    case 0x9D: return .closing
    case 0x9E: return .low
    default: return nil
    }
  }

  struct Quoted {
    /// Between the quotation marks.
    let inner: ByteRange
    let end: Int
    let isClosed: Bool
    let isCurly: Bool
  }

  /// The name in quotation marks that begins at `start`. Curly ones nest; straight ones end at the next
  /// straight one. Where the right mark is missing, any other one will do.
  func quoted(at start: Int) -> Quoted {
    let opening = curlyQuote(at: start)
    let from = start + quoteLength(at: start)
    var others = (straight: Int?.none, closing: Int?.none, opening: Int?.none)
    var depth = 1
    var index = from
    while index < stop {
      switch bytes[index] {
      case UInt8(ascii: "\\"): index += 1
      case UInt8(ascii: "\""):
        if opening == nil { return close(from, index, 1, isCurly: false) }
        others.straight = others.straight ?? index
      case 0xE2:
        guard let mark = curlyQuote(at: index) else { break }
        let closes = mark == .closing || (mark == .opening && opening == .low)
        if closes {
          others.closing = others.closing ?? index
        } else {
          others.opening = others.opening ?? index
        }
        depth += closes ? -1 : 1
        if depth == 0, opening != nil { return close(from, index, 3, isCurly: true) }
        // Deeper than anybody quotes: looking on for each of them would take quadratic time.
        if depth > 8 { index = stop }
      default: break
      }
      index += 1
    }
    if let curly = others.closing { return close(from, curly, 3, isCurly: true) }
    if let straight = others.straight { return close(from, straight, 1, isCurly: true) }
    if let curly = others.opening, opening != nil { return close(from, curly, 3, isCurly: true) }
    return Quoted(inner: ByteRange(from, stop), end: stop, isClosed: false, isCurly: opening != nil)
  }

  private func close(_ from: Int, _ end: Int, _ length: Int, isCurly: Bool) -> Quoted {
    Quoted(inner: ByteRange(from, end), end: end + length, isClosed: true, isCurly: isCurly)
  }

  /// `[A-Za-z0-9][A-Za-z0-9._-]*`
  func isID(_ range: ByteRange) -> Bool {
    Identifier.isValid(bytes.span.extracting(range.clamped(to: bytes.count)))
  }
}
