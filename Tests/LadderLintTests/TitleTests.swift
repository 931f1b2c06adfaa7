import SourceText
import Testing

@testable import LadderLint

/// Titles of ladders, levels and dimensions are prose, too, for the rules that look at single words and signs.
@Suite struct TitleTests {
  private func check(_ path: String, _ text: String, _ rules: [String]) async {
    let marked = Marked(text)
    let found = await Fixture([(path, marked.text)]).findings().map(\.diagnostic).filter {
      $0.severity != .note || $0.rule == "stray-space"
    }
    #expect(found.map(\.span.range.start) == marked.marks, "\(found.map(\.message))")
    #expect(found.map(\.rule) == rules)
  }

  @Test func inTheLanguage() async {
    await check(
      "a.ladder",
      """
      ladder team "↓Rockstar Team"
      level L1 "Engineer↓  One"
      level L2 "↓Ninja" on its own
      dimension craft "Craft ↓of of it (↓TODO)"
      at L1 craft
        - Writes code.
      at L2 craft
        - Writes tests.
      """, ["biased-word", "stray-space", "biased-word", "repeated-word", "placeholder"])
  }

  @Test func inDocuments() async {
    let page = """
      # ↓The the Team

      ## L1 - Engineer

      ### Craft and ↓man-hours

      - Writes code.

      ## L2 - Reliability ↓Ninja

      <!-- rung on its own -->

      ### Craft and man-hours

      - Writes tests.

      """
    await check("a.md", page, ["repeated-word", "gendered-word", "biased-word"])
    // A heading is changed at every level or nowhere.
    let fixes = await Fixture([("a.md", Marked(page).text)]).findings().flatMap(\.diagnostic.fixes)
    #expect(fixes.isEmpty)
  }

  @Test func inTables() async {
    await check(
      "a.md",
      """
      # Team

      | | Agent (S1) | Senior (↓TBD) Agent (S2) | Guard (S3) |
      |---|---|---|---|
      | Empathy | Listens | – | Trains |
      | Craft | Reads | - | Builds |
      | ↓Guru Care | Plans | N/A | Weeks |
      """, ["placeholder", "biased-word"])
  }

  @Test(arguments: [
    "↓Principle Engineer", "↓Principle Reliability Engineer", "↓Principle Support Agent", "Senior ↓Enigneer",
    "Principle of Least Surprise", "Principles", "Principal Engineer",
  ])
  func misspeltTitles(_ title: String) async {
    await check(
      "a.md", "# Team\n\n## L1 - \(title)\n\n### Craft\n\n- Writes code.\n",
      title.contains("↓") ? ["misspelt-word"] : [])
  }
}
