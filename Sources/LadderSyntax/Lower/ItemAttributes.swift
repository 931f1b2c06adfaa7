package import LadderModel
import SourceText

/// `{#id .tag}` at the end of an item in a document, where a slip leaves it text.
package struct ItemAttributes: Sendable {
  package var id: Name?
  package var tags: [String]
  /// Where it begins, as an offset in the text that it was looked for in.
  package var start: Int

  /// The attributes at the end of `prose`; nil where there are none.
  package init?(atEndOf prose: Prose) {
    let text = Array(prose.utf8)
    guard text.last == UInt8(ascii: "}"), let open = text.lastIndex(of: UInt8(ascii: "{")),
      text.count - open < 512, open == 0 || Line.isSpace(text[open - 1])
    else { return nil }
    let attributes = Attributes(text, ByteRange(open + 1, text.count - 1))
    guard attributes.wrong == nil, attributes.ids.count <= 1,
      !(attributes.ids.isEmpty && attributes.tags.isEmpty)
    else { return nil }
    func name(_ range: ByteRange) -> String {
      String(decoding: text[range.clamped(to: text.count)], as: UTF8.self)
    }
    id = attributes.ids.first.map { Name(name($0), at: prose.span(of: $0.clamped(to: text.count))) }
    tags = attributes.tags.map(name)
    start = open
  }
}
