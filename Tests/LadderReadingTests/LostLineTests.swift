import Foundation
import LadderModel
import SourceText
import Testing

/// No line of a document is dropped in silence: it is in the model, is layout, or is reported.
@Suite(.enabled(if: SharedFolder.exists, "there is no folder ../shared"))
struct LostLineTests {
  @Test func everyLineIsSomewhere() async throws {
    for folder in try SharedFolder.corpusFolders() {
      let reading = await Reading(try SharedFolder.files(in: folder))
      for file in reading.declared where file.header != nil {
        guard let source = reading.sources[file.file] else { continue }
        let spans = Spans(reading.declared, of: file.file)
        let lost = Self.lines(of: source).filter {
          !Self.isLayout(source.text($0)) && !spans.touch($0) && !spans.isGroup(source.text($0))
        }
        #expect(lost.map(source.text) == [], "\(folder.lastPathComponent)/\(source.path)")
      }
    }
  }

  private static func lines(of source: Source) -> [ByteRange] {
    var lines: [ByteRange] = []
    var start = 0
    for (index, byte) in source.bytes.enumerated() where byte == 0x0A || byte == 0x0D {
      lines.append(ByteRange(start, index))
      start = index + 1
    }
    lines.append(ByteRange(start, source.bytes.count))
    return withoutSettings(lines, source)
  }

  /// Without front matter and style sheets, which say nothing of the ladder to its readers.
  private static func withoutSettings(_ lines: [ByteRange], _ source: Source) -> [ByteRange] {
    var end: String?
    if let first = lines.first, source.text(first) == "---" { end = "---" }
    return lines.enumerated().filter { index, line in
      let text = source.text(line)
      if text.hasPrefix("<style") { end = "</style>" }
      defer { if index > 0, let mark = end, text.contains(mark) { end = nil } }
      return end == nil
    }.map(\.element)
  }

  /// Blank lines, rules, comments, HTML without words, definitions of links, and the bars of tables.
  private static func isLayout(_ line: String) -> Bool {
    let text = line.trimmingCharacters(in: .whitespaces)
    if text.isEmpty || text.allSatisfy({ "-=*_|: ".contains($0) }) { return true }
    if text.hasPrefix("<"), text.hasSuffix(">") { return true }
    return text.hasPrefix("[") && text.contains("]: ")
  }
}

/// The places of all that the declarations of a run hold in one file.
private struct Spans {
  private var ranges: [ByteRange] = []
  private let file: FileID
  private var groups: Set<String> = []

  init(_ declared: [DeclaredFile], of file: FileID) {
    self.file = file
    for each in declared {
      if case .ladder(let header) = each.header { add(header.title.span) }
      each.declarations.forEach { add($0) }
      each.cells.forEach { add($0) }
      each.observations.forEach { add($0) }
      each.diagnostics.forEach { add($0.span) }
    }
    ranges.sort()
  }

  func touch(_ line: ByteRange) -> Bool {
    ranges.contains { $0.start < line.end && $0.end > line.start }
  }

  /// Whether a heading is a group's, which is declared where it stands first.
  func isGroup(_ line: String) -> Bool {
    groups.contains(line.trimmingCharacters(in: CharacterSet(charactersIn: "# ")))
  }

  private mutating func add(_ span: SourceSpan) { if span.file == file { ranges.append(span.range) } }
  private mutating func add(_ prose: Prose?) { if let prose { add(prose.span) } }
  private mutating func add(_ about: About) { about.blocks.forEach { add($0.prose) } }

  private mutating func add(_ items: [Item]) {
    for item in items {
      add(item.prose)
      item.notes.forEach { add($0) }
      add(item.items)
    }
  }

  private mutating func add(_ declaration: Declaration) {
    switch declaration {
    case .about(let about): add(about)
    case .level(let level):
      add(level.title.span)
      add(level.about)
      level.chain.references.forEach { add($0.span) }
    case .dimension(let dimension):
      add(dimension.title.span)
      add(dimension.about)
    case .todo(let todo): add(todo.prose)
    case .group(let group):
      add(group.title.span)
      groups.insert(group.title.text)
    case .meta, .track, .omit, .retired: break
    }
  }

  private mutating func add(_ cell: CellDeclaration) {
    add(cell.span)
    (cell.levels + [cell.dimension]).forEach { add($0.span) }
    add(cell.body)
  }

  private mutating func add(_ body: CellBody) {
    [body.lead, body.theme, body.none, body.examplesLead].forEach { add($0) }
    add(body.about)
    add(body.expectations)
    add(body.examples)
    body.exampleSections.forEach { add($0) }
    body.todos.forEach { add($0.prose) }
  }

  private mutating func add(_ observation: Observation) {
    switch observation {
    case .driftedDimension(let heading, _), .misplacedHeading(let heading, _, _, _),
      .emptySection(let heading):
      add(heading.span)
    case .levelCount(let claim, _, _, _): add(claim.span)
    case .shortRow(let span, _, _), .skippedText(let span, _), .emptyItem(let span),
      .ambiguousShape(let span, _, _):
      add(span)
    }
  }
}
