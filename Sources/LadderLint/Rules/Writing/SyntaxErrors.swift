import SourceText

/// What is wrong with the writing itself. It is found while reading, so there is nothing to check here.
enum SyntaxErrors: Rule {
  static let info = RuleInfo(
    name: "syntax", level: .on(.error), family: .writing,
    summary: "a line is not written as the ladder language, or a directive in a document, is",
    why: """
      What could not be read is not in the ladder. A slip that can still be understood is a warning. An error can be made \
      a warning or a note by a setting, and never be hidden: `allow syntax` makes it a note.
      """,
    good: [
      .ladder(
        """
        ladder team "Team"
        level L1 "One"
        dimension craft "Craft"
        at L1 craft
          - Writes code.
        """)
    ],
    bad: [
      .ladder(
        """
        ladder team "Team"
        level L1 "One"
        dimension craft "Craft"
        at L1 craft
          - Writes code.
          ↓exampels
        """)
    ])
}
