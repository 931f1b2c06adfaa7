import CommonMark
import LadderModel
import SourceText

/// The words between tags that only set them apart: a call-out in `<aside>`, what a `<details>` is called.
enum HTMLWords {
  /// The paragraphs of an HTML block; none where it holds no words, and nil where its tags make more than paragraphs: lists,
  /// tables, code.
  static func paragraphs(of block: BlockID, on page: Page) -> [Prose]? { parts(of: block, on: page, tags) }

  /// What stands in the lists of an HTML block, `<ul><li>…`, without what a `<details>` is called; nil where there is no list, or
  /// more than lists.
  static func items(of block: BlockID, on page: Page) -> [Prose]? {
    let text = page.text(page.document.range(block))
    guard text.contains("<li") else { return nil }
    return parts(of: block, on: page, tags.union(listTags), withoutSummary: true)
  }

  private static let listTags: Set<String> = ["ul", "ol", "li"]

  private static func parts(
    of block: BlockID, on page: Page, _ tags: Set<String>, withoutSummary: Bool = false
  ) -> [Prose]? {
    let bytes = page.document.bytes
    var isInSummary = false
    let range = page.document.range(block)
    var lexer = HTMLLexer(bytes, range, limit: range.end)
    var entities = HTMLEntities()
    var cell: HTMLCell?
    while let token = lexer.next() {
      switch token {
      case .tag(let tag):
        guard tags.contains(tag.name) else { return nil }
        if withoutSummary, tag.name == "summary" { isInSummary = !tag.isEnd }
        if cell == nil { cell = HTMLCell(tag, in: bytes, page.file) }
        cell?.take(tag, in: bytes)
      case .text where isInSummary: break
      case .text(let text):
        if cell == nil, !bytes[text.clamped(to: bytes.count)].allSatisfy(\.isSpace) { return nil }
        cell?.add(text, in: bytes, &entities)
      }
    }
    return cell?.finish(number: 0).parts.filter(hasWords)
  }

  /// Whether there is more than a picture of one character.
  private static func hasWords(_ prose: Prose) -> Bool {
    prose.text != "&nbsp;" && prose.text.unicodeScalars.contains(where: TitleText.isWord)
  }

  private static let tags: Set<String> = [
    "a", "abbr", "article", "aside", "b", "big", "blockquote", "br", "center", "cite", "code", "details",
    "div", "em", "figcaption", "figure", "font", "footer", "header", "hr", "i", "img", "kbd", "main", "mark",
    "p", "q", "s", "section", "small", "span", "strong", "sub", "summary", "sup", "u",
  ]
}
