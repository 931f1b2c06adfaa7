import LadderModel
import LadderSyntax
import SourceText

/// Reads a file of comma-separated values as a ladder: its rows are dimensions and its columns levels, or the other way
/// round. Other files of that kind are data, and give nothing but what is wrong with their bytes.
enum CSVReader {
  static func reads(_ path: String) -> Bool { ends(path, in: ".csv") || isTabbed(path) }

  static func isTabbed(_ path: String) -> Bool { ends(path, in: ".tsv") }

  private static func ends(_ path: String, in suffix: String) -> Bool {
    path.utf8.suffix(suffix.utf8.count).map { $0 | 0x20 }.elementsEqual(suffix.utf8.map { $0 | 0x20 })
  }

  static func file(_ source: Source, _ file: FileID, _ settings: PageSettings) -> DeclaredFile {
    var declared = DeclaredFile(file: file)
    declared.isDocument = true
    declared.diagnostics = Encoding.diagnostics(in: source.bytes, file: file)
    guard !Encoding.isUTF16(source.bytes) else { return declared }
    let table = CSVTable(source, file)
    if let open = table.open { declared.diagnostics.append(.unclosedCell(at: SourceSpan(file, open))) }
    if let shape = shape(of: table, settings) { read(shape, source.path, settings, &declared) }
    return declared
  }

  /// What the names in the table were taken for.
  static func report(_ source: Source, _ file: FileID, _ settings: PageSettings) -> ShapeReport {
    let isText = !Encoding.isUTF16(source.bytes)
    guard isText else { return ShapeReport(file: file, summary: "no ladder", lines: []) }
    let table = CSVTable(source, file)
    guard let shape = shape(of: table, settings) else {
      let lines = ShapeExplainer.lines(withoutLadder: table.grid).sorted { $0.span < $1.span }
      return ShapeReport(file: file, summary: "no ladder", lines: lines)
    }
    let plan = plan(of: shape, source.path, settings)
    return ShapeReport(
      file: file, summary: "all of the ladder “\(plan.header?.title.text ?? "")”\(plan.tracksOfCodes)",
      lines: ShapeExplainer.lines(about: shape, plan.names).sorted { $0.span < $1.span })
  }

  private static func shape(of table: CSVTable, _ settings: PageSettings) -> TableShape? {
    TableShape(table.grid, section: 0, settings).flatMap {
      settings.outermost != nil || isProse($0) ? $0 : nil
    }
  }

  private static func plan(of shape: TableShape, _ path: String, _ settings: PageSettings) -> LadderPlan {
    var names = TableNames(settings.titles)
    names.add(shape, section: 0)
    let place = names.levels.first?.name.span ?? shape.header.span
    var plan = InferredPlanner.make(
      [], Name(PathWords.title(ofFile: path), at: place), InferredPlanner.inOrder(names.levels),
      names.dimensions.map { InferredPlanner.dimension($0) }, hasOrder: true, [])
    plan.takeGroups(names.groupOf)
    plan.settled = settings.titles
    return plan
  }

  private static func read(
    _ shape: TableShape, _ path: String, _ settings: PageSettings, _ declared: inout DeclaredFile
  ) {
    var plan = plan(of: shape, path, settings)
    let names = plan.names
    var reader = TableReader(shape, names)
    reader.read()
    var levels: [String: PageContent.Subject] = [:]
    for (id, meta) in reader.metas { levels[id, default: .init()].add(meta, names) }
    for (id, parts) in reader.abouts {
      levels[id, default: .init()].about.blocks += parts.map { About.Block(.paragraph, $0) }
    }
    for index in plan.levels.indices {
      if let more = levels[plan.levels[index].id.text] { plan.levels[index].take(more) }
    }
    var dimensions: [String: PageContent.Subject] = [:]
    for (id, parts) in reader.dimensionAbouts {
      dimensions[id, default: .init()].addOnce(parts.map { About.Block(.paragraph, $0) })
    }
    for index in plan.dimensions.indices {
      plan.dimensions[index].about.blocks += dimensions[plan.dimensions[index].id.text]?.about.blocks ?? []
    }
    declared.header = plan.header.map { .ladder($0) }
    declared.declarations = plan.declarations
    declared.cells = reader.cells
    declared.observations = reader.observations
  }

  // MARK: Data

  /// Whether most names, and most cells that are not empty, hold letters: a table of figures has levels of its own,
  /// and is no ladder.
  private static func isProse(_ shape: TableShape) -> Bool {
    let cells = shape.rows.flatMap { $0.cells.dropFirst(shape.leading) }.compactMap(\.parts.first)
    let words = cells.count { hasLetters($0.text) || Sentences.none($0) != nil }
    let names = shape.dimensions.filter { !$0.text.isEmpty }
    return words * 2 > cells.count && names.count { hasLetters($0.text) } * 2 > names.count
  }

  private static func hasLetters(_ text: String) -> Bool {
    text.utf8.count { ($0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A) || $0 >= 0x80 } >= 2
  }
}

extension Diagnostic {
  fileprivate static func unclosedCell(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      rule: "syntax", severity: .error,
      message: "this quotation mark opens a cell, and nothing closes it: all that follows is in that cell",
      hint: "write a quotation mark after the last word of the cell; inside of a cell, write `\"\"` for one",
      span: span)
  }
}
