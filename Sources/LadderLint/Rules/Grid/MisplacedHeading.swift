import LadderModel
import SourceText

/// A heading stands at another depth than its like.
enum MisplacedHeading: LadderRule {
  static let info = RuleInfo(
    name: "misplaced-heading", level: .on(.warning), family: .grid,
    summary: "a level or a dimension has its heading at another depth than the others of its document",
    why: """
      Readers, and programs that read headings, take it for something else, and what it belongs to looks empty.
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

        ↓## Care

        - Plans support
        """)
    ])

  static func check(_ ladder: LadderContext, _ report: inout Report) {
    for case .misplacedHeading(let heading, let marker, let depth, let usualDepth) in ladder.ladder
      .observations
    {
      let usual = String(repeating: "#", count: usualDepth)
      let isWritten = ladder.run.sources.text(marker) == String(repeating: "#", count: depth)
      report.add(
        .misplaced(heading.text, depth, usualDepth), at: marker,
        fixes: isWritten ? [.write(usual, at: marker, .safe)] : [], place: ladder.place())
    }
  }
}

extension Message {
  fileprivate static func misplaced(_ heading: String, _ depth: Int, _ usualDepth: Int) -> Message {
    Message(
      "\(Wording.quoted(heading)) is a heading of depth \(depth) here, and its like have depth \(usualDepth) in the rest of the document",
      hint: "write it with \(Wording.quoted(String(repeating: "#", count: usualDepth)))")
  }
}
