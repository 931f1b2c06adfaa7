import LadderLint
import SourceText
import Testing

@testable import RungCLI

@Suite struct ShowTests {
  static let ladder = """
    ladder team "Team"

    level L1 "One"
    level L2 "Two" in addition to L1

    dimension craft "Craft"
    dimension lead "Leading" from L2
    dimension hole "Hole"

    at L1 craft
      theme learn *to* build
      - Writes code.
      - Reads code.

    at L2 craft
      - Designs systems that other people can read, change and take away again.
      examples
      - Drew one.
      todo say more

    at L2 lead
      none because the team is small

    """

  @Test func theMatrix() async throws {
    let folder = try TemporaryFolder(["a.ladder": Self.ladder])
    let answer = await folder.run(["show", "-q"], columns: 60)
    #expect(
      answer.output == """
        team  Team
        2 levels, 3 dimensions

                 L1 One                    L2 Two
        ───────────────────────────────────────────────────────────
        Craft    learn to build            Designs systems that
                 2                         other people can read,…
                                           1+1 !1
        ───────────────────────────────────────────────────────────
        Leading  ·                         the team is small
                                           ∅ none
        ───────────────────────────────────────────────────────────
        Hole     ✗ missing                 ✗ missing

        """)
  }

  @Test func whatHeadingsWereTakenFor() async throws {
    let folder = try TemporaryFolder([
      "cook.md": """
      # Cook

      ## Junior Cook

      ### Fire

      - Lights it.

      ### Remember

      It is hot.

      ## Senior Cook

      ### Fire

      - Tames it.

      ## FAQ

      None.
      """,
      "notes.md": "# Notes\n\nNothing.\n",
    ])
    let answer = await folder.run(["show", "--shape", "."], columns: 100)
    #expect(
      answer.output == """
        cook.md  all of the ladder “Cook”
           1  # Cook          title               the first heading, above the levels
           3  ## Junior Cook  level junior-cook   it says how senior somebody is, as others beside it
           5  ### Fire        dimension fire      it stands under 2 levels
           9  ### Remember    dimension remember  it stands where dimensions do
          13  ## Senior Cook  level senior-cook   it says how senior somebody is, as others beside it
          15  ### Fire        dimension fire      it stands under 2 levels
          19  ## FAQ          text                such headings are about the ladder

        notes.md  no ladder
          1  # Notes  nothing  it names no level, and has none beside it

        """)
    #expect(answer.code == 0)
  }

  /// What the names in a table were not taken for, and why.
  @Test(arguments: [
    ("till.csv", "Area,Doer,Owner,Junior Clerk\nTill,Counts,Explains,Plans\n"),
    (
      "till.md",
      "| Area | Doer | Owner | Junior Clerk |\n|---|---|---|---|\n| Till | Counts | Explains | Plans |\n"
    ),
  ])
  func explainsATableWithoutLevels(_ name: String, _ text: String) async throws {
    let answer = try await TemporaryFolder([name: text]).run(["show", "--shape", name], columns: 120)
    #expect(
      answer.output.split(separator: "\n").map {
        $0.drop { $0.isNumber || $0 == " " }.split(separator: " ").joined(separator: " ")
      }
        == [
          "\(name) no ladder", "| Doer nothing it names no level, as “Level 1” or “Senior Engineer” do",
          "| Owner nothing it names no level, as “Level 1” or “Senior Engineer” do",
          "| Junior Clerk nothing it names a level, but too few others in its row do",
          "| Till nothing it names no level, as “Level 1” or “Senior Engineer” do",
        ])
  }

  /// Globs are those of the workspace's folder, wherever a command is run, and for text from standard input as well.
  @Test(arguments: [["trees"], ["trees/docs/oak.md"], ["-", "--stdin-filename", "trees/docs/oak.md"]])
  func aWorkspaceSettlesShapes(_ paths: [String]) async throws {
    let page = "# Oak\n\n## Acorn\n\n### Roots\n\n- Drinks.\n\n## Tree\n\n### Roots\n\n- Holds.\n"
    let folder = try TemporaryFolder([
      "trees/workspace.ladder": """
      workspace "Trees"
      sources "docs/*.md" as levels
      level "Tree" is T2

      """, "trees/docs/oak.md": page,
    ])
    let answer = await folder.run(["show", "--shape"] + paths, input: page, columns: 100)
    #expect(
      answer.output == """
        trees/docs/oak.md  all of the ladder “Oak”
           1  # Oak      title            the first heading, above the levels
           3  ## Acorn   level acorn      the workspace says so
           5  ### Roots  dimension roots  it stands under 2 levels
           9  ## Tree    level T2         the workspace says so
          11  ### Roots  dimension roots  it stands under 2 levels

        """)
    #expect(answer.code == 0)
  }

  @Test(arguments: [24, 30, 44, 60, 100, 200])
  func itFits(_ width: Int) async throws {
    let folder = try TemporaryFolder(["a.ladder": Self.ladder])
    for arguments in [["show", "-q"], ["show", "-q", "--chain", "L2"]] {
      let answer = await folder.run(arguments, columns: width)
      for line in answer.output.split(separator: "\n") {
        #expect(DisplayWidth.of(String(line)) <= width, "\(line)")
      }
    }
  }

  @Test func theChain() async throws {
    let folder = try TemporaryFolder(["a.ladder": Self.ladder])
    let answer = await folder.run(["show", "-q", "--chain", "team/L2"])
    #expect(
      answer.output == """
        team/L2  Two
        in addition to L1

        Craft
          - Designs systems that other people can read, change and take away again.
          ! todo: say more
          from L1
          - Writes code.
          - Reads code.

        Leading
          ∅ none: the team is small

        Hole
          ✗ missing

        """)
    let unknown = await folder.run(["show", "-q", "--chain", "L22"])
    #expect(unknown.code == 2)
    #expect(unknown.errors.hasPrefix("rung: there is no level \"L22\": did you mean L2?"))
  }
}

@Suite struct ExplainTests {
  private static let info = RuleInfo(
    name: "some-rule", level: .on(.warning), family: .grid, summary: "two levels have the same id",
    why: "Nobody can know which one is meant.", good: [.ladder("level L1 \"One\"")],
    bad: [.ladder("level L1 \"One\"\nlevel ↓L1 \"漢\" ↓x")],
    options: [
      .init("words", .number(standard: 40, in: 1...200), summary: "How many words an item may have.")
    ],
    language: "en")

  @Test func inWords() {
    let text = Explanation.text(Self.info, Painter(isOn: false))
    #expect(text.hasPrefix("some-rule (warning)\nFinds: two levels have the same id.\n\nWhy: Nobody"))
    #expect(text.contains("Found:\n    level L1 \"One\"\n    level L1 \"漢\" x\n          ^       ^\n"))
    #expect(text.contains("set some-rule.words 40\n  How many words an item may have.\n"))
  }

  @Test func asATable() {
    let text = Explanation.table([Self.info], Painter(isOn: false))
    #expect(text == "The grid\n  some-rule  warning  two levels have the same id\n")
  }

  @Test func asJSON() {
    let text = Explanation.json([Self.info])
    #expect(text.contains("{\"name\": \"some-rule\", \"level\": \"warning\", \"family\": \"The grid\","))
  }

  @Test func unknownRules() async throws {
    let answer = await (try TemporaryFolder()).run(["explain", "no-such-rule-at-all"])
    #expect(answer.code == 2)
    #expect(answer.errors.hasPrefix("rung: there is no rule \"no-such-rule-at-all\""))
  }
}
