import Foundation
import LadderModel
import Testing

/// What headings are taken for, by those beside them.
@Suite struct ShapeTests {
  @Test func levelsWithDimensions() async {
    let reading = await Reading(
      """
      # Gardener

      Plants and people.

      ## Level 1

      In the first year.

      ### Planting

      - Digs.

      ### Advice

      - Listens.

      ## Level 2

      ### Planting

      - Plans.

      ### Advice

      - Explains.

      ## FAQ

      Ask away.
      """)
    #expect(
      reading.dump == """
        ladder gardener "Gardener"
        level L1 "Level 1"
          about In the first year.
        level L2 "Level 2"
        dimension planting "Planting"
        dimension advice "Advice"
        about Plants and people.
        about **FAQ**
        about Ask away.
        at L1 planting
          - Digs.
        at L1 advice
          - Listens.
        at L2 planting
          - Plans.
        at L2 advice
          - Explains.

        """)
  }

  @Test func dimensionsWithLevels() async {
    let reading = await Reading(
      """
      # Gardener
      ## Planting
      About soil.
      ### Junior Gardener (G1)
      - Digs.
      ### Senior Gardener (G2)
      - Plans.
      ## Advice
      ### Junior Gardener (G1)
      - Listens.
      ### Senior Gardener (G2)
      - Explains.
      """)
    #expect(
      reading.dump == """
        ladder gardener "Gardener"
        level G1 "Junior Gardener"
        level G2 "Senior Gardener"
        dimension planting "Planting"
          about About soil.
        dimension advice "Advice"
        at G1 planting
          - Digs.
        at G2 planting
          - Plans.
        at G1 advice
          - Listens.
        at G2 advice
          - Explains.

        """)
  }

  /// A slip in a level's title is told at its place, and its text goes nowhere else.
  @Test func misspeltLevel() async {
    let reading = await Reading(
      "# G\n## A\n### Junior Designer\n- a\n### Principal Designer\n- b\n## B\n### Junior Designer\n- c\n### Principal Desginer\n- d\n"
    )
    guard case .unknown(.level, let name, _)? = reading.model.ladders.first?.problems.first else {
      return _ = Issue.record("nothing was told")
    }
    #expect(reading.text(name.span) == "Principal Desginer")
    #expect(!reading.dump.contains("about"))
  }

  @Test func levelsAlone() async {
    let reading = await Reading(
      "# Gardener\n\n## G1\n\nIn addition to nothing.\n\n- Digs.\n\n## G2\n\n- Plans.\n")
    #expect(
      reading.dump == """
        ladder gardener "Gardener"
        level G1 "G1"
        level G2 "G2"
        dimension expectations "Expectations"
        at G1 expectations
          about In addition to nothing.
          - Digs.
        at G2 expectations
          - Plans.

        """)
  }

  /// A page a dimension and level: one ladder, its levels in the order of their codes.
  @Test func pagesOfCells() async {
    let reading = await Reading([
      ("docs/a.md", "### Planting - Senior Gardener (G2)\n- Plans.\n"),
      ("docs/b.md", "### Planting - Junior Gardener (G1)\n- Digs.\n"),
      ("docs/c.md", "### Advice – Senior Gardener (G2)\n- Explains.\n"),
    ])
    #expect(
      reading.dump == """
        ladder gardener "Gardener"
        level G1 "Junior Gardener"
        level G2 "Senior Gardener"
        dimension planting "Planting"
        dimension advice "Advice"
        at G2 planting
          - Plans.
        ---
        part of gardener
        at G1 planting
          - Digs.
        ---
        part of gardener
        at G2 advice
          - Explains.

        """)
    #expect(reading.declared.allSatisfy { $0.levelsHaveOrder })
  }

  @Test func pagesOfDimensions() async {
    let reading = await Reading([
      ("garden-team/planting.md", "# Planting\nSoil.\n## Junior\n- Digs.\n## Senior\n- Plans.\n"),
      ("garden-team/advice.md", "# Advice\n## Junior\n- Listens.\n## Senior\n- Explains.\n"),
    ])
    #expect(
      reading.dump == """
        ladder garden-team "Garden team"
        level junior "Junior"
        level senior "Senior"
        dimension planting "Planting"
          about Soil.
        dimension advice "Advice"
        at junior planting
          - Digs.
        at senior planting
          - Plans.
        ---
        part of garden-team
        at junior advice
          - Listens.
        at senior advice
          - Explains.

        """)
  }

  @Test(arguments: [
    """
    # Gardener

    | | Junior (G1) | Senior (G2) |
    |---|---|---|
    | **Planting** | Digs.<br>- Waters. | Plans a lot. |
    | Advice | – | Explains it. |
    """,
    """
    # Gardener

    | Level | Planting | Advice |
    |---|---|---|
    | Junior (G1) | • Digs. • Waters. | – |
    | Senior (G2) | Plans a lot. | Explains it. |
    """,
  ])
  func tables(_ page: String) async {
    let reading = await Reading(page)
    let cells = Set(
      reading.dump.components(separatedBy: "\nat ").dropFirst().map { $0.trimmingCharacters(in: .newlines) })
    #expect(
      reading.dump.hasPrefix(
        "ladder gardener \"Gardener\"\nlevel G1 \"Junior\"\nlevel G2 \"Senior\"\ndimension planting \"Planting\"\ndimension advice \"Advice\"\n"
      ))
    #expect(
      cells == [
        "G1 planting\n  - Digs.\n  - Waters.", "G2 planting\n  - Plans a lot.", "G1 advice\n  none –",
        "G2 advice\n  - Explains it.",
      ])
  }

  /// Numbers are levels where the table says so.
  @Test func tableOfNumbers() async {
    let reading = await Reading(
      "| Level | Planting |\n|---|---|\n| 1 | Digs well. |\n| 2 |\n| 3 | a b | c |\n")
    #expect(reading.model.ladders.first?.levels.map(\.id.text) == ["L1", "L2", "L3"])
    let rows: [Int] = reading.observations.compactMap {
      if case .shortRow(_, let cells, 2) = $0 { cells } else { nil }
    }
    #expect(rows == [1, 3])
  }

  @Test(arguments: [
    "| Tool | Use |\n|---|---|\n| Spade | Digging holes |\n| Can | Giving water |\n",
    "| Level | Gardener | Head Gardener |\n|---|---|---|\n| 1 | [G1](g.md) | |\n| 2 | [G2](g.md) | [H2](h.md) |\n",
  ])
  func otherTables(_ table: String) async {
    #expect(await Reading(table).dump == "")
  }

  /// A page that lacks a level, or has one more, is still one of them.
  @Test func pagesOfDimensionsWithHoles() async {
    let reading = await Reading([
      ("t/a.md", "# Planting\n## G1\n- a\n## G2\n- b\n## G3\n- c\n### Beispiele\n- d\n"),
      ("t/b.md", "# Advice\n## G1\n- e\n## G3\n- f\n## G4\n- g\n"),
    ])
    #expect(reading.model.ladders.count == 1)
    #expect(reading.model.ladders.first?.levels.map(\.id.text) == ["G1", "G2", "G3", "G4"])
    #expect(reading.dump.contains("at G3 planting\n  - c\n  examples\n  * d\n"))
  }

  /// One heading under a list does not make dimensions of nothing.
  @Test func levelsAloneWithAHeading() async {
    let reading = await Reading("# G\n## L1\n- a\n## L2\n- b\n### Questions\nAsk us.\n")
    #expect(
      reading.dump.hasSuffix(
        "at L1 expectations\n  - a\nat L2 expectations\n  - b\n  - Questions\n    - Ask us.\n"))
  }

  @Test func cellsThatDrifted() async {
    let reading = await Reading([
      ("a.md", "# Business Sense - Gardener (G1)\n- a\n"),
      ("b.md", "# Business Sense - Gardener (G2)\n- b\n"),
      ("c.md", "# Buisness Sense - Gardener (G3)\n- c\n"),
    ])
    #expect(reading.model.ladders.first?.dimensions.map(\.id.text) == ["business-sense"])
    guard case .driftedDimension(let heading, _)? = reading.observations.first else {
      return _ = Issue.record("nothing was seen")
    }
    #expect(reading.text(heading.span).hasPrefix("Buisness"))
  }

  /// Pages that each have levels with dimensions are a ladder each, with ids of their own.
  @Test func laddersOfOneName() async {
    let page = "# Gardener\n## L1\n### Planting\n- a\n## L2\n### Planting\n- b\n"
    let reading = await Reading([("a.md", page), ("b.md", page)])
    #expect(reading.model.ladders.map(\.id.text) == ["gardener", "gardener-2"])
  }

  @Test(arguments: [
    "", "\n\n", "# A page\n\nAbout nothing.\n", "<!-- a comment -->\n", "- a\n- b\n", "# Level up\n",
  ])
  func noLadder(_ text: String) async {
    let reading = await Reading(text)
    #expect(reading.dump == "")
    #expect(reading.model.emptyFiles.count == 1)
  }
}

/// Headings that are not quite what they should be.
@Suite struct HeadingTests {
  private static let tidy = """
    # Gardener
    ## L1
    ### Planting
    - a
    ### Advice
    - b
    ## L2
    ### Planting
    - c
    ### Advice
    - d
    ## L3
    ### Planting
    - e
    ### Advice
    - f

    """

  /// The dump of the tidy page after a change, and what was seen.
  private func changed(_ old: String, to new: String) async -> (dump: String, observations: [Observation]) {
    #expect(Self.tidy.contains(old))
    let reading = await Reading(Self.tidy.replacing(old, with: new, maxReplacements: 1))
    return (reading.dump, reading.observations)
  }

  @Test(arguments: ["Advice & Feedback", "advice", "Advise", "Giving advice"])
  func drifted(_ title: String) async {
    let tidy = await Reading(Self.tidy).dump
    let (dump, seen) = await changed("### Advice\n- f", to: "### \(title)\n- f")
    #expect(dump == tidy)
    if title == "advice" { return #expect(seen.isEmpty) }
    guard case .driftedDimension(let heading, let dimension)? = seen.first else {
      return _ = Issue.record("nothing was seen")
    }
    #expect(heading.text == title)
    #expect(dimension.text == "Advice")
  }

  /// Not near enough, or near and beside the true one: a dimension of its own.
  @Test(arguments: ["### Harvest\n- f", "### Advice\n- f\n### Advice on soil\n- g"])
  func notDrifted(_ text: String) async {
    let (dump, seen) = await changed("### Advice\n- f", to: text)
    #expect(seen.isEmpty)
    #expect(dump.split(separator: "\n").count { $0.hasPrefix("dimension") } == 3)
  }

  @Test(arguments: [("## Advice\n- d", 2), ("#### Advice\n- d", 4), ("# Advice\n- d", 1)])
  func misplaced(_ text: String, _ depth: Int) async {
    let tidy = await Reading(Self.tidy).dump
    let (dump, seen) = await changed("### Advice\n- d", to: text)
    #expect(dump == tidy)
    guard case .misplacedHeading(let heading, _, depth, let usual)? = seen.first else {
      return _ = Issue.record("nothing was seen")
    }
    #expect(heading.text == "Advice")
    #expect(usual == 3)
  }

  @Test(arguments: ["### L3", "# L3"])
  func misplacedLevel(_ heading: String) async {
    let tidy = await Reading(Self.tidy).dump
    let (dump, seen) = await changed("## L3", to: heading)
    #expect(dump == tidy)
    #expect(seen.count == 1)
  }

  @Test func numbered() async {
    let tidy = await Reading(Self.tidy).dump
    let text = Self.tidy.replacing("### Planting", with: "### 1.1 Planting").replacing(
      "## L2", with: "## 2. L2")
    #expect(await Reading(text).dump == tidy)
  }

  /// What stands under a misplaced heading belongs to the level above it again.
  @Test func misplacedAtTheStart() async {
    let tidy = await Reading(Self.tidy).dump
    let (dump, seen) = await changed("### Planting\n- c", to: "## Planting\n- c")
    #expect(dump == tidy)
    #expect(seen.count == 1)
  }

  @Test func insideOfACell() async {
    let (dump, seen) = await changed(
      "### Advice\n- f", to: "### Advice\n- f\n#### To others\n- g\n#### Practical examples\n- h")
    #expect(dump.hasSuffix("  - f\n  - To others\n    - g\n  examples\n  * h\n"))
    #expect(seen.isEmpty)
  }

  @Test func emptySection() async {
    let (_, seen) = await changed("# Gardener\n", to: "# Gardener\n## Purpose\n")
    guard case .emptySection(let heading)? = seen.first else { return _ = Issue.record("nothing was seen") }
    #expect(heading.text == "Purpose")
  }

  @Test func countInFrontMatter() async {
    let (_, seen) = await changed("# Gardener\n", to: "---\ntitle: x\nlevels: 5\n---\n# Gardener\n")
    guard case .levelCount(_, 5, 3, .level)? = seen.first else { return _ = Issue.record("nothing was seen") }
  }
}
