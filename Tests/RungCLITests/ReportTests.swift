import Foundation
import LadderLint
import SourceText
import Testing

@testable import RungCLI

@Suite struct ReportTests {
  /// What breaks a format that somebody forgot to escape.
  static let hostile = "a%0Ab\r\nc:d,e]f\"g'h\u{1F600}i\u{2028}j\u{0}k𐐀l\u{1B}[31m%"

  private func list(_ diagnostics: [Diagnostic], path: String = "a.ladder", text: String = "a𐐀b\nsecond\n")
    -> FindingList
  {
    FindingList(diagnostics, SourceMap([Source(path: path, bytes: Array(text.utf8))]))
  }

  private func diagnostic(
    _ severity: Severity = .error, _ message: String = "m", _ start: Int = 0, _ end: Int = 1
  ) -> Diagnostic {
    Diagnostic(
      rule: "some-rule", severity: severity, message: message,
      span: SourceSpan(FileID(0), ByteRange(start, end)))
  }

  /// A suggestion of rdjson has one range: edits of one fix are joined, with what stands between them.
  @Test func editsOfOneFixAreOneSuggestion() throws {
    var finding = diagnostic(.warning, "m", 0, 1)
    let edits = [(7, 9, "S"), (0, 1, "A")].map {
      Fix.Edit(SourceSpan(FileID(0), ByteRange($0.0, $0.1)), $0.2)
    }
    finding.fixes = [Fix(.safe, "both", edits)]
    var text = ""
    RDJSONReport(list: list([finding]), paths: RepositoryPaths(prefix: "")).render { text += $0 }
    let suggestion = #"""
      {"range": {"start": {"line": 1, "column": 1}, "end": {"line": 2, "column": 3}}, "text": "A𐐀b\nS"}
      """#
    #expect(text.contains(suggestion), "\(text)")
  }

  @Test func jsonIsReadBack() throws {
    var finding = diagnostic(.warning, Self.hostile, 5, 6)
    finding.hint = Self.hostile
    finding.related = [.init(SourceSpan(FileID(0), ByteRange(7, 8)), Self.hostile)]
    finding.fixes = [Fix(.unsafe, Self.hostile, [.init(finding.span, Self.hostile)])]
    finding.place = "l/L1"
    var text = ""
    var report = JSONReport(list([finding], path: Self.hostile))
    report.render { text += $0 }
    let read = try JSONSerialization.jsonObject(with: Data(text.utf8))
    let expected: [String: Any] = [
      "schemaVersion": 1,
      "findings": [
        [
          "rule": "some-rule", "level": "warning", "message": Self.hostile, "hint": Self.hostile,
          "file": Self.hostile,
          "line": 1, "column": 3, "endLine": 1, "endColumn": 4, "place": "l/L1", "suppressed": false,
          "related": [["message": Self.hostile, "file": Self.hostile, "line": 2, "column": 1]],
          "fixes": [
            [
              "safety": "unsafe", "message": Self.hostile,
              "edits": [
                [
                  "file": Self.hostile, "line": 1, "column": 3, "endLine": 1, "endColumn": 4,
                  "replacement": Self.hostile,
                ] as [String: Any]
              ],
            ] as [String: Any]
          ],
        ] as [String: Any]
      ],
      "summary": ["files": 1, "errors": 0, "warnings": 1, "notes": 0, "suppressed": 0],
    ]
    #expect(NSDictionary(dictionary: expected).isEqual(read))
    #expect(text.unicodeScalars.allSatisfy { $0 == "\n" || VisibleText.picture(of: $0) == nil })
  }

  @Test func theSchemaIsJSON() throws {
    #expect(try JSONSerialization.jsonObject(with: Data(findingsSchema.utf8)) is [String: Any])
  }

  @Test func gitHubEscapes() {
    var text = ""
    let report = GitHubReport(
      list: list([diagnostic(.error, Self.hostile, 5, 6)], path: "a,b:c%.ladder"),
      paths: RepositoryPaths(prefix: "sub/"))
    report.render { text += $0 }
    #expect(
      text == "::error file=sub/a%2Cb%3Ac%25.ladder,line=1,endLine=1,col=3,endColumn=4,title=some-rule"
        + "::a%250Ab%0D%0Ac:d,e]f\"g'h\u{1F600}i\u{2028}j\u{0}k𐐀l␛[31m%25\n")
  }

  @Test(arguments: [
    ("a.md", "", "a.md"), ("a.md", "x/", "x/a.md"), ("../a.md", "x/y/", "x/a.md"),
    ("../../a.md", "x/", "../a.md"),
    ("/tmp/a.md", "x/", "/tmp/a.md"),
  ])
  func gitHubPaths(_ path: String, _ prefix: String, _ expected: String) {
    var text = ""
    GitHubReport(list: list([diagnostic()], path: path), paths: RepositoryPaths(prefix: prefix)).render {
      text += $0
    }
    #expect(text.hasPrefix("::error file=\(expected),line=1,"))
  }

  @Test func gitHubGetsNoColumnsOfSeveralLines() {
    var text = ""
    GitHubReport(list: list([diagnostic(.note, "m", 0, 9)]), paths: RepositoryPaths(prefix: "")).render {
      text += $0
    }
    #expect(text == "::notice file=a.ladder,line=1,endLine=2,title=some-rule::m\n")
  }

  @Test func gitHubShowsTenOfAKindAndSumsUpTheRest() {
    let all = (0..<13).map { diagnostic(.warning, "w\($0)") } + (0..<2).map { diagnostic(.error, "e\($0)") }
    let report = GitHubReport(list: list(all), paths: RepositoryPaths(prefix: ""))
    var lines: [String] = []
    report.render { lines.append($0) }
    #expect(lines.count == 12)
    #expect(lines.first?.hasPrefix("::error ") == true)
    #expect(lines.last?.hasSuffix("::w9%0A(and 3 more warnings: see the summary)\n") == true)
    let summary = report.summary(room: 1 << 20) ?? ""
    #expect(summary.hasPrefix("### rung: 2 errors, 13 warnings in 1 file\n"))
    #expect(summary.hasSuffix("- warning `` a.ladder:1:1 `` w12 (some-rule)\n"))
    let cut = report.summary(room: 200) ?? ""
    #expect(cut.hasSuffix("- … and 2 more\n"))
    #expect(cut.utf8.count <= 200)
    #expect(
      GitHubReport(list: list([diagnostic()]), paths: RepositoryPaths(prefix: "")).summary(room: 1 << 20)
        == nil)
  }

  @Test func concise() {
    var text = ""
    ConciseReport(list: list([diagnostic(.note, "what\nis it", 5, 6)]), paint: Painter(isOn: false)).render {
      text += $0
    }
    #expect(text == "a.ladder:1:3: note[some-rule] what␊is it\n")
  }

  @Test func textShowsAHundredOfAFile() {
    let list = list((0..<123).map { diagnostic(.error, "m\($0)") })
    var text = ""
    TextReport(list: list, paint: Painter(isOn: false), width: 100).render { text += $0 }
    #expect(text.contains("error[some-rule]: m99\n"))
    #expect(!text.contains("m100"))
    #expect(text.hasSuffix("… and 23 findings more in a.ladder\n\n"))
  }

  @Test(
    arguments: [
      ([], "No findings in 1 file"), ([.error], "1 error in 1 file"),
      ([.note, .warning, .error, .error], "2 errors, 1 warning, 1 note in 1 file"),
    ] as [([Severity], String)])
  func summary(_ severities: [Severity], _ expected: String) {
    #expect(list(severities.map { diagnostic($0) }).summary == expected)
  }

  @Test func suppressedFindingsStayInJSONOnly() {
    let span = SourceSpan(FileID(0), ByteRange(0, 1))
    let list = FindingList(
      findings: [Finding(diagnostic(), suppressedBy: span)], sources: list([]).sources, fileCount: 1)
    var text = ""
    var report = JSONReport(list)
    report.render { text += $0 }
    #expect(text.contains("\"suppressed\": true}"))
    #expect(text.contains("\"errors\": 0, \"warnings\": 0, \"notes\": 0, \"suppressed\": 1"))
    #expect(list.summary == "No findings in 1 file")
  }

  /// Columns of a long line are counted from the place before; the answers are the same.
  @Test func positionsInAnyOrder() {
    let text = "a𐐀b é c\n" + String(repeating: "é", count: 50)
    let source = Source(path: "x", bytes: Array(text.utf8))
    let list = FindingList([], SourceMap([source]))
    for offset in [0, 5, 6, 7, 3, 12, 20, 40, 30, 2, 60, 999] {
      let span = SourceSpan(FileID(0), ByteRange(at: offset))
      #expect(list.position(span) == source.position(at: offset))
    }
  }
}

/// A report that is read without the exit code tells what could not be done.
@Suite struct FailureReportTests {
  @Test(arguments: [
    ("junit", "<error message=\"cannot read &quot;no.md&quot;: there is no such file or folder\">"),
    ("json", "\"failures\": [\"cannot read \\\"no.md\\\": there is no such file or folder\"]"),
    (
      "sarif",
      "{\"level\": \"error\", \"message\": {\"text\": \"cannot read \\\"no.md\\\": there is no such file or folder\"}}"
    ),
    ("markdown", "**Could not be done:** cannot read \\\"no\\.md\\\""),
  ])
  func told(_ format: String, _ expected: String) async throws {
    let page = "# L\n\n## L1\n\n### A\n\n- Does.\n\n## L2\n\n### A\n\n- Helps.\n"
    let folder = try TemporaryFolder(["a.md": page])
    let answer = await folder.run(["check", "a.md", "no.md", "--format", format])
    #expect(answer.code == 2 && answer.output.contains(expected), "\(answer.output)")
  }
}
