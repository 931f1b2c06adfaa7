import LadderModel
import SourceText

/// A cell has far fewer expectations than the others of its dimension.
enum ThinCell: LadderRule {
  static let info = RuleInfo(
    name: "thin-cell", level: .on(.note), family: .grid,
    summary: "a cell has far fewer expectations than its neighbours in the same dimension",
    why: """
      The level may look easier than it is, or nobody has come back to finish it.
      """,
    good: [
      .ladder(
        """
        ladder team "Team"
        level L1 "One"
        level L2 "Two" in addition to L1
        level L3 "Three" in addition to L2
        dimension craft "Craft"
        at L1, L2 craft
          - Writes code.
          - Reads code.
          - Tests code.
          - Names things.
          - Measures speed.
          - Removes waste.
        at L3 craft
          - Sets standards.
          - Teaches.
          - Decides.
        """)
    ],
    bad: [
      .ladder(
        """
        ladder team "Team"
        level L1 "One"
        level L2 "Two" in addition to L1
        level L3 "Three" in addition to L2
        dimension craft "Craft"
        at L1, L2 craft
          - Writes code.
          - Reads code.
          - Tests code.
          - Names things.
          - Measures speed.
          - Removes waste.
        ↓at L3 craft
          - Sets standards.
        """)
    ],
    options: [percent])

  static let percent = RuleInfo.Option(
    "percent", .number(standard: 30, in: 1...99),
    summary:
      "A cell is thin that has less than this share of what the cells of its dimension have in the middle.")

  static func check(_ ladder: LadderContext, _ report: inout Report) {
    let share = ladder.number(percent, of: info)
    guard differMuch(ladder.ladder, share) else { return }
    var byDimension: [[Int]] = Array(repeating: [], count: ladder.ladder.dimensions.count)
    for index in ladder.ladder.cells.indices where ladder.ladder.cells[index].stage == nil {
      let isEmpty = ladder.ladder.cells[index].body.expectations.isEmpty
      if !isEmpty { byDimension[ladder.ladder.cells[index].dimension].append(index) }
    }
    for cells in byDimension where cells.count > 2 {
      let counts = cells.map { ladder.ladder.cells[$0].body.expectations.count }
      let middle = counts.sorted()[counts.count / 2]
      for (index, count) in zip(cells, counts) where count * 100 < middle * share {
        let cell = ladder.ladder.cells[index]
        guard cell.body.todos.isEmpty, ladder.owns(cell.span) else { continue }
        report.add(.thin(ladder, cell, count, middle), at: cell.span, place: ladder.place(of: cell))
      }
    }
  }

  /// Whether any dimension has a cell that is thin beside its largest one: most have none, which is soon seen.
  private static func differMuch(_ ladder: Ladder, _ share: Int) -> Bool {
    var counts = Array(repeating: (fewest: Int.max, most: 0), count: ladder.dimensions.count)
    for index in ladder.cells.indices {
      let count = ladder.cells[index].body.expectations.count
      guard count > 0 else { continue }
      let other = counts[ladder.cells[index].dimension]
      counts[ladder.cells[index].dimension] = (min(other.fewest, count), max(other.most, count))
    }
    return counts.contains { $0.most > 0 && $0.fewest * 100 < $0.most * share }
  }
}

extension Message {
  fileprivate static func thin(_ ladder: LadderContext, _ cell: Cell, _ count: Int, _ middle: Int) -> Message
  {
    Message(
      "\(Wording.quoted(ladder.name(ofDimension: cell.dimension))) at level \(Wording.quoted(ladder.name(ofLevel: cell.level))) has \(Wording.counted(count, "expectation")), where other levels have about \(middle)",
      hint: "look whether something is missing there")
  }
}
