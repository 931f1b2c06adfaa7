/// What documents say, and the same in the ladder language.
extension LadderTests {
  static let documents = [
    Case(
      "a page",
      """
      # Gardener

      Plants and people.

      ## Gardener (G1)

      The first year.

      ### Planting

      - Digs, and
        waters.

      ## Senior Gardener (G2)

      ### Planting

      In addition to the responsibilities of a G1, G2s *plan for years* by:

      - Planning beds. {#plans .core}
        - In spring.
        > Example: a hedge.

      Here are some examples of what people did:

      - Planned a park.
      - add example of a pond
      """,
      """
      ladder gardener "Gardener"
        about Plants and people.

      level G1 "Gardener"
        about The first year.
      level G2 "Senior Gardener"

      dimension planting "Planting"

      at G1 planting
        - Digs, and waters.

      at G2 planting in addition to G1
        theme plan for years
        - Planning beds. {#plans .core}
          > Example: a hedge.
          - In spring.
        examples Here are some examples of what people did:
        - Planned a park.
        todo add example of a pond

      """),
    Case(
      "a table",
      """
      # Support

      |        | L1          | L2                     |
      |--------|-------------|------------------------|
      | Calls  | Answers.    | Teaches.<br>• Listens. |
      | Mail   | N/A         | Writes "well" \\| soon. |
      """,
      """
      ladder support "Support"

      level L1 "L1"
      level L2 "L2"

      dimension calls "Calls"
      dimension mail  "Mail"

      at L1 calls
        - Answers.

      at L1 mail
        none because N/A

      at L2 calls
        - Teaches.
        - Listens.

      at L2 mail
        - Writes "well" | soon.

      """),
    Case(
      "pages of one folder",
      [
        ("a/1.md", "# Craft - L1\n\n- Writes.\n"), ("a/2.md", "# Craft - L2\n\n- Designs.\n"),
        ("a/3.md", "# Care - L1\n\n- Asks.\n"), ("a/4.md", "# Care - L2\n\n- Helps.\n"),
      ],
      """
      ladder a "A"

      level L1 "L1"
      level L2 "L2"

      dimension craft "Craft"
      dimension care  "Care"

      at L1 craft
        - Writes.

      at L1 care
        - Asks.

      at L2 craft
        - Designs.

      at L2 care
        - Helps.

      """),
  ]

  /// What a comment declares, in front of a level with one cell.
  private static func page(_ head: String, _ cell: String = "- Sows.") -> String {
    "<!-- rung\nladder a \"A\"\n\(head)\n-->\n# A\n\n## One (L1)\n\n### D\n\n\(cell)\n"
  }

  private static func ladder(_ declarations: String, _ cell: String = "  - Sows.", at clauses: String = "")
    -> String
  {
    "ladder a \"A\"\(declarations)\n\nat L1 d\(clauses)\n\(cell)\n"
  }

  private static let head = "level L1 \"One\"\ndimension d \"D\""
  private static let written = "\n\nlevel L1 \"One\"\n\ndimension d \"D\""

  static let statements = [
    Case(
      "all that a header can declare",
      page(
        """
        track t "T"
          todo say more
        level L0 "None" on t
        level L1 "One" on t in addition to L0, core/L9
          about
            First.

            - a

              3. three
          meta scope "One team"
        group g "The \\"G\\""
          about Things.
        dimension d "D" in g from L1
          meta grade 7
          stage s "S"
            about A step.
            - Is here. {#here}
            todo write it
        retired level L7
        retired item gone
        set long-item.words 12
        todo all of it
        """, "<!-- rung reaches s -->\n\n- Sows."),
      """
      ladder a "A"
        set long-item.words 12
        todo all of it

      track t "T"
        todo say more

      level L0 "None" on t
      level L1 "One"  on t  in addition to L0, core/L9
        about
          First.

          - a

            3. three
        meta scope "One team"

      group g "The \\"G\\""
        about Things.

      dimension d "D" in g  from L1
        meta grade 7
        stage s "S"
          about A step.
          - Is here. {#here}
          todo write it

      retired level L7
      retired item gone

      at L1 d reaches s
        - Sows.

      """),
    Case("none", page(head, "None because nobody asks"), ladder(written, "  none because nobody asks")),
    Case(
      "on its own", page(head, "<!-- rung on its own -->\n\n- Sows."), ladder(written, at: " on its own")),
    Case(
      "a todo of a cell", page(head, "- Sows.\n\n<!-- rung todo reap -->"),
      ladder(written, "  - Sows.\n  todo reap")),
    Case(
      "examples without an example", page(head, "- Sows.\n\nExamples:"),
      ladder(written, "  - Sows.\n  examples")),
    Case(
      "a cell that is about something", page(head, "<!-- rung about -->\n\n- a\n- b\n\n- Sows."),
      ladder(written, "  about\n    - a\n    - b\n    - Sows.")),
  ]

  static let prose = [
    // What would begin something else in the ladder language.
    Case(
      "keywords and marks",
      page(head, "- todo lists\n- \\# of teams\n- level L4 \"x\"\n- 1\\. first\n- \"Yes\" # no"),
      ladder(
        written,
        "  - todo lists\n  - \\# of teams\n  - level L4 \"x\"\n  - 1\\. first\n  - \"Yes\" # no")),
    Case(
      "hard breaks", page(head, "- one  \n  two\\\n  at L1 d\n- ends in \\"),
      ladder(written, "  - one\\\n    two\\\n    at L1 d\n  - ends in \\")),
    Case(
      "a setting that is text", page(head, "- one\\\n  allow thin-cell because of it"),
      ladder(written, "  - one\\\n    &#97;llow thin-cell because of it")),
    Case(
      "a number in the middle of an about",
      page(head, "<!-- rung about -->\n\none\\\n2. two\n\n- Sows."),
      ladder(written, "  about one\\\n    2. two\n  - Sows.")),
    Case(
      "lists in an about",
      page(
        head,
        "<!-- rung about -->\n\n- - deep\n  - beside\n\n    more\n\n  - after\n- top\n\n<!-- -->\n\n- Sows."),
      ladder(
        written,
        "  about\n    - deep\n    - beside\n\n    more\n\n    - after\n    - top\n  - Sows.")),
  ]

  static let settings = [
    Case(
      "of a page", "<!-- rung allow thin-cell because we begin -->\n" + page(head),
      ladder("\n  allow thin-cell because we begin" + written)),
    Case(
      "of a section", page(head, "<!-- rung allow thin-cell because we begin -->\n\n- Sows."),
      ladder(written, "  allow thin-cell because we begin\n  - Sows.")),
    Case(
      "of a block", page(head, "- Sows.\n\n<!-- rung warn long-item -->\n\n- Reaps.\n  > When?\n- Eats."),
      ladder(
        written,
        "  - Sows.\n  - Reaps.\n    warn long-item\n    > When?\n  - Eats.\n    warn long-item")),
    Case(
      "of a level with its cells",
      """
      # A

      ## L1

      <!-- rung deny thin-cell because it counts -->

      ### D

      - Sows.

      ## L2

      ### D

      - Reaps.
      """,
      """
      ladder a "A"

      level L1 "L1"
        deny thin-cell because it counts
      level L2 "L2"

      dimension d "D"
        deny thin-cell because it counts

      at L1 d
        deny thin-cell because it counts
        - Sows.

      at L2 d
        - Reaps.

      """),
  ]
}
