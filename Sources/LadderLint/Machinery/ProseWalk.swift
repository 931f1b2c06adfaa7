import LadderModel
import SourceText

/// A paragraph of prose and where in the model it stands.
package struct ProseSite: Sendable {
  enum Role: Sendable {
    case about, lead, theme, expectation, note, examplesLead, example, reason
  }

  let prose: Prose
  let position: Position
  let ladder: LadderContext

  /// What the prose is to its ladder.
  struct Position: Sendable {
    var role: Role
    /// Indices in the ladder's levels and dimensions, as far as the prose belongs to one.
    var level: Int?
    var dimension: Int?
  }

  var role: Role { position.role }
  var level: Int? { position.level }
  var dimension: Int? { position.dimension }

  var place: String { ladder.place(level: level, dimension: dimension) }

  /// The place in the source of some UTF-8 offsets of the prose; nil where it does not read `text` there, since it
  /// was wrapped or escaped.
  func span(of range: Range<Int>, reading text: String) -> SourceSpan? {
    let span = prose.span(of: range)
    return ladder.run.sources.text(span) == text ? span : nil
  }
}

extension LadderContext {
  typealias ProseVisitor = (Prose, ProseSite.Position) -> Void

  /// Goes over all prose that stands in files of this ladder, each once, in the order of the model. What was declared
  /// for several levels at once is visited at the first of them.
  func eachProse(_ visit: ProseVisitor) {
    visitAbout(ladder.about, visit)
    for track in ladder.tracks { visitAbout(track.about, visit) }
    for (index, level) in ladder.levels.enumerated() { visitAbout(level.about, level: index, visit) }
    for group in ladder.groups { visitAbout(group.about, visit) }
    for (index, dimension) in ladder.dimensions.enumerated() {
      visitAbout(dimension.about, dimension: index, visit)
      for stage in dimension.stages {
        visitAbout(stage.about, dimension: index, visit)
        visitItems(stage.items, .expectation, nil, index, visit)
      }
    }
    for index in ladder.cells.indices where isFirstOfStatement[index] { visitCell(index, visit) }
  }

  // Cells and items are large, and there are many: they are looked at where they stand, and not copied.

  private func visitCell(_ index: Int, _ visit: ProseVisitor) {
    let (level, dimension) = (ladder.cells[index].level, ladder.cells[index].dimension)
    func one(_ prose: Prose?, _ role: ProseSite.Role) {
      if let prose { visitProse(prose, role, level, dimension, visit) }
    }
    one(ladder.cells[index].body.lead, .lead)
    one(ladder.cells[index].body.theme, .theme)
    visitAbout(ladder.cells[index].body.about, level: level, dimension: dimension, visit)
    visitItems(ladder.cells[index].body.expectations, .expectation, level, dimension, visit)
    one(ladder.cells[index].body.examplesLead, .examplesLead)
    visitItems(ladder.cells[index].body.examples, .example, level, dimension, visit)
    one(ladder.cells[index].body.none, .reason)
  }

  private func visitItems(
    _ items: [Item], _ role: ProseSite.Role, _ level: Int?, _ dimension: Int?, _ visit: ProseVisitor
  ) {
    for index in items.indices {
      visitProse(items[index].prose, role, level, dimension, visit)
      for note in items[index].notes { visitProse(note, .note, level, dimension, visit) }
      if !items[index].items.isEmpty { visitItems(items[index].items, role, level, dimension, visit) }
    }
  }

  private func visitAbout(_ about: About, level: Int? = nil, dimension: Int? = nil, _ visit: ProseVisitor) {
    for block in about.blocks { visitProse(block.prose, .about, level, dimension, visit) }
  }

  private func visitProse(
    _ prose: Prose, _ role: ProseSite.Role, _ level: Int?, _ dimension: Int?, _ visit: ProseVisitor
  ) {
    guard owns(prose.span) else { return }
    visit(prose, ProseSite.Position(role: role, level: level, dimension: dimension))
  }
}
