import LadderModel
import SourceText

/// A count of levels or dimensions is not what follows.
enum LevelCount: LadderRule {
  static let info = RuleInfo(
    name: "level-count", level: .on(.warning), family: .grid,
    summary: "a document says how many levels or dimensions it has, and has another number of them",
    why: """
      Either the sentence is out of date or a part of the ladder is missing; a reader cannot know which.
      """,
    good: [
      .markdown(
        """
        # Engineers

        This ladder has two levels.

        ## Level 1

        ### Craft

        - Writes code

        ### Care

        - Answers users

        ## Level 2

        ### Craft

        - Designs systems

        ### Care

        - Plans support
        """)
    ],
    bad: [
      .markdown(
        """
        # Engineers

        This ladder has ↓three levels.

        ## Level 1

        ### Craft

        - Writes code

        ### Care

        - Answers users

        ## Level 2

        ### Craft

        - Designs systems

        ### Care

        - Plans support
        """)
    ])

  static func check(_ ladder: LadderContext, _ report: inout Report) {
    for case .levelCount(let claim, let claimed, let found, let kind) in ladder.ladder.observations {
      report.add(.count(claim.text, claimed, found, kind), at: claim.span, place: ladder.place())
    }
    guard ladder.language.fits("en") else { return }
    let counts = Counts(ladder)
    for block in ladder.ladder.about.blocks where block.kind == .paragraph && ladder.owns(block.prose.span) {
      for claim in CountClaim.all(in: block.prose) where !counts.fit(claim) {
        let text = block.prose.text(of: claim.range)
        report.add(
          .count(text, claim.count, counts.all(claim.kind), claim.kind),
          at: block.prose.span(of: claim.range),
          place: ladder.place())
      }
    }
  }

  /// How many there are, and how many of them some tracks and groups have: a sentence may speak of these.
  private struct Counts {
    private let ladder: Ladder
    /// What is there too often, nowhere, or without a cell: that was told, and the count may be the right one.
    private let isInDoubt: [DeclaredKind: Bool]

    init(_ context: LadderContext) {
      ladder = context.ladder
      isInDoubt = [
        .level: Self.isInDoubt(.level, ladder) || !context.grid.emptyLevels.isEmpty,
        .dimension: Self.isInDoubt(.dimension, ladder) || !context.grid.emptyDimensions.isEmpty,
      ]
    }

    private static func isInDoubt(_ kind: DeclaredKind, _ ladder: Ladder) -> Bool {
      ladder.problems.contains { problem in
        switch problem {
        case .duplicate(kind, _, _, _), .unknown(kind, _, _): true
        default: false
        }
      }
    }

    func all(_ kind: DeclaredKind) -> Int { kind == .level ? ladder.levels.count : ladder.dimensions.count }

    func fit(_ claim: CountClaim) -> Bool {
      let all = all(claim.kind)
      // Of one, nobody can say what it is a part of.
      if claim.count < 2 || all < 2 || claim.count == all || isInDoubt[claim.kind] == true { return true }
      return claim.kind == .level ? isOfATrack(claim.count) : isOfALevelOrGroup(claim.count)
    }

    private func isOfATrack(_ count: Int) -> Bool {
      Dictionary(grouping: ladder.levels.indices) { ladder.levels[$0].track?.text }.values.contains {
        $0.count == count
      }
    }

    private func isOfALevelOrGroup(_ count: Int) -> Bool {
      let groups = Dictionary(grouping: ladder.dimensions.indices) { ladder.dimensions[$0].group?.text }
      return groups.values.contains { $0.count == count }
        || ladder.levels.indices.contains { level in
          ladder.dimensions.indices.count { ladder.applies(dimension: $0, to: level) } == count
        }
    }
  }
}

extension Message {
  fileprivate static func count(_ claim: String, _ claimed: Int, _ found: Int, _ kind: DeclaredKind)
    -> Message
  {
    Message(
      "\(Wording.quoted(claim)) speaks of \(Wording.counted(claimed, kind.rawValue)), and there \(found == 1 ? "is" : "are") \(found)",
      hint: "correct the number, or write what is missing")
  }
}
