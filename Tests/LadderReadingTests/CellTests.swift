import LadderModel
import SourceText
import Testing

/// What stands under the heading of a cell.
@Suite struct CellTests {
  /// The second cell of a page of two levels, as it is dumped.
  private func cell(_ text: String) async -> (dump: String, reading: Reading) {
    let page =
      "# Gardener\n\n## Gardener (L4)\n\n### Planting\n\n- a\n\n## Senior Gardener (L5)\n\n### Planting\n\n"
    let reading = await Reading(page + text)
    let start = reading.dump.firstRange(of: "at L5")?.lowerBound ?? reading.dump.startIndex
    return (String(reading.dump[start...]), reading)
  }

  @Test(arguments: [
    // The chain and the theme of the lead-in sentence.
    (
      "In addition to the responsibilities of an L4, L5 gardeners *think in seasons* by:\n* a\n",
      "at L5 planting in addition to L4\n  theme think in seasons\n  - a\n"
    ),
    (
      "In addition to the responsibilities of an L4, L5 gardeners *think in seasons *by:\n* a\n",
      "at L5 planting in addition to L4\n  theme think in seasons\n  - a\n"
    ),
    (
      "In addition to L4: *think in seasons*\n\n- a\n",
      "at L5 planting in addition to L4\n  theme think in seasons\n  - a\n"
    ),
    ("In addition to L3, L4 and core/L2.\n\n- a\n", "at L5 planting in addition to L3,L4,core/L2\n  - a\n"),
    (
      "In addition to all expectations of a Gardener, they also:\n- a\n",
      "at L5 planting in addition to L4\n  - a\n"
    ),
    (
      "In addition to the duties of a Botanist, they also:\n- a\n",
      "at L5 planting in addition to Botanist\n  - a\n"
    ),
    (
      "In addition to L4, you look after the pond.\n\n- a\n",
      "at L5 planting in addition to L4\n  about In addition to L4, you look after the pond.\n  - a\n"
    ),
    ("In addition to L4, L5s:\n- a\n", "at L5 planting in addition to L4\n  - a\n"),
    ("In addition to L4 expectations, L5s:\n- a\n", "at L5 planting in addition to L4\n  - a\n"),
    ("In addition to what is expected of an L4:\n- a\n", "at L5 planting in addition to L4\n  - a\n"),
    ("In addition to what an L4 does:\n- a\n", "at L5 planting in addition to L4\n  - a\n"),
    ("In addition to everything in L4:\n- a\n", "at L5 planting in addition to L4\n  - a\n"),
    ("All of L4, plus:\n- a\n", "at L5 planting in addition to L4\n  - a\n"),
    ("Everything in L4, and:\n- a\n", "at L5 planting in addition to L4\n  - a\n"),
    ("As L4, plus:\n- a\n", "at L5 planting in addition to L4\n  - a\n"),
    ("Builds on L4.\n\n- a\n", "at L5 planting in addition to L4\n  - a\n"),
    ("Same as L3, L4, but also...\n\n- a\n", "at L5 planting in addition to L3,L4\n  - a\n"),
    ("- Same as L4, but also\n- a\n", "at L5 planting in addition to L4\n  - a\n"),
    ("- L4, plus:\n  - a\n- b\n", "at L5 planting in addition to L4\n  - a\n  - b\n"),
    (
      "- Same as L4, but also digs\n- a\n",
      "at L5 planting in addition to L4\n  - Same as L4, but also digs\n  - a\n"
    ),
    ("- a\n- All of the above\n", "at L5 planting\n  - a\n  - All of the above\n"),
    // What looks like one.
    ("Builds on that learning:\n- a\n", "at L5 planting\n  about Builds on that learning:\n  - a\n"),
    (
      "As L4 gardeners know, soil is alive.\n- a\n",
      "at L5 planting\n  about As L4 gardeners know, soil is alive.\n  - a\n"
    ),
    (
      "In addition to users, think of birds.\n\n- a\n",
      "at L5 planting\n  about In addition to users, think of birds.\n  - a\n"
    ),
    (
      "In addition to direct sunlight:\n\n- a\n",
      "at L5 planting\n  about In addition to direct sunlight:\n  - a\n"
    ),
    // A theme without a chain.
    ("*think in seasons*\n\n- a\n", "at L5 planting\n  theme think in seasons\n  - a\n"),
    ("They **think in seasons** by:\n\n- a\n", "at L5 planting\n  theme think in seasons\n  - a\n"),
    ("You are *not* expected to:\n\n- a\n", "at L5 planting\n  about You are *not* expected to:\n  - a\n"),
    // Examples.
    ("- a\n\nExamples:\n\n- b\n", "at L5 planting\n  - a\n  examples\n  * b\n"),
    (
      "- a\n\nHere are some examples of what L5s have done:\n- b\n",
      "at L5 planting\n  - a\n  examples\n  lead Here are some examples of what L5s have done:\n  * b\n"
    ),
    (
      "- a\n\nAll of these are examples of what people did:\n- b\n",
      "at L5 planting\n  - a\n  examples\n  lead All of these are examples of what people did:\n  * b\n"
    ),
    ("Leads by example by:\n- a\n", "at L5 planting\n  about Leads by example by:\n  - a\n"),
    // Notes and parts stay with their items.
    ("- a\n\n> Example: b\n\n- c\n", "at L5 planting\n  - a\n    > Example: b\n  - c\n"),
    (
      "- a\n  > b\n\n  > c\n- d\n  - e\n    - f\n",
      "at L5 planting\n  - a\n    > b\n    > c\n  - d\n    - e\n      - f\n"
    ),
    ("- a\n\n  more of a\n", "at L5 planting\n  - a\n    > more of a\n"),
    ("1. a\n2. b\n\n+ c\n", "at L5 planting\n  - a\n  - b\n  - c\n"),
    ("- [ ] a\n- [x] b\n", "at L5 planting\n  - a\n  - b\n"),
    // Text without lists.
    ("Digs.\n\nPlans *well*.\n", "at L5 planting\n  - Digs.\n  - Plans *well*.\n"),
    ("> Digs.\n", "at L5 planting\n  - Digs.\n"),
    // Meant holes.
    ("None because L5s have a team.\n", "at L5 planting\n  none L5s have a team.\n"),
    ("Not expected at this level.\n", "at L5 planting\n  none Not expected at this level.\n"),
    // One form of the text.
    ("- a\n  b  \n  c\n", "at L5 planting\n  - a b\\\nc\n"),
    ("- a {#b .c}\n- d {e}\n", "at L5 planting\n  - a {#b .c}\n  - d {e}\n"),
    (
      "- [a][b] and [b]\n\n[b]: https://example.org/x \"T\"\n",
      "at L5 planting\n  - [a](https://example.org/x \"T\") and [b](https://example.org/x \"T\")\n"
    ),
    ("- Digs <!-- secret --> deep.\n- `<!-- a -->`\n", "at L5 planting\n  - Digs  deep.\n  - `<!-- a -->`\n"),
    // Layout.
    (
      "- a\n\n---\n\n<hr>\n\n<!-- note to self -->\n\n<picture>\n<img src=\"x.svg\">\n</picture>\n",
      "at L5 planting\n  - a\n"
    ),
  ])
  func body(_ text: String, _ expected: String) async {
    let (dump, reading) = await cell(text)
    #expect(dump == expected)
    #expect(reading.observations.isEmpty)
    #expect(reading.messages == [])
  }

  @Test(arguments: [
    ("```\ncode\n```\n\n- a\n", "code"), ("- a\n\n| b | c |\n|---|---|\n| d | e |\n", "| b | c |"),
    ("<pre>words</pre>\n\n- a\n", "<pre>words</pre>"), ("- a\n\n      code\n", "code"),
  ])
  func skippedText(_ text: String, _ beginning: String) async {
    let (_, reading) = await cell(text)
    guard case .skippedText(_, let found)? = reading.observations.first, reading.observations.count == 1
    else {
      return _ = Issue.record("nothing was seen")
    }
    #expect(found.contains(beginning) || beginning.contains(found))
  }

  @Test func emptyItems() async {
    let (dump, reading) = await cell("- a\n-\n- b\n")
    #expect(dump == "at L5 planting\n  - a\n  - b\n")
    guard case .emptyItem(let span)? = reading.observations.first else {
      return _ = Issue.record("nothing was seen")
    }
    #expect(reading.text(span) == "-")
  }

  /// Places are those of the Markdown, however the words were put together.
  @Test func places() async {
    let (_, reading) = await cell(
      "In addition to an L4, L5s *think in\n  seasons* by:\n- see [a][b]\n  wide\n\n[b]: /x\n")
    let cells = reading.declared[0].cells
    #expect(cells.count == 2)
    guard let cell = cells.last, let theme = cell.body.theme, let item = cell.body.expectations.first else {
      return
    }
    #expect(reading.text(cell.chain.references[0].span) == "L4")
    #expect(reading.text(theme.span) == "think in\n  seasons")
    #expect(reading.text(theme.span(of: 9..<16)) == "seasons")
    #expect(item.prose.text == "see [a](/x) wide")
    #expect(reading.text(item.prose.span(of: 12..<16)) == "wide")
    #expect(reading.text(cell.span) == "Planting")
  }
}

/// What leads in to examples.
@Suite struct ExampleWordingTests {
  private func cell(_ text: String) async -> (body: CellBody?, dimensions: Int) {
    let other = "### Watering\n\n- c\n\n"
    let reading = await Reading(
      "# Gardener\n\n## L1\n\n\(other)### Planting\n\n\(text)\n\n## L2\n\n\(other)### Planting\n\n\(text)\n")
    let ladder = reading.model.ladders.first
    return (ladder?.cells.last?.body, ladder?.dimensions.count ?? 0)
  }

  @Test(arguments: [
    "Examples of this:",
    "Example behaviours",
    "Example behaviors:",
    "What this looks like",
    "What this looks like in practice:",
    "In practice:",
    "Sample evidence:",
    "Evidence:",
    "Illustrations:",
    "For instance:",
    "e.g.:",
    "Zum Beispiel:",
    "Par exemple :",
    "Por ejemplo:",
    "**In practice:**",
    "**In practice**:",
    "*What this looks like:*",
    "_For instance_:",
    "#### Evidence",
    "#### What this looks like in practice",
    "#### Examples of this",
    "**Concrete examples could include:**", "**Concrete examples could include**:",
    "Here are some ways in which a Level 1 has shown this:", "What this looks like in a small garden:",
  ])
  func leads(_ lead: String) async {
    let (body, dimensions) = await cell("- a\n\n\(lead)\n\n- b")
    #expect(body?.expectations.map(\.prose.text) == ["a"])
    #expect(body?.examples.map(\.prose.text) == ["b"])
    #expect(dimensions == 2)
  }

  @Test(arguments: [
    "Practice:", "In practice, they also:", "Evidence of skill is expected:", "They lead by example:",
    "Here are some ways to get help:", "For the instance:", "What they do:",
  ])
  func noLeads(_ lead: String) async {
    let (body, _) = await cell("- a\n\n\(lead)\n\n- b")
    #expect(body?.expectations.map(\.prose.text) == ["a", "b"])
    #expect(body?.examples.isEmpty == true)
  }

  @Test(arguments: [
    ("Example: digs", "digs"), ("For example: Digs *deep*", "Digs *deep*"), ("E.g. digs", "digs"),
    ("e.g., digs", "digs"), ("**Example:** digs", "digs"), ("**Example**: **digs**", "**digs**"),
    ("_E.g._ digs", "digs"), ("Zum Beispiel: gräbt", "gräbt"), ("Examples:\n  - digs", "digs"),
  ])
  func bullets(_ bullet: String, _ example: String) async {
    let (body, _) = await cell("- a\n- \(bullet)\n- b")
    #expect(body?.expectations.map(\.prose.text) == ["a", "b"])
    #expect(body?.examples.map(\.prose.text) == [example])
  }

  @Test(arguments: [
    "Example-driven work", "Examples are shown", "For example, digs", "Exemplary: digs", "E.g.digs",
    "Example:",
    "**Example: digs**", "Leads by example: digs",
  ])
  func otherBullets(_ bullet: String) async {
    let (body, _) = await cell("- a\n- \(bullet)\n- c")
    #expect(body?.expectations.count == 3)
    #expect(body?.examples.isEmpty == true)
  }

  @Test(arguments: ["a<br>Example: b", "a<br>**In practice:**<br>b", "a<br>What this looks like:<br>- b"])
  func inATable(_ text: String) async {
    let reading = await Reading(
      "# Gardener\n\n| | L1 | L2 |\n|---|---|---|\n| Planting | \(text) | c |\n| Watering | d | Evidence: |\n"
    )
    let bodies = reading.model.ladders.first?.cells.map(\.body) ?? []
    #expect(bodies.count == 4)
    #expect(bodies.flatMap(\.examples).map(\.prose.text) == ["b"])
    #expect(Set(bodies.flatMap(\.expectations).map(\.prose.text)) == ["a", "c", "d", "Evidence:"])
  }
}

/// Comments that speak to rung.
@Suite struct DirectiveTests {
  @Test func inACell() async {
    let reading = await Reading(
      """
      # Gardener
      ## L1
      ### Planting
      <!-- rung on its own
        from L1 -->
      <!-- rung about -->

      *Not a theme.*

      <!-- rung id deep -->

      - Digs.

      <!-- rung skip -->

      For readers only.

      <!-- rung todo say more -->
      ## L2
      ### Planting
      <!-- rung none because L2s rest -->
      """)
    #expect(
      reading.dump.hasSuffix(
        """
        at L1 planting on its own
          about *Not a theme.*
          todo say more
          - Digs. {#deep}
        at L2 planting
          none L2s rest

        """))
    #expect(reading.messages == ["“from” has no place in a cell"])
  }

  @Test func fromALevel() async {
    let reading = await Reading(
      "## L1\n### A\n- a\n## L2\n### A\n- b\n### B\n<!-- rung from L2 -->\n- c\n## L3\n### A\n- d\n### B\n- e\n"
    )
    #expect(reading.dump.contains("dimension b \"B\" from L2\n"))
  }

  /// Settings speak of what comes after them: the file, a section, a block.
  @Test(arguments: [
    ("<!-- rung allow todo because x -->\n# G\n## L1\n### A\n- a\n## L2\n### A\n- b\n", 0, 71),
    ("# G\n## L1\n<!-- rung allow todo because x -->\n### A\n- a\n## L2\n### A\n- b\n", 4, 55),
    ("# G\n## L1\n### A\n- a\n\n<!-- rung allow todo because x -->\n## L2\n### A\n- b\n", 56, 72),
    ("# G\n## L1\n### A\n- a\n\n<!-- rung allow todo because x -->\n- b\n## L2\n### A\n- c\n", 56, 59),
    ("# G\n## L1\nx\n\n<!-- rung allow todo because x -->\ny\n### A\n- b\n## L2\n### A\n- c\n", 48, 49),
  ])
  func settings(_ text: String, _ start: Int, _ end: Int) async {
    let settings = await Reading(text).declared.flatMap(\.settings)
    #expect(settings.count == 1)
    guard case .within(let span)? = settings.first?.scope else { return _ = Issue.record("no scope") }
    #expect(span.range.start == start)
    #expect(span.range.end == end)
  }

  @Test(arguments: [
    ("<!-- rung nnoe because x -->", "“nnoe” is not a word that a line begins with"),
    ("<!-- rung allwo todo -->", "“allwo” is not a word that a line begins with"),
  ])
  func misspelt(_ comment: String, _ message: String) async {
    #expect(await Reading("# G\n## L1\n### A\n\(comment)\n- a\n## L2\n### A\n- b\n").messages == [message])
  }

  @Test(arguments: ["rung", "Rung", "rung:", "RUNG:"])
  func spelling(_ word: String) async {
    let text = "# G\n## L1\n### A\n<!-- \(word) none because x -->\n## L2\n### A\n- b\n"
    #expect(await Reading(text).dump.contains("none x"))
  }

  @Test func skippedSection() async {
    let reading = await Reading(
      "# G\n<!-- rung skip -->\n## Contents\n- L1\n### More\n- L2\n## L1\n### A\n- a\n## L2\n### A\n- b\n")
    #expect(!reading.dump.contains("about"))
  }

  /// What a ladder retitles or omits is counted once, or not at all.
  @Test func countInALadderThatExtends() async {
    let reading = await Reading([
      (
        "base.ladder",
        "ladder base \"B\"\nlevel L1 \"A\"\nlevel L2 \"B\"\nlevel L3 \"C\"\ndimension d \"D\"\n"
      ),
      (
        "more.md",
        "<!-- rung\nladder more \"More\" extends base\nomit level L1\nlevel L2 \"Bee\"\n-->\n# More\n\nThis ladder has two levels.\n"
      ),
    ])
    #expect(reading.observations.isEmpty)
  }

  /// A header declares the names, and its pages may be anything.
  @Test func header() async {
    let reading = await Reading([
      (
        "main.md",
        "<!-- rung\nladder garden \"Garden\"\nlevel G1 \"Digger\"\nlevel G2 \"Planner\" in addition to G1\ndimension soil \"Soil\"\n-->\n# Garden\n\nAll of it.\n"
      ),
      (
        "g1.md",
        "<!-- rung part of garden -->\n# Digger (G1)\n\nStarts here.\n\n## Soil\n- Digs.\n## Water\n- Pours.\n"
      ),
      ("g2.md", "<!-- rung part of garden -->\n# Soil - Planner (G2)\n- Plans.\n"),
    ])
    #expect(
      reading.dump == """
        ladder garden "Garden"
        level G1 "Digger"
          about Starts here.
        level G2 "Planner" in addition to G1
        dimension soil "Soil"
        about All of it.
        ---
        part of garden
        at G1 soil
          - Digs.
        at G1 Water
          - Pours.
        ---
        part of garden
        at G2 soil
          - Plans.

        """)
  }

  @Test(arguments: [
    ([0x23, 0x20, 0x4C, 0xFF] as [UInt8], "the byte at offset 3 is not UTF-8, so some characters are lost"),
    ([0xFF, 0xFE, 0x23, 0x00], "this file is UTF-16, which rung does not read"),
  ])
  func bytes(_ bytes: [UInt8], _ message: String) async {
    let reading = await Reading(bytes)
    #expect(reading.messages == [message])
  }
}
