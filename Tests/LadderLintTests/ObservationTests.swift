import LadderModel
import SourceText
import Testing

@testable import LadderLint

/// What a reader of documents saw, as findings.
@Suite struct ObservationTests {
  static let text = "## Craft & Care\n"

  private static func span(_ start: Int, _ end: Int) -> SourceSpan {
    SourceSpan(FileID(0), ByteRange(start, end))
  }
  private static let heading = Name("Craft & Care", at: span(3, 15))

  struct Case: Sendable {
    var observation: Observation
    var rule: String
    var message: String
    var fixed: String?
  }

  static let table = [
    Case(
      observation: .driftedDimension(heading: heading, dimension: Name("Craft", at: span(0, 2))),
      rule: "drifted-dimension",
      message: "“Craft & Care” was taken for “Craft”, which other levels have", fixed: "## Craft\n"),
    Case(
      observation: .misplacedHeading(heading: heading, marker: span(0, 2), depth: 2, usualDepth: 3),
      rule: "misplaced-heading",
      message:
        "“Craft & Care” is a heading of depth 2 here, and its like have depth 3 in the rest of the document",
      fixed: "### Craft & Care\n"),
    // A line under the heading is no marker that could be made longer.
    Case(
      observation: .misplacedHeading(heading: heading, marker: span(3, 5), depth: 2, usualDepth: 3),
      rule: "misplaced-heading",
      message:
        "“Craft & Care” is a heading of depth 2 here, and its like have depth 3 in the rest of the document",
      fixed: text),
    Case(
      observation: .levelCount(
        claim: Name("seven levels", at: span(0, 2)), claimed: 7, found: 1, kind: .level),
      rule: "level-count", message: "“seven levels” speaks of 7 levels, and there is 1"),
    Case(
      observation: .shortRow(span: span(0, 2), cells: 1, columns: 3), rule: "short-row",
      message: "this row has 1 cell, and the header of its table has 3"),
    Case(
      observation: .skippedText(span: span(0, 2), text: "Frequently asked"), rule: "skipped-text",
      message: "“Frequently asked” belongs to no level and no dimension here, and was left out"),
    Case(
      observation: .emptyItem(span: span(0, 2)), rule: "empty-item", message: "there is nothing in this item"),
    Case(
      observation: .emptySection(heading: heading), rule: "empty-section",
      message: "there is nothing below the heading “Craft & Care”"),
    Case(
      observation: .ambiguousShape(span: span(0, 2), taken: "a level", other: "a dimension"),
      rule: "ambiguous-shape",
      message: "this was understood as a level, and could as well be a dimension"),
  ]

  @Test(arguments: table) func becomesAFinding(_ test: Case) async {
    var file = DeclaredFile(file: FileID(0))
    file.isDocument = true
    let name = Name("page", at: Self.span(0, 0))
    file.header = .ladder(LadderHeader(id: name, title: name))
    file.observations = [test.observation]
    var fixture = await Fixture([])
    fixture.run = LintRun(
      model: Model(resolving: [file]),
      sources: SourceMap([Source(path: "a.md", bytes: Array(Self.text.utf8))]))
    let findings = await fixture.findings().map(\.diagnostic)
    #expect(findings.map(\.rule) == [test.rule])
    #expect(findings.map(\.message) == [test.message])
    if let fixed = test.fixed { #expect(await fixture.fixed(test.rule) == fixed) }
  }
}
