import CommonMark
import SourceText

/// A comment for rung in a document: `<!-- rung none because … -->`.
struct Directive {
  /// From `<!--` to `-->`.
  var comment: ByteRange
  /// What stands after the word `rung`.
  var statements: ByteRange
  /// The first word of the statements; empty where there is none.
  var word: String
  /// Whether that word is all there is.
  var isOneWord: Bool

  /// The directive that a block is; nil where it is anything else.
  init?(_ block: BlockID, of document: MarkdownDocument) {
    guard document.isHTML(block) else { return nil }
    let range = document.range(block)
    self.init(range, in: document.bytes)
  }

  init?(_ range: ByteRange, in bytes: [UInt8]) {
    let html = bytes[range.clamped(to: bytes.count)]
    guard html.starts(with: Self.opening) else { return nil }
    let inner = html.dropFirst(Self.opening.count).drop(while: \.isSpace)
    // The name first: a page may be full of comments that nothing ends.
    guard inner.prefix(Self.name.count).map({ $0 | 0x20 }) == Self.name else { return nil }
    let end = Self.end(of: inner)
    var statements = inner[..<end].dropFirst(Self.name.count)
    if statements.first == UInt8(ascii: ":") { statements = statements.dropFirst() }
    guard statements.first.map(\.isSpace) ?? true else { return nil }
    let firstWord = statements.drop(while: \.isSpace).prefix { !$0.isSpace }
    comment = ByteRange(range.start, min(end + 3, range.end))
    self.statements = ByteRange(statements.startIndex, statements.endIndex)
    word = String(decoding: firstWord, as: UTF8.self)
    isOneWord = statements[firstWord.endIndex...].allSatisfy(\.isSpace)
  }

  /// Where `-->` begins, or the end.
  private static func end(of bytes: ArraySlice<UInt8>) -> Int {
    var index = bytes.startIndex
    while let dash = bytes[index...].firstIndex(of: UInt8(ascii: "-")) {
      if bytes[dash...].starts(with: closing) { return dash }
      index = dash + 1
    }
    return bytes.endIndex
  }

  private static let opening = Array("<!--".utf8)
  private static let closing = Array("-->".utf8)
  private static let name = Array("rung".utf8)

  /// Whether no text stands behind it in its block.
  func isAlone(in block: BlockID, of document: MarkdownDocument) -> Bool {
    let end = document.range(block).end
    return comment.end >= end || Layout.isLayout(document.bytes, ByteRange(comment.end, end))
  }

  /// Says how serious findings are in what follows.
  var isSetting: Bool { ["allow", "note", "warn", "deny"].contains(word) }
  var isSkip: Bool { word == "skip" }
  var isHeader: Bool { word == "ladder" || word == "part" }
}
