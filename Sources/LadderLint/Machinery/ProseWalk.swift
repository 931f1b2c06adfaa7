import LadderModel
import SourceText

/// A paragraph of prose and where in the model it stands.
package struct ProseSite: Sendable {
  enum Role: Sendable {
    case about, lead, theme, expectation, note, examplesLead, example, reason

    /// Whether it is an item of a list of the model.
    var isItem: Bool { self == .expectation || self == .example }
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
    /// Whether it is an item with notes or parts.
    var leadsIn = false
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

extension Prose {
  /// Some bytes of the text, by UTF-8 offsets. Of the rest nothing is looked at: a rule may ask often in one text.
  func text(of range: Range<Int>) -> String {
    let bytes = utf8
    let all = bytes.startIndex..<bytes.endIndex
    let start = bytes.startIndex + range.lowerBound
    return String(decoding: bytes[(start..<(start + range.count)).clamped(to: all)], as: UTF8.self)
  }
}

extension LadderContext {
  typealias ProseVisitor = (borrowing Prose, ProseSite.Position) -> Void

  /// Goes over all prose that stands in files of this ladder, each once, in the order of the model. What was declared
  /// for several levels at once is visited at the first of them.
  func eachProse(_ visit: ProseVisitor) { eachProse(visit, beginList: {}, endList: { _, _ in }) }

  /// Goes over the titles of the ladder and of all in it, with the level or the dimension that is called so.
  func eachTitle(_ visit: (Name, _ level: Int?, _ dimension: Int?) -> Void) {
    visit(ladder.title, nil, nil)
    for index in ladder.tracks.indices { visit(ladder.tracks[index].title, nil, nil) }
    for index in ladder.levels.indices { visit(ladder.levels[index].title, index, nil) }
    for index in ladder.groups.indices { visit(ladder.groups[index].title, nil, nil) }
    for index in ladder.dimensions.indices { visit(ladder.dimensions[index].title, nil, index) }
  }

  /// A title as prose, where it stands in a file of this ladder as it reads.
  func prose(of title: Name) -> Prose? {
    guard owns(title.span), let source = run.sources.text(title.span).utf8.firstRange(of: title.text.utf8)
    else {
      return nil
    }
    let text = run.sources.text(title.span).utf8
    let start = title.span.range.start + text.distance(from: text.startIndex, to: source.lowerBound)
    let range = ByteRange(start, start + title.text.utf8.count)
    return Prose(title.text, at: SourceSpan(title.span.file, range))
  }

  /// The same, with the beginning of each list and its end.
  func eachProse(_ visit: ProseVisitor, beginList: () -> Void, endList: ListVisitor) {
    visitAbout(ladder.about, visit)
    for index in ladder.tracks.indices { visitAbout(ladder.tracks[index].about, visit) }
    for index in ladder.levels.indices { visitAbout(ladder.levels[index].about, level: index, visit) }
    for index in ladder.groups.indices { visitAbout(ladder.groups[index].about, visit) }
    for index in ladder.dimensions.indices { visitDimension(index, visit, beginList, endList) }
    for index in ladder.cells.indices where isFirstOfStatement[index] {
      visitCell(index, visit, beginList, endList)
    }
  }

  // Cells and items are large, and there are many: they are looked at where they stand, and not copied.

  private func visitDimension(
    _ index: Int, _ visit: ProseVisitor, _ beginList: () -> Void, _ endList: ListVisitor
  ) {
    visitAbout(ladder.dimensions[index].about, dimension: index, visit)
    for stage in ladder.dimensions[index].stages {
      visitAbout(stage.about, dimension: index, visit)
      let position = ProseSite.Position(role: .expectation, dimension: index)
      visitItems(stage.items, nil, position, visit, beginList, endList)
    }
  }

  private func visitCell(
    _ index: Int, _ visit: ProseVisitor, _ beginList: () -> Void, _ endList: ListVisitor
  ) {
    let (level, dimension) = (ladder.cells[index].level, ladder.cells[index].dimension)
    func position(_ role: ProseSite.Role) -> ProseSite.Position {
      ProseSite.Position(role: role, level: level, dimension: dimension)
    }
    let lead = ladder.cells[index].body.lead
    if let lead { visitProse(lead, position(.lead), visit) }
    // A document's theme is often some words of the sentence that leads in.
    if let theme = ladder.cells[index].body.theme, lead.map({ !$0.span.contains(theme.span) }) ?? true {
      visitProse(theme, position(.theme), visit)
    }
    visitAbout(ladder.cells[index].body.about, level: level, dimension: dimension, visit)
    let expectations = ladder.cells[index].body.expectations
    visitItems(expectations, index, position(.expectation), visit, beginList, endList)
    if let lead = ladder.cells[index].body.examplesLead { visitProse(lead, position(.examplesLead), visit) }
    let examples = ladder.cells[index].body.examples
    visitItems(examples, index, position(.example), visit, beginList, endList)
    if let reason = ladder.cells[index].body.none { visitProse(reason, position(.reason), visit) }
  }

  private func visitItems(
    _ items: [Item], _ cell: Int?, _ position: ProseSite.Position, _ visit: ProseVisitor,
    _ beginList: () -> Void, _ endList: ListVisitor
  ) {
    guard !items.isEmpty else { return }
    beginList()
    let span = items.span
    for index in span.indices {
      var position = position
      position.leadsIn = !span[index].isAlone
      visitProse(span[index].prose, position, visit)
      guard position.leadsIn else { continue }
      visitNotes(span[index].notes, position, visit)
      visitItems(span[index].items, cell, position, visit, beginList, endList)
    }
    endList(items, cell)
  }

  private func visitNotes(_ notes: [Prose], _ ofItem: ProseSite.Position, _ visit: ProseVisitor) {
    let position = ProseSite.Position(role: .note, level: ofItem.level, dimension: ofItem.dimension)
    for note in notes { visitProse(note, position, visit) }
  }

  private func visitAbout(_ about: About, level: Int? = nil, dimension: Int? = nil, _ visit: ProseVisitor) {
    let position = ProseSite.Position(role: .about, level: level, dimension: dimension)
    for index in about.blocks.indices { visitProse(about.blocks[index].prose, position, visit) }
  }

  private func visitProse(_ prose: borrowing Prose, _ position: ProseSite.Position, _ visit: ProseVisitor) {
    if owns(prose.span) { visit(prose, position) }
  }
}
