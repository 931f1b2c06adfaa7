import LadderModel

/// Reads the lines and bullets of a table's cell as one cell of the ladder.
struct CellParts {
  let names: LadderNames
  /// Whether what stands above the cell in its table is another level's.
  let isBelowLevel: Bool

  func fill(_ cell: inout CellDeclaration, with parts: [Prose]) {
    if parts.count == 1, let none = Sentences.none(parts[0]) {
      cell.body.none = none
      return
    }
    addItems(chained(parts, &cell), to: &cell.body)
  }

  private enum Kind { case expectations, examples, avoided }

  private func addItems(_ parts: [Prose], to body: inout CellBody) {
    var kind = Kind.expectations
    for (index, part) in parts.enumerated() {
      if index + 1 < parts.count, AvoidWords.isLead(part) {
        kind = .avoided
        body.about.blocks.append(About.Block(.paragraph, part))
      } else if !body.expectations.isEmpty, let lead = Sentences.examplesLead(part) {
        kind = .examples
        body.exampleSections.append(part.span)
        if lead == .sentence { body.examplesLead = body.examplesLead ?? part }
      } else {
        add(part, kind, to: &body)
      }
    }
  }

  private func add(_ part: Prose, _ kind: Kind, to body: inout CellBody) {
    if kind == .avoided { return body.about.blocks.append(About.Block(.item(depth: 0, number: nil), part)) }
    let item = ItemReader.item(part)
    if let examples = item.asExamples {
      body.examples += examples
    } else if kind == .examples {
      body.examples.append(item)
    } else {
      body.expectations.append(item)
    }
  }

  /// What is left of the parts when the first has said what the cell builds on. Where levels stand side by side, "the
  /// above" is another dimension.
  private func chained(_ parts: [Prose], _ cell: inout CellDeclaration) -> [Prose] {
    guard let first = parts.first, let own = cell.levels.first?.text,
      let sentence = ChainSentence(first, names, own: own, isInTable: true), sentence.canBeCut,
      !sentence.isAbove || isBelowLevel
    else { return parts }
    cell.chain = .inAdditionTo(sentence.references)
    cell.body.lead = sentence.sentence
    let rest = sentence.saysNothingMore ? nil : sentence.rest
    return (rest.map { [$0] } ?? []) + parts.dropFirst()
  }
}
