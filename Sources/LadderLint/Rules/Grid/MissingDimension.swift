import LadderModel
import SourceText

/// A level has no cell in a dimension that applies to it.
enum MissingDimension: LadderRule {
  static let info = RuleInfo(
    name: "missing-dimension", level: .on(.error), family: .grid,
    summary: "a level says nothing in a dimension that applies to it",
    why: """
      Somebody at that level cannot know what is expected. A hole may also be meant; then the ladder should say so, and why.
      """,
    good: [
      .ladder(
        """
        ladder team "Team"
        level L1 "One"
        level L2 "Two" in addition to L1
        dimension craft "Craft"
        dimension leading "Leading" from L2
        dimension care "Care"
        at L1 craft
          - Writes code.
        at L2 craft
          - Designs systems.
        at L2 leading
          - Mentors a colleague.
        at L1 care
          none because the first year is for learning
        at L2 care
          - Answers users.
        """)
    ],
    bad: [
      .ladder(
        """
        ladder team "Team"
        level L1 "One"
        level ↓L2 "Two" in addition to L1
        level L3 "Three" in addition to L2
        dimension craft "Craft"
        dimension care "Care"
        at L1 craft
          - Writes code.
        at L2 craft
          - Designs systems.
        at L3 craft
          - Sets standards.
        at L1 care
          - Answers users.
        at L3 care
          - Plans support.
        """),
      .ladder(
        """
        ladder team "Team"
        level L1 "One"
        level L2 "Two" in addition to L1
        dimension craft "Craft"
        dimension ↓care "Care"
        at L1 craft
          - Writes code.
        at L2 craft
          - Designs systems.
        at L2 care
          - Answers users.
        """),
    ])

  static func check(_ ladder: LadderContext, _ report: inout Report) {
    // Holes that the loss of a statement has made are not news.
    guard !ladder.hasLostStatements else { return }
    // Where most are written once, it is a way of writing, and is said once.
    if haveHeadingsOfTheirOwn(ladder) {
      return report.add(.eachItsOwn(ladder), at: ladder.ladder.id.span, place: ladder.place(), as: .note)
    }
    let misspelt = MisspeltNames(ladder.ladder.problems)
    let rows = ShortRows(ladder.ladder)
    for (dimension, level) in ladder.grid.lonelyDimensions {
      let column = ladder.ladder.dimensions[dimension]
      guard column.origin == ladder.index, !misspelt.hasLevels, !rows.explain(level: nil, dimension),
        !misspelt.dimensions.contains(column.id.text)
      else { continue }
      report.add(
        .onlyAt(ladder, dimension, level), at: column.id.span, also: cell(ladder, level, dimension),
        place: ladder.place(dimension: dimension))
    }
    for hole in ladder.grid.holes
    where !isInBase(hole, ladder) && !rows.explain(level: hole.level, hole.dimension) {
      let level = ladder.ladder.levels[hole.level]
      let column = ladder.ladder.dimensions[hole.dimension]
      guard !misspelt.levels.contains(level.id.text), !misspelt.dimensions.contains(column.id.text) else {
        continue
      }
      report.add(
        .hole(ladder, hole), at: place(of: hole, ladder),
        place: ladder.place(level: hole.level, dimension: hole.dimension))
    }
  }

  /// Whether a document has for each level headings of its own: "I keep my tools sharp" at one, "I teach how to" at the next.
  private static func haveHeadingsOfTheirOwn(_ ladder: LadderContext) -> Bool {
    let count = ladder.ladder.dimensions.count
    return ladder.ladder.isDocument && count >= fewestOfTheirOwn
      && ladder.grid.lonelyDimensions.count * 2 > count
  }

  /// Of fewer dimensions some may well be forgotten.
  private static let fewestOfTheirOwn = 6

  /// A hole that the extended ladder has is reported there.
  private static func isInBase(_ hole: Grid.Place, _ ladder: LadderContext) -> Bool {
    guard let (base, level) = ladder.inBase(hole.level),
      let dimension = base.dimensionIndex(ladder.ladder.dimensions[hole.dimension].id.text)
    else { return false }
    return base.applies(dimension: dimension, to: level)
      && base.cell(level: level, dimension: dimension) == nil
  }

  /// The level's declaration; where that is the extended ladder's, the dimension's or this ladder's own.
  private static func place(of hole: Grid.Place, _ ladder: LadderContext) -> SourceSpan {
    let names = [ladder.ladder.levels[hole.level].id, ladder.ladder.dimensions[hole.dimension].id]
    return names.first { ladder.owns($0.span) }?.span ?? ladder.ladder.id.span
  }

  private static func cell(_ ladder: LadderContext, _ level: Int, _ dimension: Int) -> [Diagnostic.Label] {
    guard let cell = ladder.ladder.cell(level: level, dimension: dimension) else { return [] }
    return [Diagnostic.Label(cell.span, "the only level that has it")]
  }
}

/// Rows of tables that are too short: the cells that they lack are not missing anywhere else.
private struct ShortRows {
  private var levels: Set<Int> = []
  private var dimensions: Set<Int> = []

  init(_ ladder: borrowing Ladder) {
    var rows: [SourceSpan] = []
    for case .shortRow(let span, _, _) in ladder.observations { rows.append(span) }
    guard !rows.isEmpty else { return }
    let cells = ladder.cells.sorted { $0.span < $1.span }
    for row in rows {
      let inside = cells[firstIndex(of: row, cells)...].prefix { row.contains($0.span) }
      guard let first = inside.first else { continue }
      if inside.allSatisfy({ $0.dimension == first.dimension }) { dimensions.insert(first.dimension) }
      if inside.allSatisfy({ $0.level == first.level }) { levels.insert(first.level) }
    }
  }

  func explain(level: Int?, _ dimension: Int) -> Bool {
    dimensions.contains(dimension) || level.map(levels.contains) ?? false
  }

  private func firstIndex(of row: SourceSpan, _ cells: [Cell]) -> Int {
    cells.sortedCount { ($0.span.file, $0.span.range.start) < (row.file, row.range.start) }
  }
}

extension Message {
  fileprivate static func hole(_ ladder: LadderContext, _ hole: Grid.Place) -> Message {
    let level = Wording.quoted(ladder.name(ofLevel: hole.level))
    let dimension = Wording.quoted(ladder.name(ofDimension: hole.dimension))
    let hint =
      ladder.ladder.isDocument
      ? filling(ladder.writing(level: hole.level, dimension: hole.dimension), level, dimension)
      : "open it with \(ladder.opening(hole.level, hole.dimension)); where nothing is expected, write `none because` and the reason"
    return Message("level \(level) says nothing about \(dimension)", hint: hint)
  }

  private static func filling(_ writing: CellWriting, _ level: String, _ dimension: String) -> String {
    switch writing {
    case .underHeading:
      "write there what \(dimension) asks for, as the other levels do; where nothing is expected, say so with `<!-- rung none because … -->` under its heading"
    case .inTable:
      "write there what \(dimension) asks for, as the other levels do; where nothing is expected, write `N/A` in the cell"
    case .behindLabelOfDimension:
      "add a bullet with the label \(dimension) there, as the other levels have; where nothing is expected, write `none because` and the reason behind the label"
    case .behindLabelOfLevel:
      "add a bullet with the label \(level) to \(dimension), as the other levels have; where nothing is expected, write `none because` and the reason behind the label"
    }
  }

  fileprivate static func onlyAt(_ ladder: LadderContext, _ dimension: Int, _ level: Int) -> Message {
    Message(
      "\(Wording.quoted(ladder.name(ofDimension: dimension))) is written for one level only, \(Wording.quoted(ladder.name(ofLevel: level)))",
      hint: ladder.ladder.isDocument
        ? "write it for the other levels, or \(ending(ladder.writing(level: level, dimension: dimension)))"
        : "write it for the other levels, or say with `from` where it begins")
  }

  fileprivate static func eachItsOwn(_ ladder: LadderContext) -> Message {
    let (few, all) = (ladder.grid.lonelyDimensions.count, ladder.ladder.dimensions.count)
    return Message(
      "\(few) of \(all) dimensions of \(Wording.quoted(ladder.ladder.title.text)) are written for one level only, so that no holes can be told",
      hint: "give the levels the same headings, and what differs can be compared; else leave it as it is")
  }

  private static func ending(_ writing: CellWriting) -> String {
    switch writing {
    case .underHeading:
      "say from where on it applies with `<!-- rung from LEVEL -->` under its first heading"
    case .inTable: "`N/A` in the cells where nothing is expected"
    case .behindLabelOfDimension, .behindLabelOfLevel:
      "`none because` and the reason behind its label where nothing is expected"
    }
  }
}
