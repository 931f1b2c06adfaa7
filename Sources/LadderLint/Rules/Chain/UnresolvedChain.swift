import LadderModel
import SourceText

/// “In addition to” something that is not there.
enum UnresolvedChain: LadderRule {
  static let info = RuleInfo(
    name: "unresolved-chain", level: .on(.error), family: .chain,
    summary: "something builds on a level that is not there, or that says nothing there",
    why: """
      Half of what is expected stands in a place that nobody can look up.
      """,
    good: [
      .ladder(
        """
        ladder team "Team"
        level L1 "One"
        level L2 "Two" in addition to L1
        level L3 "Three" in addition to L2
        dimension craft "Craft"
        at L1, L2, L3 craft
          - Writes code.
        """)
    ],
    bad: [
      .ladder(
        """
        ladder team "Team"
        level L1 "One"
        level L2 "Two" in addition to ↓L0
        dimension craft "Craft"
        at L1, L2 craft
          - Writes code.
        """),
      .ladder(
        """
        ladder team "Team"
        level L1 "One"
        level L2 "Two"
        dimension craft "Craft"
        dimension care "Care" from L2
        at L1, L2 craft
          - Writes code.
        at L2 care in addition to ↓core/L2
          - Answers users.
        """),
    ])

  static func check(_ ladder: LadderContext, _ report: inout Report) {
    guard !ladder.ladder.problems.isEmpty, !ladder.ladder.lacksBase else { return }
    guard !ladder.damage.lostDeclarations.contains("level") else { return }
    var told = undeclaredLevels(ladder.ladder.problems)
    let holes = Set(ladder.grid.holes)
    for case .unresolvedChain(let reference, let level, let dimension, let reason) in ladder.ladder.problems {
      switch reason {
      case .noLadder(let candidates):
        guard told.insert(reference.text).inserted else { continue }
        let near = DidYouMean.matches(for: reference.ladder ?? "", in: candidates)
        add(.noLadder(reference, near), reference, level, dimension, [], ladder, &report)
      case .noLevel(let candidates):
        guard told.insert(reference.text).inserted else { continue }
        let near = DidYouMean.matches(
          for: reference.level, in: candidates.filter { isBelow($0, level, reference, ladder) })
        let meant =
          near.count == 1 ? near.map { name in reference.ladder.map { "\($0)/\(name)" } ?? name } : []
        add(.noLevel(reference, level, near), reference, level, dimension, meant, ladder, &report)
      case .noCell:
        guard let dimension, !isHole(reference, dimension, ladder, holes) else { continue }
        guard !ladder.hasLostStatements else { continue }
        add(.noCell(reference, level, dimension, ladder), reference, level, dimension, [], ladder, &report)
      }
    }
  }

  /// Whether a level can be what was meant: nobody builds on a level of their own ladder that stands above them.
  private static func isBelow(
    _ candidate: String, _ level: String, _ reference: LevelReference, _ ladder: LadderContext
  ) -> Bool {
    guard reference.ladder == nil, let own = ladder.ladder.levelIndex(level),
      let other = ladder.ladder.levelIndex(candidate)
    else { return true }
    return other < own
  }

  private static func add(
    _ message: Message, _ reference: LevelReference, _ level: String, _ dimension: String?, _ meant: [String],
    _ ladder: LadderContext, _ report: inout Report
  ) {
    report.add(
      message, at: reference.span, fixes: meant.map { .write($0, at: reference.span, .unsafe) },
      place: "\(ladder.ladder.id.text)/\(level)" + (dimension.map { "/\($0)" } ?? ""))
  }

  /// Levels that another finding has named already.
  private static func undeclaredLevels(_ problems: [Problem]) -> Set<String> {
    var names: Set<String> = []
    for case .unknown(.level, let name, _) in problems { names.insert(name.text) }
    return names
  }

  /// Whether a finding tells of that hole already.
  private static func isHole(
    _ reference: LevelReference, _ dimension: String, _ ladder: LadderContext, _ holes: Set<Grid.Place>
  ) -> Bool {
    guard reference.ladder == nil, let level = ladder.ladder.levelIndex(reference.level),
      let dimension = ladder.ladder.dimensionIndex(dimension)
    else { return false }
    return holes.contains(Grid.Place(level: level, dimension: dimension))
      || ladder.grid.emptyLevels.contains(level)
  }
}

extension Message {
  fileprivate static func noLadder(_ reference: LevelReference, _ near: [String]) -> Message {
    Message(
      "\(Wording.quoted(reference.text)) names a ladder that nothing declares",
      hint: near.isEmpty
        ? "write the id of a ladder that is read with this one"
        : "did you mean \(Wording.either(Array(near.prefix(3))))?")
  }

  fileprivate static func noLevel(_ reference: LevelReference, _ level: String, _ near: [String]) -> Message {
    Message(
      "level \(Wording.quoted(level)) builds on \(Wording.quoted(reference.text)), and there is no such level",
      hint: near.isEmpty
        ? "name a level that there is, or write that level"
        : "did you mean \(Wording.either(Array(near.prefix(3))))? If not, that level is still to be written")
  }

  fileprivate static func noCell(
    _ reference: LevelReference, _ level: String, _ dimension: String, _ ladder: LadderContext
  ) -> Message {
    let title = ladder.ladder.dimensionIndex(dimension).map { ladder.name(ofDimension: $0) } ?? dimension
    return Message(
      "level \(Wording.quoted(level)) builds on \(Wording.quoted(reference.text)) in \(Wording.quoted(title)), where that level says nothing",
      hint: "write what is expected there, or say that nothing is, and why")
  }
}
