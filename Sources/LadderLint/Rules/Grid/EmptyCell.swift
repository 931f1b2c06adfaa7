import LadderModel
import SourceText

/// A cell expects nothing and does not say why.
enum EmptyCell: LadderRule {
  static let info = RuleInfo(
    name: "empty-cell", level: .on(.error), family: .grid,
    summary: "a cell expects nothing, and does not say that this is meant",
    why: """
      A reader cannot tell whether nothing is expected or nothing is written yet. Examples alone do not say what is expected.
      """,
    good: [
      .ladder(
        """
        ladder team "Team"
        level L1 "One"
        level L2 "Two" in addition to L1
        dimension craft "Craft"
        at L1 craft
          none because the first year is for learning
        at L2 craft
          - Designs systems.
        """)
    ],
    bad: [
      .ladder(
        """
        ladder team "Team"
        level L1 "One"
        level L2 "Two" in addition to L1
        dimension craft "Craft"
        ↓at L1 craft
          theme learn to write code
        at L2 craft
          - Designs systems.
        """),
      .ladder(
        """
        ladder team "Team"
        level L1 "One"
        level L2 "Two" in addition to L1
        dimension craft "Craft"
        at L1 craft
          - Writes code.
        ↓at L2 craft
          examples
          - Designed the parts catalog.
        """),
    ])

  static func check(_ ladder: LadderContext, _ report: inout Report) {
    guard ladder.ladder.cells.indices.contains(where: { isEmpty(ladder.ladder.cells[$0]) }) else { return }
    let sections = SourceMarks(ladder.ladder.observations.compactMap(\.emptySection))
    let stages = SourceMarks(ladder.ladder.problems.compactMap(\.unknownStage))
    let starts = ladder.damage.isEmpty ? [] : ladder.ladder.cells.map(\.span).sorted()
    for cell in ladder.ladder.cells where isEmpty(cell) && ladder.owns(cell.span) {
      // Another finding tells why nothing is here.
      guard !sections.isAny(in: cell.span), !stages.isAny(in: cell.span) else { continue }
      guard !isUnreadable(cell, ladder.damage, starts) else { continue }
      report.add(.empty(ladder, cell), at: cell.span, place: ladder.place(of: cell))
    }
  }

  private static func isEmpty(_ cell: Cell) -> Bool {
    cell.body.expectations.isEmpty && cell.stage == nil && cell.body.none == nil && cell.body.todos.isEmpty
      // "Same as L3": all that L3 asks is expected. A sentence that leads on to more leads to nothing.
      && (cell.chain.references.isEmpty || cell.body.lead?.utf8.last == UInt8(ascii: ":"))
      // That is a placeholder's finding.
      && !(cell.body.theme.map { Placeholder.isWhole($0.text) } ?? false)
  }

  /// Whether a line of the cell was lost, which may have been what it expects. `starts`: of all cells, sorted.
  private static func isUnreadable(_ cell: Cell, _ damage: Damage, _ starts: [SourceSpan]) -> Bool {
    guard !damage.isEmpty else { return false }
    let next = starts.firstIndex(after: cell.span).map { starts[$0] }
    let end = next.flatMap { $0.file == cell.span.file ? $0.range.start : nil } ?? Int.max
    return damage.isThere(in: cell.span.file, from: cell.span.range.start, to: end)
  }
}

extension [SourceSpan] {
  /// The first of sorted spans that is greater than `span`.
  fileprivate func firstIndex(after span: SourceSpan) -> Int? {
    let index = sortedCount { $0 <= span }
    return index < count ? index : nil
  }
}

extension Observation {
  fileprivate var emptySection: SourceSpan? {
    if case .emptySection(let heading) = self { heading.span } else { nil }
  }
}

extension Problem {
  fileprivate var unknownStage: SourceSpan? {
    if case .unknown(.stage, let name, _) = self { name.span } else { nil }
  }
}

extension Message {
  fileprivate static func empty(_ ladder: LadderContext, _ cell: Cell) -> Message {
    Message(
      "\(Wording.quoted(ladder.name(ofDimension: cell.dimension))) at level \(Wording.quoted(ladder.name(ofLevel: cell.level))) expects nothing",
      hint: ladder.ladder.isDocument
        ? "write what is expected; where nothing is, say so with `<!-- rung none because … -->`"
        : "write what is expected; where nothing is, say `none because` and the reason")
  }
}
