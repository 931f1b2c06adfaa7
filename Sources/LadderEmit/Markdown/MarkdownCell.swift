import LadderModel

/// A cell on a Markdown page: prose that people read, with a comment where only rung needs to know.
///
/// What came from the extended ladder is shown under `<!-- rung skip -->`: the reader has it from there.
extension MarkdownEmitter {
  mutating func cell(_ cell: Cell) {
    if cell.isInstead, cell.origin == index { directive("instead") }
    leadIn(cell)
    stage(cell)
    about(cell.body.about, directive: "about")
    if let none = cell.body.none { paragraph("None because \(none.text)", isOwn: own.isOwn(none)) }
    items(cell.body.expectations)
    examples(cell.body)
    todos(cell.body.todos)
  }

  private mutating func leadIn(_ cell: Cell) {
    var chain: String?
    switch cell.chain {
    case .unstated: break
    case .none:
      if cell.origin == index || own.becomesUnchained(cell) { directive("on its own") }
    case .inAdditionTo(let references):
      chain = "In addition to " + references.map(\.text).joined(separator: ", ")
    }
    guard let theme = cell.body.theme else {
      if let chain { paragraph(chain + ".", isOwn: own.isOwn(cell.chain)) }
      return
    }
    let chainIsOwn = own.isOwn(cell.chain)
    let themeIsOwn = own.isOwn(theme)
    if let chain, chainIsOwn == themeIsOwn, Self.canBeEmphasised(theme.text) {
      return paragraph("\(chain): *\(theme.text)*", isOwn: themeIsOwn)
    }
    if let chain { paragraph(chain + ".", isOwn: chainIsOwn) }
    if Self.canBeEmphasised(theme.text) { return paragraph("*\(theme.text)*", isOwn: themeIsOwn) }
    directive(themeIsOwn ? "theme" : "skip")
    out.paragraph(theme.text)
  }

  /// Whether `*…*` around a text is emphasis, all of it and nothing else.
  static func canBeEmphasised(_ text: String) -> Bool {
    let isRisky = text.utf8.contains { $0 == UInt8(ascii: "*") || $0 == UInt8(ascii: "_") || $0 == 0x0A }
    return !isRisky && isOneEmphasis("*\(text)*")
  }

  private mutating func stage(_ cell: Cell) {
    guard let stage = walk.stage(of: cell, in: ladder) else { return }
    if cell.origin == index || own.changesStage(cell) { directive("reaches \(stage.id.text)") }
    directive("skip")
    out.paragraph("Reaches: **\(MarkdownWriter.escaped(stage.title.text))**")
    for block in blocks(of: stage.about) { skipped(block) }
    guard !stage.items.isEmpty else { return }
    directive("skip")
    // Their ids are anchors of the stage, not of each cell that reaches it.
    out.items(stage.items.map(Self.withoutIDs))
  }

  private static func withoutIDs(_ item: Item) -> Item {
    var item = item
    item.id = nil
    item.tags = []
    item.items = item.items.map(withoutIDs)
    return item
  }

  private mutating func items(_ items: [Item]) {
    for run in runs(of: items) {
      if !run.isOwn { directive("skip") }
      out.items(run.items)
    }
  }

  /// Neighbours of one origin together: the extended ladder's, then this one's.
  private func runs(of items: [Item]) -> [(isOwn: Bool, items: [Item])] {
    var runs: [(isOwn: Bool, items: [Item])] = []
    for item in items {
      let isOwn = item.origin == index
      if runs.last?.isOwn == isOwn {
        runs[runs.count - 1].items.append(item)
      } else {
        runs.append((isOwn, [item]))
      }
    }
    return runs
  }

  private mutating func examples(_ body: CellBody) {
    guard !body.examples.isEmpty || body.examplesLead != nil else { return }
    let hasOwn = body.examples.contains { $0.origin == index } || own.isOwn(body.examplesLead)
    if let lead = body.examplesLead {
      directive(own.isOwn(lead) ? "examples" : "skip")
      out.paragraph(lead.text)
      if hasOwn, !own.isOwn(lead) { out.paragraph("Examples:") }
    } else {
      paragraph("Examples:", isOwn: hasOwn)
    }
    items(body.examples)
  }

  private mutating func todos(_ todos: [Todo]) {
    for todo in todos {
      if todo.origin == index { directive("todo \(todo.prose.text)") }
      if options.includeTodos { skipped(.paragraph("**To do:** \(todo.prose.text)")) }
    }
  }
}
