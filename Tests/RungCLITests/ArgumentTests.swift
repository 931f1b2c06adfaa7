import Testing

@testable import RungCLI

@Suite struct ArgumentTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var arguments: [String]
    var code: Int32
    var output: String? = ""
    var errors: String? = ""

    var testDescription: String { arguments.joined(separator: " ") }
  }

  @Test(arguments: [
    Case(arguments: ["--version"], code: 0, output: "rung 0.1.0\n"),
    Case(arguments: ["-V"], code: 0, output: "rung 0.1.0\n"),
    Case(
      arguments: ["chekc"], code: 2,
      errors: "rung: there is no command \"chekc\": did you mean check?\nrung: see rung --help\n"),
    Case(
      arguments: ["xyzzy"], code: 2, errors: "rung: there is no command \"xyzzy\"\nrung: see rung --help\n"),
    Case(
      arguments: ["check", "--formt", "x", "--fail-on=wrning", "--color"], code: 2,
      errors: """
        rung: rung check has no flag --formt: did you mean --format?
        rung: --fail-on takes error, warning, note or never, not "wrning": did you mean warning?
        rung: --color needs a value: auto, always or never
        rung: see rung check --help

        """),
    Case(
      arguments: ["check", "--quiet=yes", "--color", "never", "--color=always"], code: 2,
      errors: "rung: --quiet takes no value\nrung: --color is given twice\nrung: see rung check --help\n"),
    Case(
      arguments: ["check", "--max-warnings", "many"], code: 2,
      errors: "rung: --max-warnings takes a number from 0 on, not \"many\"\n"),
    Case(
      arguments: ["check", "--format", "text", "--format", "json"], code: 2,
      errors: "rung: only one report can go to standard output: write the others as FORMAT=PATH\n"),
    Case(
      arguments: ["check", "-", "a.ladder"], code: 2,
      errors: "rung: - (standard input) cannot stand beside other paths\n"),
    Case(
      arguments: ["check", "--stdin-filename", "a.md"], code: 2,
      errors: "rung: --stdin-filename names what comes from standard input: add -\n"),
    Case(
      arguments: ["check", "--statistics", "--format", "json"], code: 2,
      errors:
        "rung: --statistics takes the place of a report on standard output: write the report as FORMAT=PATH\n"
    ),
    Case(
      arguments: ["check", "-q", "--", "--format"], code: 2,
      errors: "rung: cannot read \"--format\": there is no such file or folder\n"),
    Case(arguments: ["check", ""], code: 2, errors: "rung: a path is empty\nrung: see rung check --help\n"),
    Case(arguments: ["check", "--format="], code: 2, output: "", errors: nil),
    Case(arguments: ["fmt", "--check", "--diff"], code: 2, errors: nil),
    Case(
      arguments: ["commonmark"], code: 2,
      errors: "rung: rung commonmark reads standard input only: rung commonmark -\n"),
  ])
  func says(_ test: Case) async throws {
    let answer = await (try TemporaryFolder()).run(test.arguments)
    #expect(answer.code == test.code)
    if let output = test.output { #expect(answer.output == output) }
    if let errors = test.errors { #expect(answer.errors == errors) }
  }

  @Test(arguments: Command.all.map(\.name) + ["help"])
  func everyCommandHasHelp(_ name: String) async throws {
    let folder = try TemporaryFolder()
    for arguments in [[name, "--help"], ["help", name]] {
      let answer = await folder.run(arguments)
      guard name != "help" else { continue }
      #expect(answer.code == 0)
      #expect(answer.output.hasPrefix("rung \(name): "))
      #expect(answer.output.split(separator: "\n").allSatisfy { $0.count <= 100 })
    }
  }

  @Test func hiddenCommandsAreNotListed() async throws {
    let answer = await (try TemporaryFolder()).run(["--help"])
    #expect(answer.output.contains("  check "))
    #expect(!answer.output.contains("commonmark"))
  }

  @Test func noCommandIsAMistake() async throws {
    let answer = await (try TemporaryFolder()).run([])
    #expect(answer.code == 2)
    #expect(answer.output.isEmpty)
    #expect(answer.errors.contains("Usage: rung COMMAND"))
  }

  @Test(
    arguments: [
      (ColorChoice.auto, [:], true, true), (.auto, [:], false, false), (.auto, ["TERM": "dumb"], true, false),
      (.auto, ["NO_COLOR": ""], true, true), (.auto, ["NO_COLOR": "1", "FORCE_COLOR": "1"], true, false),
      (.auto, ["FORCE_COLOR": "1", "TERM": "dumb"], false, true), (.auto, ["FORCE_COLOR": "0"], false, false),
      (.auto, ["CLICOLOR_FORCE": "1"], false, true), (.always, ["NO_COLOR": "1"], false, true),
      (.never, ["FORCE_COLOR": "1"], true, false),
    ] as [(ColorChoice, [String: String], Bool, Bool)])
  func color(_ choice: ColorChoice, _ environment: [String: String], _ isTerminal: Bool, _ isOn: Bool) {
    #expect(choice.isOn({ environment[$0] }, isTerminal: isTerminal) == isOn)
  }
}
