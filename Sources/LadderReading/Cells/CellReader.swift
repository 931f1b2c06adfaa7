import CommonMark
import LadderModel
import LadderSyntax
import SourceText

/// Reads what stands under the headings of a page's cells, one cell after the other.
struct CellReader {
  /// What a comment says of the block after it.
  enum Marker { case theme, about, examples, skip }

  enum Part { case expectations, examples }

  let page: Page
  private let names: LadderNames
  /// The one that is open; empty where none is.
  var cell = CellDeclaration.empty
  private(set) var isOpen = false
  /// The depth of the heading that the open cell stands under.
  private(set) var depth = 0
  private var items: ItemReader
  var part = Part.expectations
  var marker: Marker?
  /// The id for the next item: `<!-- rung id … -->`.
  var nextID: Name?
  /// Paragraphs that are no lead-in: what the cell is about, or in a cell without lists what it expects.
  private var loose: [Prose] = []
  private var looseExamples: [Prose] = []
  /// A heading inside the cell: the items under it become its parts.
  private var family: (item: Item, part: Part)?
  /// How many of the expectations are such headings.
  private var families = 0
  /// Whether a cell of the page has several of them.
  private(set) var haveSeveralFamilies = false
  var pending = PendingSettings()
  var observed: [Observation] = []
  var avoided: Avoided?

  // What all cells gave.
  var diagnostics: [Diagnostic] = []
  /// `from LEVEL`, which is about a cell's dimension: by the dimension's id.
  var from: [String: Name] = [:]
  var settings: [RuleSetting] { pending.settled }
  var observations: [Observation] { observed + items.observations }

  init(_ page: Page, _ names: LadderNames) {
    self.page = page
    self.names = names
    items = ItemReader(page)
  }

  // MARK: One cell

  mutating func open(_ cell: consuming CellDeclaration, depth: Int) {
    self.cell = cell
    self.depth = depth
    isOpen = true
  }

  /// The cell that was open; nil where none was.
  mutating func close() -> (cell: CellDeclaration, isOfOneFamily: Bool)? {
    guard isOpen else { return nil }
    closeFamily()
    placeParagraphs()
    haveSeveralFamilies = haveSeveralFamilies || families > 1
    let isOfOneFamily = families == 1 && cell.body.expectations.count == 1 && cell.body.theme == nil
    pending.close()
    families = 0
    part = .expectations
    marker = nil
    avoided = nil
    nextID = nil
    isOpen = false
    var closed = CellDeclaration.empty
    swap(&closed, &cell)
    return (closed, isOfOneFamily)
  }

  // MARK: Blocks

  mutating func add(_ block: BlockID) {
    let document = page.document
    if let comment = page.comment(block) {
      if let order = comment.order { obey(order) }
      if let behind = comment.behind { add(behind, nil) }
      return
    }
    let mark = marker
    let kind = document.kind(block)
    switch kind {
    case .thematicBreak, .linkReferenceDefinition, .frontMatter, .document, .item, .tableRow, .tableCell:
      return
    case .htmlBlock where Layout.isLayout(document.bytes, document.range(block)): return
    case .paragraph, .list, .blockQuote, .codeBlock, .htmlBlock, .table, .heading: marker = nil
    }
    pending.settle(on: page.span(document.range(block)))
    if mark == .skip { return }
    if mark == .about { return addAbout(block) }
    if mark == nil, takeAvoided(block) { return }
    if kind == .table || kind == .htmlBlock, takeColumns(of: block) { return }
    switch kind {
    case .paragraph:
      if mark == nil, let parts = page.partsAtBullets(block) { return addPasted(parts, block) }
      if let prose = page.prose(block) { add(prose, mark) }
    case .list: addList(block)
    case .blockQuote: addQuote(block)
    case .htmlBlock:
      if let parts = HTMLWords.items(of: block, on: page) { addItems(parts) } else { addAbout(block) }
    case .codeBlock, .table, .heading: items.skip(block)
    case .thematicBreak, .linkReferenceDefinition, .frontMatter, .document, .item, .tableRow, .tableCell:
      break
    }
  }

  /// The lines and bullets of a table's cell. `isBelowLevel`: what stands above it there is another level's.
  mutating func addParts(_ parts: [Prose], isBelowLevel: Bool) {
    CellParts(names: names, isBelowLevel: isBelowLevel).fill(&cell, with: parts)
  }

  mutating func addExamples(_ parts: [Prose]) { cell.body.examples += parts.map { ItemReader.item($0) } }

  /// What stands behind a label and under it: a text with its parts, or items alone.
  mutating func addLabelled(_ rest: Prose?, _ blocks: [BlockID]) {
    guard let rest else {
      for block in blocks { add(block) }
      return
    }
    if blocks.isEmpty, cell.body.expectations.isEmpty, let none = Sentences.none(rest) {
      cell.body.none = none
      return
    }
    var item = ItemReader.item(rest)
    for block in blocks where page.document.isList(block) { item.items += takeItems(of: block, depth: 2) }
    cell.body.expectations.append(item)
    for block in blocks where !page.document.isList(block) { add(block) }
  }

  /// A heading inside the cell.
  mutating func add(_ heading: Heading) {
    closeFamily()
    avoided = nil
    if AvoidWords.isTitle(heading.key) {
      beginAvoided(heading)
    } else if Sentences.isExamplesHeading(heading.key) {
      part = .examples
      cell.body.exampleSections.append(heading.span)
    } else if Sentences.saysWhatCellsHold(heading.key) {
      part = .expectations
    } else if !heading.title.text.isEmpty {
      family = (Item(Prose(heading.title.text, at: heading.title.span)), part)
    }
  }

  /// The items of a list; comments for rung among them are obeyed.
  private mutating func takeItems(of list: BlockID, depth: Int = 1) -> [Item] {
    let read = items.items(of: list, depth: depth)
    for directive in items.takeDirectives() { obey(directive) }
    return read
  }

  private mutating func addList(_ list: BlockID) {
    var read = takeItems(of: list)
    if let id = nextID, !read.isEmpty {
      read[0].id = read[0].id ?? id
      nextID = nil
    }
    if family != nil {
      family?.item.items += read
    } else {
      switch part {
      case .expectations:
        takeChain(of: &read)
        takeExamples(of: &read)
        Self.append(read, to: &cell.body.expectations)
      case .examples:
        if read.indices.contains(where: { ExampleWords.example(in: read[$0].prose) != nil }) {
          read = read.flatMap { $0.asExamples ?? [$0] }
        }
        Self.append(read, to: &cell.body.examples)
      }
    }
  }

  /// "- Same as L3, but also" before the other bullets: it says what they add to.
  private mutating func takeChain(of read: inout [Item]) {
    guard cell.body.expectations.isEmpty, !cell.chain.isStated, !read.isEmpty, read[0].notes.isEmpty,
      ChainSentence.mayBe(read[0].prose),
      let sentence = ChainSentence(read[0].prose, names, own: cell.levels.first?.text ?? ""),
      sentence.holdsInBullet, !sentence.isAbove || loose.isEmpty
    else { return }
    cell.chain = .inAdditionTo(sentence.references)
    // "Same as L3, but also leads …" is expected as well.
    guard sentence.saysNothingMore else { return }
    cell.body.lead = cell.body.lead ?? read[0].prose
    read.replaceSubrange(0..<1, with: read[0].items)
  }

  /// "- Example: …" among the bullets.
  private mutating func takeExamples(of read: inout [Item]) {
    if read.indices.contains(where: { !read[$0].isAlone }) { return takeNestedExamples(of: &read) }
    // By index: items are large, and there are many.
    guard read.indices.contains(where: { ExampleWords.example(in: read[$0].prose) != nil }) else { return }
    cell.body.examples += read.flatMap { $0.asExamples ?? [] }
    read.removeAll { $0.asExamples != nil }
  }

  /// The same, with those that stand under a bullet: "- Writes code", "  - Example: …".
  private mutating func takeNestedExamples(of read: inout [Item]) {
    var kept: [Item] = []
    for var item in read {
      if let examples = item.asExamples {
        cell.body.examples += examples
        continue
      }
      cell.body.examples += item.items.flatMap { $0.asExamples ?? [] }
      item.items.removeAll { $0.asExamples != nil }
      kept.append(item)
    }
    read = kept
  }

  /// The first list of a cell is nearly always its only one.
  private static func append(_ read: [Item], to items: inout [Item]) {
    if items.isEmpty { items = read } else { items += read }
  }

  /// "Knows:" and lines behind "•": what stands before the first bullet leads in to them.
  private mutating func addPasted(_ parts: [Prose], _ block: BlockID) {
    let bytes = page.document.bytes
    let first = page.document.lines(block).first.flatMap { bytes[$0.clamped(to: bytes.count)].first }
    let leads = first.map { $0 < 0x80 } ?? false
    if leads { add(parts[0], nil) }
    addItems(Array(parts.dropFirst(leads ? 1 : 0)))
  }

  /// The lines of a list that is written as HTML, or in a table.
  mutating func addItems(_ parts: [Prose]) {
    let read = parts.map { ItemReader.item($0) }
    if family != nil {
      family?.item.items += read
    } else if part == .examples {
      cell.body.examples += read
    } else {
      cell.body.expectations += read
    }
  }

  /// A quotation after a list is a note on its last item; before one, it is a paragraph like others.
  private mutating func addQuote(_ quote: BlockID) {
    let notes = items.notes(in: quote)
    switch part {
    case .expectations where !cell.body.expectations.isEmpty && family == nil:
      cell.body.expectations[cell.body.expectations.count - 1].notes += notes
    case .examples where !cell.body.examples.isEmpty && family == nil:
      cell.body.examples[cell.body.examples.count - 1].notes += notes
    case .expectations, .examples: for note in notes { add(note, nil) }
    }
  }

  // MARK: Paragraphs

  private mutating func add(_ prose: Prose, _ mark: Marker?) {
    if mark == .theme { return cell.body.theme = prose }
    if mark == .examples { return beginExamples(prose, lead: prose) }
    if let kind = Sentences.examplesLead(prose) {
      return beginExamples(prose, lead: kind == .bare ? nil : prose)
    }
    if family != nil {
      family?.item.items.append(ItemReader.item(prose))
    } else if let examples = ItemReader.item(prose.withoutStress).asExamples {
      cell.body.examples += examples
    } else if part == .examples {
      looseExamples.append(prose)
    } else if !takeLeadIn(prose) {
      takeLaterChain(of: prose)
      loose.append(prose)
    }
  }

  /// "Reviewers look after a part. All duties of members apply to them too." says more than what it builds on.
  private mutating func takeLaterChain(of prose: Prose) {
    guard !cell.chain.isStated, cell.body.expectations.isEmpty, let own = cell.levels.first?.text,
      let sentence = ChainSentence.later(in: prose, names, own: own), !sentence.isAbove || loose.isEmpty
    else { return }
    cell.chain = .inAdditionTo(sentence.references)
  }

  private mutating func beginExamples(_ prose: Prose, lead: Prose?) {
    closeFamily()
    part = .examples
    cell.body.exampleSections.append(prose.span)
    if let lead { cell.body.examplesLead = cell.body.examplesLead ?? lead }
  }

  /// Only before the first item: after it, a sentence adds nothing to what the cell builds on.
  private mutating func takeLeadIn(_ prose: Prose) -> Bool {
    guard cell.body.expectations.isEmpty else { return false }
    if cell.body.none == nil, let none = Sentences.none(prose) {
      cell.body.none = none
      return true
    }
    guard cell.body.lead == nil || cell.body.theme == nil,
      let lead = LeadIn(prose, names, level: cell.levels.first?.text ?? "", isFirst: loose.isEmpty)
    else {
      return false
    }
    if !lead.chain.isEmpty { cell.chain = .inAdditionTo(lead.chain) }
    cell.body.theme = cell.body.theme ?? lead.theme
    cell.body.lead = cell.body.lead ?? prose
    return lead.isUnderstood
  }

  // MARK: The end

  private mutating func placeParagraphs() {
    guard !loose.isEmpty || !looseExamples.isEmpty else { return }
    if cell.body.expectations.count == families, cell.body.none == nil {
      // "_Experience: two years or more._" among others is said beside them.
      if let last = loose.last, last.isStressed, loose.contains(where: { !$0.isStressed }) {
        cell.body.about.blocks += loose.filter(\.isStressed).map { About.Block(.paragraph, $0) }
        loose.removeAll(where: \.isStressed)
      }
      cell.body.expectations.insert(contentsOf: loose.map(ItemReader.item), at: 0)
    } else {
      cell.body.about.blocks += loose.map { About.Block(.paragraph, $0) }
    }
    if cell.body.examples.isEmpty {
      cell.body.examples = looseExamples.map(ItemReader.item)
    } else {
      cell.body.about.blocks += looseExamples.map { About.Block(.paragraph, $0) }
    }
    loose = []
    looseExamples = []
  }

  mutating func closeFamily() {
    guard let (item, part) = family else { return }
    family = nil
    guard !item.items.isEmpty else {
      observed.append(.emptySection(heading: Name(item.prose.text, at: item.prose.span)))
      return
    }
    switch part {
    case .expectations:
      cell.body.expectations.append(item)
      families += 1
    case .examples: cell.body.examples.append(item)
    }
  }
}

extension CellDeclaration {
  /// The only heading in a cell, over all that is expected there, says in short what that is: "#### Adopts".
  mutating func takeTheme() {
    guard let only = body.expectations.first else { return }
    body.theme = only.prose
    body.expectations = only.items
  }

  fileprivate static var empty: CellDeclaration {
    let nowhere = SourceSpan(FileID(0), ByteRange(at: 0))
    return CellDeclaration(levels: [], dimension: Name("", at: nowhere), span: nowhere)
  }
}
