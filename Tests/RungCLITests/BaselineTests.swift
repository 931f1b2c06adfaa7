import Testing

@testable import RungCLI

@Suite struct BaselineTests {
  private static let page = """
    # Porters

    ## P1

    ### Care

    - Knows all evironments.

    ## P2

    <!-- rung on its own -->

    ### Care

    - Has *strong ownership *of it, and a hanlder for each.

    """

  @Test func oldFindingsAreKnownAndNewOnesCount() async throws {
    let folder = try TemporaryFolder(["a.md": Self.page])
    let written = await folder.run(["check", "--baseline", "known.txt", "--write-baseline"])
    #expect(written.errors == "3 findings written to \"known.txt\"\n" && written.code == 0)
    let lines = (folder.text("known.txt") ?? "").split(separator: "\n").filter { !$0.hasPrefix("#") }
    #expect(
      lines.map { $0.split(separator: "\t").dropFirst().joined(separator: " | ") } == [
        "misspelt-word | porters/P1/care | evironments",
        "broken-emphasis | porters/P2/care | *strong ownership *",
        "misspelt-word | porters/P2/care | hanlder",
      ])
    let known = await folder.run(["check", "--baseline", "known.txt", "--fail-on", "note"])
    #expect(known.output == "No findings in 1 file\n" && known.code == 0)
    // Another name, other lines: they are still known.
    try folder.write("b.md", "# Porters\n\nWho they are.\n" + Self.page.dropFirst(10))
    let moved = await folder.run(["check", "b.md", "--baseline", "known.txt"])
    #expect(moved.output == "No findings in 1 file\n")
    try folder.write("a.md", Self.page.replacing("evironments", with: "availabilty"))
    let new = await folder.run(["check", "a.md", "--baseline", "known.txt", "--format", "concise"])
    #expect(
      new.output == """
        a.md:7:13: warning[misspelt-word] “availabilty” is misspelt
        known.txt:3:1: warning[stale-baseline] the finding “misspelt-word” about “evironments” is not there any more

        """)
    // Of what was not asked, nothing is known.
    let other = await folder.run(
      ["check", "a.md", "--baseline", "known.txt", "--format", "concise", "--ignore", "misspelt-word"])
    #expect(other.output == "")
    let allowed = await folder.run(
      ["check", "a.md", "--baseline", "known.txt", "--format", "concise", "--ignore", "stale-baseline"])
    #expect(!allowed.output.contains("stale"))
  }

  /// A baseline is for all of a workspace, and a run may be for one ladder of it.
  @Test func linesAboutOtherLaddersAreNotStale() async throws {
    let other = Self.page.replacing("Porters", with: "Clerks").replacing("P1", with: "C1").replacing(
      "P2", with: "C2")
    let folder = try TemporaryFolder(["a.md": Self.page, "b.md": other])
    _ = await folder.run(["check", "--baseline", "known.txt", "--write-baseline"])
    let answer = await folder.run(["check", "a.md", "--baseline", "known.txt", "--format", "concise"])
    #expect(answer.output == "" && answer.code == 0)
  }

  /// Nor are they lost when it is written anew for one of them.
  @Test func linesAboutOtherLaddersStay() async throws {
    let other = Self.page.replacing("Porters", with: "Clerks").replacing("P1", with: "C1").replacing(
      "P2", with: "C2")
    let folder = try TemporaryFolder(["a.md": Self.page, "b.md": other])
    _ = await folder.run(["check", "--baseline", "known.txt", "--write-baseline"])
    let all = folder.text("known.txt")
    for part in [["a.md"], ["--select", "misspelt-word"], ["--ignore", "misspelt-word"]] {
      _ = await folder.run(["check", "--baseline", "known.txt", "--write-baseline"] + part)
      #expect(folder.text("known.txt") == all, "\(part)")
    }
  }

  private static let table = """
    Level,Care,Craft
    P1,Knows all evironments.,Carries.
    P2,Asks.,Carries a hanlder.

    """

  /// Pages and tables without a title are called what their files are called.
  @Test(arguments: [
    ("a.md", page, "b.md", page.replacing("# Porters", with: "# Porters of the station")),
    ("a.md", String(page.dropFirst(11)), "b.md", String(page.dropFirst(11))),
    ("2025/porters.csv", table, "2026/all-porters.csv", table),
    (
      "a.ladder", "ladder a \"A\"\nlevel x \"Evironment\"\n", "b.ladder",
      "ladder b \"A\"\nlevel x \"Evironment\"\n"
    ),
    // What cannot be read belongs to no ladder.
    ("a.ladder", "lader a \"A\"\n", "b.ladder", "lader a \"A\"\n"),
  ])
  func whatHasAnotherNameIsKnown(_ path: String, _ text: String, _ newPath: String, _ newText: String)
    async throws
  {
    let before = try TemporaryFolder([path: text])
    let written = await before.run(["check", path, "--baseline", "known.txt", "--write-baseline"])
    #expect(!written.errors.hasPrefix("0"))
    let known = try #require(before.text("known.txt"))
    let after = try TemporaryFolder([newPath: newText, "known.txt": known])
    let answer = await after.run([
      "check", newPath, "--baseline", "known.txt", "--fail-on", "note", "--format", "concise",
    ])
    #expect(answer.output == "" && answer.code == 0)
    // One finding more is a new one, also where the same words are known elsewhere.
    _ = await after.run(["check", newPath, "--baseline", "known.txt", "--write-baseline"])
    let lines = (after.text("known.txt") ?? "").split(separator: "\n")
    #expect(lines.count == known.split(separator: "\n").count, "the old lines are gone")
  }

  /// A copy is another ladder: what is known of the one is not known of the other.
  @Test func copiesAreNotKnown() async throws {
    let folder = try TemporaryFolder(["b.csv": Self.table])
    _ = await folder.run(["check", "b.csv", "--baseline", "known.txt", "--write-baseline"])
    try folder.write("a.csv", Self.table)
    let answer = await folder.run([
      "check", "a.csv", "b.csv", "--baseline", "known.txt", "--format", "concise",
    ])
    let places = answer.output.split(separator: "\n").map { $0.prefix(9) }
    #expect(!places.isEmpty && places.allSatisfy { $0.hasPrefix("a.csv:") }, "\(answer.output)")
  }

  /// The same slip in another sentence is another one.
  @Test func aSwapOfTwoFindingsIsSeen() async throws {
    let page = Self.page.replacing("Knows all evironments.", with: "Says what the the plan is.\n- Writes.")
    let folder = try TemporaryFolder(["a.md": page])
    _ = await folder.run(["check", "--baseline", "known.txt", "--write-baseline"])
    try folder.write(
      "a.md",
      page.replacing("the the plan", with: "the plan").replacing("Writes.", with: "Reads the the plan."))
    let answer = await folder.run(["check", "--baseline", "known.txt", "--format", "concise"])
    #expect(answer.output.contains("a.md:8:9: warning[repeated-word]"))
    #expect(
      answer.output.contains(
        "warning[stale-baseline] the finding “repeated-word” about “the the” is not there any more"))
  }

  /// A shell makes of `*.md` the pages themselves.
  @Test(arguments: [
    ["--baseline", "a.md", "--write-baseline"], ["--format", "json=a.md"], ["--format", "json=./a.md"],
    ["--baseline", "notes.txt", "--write-baseline"],
  ])
  func nothingElseIsWrittenOver(_ flags: [String]) async throws {
    let folder = try TemporaryFolder(["a.md": Self.page, "notes.txt": "Buy milk.\n"])
    let answer = await folder.run(["check", "a.md"] + flags)
    #expect(answer.code == 2 && answer.errors.contains("is not written over"))
    #expect(folder.text("a.md") == Self.page && folder.text("notes.txt") == "Buy milk.\n")
  }

  /// What is known stays as it is.
  @Test func fixesLeaveAloneWhatIsKnown() async throws {
    let folder = try TemporaryFolder(["a.md": Self.page])
    _ = await folder.run(["check", "--baseline", "known.txt", "--write-baseline"])
    let new = Self.page + "- Opens the the gate.\n"
    try folder.write("a.md", new)
    let answer = await folder.run([
      "check", "a.md", "--baseline", "known.txt", "--fix", "--format", "concise",
    ])
    #expect(folder.text("a.md") == new.replacing("the the", with: "the"))
    #expect(answer.output == "" && answer.errors == "1 finding fixed in 1 file\n")
  }

  @Test func fixesNeedTheBaselineThatTheyWereGiven() async throws {
    let folder = try TemporaryFolder(["a.md": Self.page, "known.txt": "rubbish\n"])
    let answer = await folder.run(["check", "a.md", "--baseline", "known.txt", "--unsafe-fixes"])
    #expect(answer.code == 2 && folder.text("a.md") == Self.page)
  }

  @Test(arguments: [
    (
      "{\"findings\": []}\n",
      "rung: \"known.txt\" is no baseline: line 1 is none that `rung check --write-baseline` writes\n"
    ),
    (
      "# x\n\nrubbish\n",
      "rung: \"known.txt\" is no baseline: line 3 is none that `rung check --write-baseline` writes\n"
    ),
    (
      "\u{0}\u{1}",
      "rung: \"known.txt\" is no baseline: line 1 is none that `rung check --write-baseline` writes\n"
    ),
  ])
  func rubbishIsTold(_ text: String, _ expected: String) async throws {
    let folder = try TemporaryFolder(["a.md": Self.page, "known.txt": text])
    let answer = await folder.run(["check", "--baseline", "known.txt"])
    #expect(answer.errors == expected && answer.output == "" && answer.code == 2)
  }

  @Test(arguments: [
    (["--baseline", "no.txt"], "rung: cannot read \"no.txt\": there is no such file or folder\n"),
    (["--write-baseline"], "rung: --write-baseline needs to know where to: add --baseline FILE\n"),
    (
      ["--baseline", "a.md/x", "--write-baseline"],
      "rung: cannot write \"a.md/x\": a file stands where a folder is needed\n"
    ),
    (
      ["--select", "mispelt-word"],
      "rung: --select names \"mispelt-word\", and there is no such rule: did you mean misspelt-word?\n"
    ),
    (["--ignore", "nothing"], "rung: --ignore names \"nothing\", and there is no such rule\n"),
  ])
  func whatCannotBeDone(_ arguments: [String], _ expected: String) async throws {
    let folder = try TemporaryFolder(["a.md": Self.page])
    let answer = await folder.run(["check", "a.md"] + arguments)
    #expect(answer.errors == expected)
    #expect(answer.code == 2 && answer.output == "")
  }

  @Test(arguments: [
    (["--select", "broken-emphasis"], ["broken-emphasis"]),
    (["--select", "broken-emphasis,misspelt-word"], ["misspelt-word", "broken-emphasis", "misspelt-word"]),
    (["--ignore", "misspelt-word"], ["broken-emphasis"]),
    (["--select", "misspelt-word", "--ignore", "misspelt-word"], []),
    // One that is off otherwise.
    (["--select", "missing-examples"], ["missing-examples", "missing-examples"]),
  ])
  func rules(_ arguments: [String], _ expected: [String]) async throws {
    let folder = try TemporaryFolder(["a.md": Self.page])
    let answer = await folder.run(["check", "a.md", "--format", "concise"] + arguments)
    let names = answer.output.split(separator: "\n").map { $0.split(separator: "[")[1].prefix { $0 != "]" } }
    #expect(names.map { String($0) } == expected)
  }

  @Test func statistics() async throws {
    let folder = try TemporaryFolder(["a.md": Self.page])
    let answer = await folder.run(["check", "--statistics"])
    #expect(answer.output == "2  warning[misspelt-word]\n1  warning[broken-emphasis]\n3 warnings in 1 file\n")
  }
}
