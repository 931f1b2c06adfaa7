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
