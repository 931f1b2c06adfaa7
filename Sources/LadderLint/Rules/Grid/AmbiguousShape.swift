import LadderModel
import SourceText

/// A document can be understood in two ways.
enum AmbiguousShape: LadderRule {
  static let info = RuleInfo(
    name: "ambiguous-shape", level: .on(.note), family: .grid,
    summary: "two ways to understand a document are equally good",
    why: """
      What is a level and what is a dimension was a guess, and all that follows from it may be wrong.
      """,
    good: [
      .markdown(
        """
        # Engineers

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
        # Who does what

        ↓|    | L1            | L2             |
        |----|---------------|----------------|
        | M1 | Writes code.  | Reviews code.  |
        | M2 | Plans a week. | Plans a month. |
        """)
    ])

  static func check(_ ladder: LadderContext, _ report: inout Report) {
    for case .ambiguousShape(let span, let taken, let other) in ladder.ladder.observations {
      report.add(.ambiguous(taken, other), at: span, place: ladder.place())
    }
  }
}

extension Message {
  fileprivate static func ambiguous(_ taken: String, _ other: String) -> Message {
    Message(
      "this was understood as \(taken), and could as well be \(other)",
      hint:
        "look at `rung show --shape`; where the other is meant, write `sources FILE as levels` or `sources FILE as dimensions` into `workspace.ladder`, or say which levels and dimensions there are in a comment at the top of the page: `<!-- rung ladder ID \"TITLE\" … -->`"
    )
  }
}
