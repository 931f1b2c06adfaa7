import LadderLint
import SourceText
import Testing

@testable import LadderWorkspace
@testable import RungCLI

@Suite struct FixTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var title: String
    var before: String
    var arguments: [String] = ["--fix"]
    var after: String
    var code = ExitCode.clean
    /// What standard error says.
    var errors = ""

    var testDescription: String { title }
  }

  private static func ladder(_ lines: String) -> String {
    "ladder team \"Team\"\nlevel L1 \"One\"\nlevel L2 \"Two\" in addition to L1\ndimension craft \"Craft\"\n"
      + lines
  }

  private static let clean = "at L1 craft\n  - Writes code.\nat L2 craft\n  - Designs it.\n"
  private static let slips =
    "at L1 craft\n  - Knows all evironments.\nat L2 craft\n  - Has *strong ownership *of it.\n"
  private static let mended =
    "at L1 craft\n  - Knows all environments.\nat L2 craft\n  - Has *strong ownership* of it.\n"

  static let cases: [Case] = [
    Case(title: "nothing to mend", before: ladder(clean), after: ladder(clean)),
    Case(
      title: "several rules at once", before: ladder(slips), after: ladder(mended),
      errors: "2 findings fixed in 1 file\n"),
    Case(
      title: "a byte-order mark and CR LF stay",
      before: "\u{FEFF}" + ladder(slips).replacing("\n", with: "\r\n"),
      after: "\u{FEFF}" + ladder(mended).replacing("\n", with: "\r\n"), errors: "2 findings fixed in 1 file\n"
    ),
    Case(
      title: "what is allowed is left",
      before: ladder(
        "at L1 craft\n  allow misspelt-word because it is a name\n  - Knows all evironments.\nat L2 craft\n  - Helps.\n"
      ),
      after: ladder(
        "at L1 craft\n  allow misspelt-word because it is a name\n  - Knows all evironments.\nat L2 craft\n  - Helps.\n"
      )),
    Case(
      title: "a fix that makes another error is taken back",
      before: ladder(clean + "at L22 craft\n  - Draws.\n"), arguments: ["--unsafe-fixes"],
      after: ladder(clean + "at L22 craft\n  - Draws.\n"), code: .failed,
      errors:
        "rung: \"a.ladder\" is left as it was, because fixing it would have made an error: “craft” at level “L2” is already written\n"
    ),
  ]

  @Test(arguments: cases)
  func fixes(_ example: Case) async throws {
    let folder = try TemporaryFolder(["a.ladder": example.before])
    let answer = await folder.run(["check", "--format", "concise", "a.ladder"] + example.arguments)
    #expect(folder.text("a.ladder") == example.after)
    #expect(answer.errors == example.errors)
    #expect(answer.code == example.code.rawValue)
    let again = await folder.run(["check", "--format", "concise", "-q", "a.ladder"] + example.arguments)
    #expect(folder.text("a.ladder") == example.after)
    #expect(again.output == answer.output)
  }

  /// What a misspelt `allow` means is settled before what it holds for is fixed.
  @Test(arguments: ["repeated_word", "Repeated-Word", "repeated-wrod"])
  func aMisspeltAllowIsMendedAndHolds(_ name: String) async throws {
    let page =
      "# L\n\n## L1\n\n### A\n\n<!-- rung allow \(name) because it is a name -->\n- one the the\n\n## L2\n\n### A\n\n- helps\n"
    let folder = try TemporaryFolder(["a.md": page])
    _ = await folder.run(["check", "--fix", "a.md"])
    #expect(folder.text("a.md") == page.replacing(name, with: "repeated-word"))
  }

  /// An `allow` names one rule; one of a rule that was not asked is not idle.
  @Test(arguments: [
    ("repeated-word biased-word", ["--fix"]),
    ("repeated-word because we say so", ["--fix", "--ignore", "repeated-word"]),
    ("repeated-word because we say so", ["--fix", "--select", "unused-allow"]),
  ])
  func allowsAreNotTakenOut(_ allow: String, _ flags: [String]) async throws {
    let page =
      "# L\n\n## L1\n\n### A\n\n<!-- rung allow \(allow) -->\n- one the the\n\n## L2\n\n### A\n\n- helps\n"
    let folder = try TemporaryFolder(["a.md": page])
    _ = await folder.run(["check", "a.md"] + flags)
    #expect(folder.text("a.md") == page)
  }

  @Test func aPatchIsWhatWouldBeWritten() async throws {
    let folder = try TemporaryFolder(["a.ladder": Self.ladder(Self.slips)])
    let answer = await folder.run(["check", "--diff"])
    #expect(
      answer.output.hasPrefix("--- a/a.ladder\n+++ b/a.ladder\n@@ ")
        && answer.output.contains("\n-  - Knows all evironments.\n")
        && answer.output.contains("\n+  - Knows all environments.\n"))
    #expect(answer.code == ExitCode.findings.rawValue)
    #expect(folder.text("a.ladder") == Self.ladder(Self.slips))
  }

  @Test func standardInputComesBackMended() async throws {
    let folder = try TemporaryFolder([:])
    let page =
      "# Team\n\n## L1\n\n### Craft\n\n- Knows all evironments.\n\n## L2\n\n<!-- rung on its own -->\n\n### Craft\n\n- Designs.\n"
    let answer = await folder.run(["check", "--fix", "-", "--stdin-filename", "a.md"], input: page)
    #expect(answer.output == page.replacing("evironments", with: "environments"))
    #expect(answer.errors == "No findings in 1 file\n")
  }

  /// Each of `fixes` is a list of edits `start-end→text` of "abcdef"; the answer is the text after one pass.
  @Test(arguments: [
    (["0-1→X"], "Xbcdef"),
    (["0-1→X", "2-3→Y"], "XbYdef"),
    (["2-3→Y", "0-1→X"], "XbYdef"),
    // The second one touches the first, and waits.
    (["0-2→X", "2-3→Y"], "Xcdef"),
    (["1-4→X", "2-3→Y"], "aXef"),
    (["3-3→X", "3-3→Y"], "abcXdef"),
    // All of a fix or nothing.
    (["0-1→X;4-5→Z", "4-6→Y"], "XbcdZf"),
    (["0-2→X", "1-2→;5-6→Y"], "Xcdef"),
    (["0-9→X"], "X"),
  ])
  func fixesOfOnePass(_ fixes: [String], _ expected: String) {
    let source = Source(path: "a.md", bytes: Array("abcdef".utf8))
    let findings = fixes.map { text in
      let edits = text.split(separator: ";").map { edit in
        let parts = edit.split(separator: "→", omittingEmptySubsequences: false)
        let range = parts[0].split(separator: "-").compactMap { Int($0) }
        return Fix.Edit(SourceSpan(FileID(0), ByteRange(range[0], range[1])), String(parts[1]))
      }
      return Finding(
        Diagnostic(
          rule: "r", severity: .warning, message: "m", span: edits[0].span, fixes: [Fix(.safe, "f", edits)]))
    }
    let choice = FixChoice(findings, in: [FileID(0)], isUnsafe: false)
    #expect(String(decoding: choice.fixed(source, FileID(0)), as: UTF8.self) == expected)
  }

  /// `git apply` takes no path that leads up or begins at the top of the disk.
  @Test func patchesNameFilesAsGitTakesThem() async throws {
    let page = "# T\n\n## L1\n\n### C\n\n- Writes the the code.\n"
    let folder = try TemporaryFolder([
      "docs/a.md": page, "other/.git/HEAD": "", "other/docs/b.md": page, "c.md": page,
    ])
    let paths = [
      ("docs/a.md", "docs/a.md"), ("./docs/a.md", "docs/a.md"), (folder.path + "/docs/a.md", "docs/a.md"),
      ("docs/../docs/a.md", "docs/a.md"),
    ]
    for (path, expected) in paths {
      let patch = await folder.run(["check", path, "--fix", "--diff"]).output
      #expect(patch.hasPrefix("--- a/\(expected)\n+++ b/\(expected)\n"), "\(path): \(patch)")
    }
    let elsewhere = PatchPaths(FileSystem(folder: folder.path + "/docs"))
    #expect(elsewhere("../other/docs/b.md") == "docs/b.md" && elsewhere("a.md") == "a.md")
    #expect(!elsewhere("../c.md").contains("..") && elsewhere("../c.md").hasSuffix("/c.md"))
  }
}
