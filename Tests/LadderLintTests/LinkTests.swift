import SourceText
import Testing

@testable import LadderLint

/// Links that lead nowhere, and words that nobody explains.
@Suite struct LinkTests {
  /// A page with these items; `↓` marks the findings.
  private func checkPage(
    _ items: [String], more: [(path: String, text: String)] = [("docs/b.md", "# Notes\n")]
  ) async {
    let list = items.map { "- \($0)" }.joined(separator: "\n")
    let page = """
      # Team

      <a name="given"></a>

      ## L1 - One

      ### Craft & `Code`

      \(list)

      ## L2 - Two {#second}

      ### Craft & `Code`

      - Designs a feature.

      ### Über *Größe*

      - Thinks big.

      [guide]: https://example.org/guide
      """
    let marked = Marked(page)
    let fixture = await Fixture([("docs/a.md", marked.text)] + more)
    let found = await fixture.findings().map(\.diagnostic).filter { $0.rule == "broken-link" }
    #expect(found.map(\.span.range.start) == marked.marks, "\(items): \(found.map(\.message))")
  }

  @Test(arguments: [
    "See ↓[it](#crafts).", "See ↓[it](#l3---three) and [that](#team).", "See ↓[the guide][guides].",
    "Sees (↓[the guide][the-guide]).", "See ↓[it](a.md#crafts).", "See ↓[it](./a.md#crafts).",
    "See ↓[it](b.md#any).", "See ↓[it](../docs/b.md#any).", "See ↓[it](%62.md#any).",
    "See ↓[it](style.md).", "See ↓[it](./style.md#any \"Style\").", "See ↓[it](<our style.md>).",
    "See ↓![it](picture.PNG).", "See ↓[it](../how/we/work.md).", "See ↓[it](style.md?raw=1).",
  ])
  func broken(_ item: String) async { await checkPage([item]) }

  @Test(arguments: [
    "See [it](#craft--code).", "See [it](#craft-code-1).", "See [it](#l1---one) or [it](#l1-one).",
    "See [it](#given).",
    "See [it](#second).", "See [it](#%C3%BCber-gr%C3%B6%C3%9Fe).", "See [it](https://example.org#any).",
    "See [it](#top).",
    "See [the guide][guide] and [guide][] and [guide].", "Reads list[i][j].", "Reads `[a][b]`.",
    "See [it](b.md#notes).", "See [it](b.md).", "See [it](../docs/%62.md).", "See [it](style).",
    "See [it](style.html).",
    "See [it](/style.md).", "See [it](https://example.org/style.md).", "See [it](//example.org/style.md).",
    "See [it](mailto:a@example.md).", "See [it]({{ root }}/style.md).", "See `[it](style.md)`.",
    "See \\[it][that].", "Does [x][1].", "See [it](#).", "See ![it](#any).",
  ])
  func whole(_ item: String) async { await checkPage([item]) }

  /// Of a checkout without the folder, a part may be all that is here.
  @Test func aMissingFolderIsLessSure() async {
    let page = "# Team\n\n## L1\n\n### Craft\n\n- Reads [a](guides/a.md) and [b](b.md).\n"
    let found = await Fixture([("docs/a.md", page)]).findings(of: "broken-link").map(\.diagnostic)
    #expect(found.map(\.severity) == [.note, .error])
    #expect(
      found.map(\.message) == [
        "the link leads to “guides/a.md”, and there is no such folder here",
        "the link leads to “b.md”, and there is no such file",
      ])
  }

  /// What lies above all that was read is no file of the ladder.
  @Test func outOfTheFolder() async {
    let page = "# Team\n\n## L1\n\n### Craft\n\n- Reads [it](../a.md#nowhere).\n"
    #expect(await Fixture([("a.md", page)]).findings(of: "broken-link").isEmpty)
  }

  /// In the language, links lead to files from where its file stands, and nothing is defined; what is published has its own
  /// anchors.
  @Test func ladderFiles() async {
    let marked = Marked(
      cell("- See [it](#any), [it](https://example.org), ↓[it](any.md) and ↓[that][guide]."))
    let found = await Fixture(marked.text).findings(of: "broken-link").map(\.diagnostic)
    #expect(found.map(\.span.range.start) == marked.marks, "\(found.map(\.message))")
  }

  // MARK: Acronyms

  private func acronyms(_ lines: String, _ set: String = "") async -> [String] {
    let text = cell(lines).replacing("level", with: "warn undefined-acronym\n\(set)\nlevel")
    let fixture = await Fixture(text)
    return await fixture.findings().map(\.diagnostic).filter { $0.rule == "undefined-acronym" }
      .map { fixture.run.sources.text($0.span) }
  }

  @Test func undefinedAcronyms() async {
    let found = await acronyms("- Keeps SLOs, one SLO and an ADR.")
    #expect(found == ["SLOs", "ADR"], "\(found)")
    #expect(await acronyms("- Keeps a service level objective (SLO).\n- Writes an ADR (a record).") == [])
    #expect(await acronyms("- Knows an API, L1, L1s, K8S, IV, `ABC` and YOU.") == [])
    #expect(await acronyms("- WRITES CODE NOW.") == [])
    #expect(await acronyms("- Keeps SLOs.", "set undefined-acronym.known \"slo, adr\"") == [])
    #expect(await Fixture(cell("- Keeps SLOs.")).rules() == [])
  }

  // MARK: Scope

  private func scopes(_ items: [String]) async -> [String] {
    let text = ProgressionTests.ladder(items)
      .replacing(
        "dimension craft", with: "set shrinking-scope.order \"feature, team, company\"\ndimension craft")
    return await Fixture(text).findings().map(\.diagnostic).filter { $0.rule == "shrinking-scope" }.map(
      \.message)
  }

  @Test func shrinkingScopes() async {
    #expect(
      await scopes(["Leads a team.", "Leads a feature.", "Leads a feature of the company."])
        == ["the widest scope here is “feature”, and level “L1” below has “team”"])
    #expect(
      await scopes(["Leads a feature.", "Leads a team.", "Reads.", "Leads the company and a team."]) == [])
    #expect(await Fixture(ProgressionTests.ladder(["Leads a team.", "Leads a feature."])).rules() == [])
  }
}
