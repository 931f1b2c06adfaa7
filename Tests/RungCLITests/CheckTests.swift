import Testing

@testable import RungCLI

@Suite struct CheckTests {
  /// A workspace that cannot be understood is told, also where one page is named.
  /// The ladder language is the same from standard input, which has no name that tells.
  @Test func spacesAtTheEndsOfLinesOfStandardInput() async throws {
    let text =
      "ladder a \"A\"\nlevel L1 \"One\"\ndimension c \"C\"\nat L1 c\n  - Writes.  \n  - Reads.\nallow todo\n"
    let answer = await (try TemporaryFolder()).run(
      ["check", "-", "--select", "stray-space", "--format=concise"], input: text)
    #expect(answer.output.hasPrefix("<standard input>:5:12: note[stray-space]"), "\(answer.output)")
  }

  @Test func brokenSettingsAreTold() async throws {
    let page = "# L\n\n## L1\n\n### A\n\n- One the the.\n\n## L2\n\n### A\n\n- Helps.\n"
    let folder = try TemporaryFolder(["a.md": page, "workspace.ladder": "workspace \"W\"\nlanguage xx!\n"])
    let answer = await folder.run(["check", "a.md", "--format", "concise"])
    #expect(
      answer.errors == "rung: cannot read \"workspace.ladder\": line 2 of it is wrong: “xx!” is not an id\n")
    #expect(answer.output.contains("warning[repeated-word]") && answer.code == 2)
  }

  /// What is excluded is left out, whether a file, a folder or a text of its name is given.
  @Test(arguments: [["build"], ["build/a.md"], ["-", "--stdin-filename", "build/a.md"]])
  func exclusionIsForced(_ paths: [String]) async throws {
    let page = "# L\n\n## L1\n\n### A\n\n- One the the.\n\n## L2\n\n### A\n\n- Helps.\n"
    let folder = try TemporaryFolder([
      "build/a.md": page, ".gitignore": "build/\n", "b.md": page, ".git/HEAD": "x",
    ])
    let answer = await folder.run(["check", "--force-exclude", "--format", "concise"] + paths, input: page)
    #expect(answer.output == "" && answer.code == 0, "\(answer)")
  }

  /// Editors lock files with links that lead nowhere.
  @Test func locksOfEditorsAreNoFiles() async throws {
    let folder = try TemporaryFolder([
      "a.md": "# L\n\n## L1\n\n### A\n\n- Does.\n\n## L2\n\n### A\n\n- Helps.\n"
    ])
    try folder.link(".#a.md", to: "user@host.1:2")
    let answer = await folder.run(["check", "."])
    #expect(answer.code == 0 && answer.errors == "")
  }

  @Test func cleanLadder() async throws {
    let answer = await (try TemporaryFolder(["a.ladder": smallLadder])).run(["check"])
    #expect(answer.output == "No findings in 1 file\n")
    #expect(answer.code == 0)
  }

  /// Documents in which there is no ladder are told, also where a whole folder was asked for.
  @Test(arguments: ["docs", "docs/a.md"])
  func noLadderAtAll(_ path: String) async throws {
    let folder = try TemporaryFolder(["docs/a.md": "# A page\n"])
    let answer = await folder.run(["check", path])
    #expect(answer.code == 2)
    #expect(answer.errors.hasPrefix("rung: no ladder was found in \"\(path)\": no two headings"))
  }

  @Test func standardInputHasAName() async throws {
    let folder = try TemporaryFolder()
    let answer = await folder.run(
      ["check", "-", "--stdin-filename", "x/y.ladder", "--format=concise"], input: "nonsense\n")
    #expect(answer.code == 1)
    #expect(answer.output.hasPrefix("x/y.ladder:1:1: error["))
  }

  @Test func reportsGoToFilesAndOutputAtOnce() async throws {
    let folder = try TemporaryFolder(["a.ladder": "nonsense\n"])
    let answer = await folder.run(["check", "a.ladder", "--format", "concise", "--format=json=r/out.json"])
    #expect(answer.code == 2)
    #expect(answer.errors == "rung: cannot write \"r/out.json\": there is no such file or folder\n")
    let again = await folder.run(["check", "a.ladder", "--format", "concise", "--format=json=out.json"])
    #expect(again.code == 1)
    #expect(again.output.hasPrefix("a.ladder:1:1: error["))
    let start = "{\n  \"schemaVersion\": 1,\n  \"findings\": [\n    {\"rule\":"
    #expect(folder.text("out.json")?.hasPrefix(start) == true)
  }

  @Test func aMissingPathIsTwoEvenBesideOthers() async throws {
    let folder = try TemporaryFolder(["a.ladder": smallLadder])
    let answer = await folder.run(["check", "a.ladder", "b.ladder"])
    #expect(answer.code == 2)
    #expect(answer.errors == "rung: cannot read \"b.ladder\": there is no such file or folder\n")
  }

  /// A part alone would be full of holes: the rest of its ladder is looked for in the workspace.
  @Test func namesResolveInTheWorkspace() async throws {
    let folder = try TemporaryFolder([
      "workspace.ladder": "workspace \"W\"\n",
      "core.ladder": "ladder core \"Core\"\n\nlevel L1 \"One\"\n\ndimension craft \"Craft\"\n",
      "parts/craft.ladder": "part of core\n\nat L1 craft\n  - Writes code.\n",
      "other.ladder": "nonsense\n",
    ])
    let answer = await folder.run(["check", "parts/craft.ladder", "-v"])
    #expect(answer.output == "No findings in 1 file\n")
    #expect(answer.errors.contains("read for its names \"core.ladder\""))
    #expect(!answer.errors.contains("other.ladder"))
    #expect(answer.code == 0)
  }

  @Test(
    arguments: [
      (["--fail-on", "never"], 0), (["--fail-on=error"], 1), ([], 1), (["--max-warnings=0"], 1),
    ] as [([String], Int32)])
  func whatFails(_ flags: [String], _ code: Int32) async throws {
    let folder = try TemporaryFolder(["a.ladder": "ladder a \"A\"\nnonsense\n"])
    #expect(await folder.run(["check", "-q"] + flags).code == code)
  }

  @Test func sameBytesOnEveryRun() async throws {
    var files: [String: String] = [:]
    for index in 0..<200 { files["f\(index).ladder"] = "ladder l\(index) \"L\"\nnonsense \(index)\n" }
    let folder = try TemporaryFolder(files)
    let first = await folder.run(["check"])
    #expect(first.code == 1)
    for _ in 0..<3 { #expect(await folder.run(["check"]).output == first.output) }
  }

  @Test func schemaIsPrinted() async throws {
    let answer = await (try TemporaryFolder()).run(["check", "--format", "schema"])
    #expect(answer.output == findingsSchema)
    #expect(answer.code == 0)
  }
}
