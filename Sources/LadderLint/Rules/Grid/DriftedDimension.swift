import LadderModel
import SourceText

/// A heading is nearly a known dimension.
enum DriftedDimension: LadderRule {
  static let info = RuleInfo(
    name: "drifted-dimension", level: .on(.warning), family: .grid,
    summary: "a heading of a document is nearly a known dimension",
    why: """
      A reader asks whether the two are the same thing, and a search for one misses the other.
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

        ### Communication

        - Writes code

        ### Care

        - Answers users

        ## Level 2

        ### ↓Communication & Feedback

        - Designs systems

        ### Care

        - Plans support
        """)
    ])

  static func check(_ ladder: LadderContext, _ report: inout Report) {
    for case .driftedDimension(let heading, let dimension) in ladder.ladder.observations {
      report.add(
        .drifted(heading.text, dimension.text), at: heading.span,
        also: [Diagnostic.Label(dimension.span, "called \(Wording.quoted(dimension.text)) here")],
        fixes: [.write(dimension.text, at: heading.span, .unsafe)], place: ladder.place())
    }
  }
}

extension Message {
  fileprivate static func drifted(_ heading: String, _ dimension: String) -> Message {
    Message(
      "\(Wording.quoted(heading)) was taken for \(Wording.quoted(dimension)), which other levels have",
      hint: "give both the same name; if they are two things, give them names that nobody mixes up")
  }
}
