import CommonMark
import LadderModel
import LadderSyntax
import SourceText

/// Reads list items with their notes and parts.
struct ItemReader {
  /// The same as in the ladder language; what nests deeper is put beside its parent, and not lost.
  private static let depthLimit = 32

  let page: Page
  private(set) var observations: [Observation] = []
  /// Comments for rung that stand where an item could.
  private var directives: [Directive] = []

  init(_ page: Page) { self.page = page }

  mutating func items(of list: BlockID, depth: Int = 1) -> [Item] {
    var items: [Item] = []
    // Asked for each item: held once for all of them.
    let (page, document) = (page, page.document)
    // Most items are two blocks: the item and its paragraph.
    items.reserveCapacity(document.subtree(list).count / 2)
    for item in document.children(list) {
      // Most items are one paragraph, and that one line.
      if let line = document.onlyLine(ofItem: item), let prose = page.verbatim(line) {
        items.append(Self.item(prose))
      } else {
        read(item, depth, into: &items)
      }
    }
    return items
  }

  /// Adds one item, usually; none where it is empty; more where parts would nest too deep.
  private mutating func read(_ block: BlockID, _ depth: Int, into items: inout [Item]) {
    var item: Item?
    var after: [Item] = []
    let saidBefore = directives.count
    for child in page.document.children(block) {
      if page.document.isParagraph(child) {
        if let parts = page.partsAtBullets(child) {
          let own = parts.map(Self.item)
          if item == nil { item = own.first } else { after += own.prefix(1) }
          after += own.dropFirst()
          continue
        }
        guard let prose = page.prose(child) else { continue }
        if item == nil { item = Self.item(prose) } else { item?.notes.append(prose) }
        continue
      }
      switch page.document.kind(child) {
      case .paragraph: break
      case .blockQuote: item = noting(notes(in: child), on: item)
      case .list:
        let parts = depth < Self.depthLimit ? self.items(of: child, depth: depth + 1) : flattened(child)
        if item == nil || depth >= Self.depthLimit { after += parts } else { item?.items += parts }
      case .thematicBreak, .linkReferenceDefinition, .document, .frontMatter, .item, .tableRow, .tableCell:
        break
      case .htmlBlock:
        if let comment = page.comment(child) {
          if let order = comment.order { directives.append(order) }
          item = comment.behind.map { noting([$0], on: item) } ?? item
          continue
        }
        if item == nil, let gap = gap(child) {
          item = gap
          continue
        }
        guard let words = HTMLWords.paragraphs(of: child, on: page) else {
          skip(child)
          continue
        }
        item = noting(words, on: item)
      case .heading, .codeBlock, .table: skip(child)
      }
    }
    if let item { items.append(item) }
    items += after
    if item == nil, after.isEmpty, directives.count == saidBefore {
      observations.append(.emptyItem(span: page.span(page.document.range(block))))
    }
  }

  /// The comments for rung in the lists that were read since the last time.
  mutating func takeDirectives() -> [Directive] {
    guard !directives.isEmpty else { return [] }
    defer { directives = [] }
    return directives
  }

  /// "<insert an example>": a tag for Markdown, and for people what is still to be written.
  private func gap(_ block: BlockID) -> Item? {
    let range = page.document.range(block)
    guard page.document.bytes[range.clamped(to: page.document.bytes.count)].first == UInt8(ascii: "<"),
      Placeholder.isWhole(page.text(range))
    else { return nil }
    return Item(Prose(page.text(range), at: page.span(range)))
  }

  private func noting(_ notes: [Prose], on item: Item?) -> Item? {
    guard var item = item ?? notes.first.map({ Item($0) }) else { return nil }
    item.notes += item.prose.span == notes.first?.span ? Array(notes.dropFirst()) : notes
    return item
  }

  /// The paragraphs of a quotation, those of lists in it as well.
  func notes(in quote: BlockID) -> [Prose] { page.document.subtree(quote).compactMap(page.prose) }

  /// The items of a list that nests too deep, one after the other.
  private func flattened(_ list: BlockID) -> [Item] {
    page.document.subtree(list).compactMap { page.prose($0).map(Self.item) }
  }

  /// An item with the id and the tags that stand at the end of its text.
  static func item(_ prose: consuming Prose) -> Item {
    let mayHaveAttributes = prose.withBytes { !$0.isEmpty && $0[$0.count - 1] == UInt8(ascii: "}") }
    return mayHaveAttributes ? itemWithAttributes(prose) : Item(prose)
  }

  private static func itemWithAttributes(_ prose: Prose) -> Item {
    guard let attributes = ItemAttributes(atEndOf: prose) else { return Item(prose) }
    var item = Item(prose.part(0..<attributes.start) ?? Prose("", at: prose.span))
    item.id = attributes.id
    item.tags = attributes.tags
    return item
  }

  mutating func skip(_ block: BlockID) {
    if let observation = page.skipped(block) { observations.append(observation) }
  }
}

extension Page {
  /// The observation that a block could not be placed; nil where it is layout or a comment.
  func skipped(_ block: BlockID) -> Observation? {
    let range = document.range(block)
    if case .htmlBlock = document.kind(block), Layout.isLayout(document.bytes, range) { return nil }
    let beginning = document.lines(block).first ?? range
    return .skippedText(
      span: span(range), text: text(ByteRange(beginning.start, min(beginning.end, beginning.start + 80))))
  }
}
