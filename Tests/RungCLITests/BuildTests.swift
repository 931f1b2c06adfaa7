import Testing

@testable import RungCLI

@Suite struct BuildTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var arguments: [String]
    var workspace: String?
    var code: Int32 = 0
    /// Files that must be there after it, besides the sources.
    var made: [String] = []
    var errors: String?

    var testDescription: String { arguments.joined(separator: " ") + (workspace.map { " in \($0)" } ?? "") }
  }

  static let cases: [Case] = [
    Case(
      arguments: [],
      made: [
        "site/index.html", "site/team/index.html", "site/markdown/team.md", "site/ladders.json",
        "site/.rung-output",
      ]),
    Case(arguments: ["--to", "json"], made: ["site/ladders.json"]),
    Case(arguments: ["--to", "json", "--output", "x.json"], made: ["x.json"]),
    Case(arguments: ["--to", "json", "-o", "x"], made: ["x/ladders.json"]),
    Case(arguments: ["--to", "markdown", "-o", "x"], made: ["x/team.md"]),
    Case(
      arguments: ["--to=markdown", "--to=json", "-o", "x"], made: ["x/markdown/team.md", "x/ladders.json"]),
    Case(
      arguments: ["--to", "markdown", "--layout", "level", "-o", "x"],
      made: ["x/team/L1.md", "x/team/index.md"]),
    Case(
      arguments: [],
      workspace: "output html public/site\noutput json data/l.json\noutput markdown md layout cell",
      made: ["public/site/index.html", "data/l.json", "md/team/craft-L1.md"]),
    Case(
      arguments: ["--to", "json"], workspace: "output json data/l.json\noutput html h", made: ["data/l.json"]),
    Case(
      arguments: [], workspace: "output html ../elsewhere", code: 2,
      errors:
        "rung: workspace.ladder asks for an output in \"../elsewhere\", which is outside its folder: give it with --output if you mean it\n"
    ),
    Case(arguments: [], workspace: "output html /tmp/elsewhere", code: 2),
    Case(
      arguments: ["--output", "-"], code: 2,
      errors: "rung: only one format can go to standard output: name it with --to\n"),
    Case(arguments: ["--to", "html", "--output", "-"], code: 2),
    Case(
      arguments: ["--to", "html", "--output", "small.ladder"], code: 2,
      errors:
        "rung: --output small.ladder is a file, and a file can hold json only: add --to json, or give a folder\n"
    ),
    Case(
      arguments: ["--to", "json", "--output", "small.ladder"], code: 2,
      errors: "rung: cannot write \"small.ladder\": it is one of the files that are being read\n"),
    Case(
      arguments: ["--output", "small.ladder/x"], code: 2,
      errors: "rung: cannot make the folder \"small.ladder/x\": a file stands where a folder is needed\n"),
    Case(arguments: ["missing.ladder"], code: 2),
  ]

  @Test(arguments: cases)
  func makes(_ test: Case) async throws {
    let folder = try TemporaryFolder(["small.ladder": smallLadder])
    if let workspace = test.workspace {
      try folder.write("workspace.ladder", "workspace \"W\"\n\(workspace)\n")
    }
    let before = Set(folder.names)
    let answer = await folder.run(["build", "-q"] + test.arguments)
    #expect(answer.code == test.code, "\(answer.errors)")
    let made = folder.names.filter { !before.contains($0) }
    for name in test.made { #expect(made.contains(name), "\(made)") }
    if test.code == 2 { #expect(made.isEmpty) }
    if let errors = test.errors { #expect(answer.errors == errors) }
    #expect(folder.text("small.ladder") == smallLadder)
    #expect(answer.output.isEmpty)
  }

  @Test func onlyTheDocumentGoesToOutput() async throws {
    let folder = try TemporaryFolder(["small.ladder": smallLadder + "nonsense\n"])
    let answer = await folder.run(["build", "--to", "json", "--output", "-"])
    #expect(answer.code == 1)
    #expect(answer.output.hasPrefix("{\n  \"schemaVersion\": 1,"))
    #expect(answer.errors.contains("nonsense"))
  }

  @Test func theSecondBuildWritesNothing() async throws {
    let folder = try TemporaryFolder(["small.ladder": smallLadder])
    _ = await folder.run(["build"])
    let again = await folder.run(["build"])
    #expect(again.errors.contains("site: 0 files written, "))
  }
}
