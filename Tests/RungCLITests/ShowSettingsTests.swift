import Testing

@testable import RungCLI

@Suite struct ShowSettingsTests {
  private static let files = [
    "l/workspace.ladder": """
    workspace "W"
    sources "*.ladder" "*.md"
    sources b.md as levels
    exclude x.md
    language en
    warn thin-cell because we care
    set thin-cell.items 2

    """,
    "l/a.ladder":
      "ladder a \"A\"\nlevel L1 \"One\"\nallow todo\ndimension craft \"Craft\"\nat L1 craft\n  - Writes.\n",
    "l/b.md": "# B\n\n## One\n\n- a\n\n## Two\n\n- b\n", "l/x.md": "# X\n", "l/y.txt": "y",
  ]

  @Test func filesAreThoseThatWouldBeRead() async throws {
    let answer = await (try TemporaryFolder(Self.files)).run(["check", "l", "--show-files"])
    #expect(answer.output == "l/a.ladder\nl/b.md\nl/workspace.ladder\n" && answer.code == 0)
  }

  @Test func settingsSayWhereTheyWereWritten() async throws {
    let answer = await (try TemporaryFolder(Self.files)).run(["check", "l", "--show-settings"])
    #expect(
      answer.output == """
        workspace W                l/workspace.ladder
        sources *.ladder           l/workspace.ladder
        sources *.md               l/workspace.ladder
        sources b.md               l/workspace.ladder
        sources b.md as levels     l/workspace.ladder
        exclude x.md               l/workspace.ladder
        language en                l/workspace.ladder
        allow todo here            l/a.ladder:3:1
        warn thin-cell everywhere  l/workspace.ladder:6:1  because we care
        set thin-cell.items 2      l/workspace.ladder:7:1

        """)
    #expect(answer.code == 0)
  }

  @Test func flagsAreSettings() async throws {
    let folder = try TemporaryFolder(["a.ladder": "ladder a \"A\"\n"])
    let answer = await folder.run([
      "check", "a.ladder", "--show-settings", "--select", "todo,thin-cell", "--ignore", "raw-html",
    ])
    #expect(answer.output == "only thin-cell  --select\nonly todo       --select\nnot raw-html    --ignore\n")
  }
}
