import LadderModel
import SourceText

/// All that is expected at a level: its own, then what comes down the chain, the nearest first.
struct ChainView {
  let model: Model
  /// Indices in `model.ladders`, and in that ladder's `levels`.
  let ladderIndex: Int
  let levelIndex: Int
  let paint: Painter
  let width: Int

  private var ladder: Ladder { model.ladders[ladderIndex] }

  func render() -> String {
    let level = ladder.levels[levelIndex]
    var text =
      paint(VisibleText.oneLine("\(ladder.id.text)/\(level.id.text)  \(level.title.text)"), .strong) + "\n"
    let chain = ladder.levelChains[levelIndex].map { name(ofLevel: $0.level, in: $0.ladder) }
    text += chain.isEmpty ? "builds on no other level\n" : "in addition to \(chain.joined(separator: ", "))\n"
    for dimension in ladder.dimensions.indices { text += "\n" + render(dimension) }
    return text
  }

  private func name(ofLevel level: Int, in other: Int) -> String {
    let id = model.ladders[other].levels[level].id.text
    return other == ladderIndex ? id : "\(model.ladders[other].id.text)/\(id)"
  }

  private func render(_ dimension: Int) -> String {
    var text = paint(VisibleText.oneLine(ladder.dimensions[dimension].title.text), .strong) + "\n"
    guard let index = ladder.cellIndex(level: levelIndex, dimension: dimension) else {
      let content = MatrixCell.content(ladder, level: levelIndex, dimension: dimension)
      return text + "  \(content.paint.map { paint(content.counts, $0) } ?? content.counts)\n"
    }
    let own = CellPlace(ladder: ladderIndex, cell: index)
    text += cell(own)
    for parent in model.inheritedExpectations(of: own) {
      let from = name(ofLevel: model.cell(parent.place).level, in: parent.place.ladder)
      let items = model.expectations(of: parent.place)
      text += "  " + paint("from \(from)", .frame) + "\n"
      text += parent.indices.map { list(items[$0], depth: 1) }.joined()
    }
    return text
  }

  private func cell(_ place: CellPlace) -> String {
    let body = model.cell(place).body
    var text = ""
    if let theme = body.theme { text += paragraph(MatrixCell.plain(theme), first: "  ", rest: "  ") }
    if let none = body.none {
      text += paragraph("\(MatrixCell.notExpected) none: \(MatrixCell.plain(none))", first: "  ", rest: "  ")
    }
    text += model.expectations(of: place).map { list($0, depth: 1) }.joined()
    for todo in body.todos {
      text += paint(
        paragraph("\(MatrixCell.gap) todo: \(MatrixCell.plain(todo.prose))", first: "  ", rest: "    "),
        .warning)
    }
    return text
  }

  /// Nesting is bounded when sources are read.
  private func list(_ item: Item, depth: Int) -> String {
    let margin = String(repeating: "  ", count: min(depth, 8))
    return paragraph(MatrixCell.plain(item.prose), first: margin + "- ", rest: margin + "  ")
      + item.items.map { list($0, depth: depth + 1) }.joined()
  }

  private func paragraph(_ text: String, first: String, rest: String) -> String {
    WrappedText.lines(text, width: max(16, width - rest.count)).enumerated()
      .map { ($0 == 0 ? first : rest) + $1 + "\n" }.joined()
  }
}
