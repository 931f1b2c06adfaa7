import LadderModel
import SourceText

/// A heading, or `examples`, with nothing below it.
enum EmptySection: LadderRule {
  static let info = RuleInfo(
    name: "empty-section", level: .on(.error), family: .placeholders,
    summary: "a heading of a document, or `examples`, has nothing below it",
    why: """
      It promises something that is not there, and in most cases somebody meant to come back to it.
      """,
    good: [
      .ladder(
        """
        ladder team "Team"
        level L1 "One"
        dimension craft "Craft"
        at L1 craft
          - Writes code.
          examples
          - Wrote the import of invoices.
        """)
    ],
    bad: [
      .ladder(
        """
        ladder team "Team"
        level L1 "One"
        dimension craft "Craft"
        at L1 craft
          - Writes code.
          ↓examples
        """)
    ])

  static func check(_ ladder: LadderContext, _ report: inout Report) {
    for case .emptySection(let heading) in ladder.ladder.observations {
      report.add(.emptyHeading(heading.text), at: heading.span, place: ladder.place())
    }
    for index in ladder.ladder.cells.indices where !ladder.ladder.cells[index].body.exampleSections.isEmpty {
      if isFilled(ladder.ladder.cells[index].body) { continue }
      let cell = ladder.ladder.cells[index]
      for section in emptySections(of: cell) where ladder.owns(section) && !isDamaged(section, ladder) {
        report.add(.noExamples, at: section, place: ladder.place(of: cell))
      }
    }
  }

  /// Whether there is one section only and an example behind its beginning, as in nearly every cell that has any.
  private static func isFilled(_ body: CellBody) -> Bool {
    guard body.exampleSections.count == 1, let section = body.exampleSections.first,
      let example = body.examples.first?.prose.span
    else { return false }
    return example.file == section.file && example.range.start >= section.range.start
  }

  /// Sections with neither an example nor an admitted gap between them and the next one.
  private static func emptySections(of cell: Cell) -> [SourceSpan] {
    let sections = cell.body.exampleSections
    let filled = SourceMarks(cell.body.examples.map(\.prose.span) + cell.body.todos.map(\.prose.span))
    return sections.indices.filter { index in
      let section = sections[index]
      let next = sections.dropFirst(index + 1).first { $0.file == section.file }
      let end = next?.range.start ?? Int(UInt32.max)
      return !filled.isAny(in: SourceSpan(section.file, ByteRange(section.range.start, end)))
    }.map { sections[$0] }
  }

  /// Whether the line below could not be read: it may have been the example.
  private static func isDamaged(_ section: SourceSpan, _ ladder: LadderContext) -> Bool {
    guard !ladder.damage.isEmpty, let lines = ladder.run.sources[section.file]?.lines else { return false }
    let line = lines.line(at: section.range.start)
    return ladder.damage.isThere(
      in: section.file, from: section.range.start, to: lines.range(ofLine: line + 1).end + 1)
  }
}

extension Message {
  fileprivate static func emptyHeading(_ heading: String) -> Message {
    Message(
      "there is nothing below the heading \(Wording.quoted(heading))",
      hint: "write what belongs there, or take the heading out")
  }

  fileprivate static let noExamples = Message(
    "there is no example below this", hint: "write what somebody has really done, or take the line out")
}
