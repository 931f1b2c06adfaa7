import Foundation
import LadderEmit
import LadderModel
import Testing

@Suite struct MarkdownTests {
  static let head = """
    ladder a "A"
    level L1 "One"
    level L2 "Two" in addition to L1
    dimension d "D"
      stage s "Stage"
        - Is here.

    """

  struct Case: CustomTestStringConvertible {
    var cell: String
    var markdown: String
    var testDescription: String { cell }
  }

  @Test(arguments: [
    Case(
      cell: "at L2 d\n  theme be good\n  - Does.",
      markdown: "### D\n\n*be good*\n\n- Does.\n"),
    Case(
      cell: "at L2 d in addition to L1\n  theme be good",
      markdown: "### D\n\nIn addition to L1: *be good*\n"),
    Case(
      cell: "at L2 d in addition to L1\n  - Does.",
      markdown: "### D\n\nIn addition to L1.\n\n- Does.\n"),
    Case(
      cell: "at L2 d on its own\n  - Does.",
      markdown: "### D\n\n<!-- rung on its own -->\n\n- Does.\n"),
    Case(
      cell: "at L2 d in addition to L1\n  theme be *very* good",
      markdown: "### D\n\nIn addition to L1.\n\n<!-- rung theme -->\n\nbe *very* good\n"),
    // What would swallow the closing star, or keep it from closing.
    Case(
      cell: "at L2 d\n  theme end in \\",
      markdown: "### D\n\n<!-- rung theme -->\n\nend in \\\n"),
    Case(
      cell: "at L2 d\n  theme (be) “good”",
      markdown: "### D\n\n*(be) “good”*\n"),
    Case(
      cell: "at L2 d\n  theme `be` [good](x)",
      markdown: "### D\n\n*`be` [good](x)*\n"),
    Case(
      cell: "at L2 d\n  about\n    One.\n\n    Two.\n    - a\n    - b\n  - Does.",
      markdown: """
        ### D

        <!-- rung about -->

        One.

        <!-- rung about -->

        Two.

        <!-- rung about -->

        - a
        - b

        <!-- -->

        - Does.

        """),
    Case(
      cell: "at L2 d\n  none because there is a lead",
      markdown: "### D\n\nNone because there is a lead\n"),
    Case(
      cell: "at L2 d reaches s",
      markdown: """
        ### D

        <!-- rung reaches s -->

        <!-- rung skip -->

        Reaches: **Stage**

        <!-- rung skip -->

        - Is here.

        """),
    Case(
      cell:
        "at L2 d\n  - Does. {#does .hard}\n    > Why.\n    > How.\n    - Part.\n      - Deeper.\n  - More.",
      markdown: """
        ### D

        - Does. {#does .hard}
          > Why.

          > How.
          - Part.
            - Deeper.
        - More.

        """),
    Case(
      cell: "at L2 d\n  - One.\\\n    Two.\n  examples\n  - Did.",
      markdown: "### D\n\n- One.\\\n  Two.\n\nExamples:\n\n- Did.\n"),
    Case(
      cell: "at L2 d\n  examples People did this:\n  - Did.\n  todo more --> than this",
      markdown: """
        ### D

        <!-- rung examples -->

        People did this:

        - Did.

        <!-- rung todo more --\\> than this -->

        """),
    Case(
      cell: "at L2 d\n  - 2\\. is no list\n  - \\# is no heading",
      markdown: "### D\n\n- 2\\. is no list\n- \\# is no heading\n"),
  ])
  func cellIsWritten(example: Case) {
    let text = Fixture(Self.head + example.cell).markdown().first?.text ?? ""
    let cell = text.range(of: "### D").map { String(text[$0.lowerBound...]) } ?? text
    #expect(cell == example.markdown)
  }

  @Test func todosAreShownWhenAskedFor() {
    let fixture = Fixture(Self.head + "at L1 d\n  todo write it")
    let shown = fixture.markdown(EmitOptions(includeTodos: true)).first?.text ?? ""
    #expect(shown.contains("<!-- rung todo write it -->\n\n<!-- rung skip -->\n\n**To do:** write it\n"))
    #expect(fixture.markdown().first?.text.contains("**To do:**") == false)
  }

  @Test(arguments: [
    (MarkdownLayout.one, ["a.md"]),
    (.level, ["a/index.md", "a/L1.md", "a/L2.md"]),
    (.dimension, ["a/index.md", "a/d.md"]),
    (.cell, ["a/index.md", "a/d-L1.md"]),
    (.matrix, ["a/index.md"]),
  ])
  func layoutMakesFiles(layout: MarkdownLayout, paths: [String]) {
    let files = Fixture(Self.head + "at L1 d\n  - Does.").markdown(EmitOptions(layout: layout))
    #expect(files.map(\.path) == paths)
    for file in files.dropFirst() { #expect(file.text.hasPrefix("<!-- rung part of a -->\n")) }
  }

  /// No machine's folders in what is published.
  @Test(arguments: [
    (["ladders/a.ladder"], "ladders/a.ladder"),
    (["/home/somebody/a.ladder"], "a.ladder"),
    (["a", "b", "c", "d", "e"], "a, b, c and 2 more"),
  ])
  func saysWhereItIsFrom(paths: [String], expected: String) {
    let parts = paths.dropFirst().map { TestFile($0, "part of a\n") }
    let files = Fixture([TestFile(paths.first ?? "", Self.head)] + parts).markdown()
    let first = files.first?.text.split(separator: "\n").first ?? ""
    #expect(first == "<!-- made by rung from \(expected): edit the source, not this file -->")
  }

  @Test(arguments: HostileText.all)
  func hostileTextStaysText(text: String) {
    for file in HostileText.fixture(text).markdown() {
      let lines = file.text.split(separator: "\n", omittingEmptySubsequences: false)
      // A comment that the text had ended would leave the declarations after it to be seen.
      let header = lines.drop { $0 != "<!-- rung" }
      #expect(header.first { $0.contains("-->") } == "-->")
      #expect(header.drop { $0 != "-->" }.dropFirst(2).first?.hasPrefix("# ") == true)
      #expect(lines.filter { $0.hasPrefix("# ") }.count == 1)
    }
  }

  /// The comment at the head is the ladder language, and says what the source said.
  @Test(arguments: HostileText.all)
  func headerReadsBack(text: String) throws {
    let fixture = HostileText.fixture(text)
    let page = try #require(fixture.markdown(EmitOptions(layout: .level)).first?.text)
    let start = try #require(page.range(of: "<!-- rung\n"))
    let end = try #require(page.range(of: "\n-->\n"))
    let header = String(page[start.upperBound..<end.lowerBound]).replacing("--\\>", with: "-->")
    let again = Fixture(header)
    #expect(again.model.diagnostics.isEmpty, "\(header)")
    let (before, after) = (try #require(fixture.model.ladders.first), try #require(again.model.ladders.first))
    #expect(after.title.text == before.title.text)
    #expect(after.dimensions.first?.about.markdown == before.dimensions.first?.about.markdown)
    #expect(after.dimensions.first?.stages.first?.items.count == 1)
  }
}
