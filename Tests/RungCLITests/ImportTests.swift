import Testing

@testable import RungCLI

@Suite struct ImportTests {
  static let page = """
    # Gardener

    ## Gardener (G1)

    ### Planting

    - Digs beds, and waters them.

    ## Senior Gardener (G2)

    ### Planting

    In addition to the responsibilities of a G1:

    - Plans beds for the years to come.

    """

  static let ladder = """
    ladder gardener "Gardener"

    level G1 "Gardener"
    level G2 "Senior Gardener"

    dimension planting "Planting"

    at G1 planting
      - Digs beds, and waters them.

    at G2 planting in addition to G1
      - Plans beds for the years to come.

    """

  static let head = """
    ladder gardener "Gardener"

    level G1 "Gardener"
    level G2 "Senior Gardener"

    dimension planting "Planting"

    """

  struct Case: Sendable, CustomTestStringConvertible {
    var arguments: [String]
    var code: Int32 = 0
    /// What is there besides the page.
    var made: [String] = []
    var output = ""
    var errors = ""
    var testDescription: String { arguments.joined(separator: " ") }
  }

  static let cases = [
    Case(
      arguments: ["page.md", "--output", "out"], made: ["out/gardener.ladder"],
      errors: "out: 1 file written, 0 unchanged\n"),
    Case(arguments: [".", "-o", ".", "-q"], made: ["gardener.ladder"]),
    Case(
      arguments: ["page.md", "-o", "out", "--layout", "level", "-q"],
      made: ["out/gardener.ladder", "out/gardener/G1.ladder", "out/gardener/G2.ladder"]),
    Case(
      arguments: ["page.md", "-o", "out", "--layout=dimension", "-q"],
      made: ["out/gardener.ladder", "out/gardener/planting.ladder"]),
    Case(arguments: ["page.md", "-o", "-"], output: ladder),
    Case(arguments: ["page.md", "--check"], output: "==> gardener.ladder <==\n" + ladder),
    Case(
      arguments: ["page.md", "--check", "--layout", "level", "-o", "out"],
      output: "==> out/gardener.ladder <==\n\(head)\n==> out/gardener/G1.ladder <==\n" + """
        part of gardener

        at G1 planting
          - Digs beds, and waters them.

        ==> out/gardener/G2.ladder <==
        part of gardener

        at G2 planting in addition to G1
          - Plans beds for the years to come.

        """),
    Case(
      arguments: ["page.md"], code: 2,
      errors:
        "rung: say where the ladder goes: --output FOLDER, or --output - for standard output; --check shows what would be written\n"
    ),
    Case(
      arguments: [], code: 2,
      errors: "rung: name what is to be imported: rung import PATH --output FOLDER\n"),
    Case(
      arguments: ["page.md", "-o", "out", "--layout", "levle"], code: 2,
      errors:
        "rung: --layout takes one, level or dimension, not \"levle\": did you mean level?\nrung: see rung import --help\n"
    ),
    Case(
      arguments: ["page.md", "-o", "-", "--layout", "level"], code: 2,
      errors:
        "rung: one file can go to standard output, and --layout makes several: leave it out, or give a folder with --output\n"
    ),
    Case(
      arguments: ["page.md", "missing.md", "-o", "out"], code: 2,
      errors:
        "rung: cannot read \"missing.md\": there is no such file or folder\nrung: nothing is imported, because not everything could be read\n"
    ),
    Case(
      arguments: ["page.md", "-o", "page.md"], code: 2,
      errors: "rung: cannot write \"page.md\": a file stands where a folder is needed\n"),
  ]

  @Test(arguments: cases)
  func ends(_ test: Case) async throws {
    let folder = try TemporaryFolder(["page.md": Self.page])
    let answer = await folder.run(["import"] + test.arguments)
    #expect(answer.code == test.code)
    #expect(answer.output == test.output)
    #expect(answer.errors == test.errors)
    #expect(folder.names == (test.made + ["page.md"]).sorted())
    #expect(folder.text("page.md") == Self.page)
    if let only = test.made.first, test.made.count == 1 { #expect(folder.text(only) == Self.ladder) }
    // What was made is in its one form, and clean where the page is.
    guard !test.made.isEmpty else { return }
    #expect(await folder.run(["fmt", "--check"] + test.made).code == 0)
    #expect(await folder.run(["check"] + test.made).code == folder.run(["check", "page.md"]).code)
  }

  @Test func standardInput() async throws {
    let folder = try TemporaryFolder()
    let answer = await folder.run(
      ["import", "-", "--stdin-filename", "page.md", "-o", "-"], input: Self.page)
    #expect(answer.output == Self.ladder)
    #expect(answer.code == 0)
  }

  /// Somebody may have gone on with what was imported: it is never written over, and no part of a run is done.
  @Test(arguments: ["out/gardener.ladder", "out/gardener/G2.ladder"])
  func whatIsThereStays(_ path: String) async throws {
    let folder = try TemporaryFolder(["page.md": Self.page])
    let command = ["import", "page.md", "-o", "out", "--layout", "level"]
    _ = await folder.run(command)
    let again = await folder.run(command)
    #expect(again.errors == "out: 0 files written, 3 unchanged\n")
    #expect(again.code == 0)
    try folder.write(path, "# mine\n")
    try folder.write("page.md", Self.page + "\n- Teaches.\n")
    let last = await folder.run(command)
    #expect(
      last.errors
        == "rung: cannot write \"\(path)\": it is there already with something else in it; move it, or give another folder\n"
    )
    #expect(last.code == 2)
    #expect(folder.text(path) == "# mine\n")
    for name in folder.names { #expect(folder.text(name)?.contains("Teaches") == (name == "page.md")) }
  }

  /// What cannot be imported, and why; nothing is written then.
  @Test(arguments: [
    ("# Nothing\n\nhere\n", "rung: there is no ladder to import: `rung check` says more about the files\n"),
    (
      "<!-- rung\nladder a \"A\" extends core\nlevel L1 \"One\"\n-->\n# A\n",
      "rung: the ladder \"a\" extends \"core\", which is not among the files that were read: name its file as well\n"
    ),
    (
      "<!-- rung\nladder a \"A\"\nlevle L1 \"One\"\n-->\n# A\n",
      "rung: \"page.md\" has 1 error in its writing, and what cannot be read cannot be imported: `rung check` shows it\n"
    ),
  ])
  func cannotBeImported(_ page: String, _ errors: String) async throws {
    let folder = try TemporaryFolder(["page.md": page])
    let answer = await folder.run(["import", "page.md", "-o", "out"])
    #expect(answer.errors == errors)
    #expect(answer.code == 2)
    #expect(folder.names == ["page.md"])
  }

  @Test func whatExtendsIsImportedAlone() async throws {
    let page =
      "<!-- rung\nladder alpine \"Alpine\" extends team\n-->\n# Alpine\n\n## One (L1)\n\n### Craft\n\n- Climbs.\n"
    let folder = try TemporaryFolder(["page.md": page, "small.ladder": smallLadder])
    let both = await folder.run(["import", "page.md", "small.ladder", "-o", "-"])
    #expect(
      both.errors
        == "rung: one ladder can go to standard output, and there are 2 here (alpine, team): give a folder with --output\n"
    )
    let answer = await folder.run(["import", "page.md", "small.ladder", "-o", "out", "-q"])
    #expect(answer.code == 0)
    #expect(
      folder.text("out/alpine.ladder")
        == "ladder alpine \"Alpine\" extends team\n\nat L1 craft\n  - Climbs.\n")
    #expect(folder.text("out/team.ladder") == smallLadder)
  }

  /// What no level and no dimension takes is told, and not lost in silence.
  @Test func whatIsLeftOutIsTold() async throws {
    let folder = try TemporaryFolder(["page.md": Self.page + "\n```\ncode\n```\n"])
    let answer = await folder.run(["import", "page.md", "-o", "-"])
    #expect(
      answer.errors == "1 place of the source is not in the import: `rung check` shows it (skipped-text)\n")
    #expect(answer.code == 0)
  }

  /// A page and its import have the same findings, but for a placeholder, which is an admitted gap after it.
  @Test func findingsAreTheSame() async throws {
    let page = Self.page.replacing(
      "- Plans", with: "- add example\n\n<!-- rung allow strange-rule -->\n\n- Plans")
    let folder = try TemporaryFolder(["page.md": page])
    _ = await folder.run(["import", "page.md", "-o", "out"])
    let rules = { (text: String) in
      text.split(separator: "\n").compactMap { $0.split(separator: "[").last?.split(separator: "]").first }
    }
    let source = await folder.run(["check", "page.md", "--format", "concise", "-q"])
    let imported = await folder.run(["check", "out", "--format", "concise", "-q"])
    #expect(rules(source.output).sorted() == ["placeholder", "unknown-rule"])
    #expect(rules(imported.output).sorted() == ["todo", "unknown-rule"])
  }

  @Test func helpNamesIt() async throws {
    let folder = try TemporaryFolder()
    #expect(await folder.run(["--help"]).output.contains("\n  import "))
    let help = await folder.run(["import", "--help"]).output
    for flag in ["--output PATH", "--layout LAYOUT", "--check", "--stdin-filename NAME"] {
      #expect(help.contains(flag))
    }
  }
}
