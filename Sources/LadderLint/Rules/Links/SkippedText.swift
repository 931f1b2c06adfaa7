import LadderModel
import SourceText

/// Text of a document could not be placed.
enum SkippedText: LadderRule {
  static let info = RuleInfo(
    name: "skipped-text", level: .on(.warning), family: .links,
    summary: "text of a document belongs to no level and no dimension, and was left out",
    why: """
      It is in the document, and in no output: nobody should have to find that out later.
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
    bad: [])

  static func check(_ ladder: LadderContext, _ report: inout Report) {
    for case .skippedText(let span, let text) in ladder.ladder.observations {
      let line = text.split(whereSeparator: \.isNewline).first.map(String.init) ?? text
      report.add(.skipped(line), at: span, place: ladder.place())
    }
  }
}

extension Message {
  fileprivate static func skipped(_ text: String) -> Message {
    Message(
      "\(Wording.quoted(text)) belongs to no level and no dimension here, and was left out",
      hint:
        "put it under the heading that it belongs to; if it is no part of the ladder, write `<!-- rung skip -->` above it"
    )
  }
}
