import Testing

@testable import RungCLI

/// `rung check --add-allow`: what is found is allowed where it stands, and the next run is clean.
@Suite struct AddAllowTests {
  private static let ladder = """
    ladder team "Team"
    level L1 "One"
    dimension craft "Craft"
    dimension care "Care"
    at L1 craft
      - Writes the the code
        and more.
        > Note: the the.
      - TODO
    """

  @Test func inTheLanguage() async throws {
    let folder = try TemporaryFolder(["a.ladder": Self.ladder])
    let answer = await folder.run(
      ["check", "--add-allow", "--because", "we know", "a.ladder", "--ignore", "vague-word"])
    #expect(
      folder.text("a.ladder") == """
        ladder team "Team"
        level L1 "One"
        dimension craft "Craft"
        dimension care "Care"
          allow unused-dimension because we know
        at L1 craft
          - Writes the the code
            and more.
            allow repeated-word because we know
            > Note: the the.
          - TODO
            allow placeholder because we know
        """)
    #expect(answer.errors == "4 findings allowed in 1 file\n")
    #expect(answer.code == 0)
    #expect(await folder.run(["check", "-q", "a.ladder", "--ignore", "vague-word"]).output == "")
  }

  @Test func inADocument() async throws {
    let page = """
      \u{FEFF}---
      title: Keepers
      ---
      # Keepers

      ## L1

      ### Craft

      - Feeds the the animals.
      - Cleans.

      ### People

      Answers visitors.

      ## L2

      ### Craft

      1. Reads the the books.

      """
    let folder = try TemporaryFolder(["a.md": page.replacing("\n", with: "\r\n")])
    _ = await folder.run(["check", "--add-allow", "--because", "we know", "a.md"])
    let comment = { (rule: String) in "<!-- rung allow \(rule) because we know -->\n" }
    let expected =
      page.replacing("- Feeds", with: comment("repeated-word") + "- Feeds")
      .replacing("### People", with: comment("missing-dimension") + "### People")
      .replacing("1. Reads", with: comment("repeated-word") + "1. Reads")
    #expect(folder.text("a.md") == expected.replacing("\n", with: "\r\n"))
    #expect(await folder.run(["check", "-q", "a.md"]).output == "")
  }

  /// A table in a file of its own holds no comments, and what could not be read cannot be meant.
  @Test func whatCannotBeAllowed() async throws {
    let files = [
      "a.csv": "Skill,L1,L2\nCraft,Writes,TODO\n", "b.ladder": Self.ladder + "\nlevle L2 \"Two\"\n",
    ]
    let folder = try TemporaryFolder(files)
    let answer = await folder.run(["check", "--add-allow", "--format", "concise"])
    #expect(folder.text("a.csv") == files["a.csv"])
    #expect(answer.output.contains("a.csv:2:14: error[placeholder]"))
    #expect(answer.output.contains("b.ladder:13:1: error[syntax]"))
    #expect(answer.code == 1)
  }

  /// A comment at the top holds for front matter, too.
  @Test func frontMatter() async throws {
    let page = "---\nlevels: 5\n---\n# L\n\n## L1\n\n### A\n\n- Does it.\n\n## L2\n\n### A\n\n- Helps.\n"
    let folder = try TemporaryFolder(["a.md": page])
    let answer = await folder.run(["check", "--add-allow", "--because", "we know", "a.md"])
    #expect(answer.errors == "1 finding allowed in 1 file\n")
    #expect(
      folder.text("a.md")
        == page.replacing(
          "# L\n\n## L1", with: "<!-- rung allow level-count because we know -->\n# L\n\n## L1"))
    #expect(await folder.run(["check", "-q", "a.md"]).output == "")
  }

  @Test(arguments: [
    (["--add-allow", "--fix"], Usage.allowWithFixes), (["--because", "x"], Usage.reasonOfNothing),
    (["--add-allow", "--because", "so --> not"], Usage.badReason),
    (["--add-allow", "--because", " "], Usage.badReason),
    (["--add-allow", "--changed-since", "HEAD"], Usage.changesWithFixes),
  ])
  func contradictions(_ flags: [String], _ message: String) async throws {
    let folder = try TemporaryFolder(["a.ladder": Self.ladder])
    let answer = await folder.run(["check", "a.ladder"] + flags)
    #expect(answer.errors == "rung: \(message)\n")
    #expect(answer.code == 2)
    #expect(folder.text("a.ladder") == Self.ladder)
  }

  /// Pages of MDX have comments of their own, and are told of them.
  @Test func inPagesOfMDX() async throws {
    let page =
      "# Team\n\n## L1\n\n### Craft\n\n- Knows all evironments.\n- **tbd**\n\n## L2\n\n{/* rung on its own */}\n\n"
      + "### Craft\n\n- Plans. {/* not published */}\n"
    let folder = try TemporaryFolder(["a.mdx": page])
    let told = await folder.run(["check", "a.mdx"])
    #expect(told.output.contains("write `{/* rung todo what is missing */}` on a line of its own"))
    #expect(await folder.run(["check", "a.mdx", "--add-allow", "--because", "it is known"]).code == 0)
    #expect(
      folder.text("a.mdx")?.contains("\n{/* rung allow misspelt-word because it is known */}\n") == true)
    #expect(await folder.run(["check", "a.mdx"]).output == "No findings in 1 file\n")
    let published = await folder.run(["build", "a.mdx", "--to", "markdown", "--output", "-"])
    #expect(published.output.contains("- Plans.") && !published.output.contains("/*"))
    #expect(await folder.run(["check", "a.mdx", "--add-allow", "--because", "a */ b"]).code == 2)
  }
}
