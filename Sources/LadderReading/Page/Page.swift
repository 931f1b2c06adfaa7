import CommonMark
import LadderModel
import LadderSyntax
import SourceText

/// A document as what stands under each of its headings.
///
/// A class: readers of its sections and cells share one, and it is let go when the last of them is done.
final class Page: Sendable {
  let file: FileID
  let path: String
  let document: MarkdownDocument
  /// The document's, for all prose that is taken from it as it stands.
  let proseBytes: ProseBytes
  /// In reading order. The first has no heading: it is what stands before the first one.
  let sections: [Section]
  /// The blocks of the document itself, not those inside lists and quotes, but for headings and the page's header.
  let blocks: [BlockID]
  /// What the page says that it is: a comment that begins with `ladder` or `part`.
  let header: EmbeddedStatements?
  /// What a workspace says of it.
  let settings: PageSettings
  /// Settings that hold for a section, and what is wrong with comments for rung.
  let ruleSettings: [RuleSetting]
  let diagnostics: [Diagnostic]
  /// Whether all of it is known to be valid UTF-8.
  let isUTF8: Bool
  let hasLinkDefinitions: Bool
  /// Whether there is a `<` anywhere: no comment has to be looked for without one.
  let hasTags: Bool
  /// HTML tables, by the blocks that they begin in.
  let htmlTables: HTMLTables
  private let hasPipeTables: Bool

  init(_ builder: consuming PageBuilder) {
    file = builder.file
    path = builder.path
    document = builder.document
    proseBytes = ProseBytes(builder.document.bytes)
    sections = builder.sections
    blocks = builder.blocks
    header = builder.header
    settings = builder.settings
    ruleSettings = builder.ruleSettings
    diagnostics = builder.diagnostics
    isUTF8 = builder.isUTF8
    hasLinkDefinitions = builder.hasLinkDefinitions
    hasTags = builder.hasTags
    htmlTables = HTMLTables(in: builder.document, hasTags: builder.hasTags)
    hasPipeTables = builder.hasPipeTables
  }

  var hasTables: Bool { hasPipeTables || !htmlTables.isEmpty }

  /// The one heading that all others stand under; one that stands over links to other pages may come before it.
  var title: (section: Int, heading: Heading)? {
    guard var first = sections.firstIndex(where: \.hasHeading) else { return nil }
    if let next = sections[(first + 1)...].firstIndex(where: \.hasHeading),
      sections[next].depth < sections[first].depth, blocks(under: first).allSatisfy(document.isList)
    {
      first = next
    }
    guard let heading = sections[first].heading else { return nil }
    let others = sections[(first + 1)...]
    return others.contains { $0.hasHeading && $0.depth <= heading.depth } ? nil : (first, heading)
  }

  /// Whether a block begins with `<details>`: one whose summary names no level and stands over no examples, which are headings.
  func opensDetails(_ block: BlockID) -> Bool {
    document.isHTML(block) && document.text(document.range(block)).lowercased().hasPrefix("<details")
  }

  func span(_ range: ByteRange) -> SourceSpan { SourceSpan(file, range) }
  func text(_ range: ByteRange) -> String { document.text(range) }
  func blocks(under section: Int) -> ArraySlice<BlockID> { blocks[sections[section].blocks] }
}

/// A heading and the blocks under it, up to the next heading of any depth.
struct Section: Sendable {
  /// Nil for what stands before the first heading.
  var heading: Heading?
  /// The blocks under it, as indices in `Page.blocks`.
  var blocks = 0..<0
  /// The paragraph of bold words that the heading is; nil for a real heading. It is one only where others like it say
  /// so, and else a paragraph like any other.
  var boldLine: BlockID?
  /// A comment says that it is no part of the ladder.
  var isSkipped = false

  /// Whether it has a real heading.
  var hasHeading: Bool { heading != nil && boldLine == nil }

  /// 1 to 6; 0 for what stands before the first heading; `boldDepth` under a line of bold words.
  var depth: Int { heading?.depth ?? 0 }
}

struct Heading: Sendable {
  /// The depth of a line of bold words that stands where a heading could: under all real ones.
  static let boldDepth = 7

  /// Plain text without decoration, and the words in the source.
  var title: Name
  var depth: Int
  /// The heading's `##`; empty, before the words, where a line is drawn under it instead.
  var marker: SourceSpan
  /// The whole heading.
  var span: SourceSpan

  /// See `TitleText.key`. Made when asked for: most headings come again under each level, and are looked up.
  var key: String { TitleText.key(title.text) }
}
