import CommonMark
import LadderModel
import SourceText

// Cells that a label opens, where no heading does: `- **Impact:** ships …` under a level.
extension PageReader {
  /// Whether the block is a list or a paragraph whose labels name dimensions, or levels.
  mutating func takeLabelled(_ block: BlockID) -> Bool {
    guard let labels = plan.labels, isAtLabels(labels) else { return false }
    if page.document.isList(block) { return takeLabelledList(block, labels) }
    let rows = LabelledRow.rows(of: block, on: page)
    if !rows.isEmpty { return takeRows(rows, labels) }
    let found = page.labels(ofParagraph: block)
    if found.count == 1, found[0].saysWhatFollows, labels.kind == .levels { return true }
    if found.first.map({ endsCell($0, labels) }) ?? (labels.kind == .dimensions && leadsElsewhere(block)) {
      closeCell()
      return false
    }
    guard let first = found.first, labels.ids[first.key] != nil else { return false }
    for label in found {
      if open(label, labels) {
        cells.addLabelled(label.rest, [])
      } else if let rest = label.rest {
        cells.addLabelled(rest, [])
      }
    }
    return true
  }

  /// "Nomination:", "How to become a member:" among labels that are dimensions: what follows is about the level.
  private func endsCell(_ label: Label, _ labels: Labels) -> Bool {
    labels.kind == .dimensions && label.isSetApart && labels.ids[label.key] == nil
      && ProseTitles.areLabels(label.key)
  }

  /// "The process to become a member is as follows:".
  private func leadsElsewhere(_ block: BlockID) -> Bool {
    guard cells.isOpen, let prose = page.prose(block), prose.utf8.last == UInt8(ascii: ":"),
      prose.utf8.count < 120
    else {
      return false
    }
    return ProseTitles.areLabels(TitleText.key(prose.text))
  }

  private func isAtLabels(_ labels: Labels) -> Bool {
    switch labels.kind {
    case .dimensions: level != nil && dimension == nil && !isAside
    case .levels: dimension != nil || !labels.inner.isEmpty
    }
  }

  private mutating func takeLabelledList(_ list: BlockID, _ labels: Labels) -> Bool {
    let items = Array(page.document.children(list))
    let found = items.map { page.label(ofItem: $0) }
    guard found.contains(where: { $0.map { labels.ids[$0.key] != nil } ?? false }) else {
      return false
    }
    for (item, label) in zip(items, found) {
      let children = Array(page.document.children(item))
      if let label, !labels.inner.isEmpty, let id = labels.ids[label.key] {
        takeParts(Array(children.dropFirst()), of: Name(id, at: label.name.span), labels)
      } else if let label, open(label, labels) {
        cells.addLabelled(label.rest, Array(children.dropFirst()))
      } else if let label, endsCell(label, labels) {
        closeCell()
        addAbout { about in for child in children { about.add(child) } }
      } else if cells.isOpen {
        for child in children { cells.add(child) }
      } else if children.count == 1, takeChain(children[0]) {
        continue
      } else {
        addAbout { about in for child in children { about.add(child) } }
      }
    }
    closeCell()
    return true
  }

  /// The parts of a level that stands in a list: those that a dimension's label begins are its cells, others are about the level.
  private mutating func takeParts(_ children: [BlockID], of level: Name, _ labels: Labels) {
    for child in children {
      guard page.document.isList(child) else {
        addAbout(of: level.text) { $0.add(child) }
        continue
      }
      for part in page.document.children(child) {
        let inner = Array(page.document.children(part))
        if let label = page.label(ofItem: part), let id = labels.inner[label.key] {
          closeCell()
          let place = label.name.span
          cells.open(
            CellDeclaration(levels: [level], dimension: Name(id, at: place), span: place),
            depth: Heading.boldDepth)
          cells.addLabelled(label.rest, Array(inner.dropFirst()))
        } else if cells.isOpen {
          for block in inner { cells.add(block) }
        } else if inner.count != 1 || !takeChain(inner[0], of: level.text) {
          addAbout(of: level.text) { about in for block in inner { about.add(block) } }
        }
      }
      closeCell()
    }
  }

  private mutating func takeRows(_ rows: [LabelledRow], _ labels: Labels) -> Bool {
    guard rows.contains(where: { labels.ids[TitleText.key($0.name.text)] != nil }) else { return false }
    for row in rows {
      if open(Label(row.name), labels) {
        cells.addParts(row.cells.flatMap(\.parts), isBelowLevel: labels.kind == .levels)
        cells.addExamples(row.examples.flatMap(\.parts))
        addFacts(row.facts, of: cells.cell.levels.first?.text)
      } else {
        skip(row.cells)
      }
      if labels.kind == .dimensions, cells.isOpen {
        addDescription(row.others.flatMap(\.parts), of: cells.cell.dimension.text)
      } else {
        skip(row.others)
      }
    }
    closeCell()
    return true
  }

  /// Opens the cell that a label stands for.
  private mutating func open(_ label: Label, _ labels: Labels) -> Bool {
    let key = label.key
    guard let id = labels.ids[key], label.isSetApart || labels.kind == .levels else { return false }
    // A second bullet with the label goes on with the first one.
    if labels.kind == .dimensions, cells.isOpen, cells.cell.dimension.text == id { return true }
    closeCell()
    let place = label.name.span
    let named = Name(id, at: place)
    var cell: CellDeclaration
    switch labels.kind {
    case .dimensions:
      guard let level else { return false }
      cell = CellDeclaration(levels: level.names, dimension: named, span: place)
      cell.isShared = level.isEvery
      cell.stage = labels.stages[key].map { Name($0, at: place) }
    case .levels:
      guard let dimension else { return false }
      let name = Name(dimension.id, at: dimension.heading.title)
      cell = CellDeclaration(levels: [named], dimension: name, span: place)
    }
    cells.open(cell, depth: Heading.boldDepth)
    return true
  }
}
