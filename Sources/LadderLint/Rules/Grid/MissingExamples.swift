import LadderModel
import SourceText

/// A cell has no examples.
enum MissingExamples: LadderRule {
  static let info = RuleInfo(
    name: "missing-examples", level: .off, family: .grid,
    summary: "a cell has no example of what people have done",
    why: """
      An example shows the size of the work better than another sentence about it.
      """,
    good: [
      .ladder(
        """
        ladder team "Team"
        level L1 "One"
        level L2 "Two" in addition to L1
        dimension craft "Craft"
        at L1 craft
          - Writes code.
          examples
          - Wrote the import of invoices.
        at L2 craft
          - Designs systems.
            > Drew the plan of the new store.
        """)
    ],
    bad: [
      .ladder(
        """
        ladder team "Team"
        level L1 "One"
        level L2 "Two" in addition to L1
        dimension craft "Craft"
        at L1 craft
          - Writes code.
          examples
          - Wrote the import of invoices.
        ↓at L2 craft
          - Designs systems.
        """)
    ])

  static func check(_ ladder: LadderContext, _ report: inout Report) {
    for cell in ladder.ladder.cells where isWithoutExamples(cell) && ladder.owns(cell.span) {
      report.add(.missing(ladder, cell), at: cell.span, place: ladder.place(of: cell))
    }
  }

  /// A cell that admits a gap has a finding already.
  private static func isWithoutExamples(_ cell: Cell) -> Bool {
    !cell.body.expectations.isEmpty && cell.body.examples.isEmpty && cell.body.todos.isEmpty
      && !hasNotes(cell.body.expectations)
  }

  private static func hasNotes(_ items: [Item]) -> Bool {
    items.contains { !$0.notes.isEmpty || hasNotes($0.items) }
  }
}

extension Message {
  fileprivate static func missing(_ ladder: LadderContext, _ cell: Cell) -> Message {
    Message(
      "\(Wording.quoted(ladder.name(ofDimension: cell.dimension))) at level \(Wording.quoted(ladder.name(ofLevel: cell.level))) has no example",
      hint: "write below `examples` what somebody has really done")
  }
}
