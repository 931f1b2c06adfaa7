import LadderModel
import SourceText

/// Two cells of a ladder are at the same place.
enum DuplicateCell: LadderRule {
  static let info = RuleInfo(
    name: "duplicate-cell", level: .on(.error), family: .grid,
    summary: "two cells are at the same level and in the same dimension",
    why: """
      Whoever reads one of the two believes that it is all that is expected.
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
        at L1 craft
          - Writes code.
        at L2 craft
          - Designs systems.
        ↓at L1 craft
          - Reads code.
        """)
    ])

  static func check(_ ladder: LadderContext, _ report: inout Report) {
    let declaredTwice = TwiceDeclared(ladder.ladder.problems)
    for case .duplicateCell(let level, let dimension, let again, let first) in ladder.ladder.problems {
      // Two headings of one level: that is told, and both have all of their cells.
      if declaredTwice.levels.contains(level) { continue }
      let names = (
        ladder.name(ofLevelID: level),
        ladder.ladder.isDocument
          ? ladder.ladder.dimensionIndex(dimension).map { ladder.name(ofDimension: $0) } ?? dimension
          : dimension
      )
      report.add(
        .twice(names.0, names.1), at: again, also: [Diagnostic.Label(first, "first written here")],
        place: "\(ladder.ladder.id.text)/\(level)/\(dimension)")
    }
  }
}

/// Levels with two declarations: what is written for both is a consequence.
struct TwiceDeclared {
  private(set) var levels: Set<String> = []

  init(_ problems: [Problem]) {
    for case .duplicate(.level, let id, _, _) in problems { levels.insert(id) }
  }
}

extension Message {
  fileprivate static func twice(_ level: String, _ dimension: String) -> Message {
    Message(
      "\(Wording.quoted(dimension)) at level \(Wording.quoted(level)) is already written",
      hint: "put both together, or name the level or the dimension that this one is meant for")
  }
}
