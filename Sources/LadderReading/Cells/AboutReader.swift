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
    case .codeBlock, .htmlBlock, .table, .heading:
      if let observation = page.skipped(block) { observations.append(observation) }
    case .document, .frontMatter, .item, .thematicBreak, .tableRow, .tableCell, .linkReferenceDefinition:
      break
    }
  }

  mutating func add(_ prose: Prose?) {
    if let prose { about.blocks.append(About.Block(.paragraph, prose)) }
  }

  /// The heading of a section that is prose, in bold: it stands above what it said.
  mutating func add(_ heading: Heading) {
    guard !heading.title.text.isEmpty else { return }
    let text = heading.title.text.replacing("*", with: "\\*")
    about.blocks.append(About.Block(.paragraph, Prose("**\(text)**", at: heading.title.span)))
  }

  /// Without recursion: lists nest as deep as Markdown lets them.
  private mutating func addItems(of list: BlockID) {
    var lists: [(end: BlockID, next: Int?)] = []
    var isAtItem = false
    for block in page.document.subtree(list) {
      while let last = lists.last, last.end <= block { lists.removeLast() }
      switch page.document.kind(block) {
      case .list(let isOrdered, let start, _, _):
        lists.append((page.document.subtreeEnd(block), isOrdered ? start : nil))
      case .item: isAtItem = true
      case .paragraph:
        guard let prose = page.prose(block), !lists.isEmpty else { continue }
        if isAtItem { append(prose, &lists) } else { add(prose) }
        isAtItem = false
      case .codeBlock, .htmlBlock, .table, .heading:
        if let observation = page.skipped(block) { observations.append(observation) }
      case .document, .frontMatter, .blockQuote, .thematicBreak, .tableRow, .tableCell,
        .linkReferenceDefinition:
        break
      }
    }
  }

  private mutating func append(_ prose: Prose, _ lists: inout [(end: BlockID, next: Int?)]) {
    let depth = lists.count - 1
    let number = lists[depth].next
    about.blocks.append(About.Block(.item(depth: min(depth, 32), number: number), prose))
    lists[depth].next = number.map { min($0, 999_999_998) + 1 }
  }
}
