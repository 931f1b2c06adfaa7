import LadderModel
import SourceText

/// A bullet has nothing in it.
enum EmptyItem: LadderRule {
  static let info = RuleInfo(
    name: "empty-item", level: .on(.error), family: .placeholders,
    summary: "a bullet has nothing in it",
    why: """
      Something was meant to come here, or a line was lost when the text was pasted.
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
        ↓-
        """)
    ])

  static func check(_ ladder: LadderContext, _ report: inout Report) {
    for case .emptyItem(let span) in ladder.ladder.observations {
      report.add(.empty, at: span, place: ladder.place())
    }
  }
}

extension Message {
  fileprivate static let empty = Message(
    "there is nothing in this item", hint: "write what is expected, or take the line out")
}
