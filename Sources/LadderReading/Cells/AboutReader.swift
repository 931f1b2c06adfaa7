import CommonMark
import LadderModel
import SourceText

/// Reads blocks as what an `about` holds: paragraphs and list items.
struct AboutReader {
  let page: Page
  private(set) var about = About()
  private(set) var observations: [Observation] = []

  init(_ page: Page) { self.page = page }

  mutating func add(_ block: BlockID) {
    switch page.document.kind(block) {
    case .paragraph: add(page.prose(block))
    case .blockQuote: for inner in page.document.subtree(block) { add(page.prose(inner)) }
    case .list: addItems(of: block)
    case .htmlBlock: for paragraph in words(of: block) { add(paragraph) }
    case .codeBlock, .table, .heading: skip(block)
    case .document, .frontMatter, .item, .thematicBreak, .tableRow, .tableCell, .linkReferenceDefinition:
      break
    }
  }

  private mutating func words(of block: BlockID) -> [Prose] {
    if let words = HTMLWords.paragraphs(of: block, on: page) { return words }
    skip(block)
    return []
  }

  private mutating func skip(_ block: BlockID) {
    if let observation = page.skipped(block) { observations.append(observation) }
  }

  mutating func add(_ prose: Prose?) {
    if let prose { about.blocks.append(About.Block(.paragraph, prose)) }
  }

  /// A table, whose rows become items, with its header above them.
  mutating func add(_ table: TableGrid) {
    for (index, row) in table.rows.enumerated() {
      let cells = row.cells.compactMap { Prose.joined($0.parts, by: ", ") }
      guard let text = Prose.joined(cells, by: " – ") else { continue }
      about.blocks.append(About.Block(index == 0 ? .paragraph : .item(depth: 0, number: nil), text))
    }
  }

  /// The heading of a section that is prose, in bold: it stands above what it said.
  mutating func add(_ heading: Heading) {
    guard !heading.title.text.isEmpty else { return }
    let text = heading.title.text.replacing("*", with: "\\*")
    about.blocks.append(About.Block(.paragraph, Prose("**\(text)**", at: heading.title.span)))
  }

  /// A list that is open.
  private struct OpenList {
    var end: BlockID
    /// The number of the next item; nil where they have none.
    var next: Int?
    /// Whether the text of its last item is there for items below it to hang on.
    var holdsParts = false
  }

  /// Without recursion: lists nest as deep as Markdown lets them.
  private mutating func addItems(of list: BlockID) {
    var lists: [OpenList] = []
    var isAtItem = false
    for block in page.document.subtree(list) {
      while let last = lists.last, last.end <= block { lists.removeLast() }
      switch page.document.kind(block) {
      case .list(let isOrdered, let start, _, _):
        lists.append(OpenList(end: page.document.subtreeEnd(block), next: isOrdered ? start : nil))
      case .item:
        isAtItem = true
        if !lists.isEmpty { lists[lists.count - 1].holdsParts = false }
      case .paragraph:
        guard let prose = page.prose(block), !lists.isEmpty else { continue }
        if isAtItem { append(prose, &lists) } else { add(prose, between: &lists) }
        isAtItem = false
      case .htmlBlock:
        for paragraph in words(of: block) { add(paragraph, between: &lists) }
      case .codeBlock, .table, .heading: skip(block)
      case .document, .frontMatter, .blockQuote, .thematicBreak, .tableRow, .tableCell,
        .linkReferenceDefinition:
        break
      }
    }
  }

  /// An item below one that has no text of its own, or whose text a paragraph has ended, is no part of it.
  private mutating func append(_ prose: Prose, _ lists: inout [OpenList]) {
    let depth = lists.dropLast().count(where: \.holdsParts)
    let number = lists[lists.count - 1].next
    about.blocks.append(About.Block(.item(depth: min(depth, Self.deepest), number: number), prose))
    lists[lists.count - 1].holdsParts = true
    lists[lists.count - 1].next = number.map { min($0, 999_999_998) + 1 }
  }

  /// The same as in the ladder language, which has items in 32 depths.
  private static let deepest = 31

  private mutating func add(_ prose: Prose, between lists: inout [OpenList]) {
    add(prose)
    for index in lists.indices { lists[index].holdsParts = false }
  }
}
