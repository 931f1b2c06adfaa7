import Testing

@testable import RungCLI

@Suite struct FormatTests {
  static let mangled = "ladder   a    \"A\"\r\n\r\n\r\nlevel L1   \"One\"\r\n"
  static let formed = "ladder a \"A\"\n\nlevel L1 \"One\"\n"

  /// What `smallLadder` looks like in its one form.
  static let canonicalSmallLadder = smallLadder

  @Test func filesAreRewrittenOnce() async throws {
    let folder = try TemporaryFolder(["a.ladder": Self.mangled, "b.ladder": smallLadder, "c.md": "#  x\n"])
    let check = await folder.run(["fmt", "--check"])
    #expect(check.output == "a.ladder would be written in another form\n")
    #expect(check.code == 1)
    #expect(folder.text("a.ladder") == Self.mangled)
    let first = await folder.run(["fmt"])
    #expect(first.code == 0)
    #expect(first.errors == "1 file rewritten, 1 unchanged\n")
    #expect(folder.text("a.ladder") == Self.formed)
    #expect(folder.text("c.md") == "#  x\n")
    #expect(await folder.run(["fmt", "--check"]).code == 0)
  }

  @Test func standardInputToOutput() async throws {
    let answer = await (try TemporaryFolder()).run(["fmt", "-"], input: Self.mangled)
    #expect(answer.output == Self.formed)
    #expect(answer.errors.isEmpty)
  }

  @Test func errorsLeaveTheFileAlone() async throws {
    let folder = try TemporaryFolder(["a.ladder": Self.mangled + "nonsense\r\n"])
    let answer = await folder.run(["fmt"])
    #expect(answer.code == 2)
    #expect(answer.output.isEmpty)
    #expect(answer.errors.contains("a.ladder:5:1"))
    #expect(folder.text("a.ladder") == Self.mangled + "nonsense\r\n")
    #expect(await folder.run(["fmt", "-"], input: "nonsense").output.isEmpty)
  }

  @Test func markdownIsNeverTouched() async throws {
    let folder = try TemporaryFolder(["a.md": "#  x"])
    let answer = await folder.run(["fmt", "a.md"])
    #expect(answer.errors == "rung: \"a.md\" is Markdown, which rung fmt never touches\n")
    #expect(answer.code == 0)
    #expect(await folder.run(["fmt", "-", "--stdin-filename", "a.md"], input: "#  x").output == "#  x")
  }

  @Test(arguments: [
    ("a\nb\nc\n", "a\nB\nc\n", "@@ -1,3 +1,3 @@\n a\n-b\n+B\n c\n"),
    ("", "a\n", "@@ -0,0 +1,1 @@\n+a\n"), ("a\n", "", "@@ -1,1 +0,0 @@\n-a\n"),
    ("a", "a\n", "@@ -1,1 +1,1 @@\n-a\n\\ No newline at end of file\n+a\n"),
    ("a\r\nb\r\n", "a\nb\r\n", "@@ -1,2 +1,2 @@\n-a\r\n+a\n b\r\n"),
    (
      "1\n2\n3\n4\n5\n6\n7\n8\n9\n", "1\n2\n3\n4\n6\n7\n8\nx\n9\n",
      "@@ -2,8 +2,8 @@\n 2\n 3\n 4\n-5\n 6\n 7\n 8\n+x\n 9\n"
    ),
  ])
  func patch(_ before: String, _ after: String, _ expected: String) {
    let diff = UnifiedDiff(before: Array(before.utf8), after: Array(after.utf8), path: "p")
    #expect(
      String(decoding: diff.render(Painter(isOn: false)), as: UTF8.self) == "--- a/p\n+++ b/p\n" + expected)
  }
}
