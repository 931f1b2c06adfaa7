import LadderModel

/// The page that introduces a ladder: its declarations for rung, and what is in it for people.
extension MarkdownEmitter {
  mutating func main() {
    let layout = options.layout
    out.comment(madeBy)
    let hasLevelAbouts = layout != .one && layout != .level
    out.comment(
      "rung", block: LadderHead.text(of: walk.model, ladder: index, hasLevelAbouts: hasLevelAbouts))
    out.heading(1, ladder.title.text.isEmpty ? ladder.id.text : ladder.title.text)
    about(ladder.about)
    todosForReaders(ladder.todos)
    switch layout {
    case .one: contents()
    case .level: pageList("Levels")
    case .dimension: levelSections()
    case .cell: levelSections()
    case .matrix:
      matrix()
      levelSections()
    }
    if layout == .dimension { pageList("Dimensions") } else { dimensionSections() }
  }

  private mutating func contents() {
    guard ladder.levels.count > 2 else { return }
    directive("skip")
    out.bullets(labels.levels.map { "[\(MarkdownWriter.escaped($0))](#\(LadderLabels.fragment(of: $0)))" })
  }

  private mutating func pageList(_ title: String) {
    let pages = MarkdownPages(ladder, options.layout).pages
    guard !pages.isEmpty else { return }
    directive("skip")
    out.heading(2, title)
    out.bullets(pages.map(link))
  }

  private func link(_ page: MarkdownPages.Page) -> String {
    let label =
      switch page.content {
      case .level(let at): labels.levels[at]
      case .dimension(let at): labels.dimensions[at]
      case .cell(let at): labels.dimensions[ladder.cells[at].dimension]
      }
    return "[\(MarkdownWriter.escaped(label))](\(page.name).md)"
  }

  /// Levels where they have no page of their own: what each is about, and in which pages it is.
  private mutating func levelSections() {
    let pages = MarkdownPages(ladder, options.layout).pages
    var isFirst = true
    for (at, level) in ladder.levels.enumerated() {
      let links = pages.filter { isCell($0, at: at) }.map(link)
      let chain = walk.chain(of: at)
      if level.about.isEmpty && chain.isEmpty && links.isEmpty { continue }
      if isFirst {
        directive("skip")
        out.heading(2, "Levels")
        isFirst = false
      }
      out.heading(3, labels.levels[at])
      for block in blocks(of: level.about) { write(block) }
      if !chain.isEmpty { out.paragraph(sentence(forChain: chain)) }
      out.bullets(links)
    }
  }

  private func isCell(_ page: MarkdownPages.Page, at level: Int) -> Bool {
    if case .cell(let cell) = page.content { ladder.cells[cell].level == level } else { false }
  }

  private mutating func dimensionSections() {
    guard ladder.dimensions.contains(where: { !$0.about.isEmpty }) else { return }
    directive("skip")
    out.heading(2, "Dimensions")
    for (at, dimension) in ladder.dimensions.enumerated() where !dimension.about.isEmpty {
      out.heading(3, labels.dimensions[at])
      for block in blocks(of: dimension.about) { write(block) }
    }
  }

  // MARK: Matrix

  private mutating func matrix() {
    guard !ladder.levels.isEmpty else { return }
    directive("skip")
    out.tableRow([""] + labels.levels.map(MarkdownWriter.escaped), isFirst: true)
    for (at, label) in labels.dimensions.enumerated() {
      let cells = ladder.levels.indices.map { ladder.cell(level: $0, dimension: at).map(inOneLine) ?? "" }
      out.tableRow(["**\(MarkdownWriter.escaped(label))**"] + cells, isFirst: false)
    }
  }

  private func inOneLine(_ cell: Cell) -> String {
    let body = cell.body
    var parts: [String] = []
    if let theme = body.theme {
      parts.append(Self.canBeEmphasised(theme.text) ? "*\(theme.text)*" : theme.text)
    }
    if let none = body.none { parts.append("None because \(none.text)") }
    if let stage = walk.stage(of: cell, in: ladder) {
      parts.append("Reaches: " + MarkdownWriter.escaped(stage.title.text))
    }
    parts += ItemID.flattened(body.expectations).map(\.prose.text)
    return parts.joined(separator: " • ")
  }
}
