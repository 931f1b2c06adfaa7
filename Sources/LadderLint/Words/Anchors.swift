import CommonMark
import SourceText

/// The places of a document that a link may lead to: its headings, and what has an id.
///
/// Sites make ids of headings in ways of their own, so only letters and digits are compared: `d1---lead-one` and
/// `d1-lead-one` both lead to “D1 - Lead one”.
struct Anchors {
  private var headings: Set<String> = []
  /// `<a name="…">`, `<h2 id='…'>`, `{#…}`.
  private let ids: Set<String>

  init(of source: Source) {
    ids = Self.ids(in: source.bytes)
    let document = MarkdownDocument(parsing: source.bytes, options: .github)
    for block in document.allBlocks {
      switch document.kind(block) {
      case .heading:
        let inlines = document.inlines(of: block)
        headings.insert(Self.bare(Self.words(of: inlines)))
        // Sites differ in whether what is said of an image is a part of it.
        headings.insert(Self.bare(inlines.plainTextWithoutImages))
      case .htmlBlock: addHeadings(ofHTML: document.text(document.range(block)))
      case .document, .frontMatter, .paragraph, .list, .item, .blockQuote, .codeBlock, .thematicBreak, .table,
        .tableRow, .tableCell, .linkReferenceDefinition:
        break
      }
    }
  }

  func contains(_ fragment: String) -> Bool {
    let bare = Self.bare(fragment)
    // Of two headings with the same words, the second one has a number behind it.
    let number = fragment.reversed().prefix { $0.isNumber }.count
    let unnumbered =
      fragment.dropLast(number).hasSuffix("-") ? Self.bare(String(fragment.dropLast(number))) : bare
    return bare.isEmpty || headings.contains(bare) || headings.contains(unnumbered) || ids.contains(fragment)
  }

  /// What stands behind `="`, `='` and `{#`, up to the sign that closes it.
  private static func ids(in bytes: [UInt8]) -> Set<String> {
    var ids: Set<String> = []
    for index in bytes.indices.dropLast(2) {
      let closer: UInt8? =
        switch (bytes[index], bytes[index + 1]) {
        case (UInt8(ascii: "="), UInt8(ascii: "\"")): UInt8(ascii: "\"")
        case (UInt8(ascii: "="), UInt8(ascii: "'")): UInt8(ascii: "'")
        case (UInt8(ascii: "{"), UInt8(ascii: "#")): UInt8(ascii: "}")
        default: nil
        }
      guard let closer else { continue }
      let id = bytes[(index + 2)...].prefix(longestID).prefix { $0 != closer && $0 > 0x20 }
      ids.insert(String(decoding: id, as: UTF8.self))
    }
    return ids
  }

  private static let longestID = 200

  private static func words(of tree: InlineTree) -> String {
    tree.allNodes.filter { [.text, .code, .autolink].contains(tree.kind($0)) }.map { tree.text($0) }.joined()
  }

  /// What stands between tags, line by line.
  private mutating func addHeadings(ofHTML html: String) {
    for line in html.split(separator: "\n") where line.lowercased().contains("<h") {
      var words = ""
      var isTag = false
      for character in line {
        if character == "<" { isTag = true }
        if !isTag { words.append(character) }
        if character == ">" { isTag = false }
      }
      headings.insert(Self.bare(words))
    }
  }

  /// Letters and digits alone, in lower case.
  private static func bare(_ text: String) -> String {
    String(text.percentDecoded.lowercased().filter { $0.isLetter || $0.isNumber })
  }
}
