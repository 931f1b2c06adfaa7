import CommonMark
package import LadderSyntax
import SourceText

/// Where comments with an `allow` would stand in a document.
package struct DocumentAllowPlaces: Sendable {
  /// Where the lines of the outermost blocks begin, as UTF-8 offsets; of front matter the line behind it.
  private var starts: [Int] = []
  private let bytes: [UInt8]
  private let isMDX: Bool

  package init(_ bytes: [UInt8], path: String) {
    self.bytes = bytes
    isMDX = Source.isMDX(path)
    let document = MarkdownDocument(parsing: MDXComments.asHTML(bytes), options: .github)
    var openTables = 0
    for block in document.children(document.root) {
      let range = document.range(block)
      // A comment in the middle of a table would hold for a part of it only.
      defer { openTables = max(0, openTables + Self.openTables(range, document)) }
      guard openTables == 0 else { continue }
      let isFirst = document.kind(block) == .frontMatter
      starts.append(isFirst ? Self.lineAfter(range.end, bytes) : Self.line(of: range.start, bytes))
    }
  }

  /// On the line before the outermost block that holds the UTF-8 offset `place`. Before a heading the comment holds for the
  /// section, as it does where it comes first in a section.
  package func place(for place: Int) -> AllowPlace {
    let mark = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let offset = max(mark, start(before: place))
    let isInLine = offset > mark && bytes[offset - 1] != 0x0A && bytes[offset - 1] != 0x0D
    let (opening, closing) = isMDX ? ("{/* rung ", " */}\n") : ("<!-- rung ", " -->\n")
    return AllowPlace(at: offset, before: (isInLine ? "\n" : "") + opening, after: closing)
  }

  /// Of the last block that begins before a place, or else of the first one.
  private func start(before place: Int) -> Int {
    starts.isEmpty ? 0 : starts[max(0, starts.sortedCount { $0 <= place } - 1)]
  }

  /// The place for the whole file: at its top, behind front matter.
  package var first: AllowPlace { place(for: 0) }

  /// How many more tables of HTML begin in a block than end.
  private static func openTables(_ range: ByteRange, _ document: MarkdownDocument) -> Int {
    let text = document.text(range).lowercased()
    return text.ranges(of: "<table").count - text.ranges(of: "</table").count
  }

  private static func line(of place: Int, _ bytes: [UInt8]) -> Int {
    (bytes[..<place].lastIndex { $0 == 0x0A || $0 == 0x0D } ?? -1) + 1
  }

  private static func lineAfter(_ place: Int, _ bytes: [UInt8]) -> Int {
    bytes[place...].firstIndex(of: 0x0A).map { $0 + 1 } ?? bytes.count
  }
}
