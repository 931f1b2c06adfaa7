import LadderModel
import LadderSyntax
import SourceText

/// Small `.ladder` files, and the model they make, told in a few words a line.
struct Resolved {
  let model: Model
  private var sources = SourceMap()

  init(_ files: [String]) {
    model = Model(resolving: Self.declared(files, &sources))
  }

  static func declared(_ files: [String], _ sources: inout SourceMap) -> [DeclaredFile] {
    files.enumerated().map { index, text in
      let file = sources.add(Source(path: "\(index).ladder", bytes: Array(text.utf8)))
      return declarations(of: Array(text.utf8), file: file)
    }
  }

  /// What the last ladder holds: levels with what they build on, dimensions, cells with their own expectations (and
  /// the ladder that they come from), problems.
  var outline: [String] {
    guard let index = model.ladders.indices.last else { return model.problems.map(told) }
    let ladder = model.ladders[index]
    return levels(of: index)
      + ladder.dimensions.map {
        "\($0.id.text)\($0.fromLevel.map { " from " + ladder.levels[$0].id.text } ?? "")"
      }
      + ladder.cells.indices.map { cell(CellPlace(ladder: index, cell: $0)) } + problems
  }

  /// Of the last ladder.
  var levels: [String] { model.ladders.indices.last.map { levels(of: $0) } ?? [] }

  var problems: [String] { model.problems.map(told) + model.ladders.flatMap(\.problems).map(told) }

  private func levels(of index: Int) -> [String] {
    let ladder = model.ladders[index]
    return zip(ladder.levels, ladder.levelChains).map { level, chain in
      "\(level.id.text)\(below(chain, in: index))"
    }
  }

  private func below(_ chain: [LevelPlace], in index: Int) -> String {
    chain.isEmpty ? "" : " < " + chain.map { name($0, in: index) }.joined(separator: ", ")
  }

  private func name(_ place: LevelPlace, in index: Int) -> String {
    let level = model.ladders[place.ladder].levels[place.level].id.text
    return place.ladder == index ? level : "\(model.ladders[place.ladder].id.text)/\(level)"
  }

  /// `L2 d < L1: own, b: base's, none: why, todo: gap`
  func cell(_ place: CellPlace) -> String {
    let (ladder, cell) = (model.ladders[place.ladder], model.cell(place))
    let head = "\(ladder.levels[cell.level].id.text) \(ladder.dimensions[cell.dimension].id.text)"
    let chain = cell.chain.isStated ? " on \(cell.buildsOn.map { name($0, in: place.ladder) })" : ""
    let stage = cell.stage.map { ["reaches \(ladder.dimensions[cell.dimension].stages[$0].id.text)"] } ?? []
    let items = cell.body.expectations.map { told($0.prose, $0.origin, place.ladder) }
    let none = cell.body.none.map { ["none: \($0.text)"] } ?? []
    let examples = cell.body.examples.map { "example: " + told($0.prose, $0.origin, place.ladder) }
    let todos = cell.body.todos.map { ($0.isDisguised ? "gap: " : "todo: ") + $0.prose.text }
    return "\(head)\(chain): " + (stage + none + items + examples + todos).joined(separator: ", ")
  }

  private func told(_ prose: Prose, _ origin: Int, _ index: Int) -> String {
    origin == index ? prose.text : "\(prose.text) (\(model.ladders[origin].id.text))"
  }

  /// What comes down to a cell of the last ladder: `L1: one, two`, the nearest first.
  func inherited(_ level: String, _ dimension: String) -> [String] {
    guard let index = model.ladders.indices.last, let row = model.ladders[index].levelIndex(level),
      let column = model.ladders[index].dimensionIndex(dimension),
      let cell = model.ladders[index].cellIndex(level: row, dimension: column)
    else { return ["there is no such cell"] }
    return model.inheritedExpectations(of: CellPlace(ladder: index, cell: cell)).map { from in
      let items = model.expectations(of: from.place)
      let home = LevelPlace(ladder: from.place.ladder, level: model.cell(from.place).level)
      return "\(name(home, in: index)): " + from.indices.map { items[$0].prose.text }.joined(separator: ", ")
    }
  }

  private func line(_ span: SourceSpan) -> Int {
    sources[span.file]?.position(at: span.range.start).line ?? 0
  }

  private func told(_ problem: Problem) -> String {
    switch problem {
    case .duplicate(let kind, let id, let again, let first):
      return "\(kind.rawValue) \(id) again in line \(line(again)), first in \(line(first))"
    case .duplicateCell(let level, let dimension, let again, let first):
      return "\(level) \(dimension) again in line \(line(again)), first in \(line(first))"
    case .unknown(let kind, let name, let candidates):
      return "no \(kind.rawValue) \(name.text) in line \(line(name.span)) of \(candidates)"
    case .unresolvedChain(let reference, let from, let dimension, let reason):
      return "\(from)\(dimension.map { " " + $0 } ?? "") < \(reference.text): \(told(reason))"
    case .cyclicChain(let names, let dimension):
      return "circle \(names.map(\.text))\(dimension.map { " in " + $0 } ?? "")"
    case .cyclicExtends(let names): return "extends circle \(names.map(\.text))"
    case .upwardChain(let reference, let from): return "\(from.text) builds up on \(reference.text)"
    case .retiredInUse(let kind, let again, _):
      return "retired \(kind.rawValue) \(again.text) in line \(line(again.span))"
    case .nothingToReplace(let name, let span): return "nothing to replace: \(name) in line \(line(span))"
    }
  }

  private func told(_ reason: Problem.UnresolvedReason) -> String {
    switch reason {
    case .noLadder(let candidates): "no ladder of \(candidates)"
    case .noLevel(let candidates): "no level of \(candidates)"
    case .noCell: "no cell"
    }
  }
}
