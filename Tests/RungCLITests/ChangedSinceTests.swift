import Foundation
import Testing

@testable import RungCLI

@Suite(.enabled(if: Git.isThere, "the program git was not found"))
struct ChangedSinceTests {
  private static let page = """
    # Porters

    ## P1

    ### Care

    - Knows all evironments.

    ### Lifts

    - Carries what is heavy.

    ## P2

    ### Care

    - Has *strong ownership *of it.

    ### Lifts

    - Mends a trolley.

    """

  private func repository(_ name: String = "a b's.md") throws -> TemporaryFolder {
    let folder = try TemporaryFolder([name: Self.page])
    try Git.run(["init", "-q", "-b", "main"], in: folder)
    try Git.commit(folder)
    return folder
  }

  private func concise(_ folder: TemporaryFolder, _ revision: String = "main") async -> Answer {
    await folder.run(["check", ".", "--format", "concise", "--changed-since", revision])
  }

  @Test func onlyNewFindingsCount() async throws {
    let folder = try repository()
    #expect(await concise(folder).output == "")
    // What stood there moves, and something else is wrong now: also where nobody wrote.
    try folder.write(
      "a b's.md",
      Self.page.replacing("# Porters\n", with: "# Porters\n\nWho they are.\n").replacing(
        "heavy", with: "availabilty"
      )
      .replacing("### Lifts\n\n- Mends a trolley.\n", with: ""))
    let changed = await concise(folder)
    #expect(
      changed.output == """
        a b's.md:11:5: error[missing-dimension] “Lifts” is written for one level only, “P1”
        a b's.md:13:19: warning[misspelt-word] “availabilty” is misspelt

        """)
    #expect(changed.code == 1)
    #expect(await folder.run(["check", "--changed-since", "main", "--fix"]).code == 2)
  }

  @Test func newAndRenamedFiles() async throws {
    let folder = try repository()
    try Git.run(["mv", "a b's.md", "ü.md"], in: folder)
    #expect(await concise(folder).output == "")
    try folder.write(
      "new.md",
      Self.page.replacing("Porters", with: "Guards").replacing("P1", with: "G1").replacing("P2", with: "G2"))
    #expect(
      await concise(folder).output.split(separator: "\n").map { $0.prefix { $0 != "[" } }
        == ["new.md:7:13: warning", "new.md:17:7: warning", "new.md:17:8: note"])
  }

  /// Another title is another name for all that was known.
  @Test func newTitles() async throws {
    let folder = try repository()
    try folder.write("a b's.md", Self.page.replacing("# Porters", with: "# Porters of the station"))
    #expect(await concise(folder).output == "")
  }

  /// What was allowed was not told; it is told where it is not allowed any more.
  @Test func whatIsNotAllowedAnyMore() async throws {
    let allow = "<!-- rung allow misspelt-word because it is a name -->\n\n"
    let folder = try TemporaryFolder(["a.md": Self.page.replacing("- Knows", with: allow + "- Knows")])
    try Git.run(["init", "-q", "-b", "main"], in: folder)
    try Git.commit(folder)
    try folder.write("a.md", Self.page)
    #expect(await concise(folder).output.hasPrefix("a.md:7:13: warning[misspelt-word]"))
  }

  /// What others did since on the branch that ours left is no change of ours.
  @Test func sinceTheBranchWasLeft() async throws {
    let folder = try repository()
    try Git.run(["checkout", "-q", "-b", "mine"], in: folder)
    try Git.run(["checkout", "-q", "main"], in: folder)
    try folder.write("a b's.md", Self.page.replacing("evironments", with: "places"))
    try Git.commit(folder)
    try Git.run(["checkout", "-q", "mine"], in: folder)
    #expect(await concise(folder).output == "")
  }

  @Test func whatCannotBeTold() async throws {
    let folder = try repository()
    let unknown = await concise(folder, "mian")
    #expect(
      unknown.code == 2 && unknown.errors.contains("no revision \"mian\"")
        && unknown.errors.contains("fetch-depth: 0"))
    #expect(await concise(folder, "--output=x").code == 2)
    let elsewhere = try TemporaryFolder(["a.md": Self.page])
    let none = await concise(elsewhere)
    #expect(none.code == 2 && none.errors.contains("in no Git repository"))
  }
}

private enum Git {
  static let isThere = (try? start(["--version"], in: FileManager.default.temporaryDirectory.path)) ?? false

  static func run(_ words: [String], in folder: TemporaryFolder) throws {
    #expect(try start(words, in: folder.path))
  }

  static func commit(_ folder: TemporaryFolder) throws {
    try run(["add", "--all"], in: folder)
    try run(["-c", "user.name=T", "-c", "user.email=t@example.com", "commit", "-q", "-m", "x"], in: folder)
  }

  private static func start(_ words: [String], in folder: String) throws -> Bool {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["git"] + words
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return process.terminationStatus == 0
  }
}
