package import LadderModel
import LadderSyntax
package import SourceText

/// Reads documents that people already have (Markdown, CSV): their shape is inferred from all of them together.
///
/// In parallel, pages are cut at their headings, and those that are ladders of their own are read. Of the others all
/// headings together say what each is (`Shape`); then they are read, in parallel again.
package enum DocumentReader {
  /// What each document declares, in the order of their numbers. Never fails: what is not understood is an observation.
  ///
  /// `known` are files in the ladder language that were read already: documents of their ladders take their names.
  package static func read(_ outlines: consuming [DocumentOutline], known: [DeclaredFile]) async
    -> [DeclaredFile]
  {
    var (read, works) = settle(outlines, known)
    read += await Parallel.map(works, chunkSize: chunkSize) { PlanReader.files(of: $0.plan, $0.pages) }
      .joined()
    // Where each page is a ladder they are in this order, and large to move.
    if read.indices.dropFirst().allSatisfy({ read[$0 - 1].file < read[$0].file }) { return read }
    let byFile = Dictionary(read.map { ($0.file, $0) }, uniquingKeysWith: { first, _ in first })
    return byFile.values.sorted { $0.file < $1.file }
  }

  /// The same for documents that were not outlined where they were read.
  package static func read(
    _ files: [FileID], of sources: SourceMap, known: [DeclaredFile], _ settings: DocumentSettings = .init()
  ) async -> [DeclaredFile] {
    let outlines = await Parallel.map(files, chunkSize: chunkSize, with: { DocumentOutliner(settings) }) {
      file, outliner in sources[file].map { outliner.outline(of: $0, file) }
    }
    return await read(outlines.compactMap(\.self), known: known)
  }

  /// What the headings of each of `files` are taken for, in their order.
  package static func shapes(
    of files: [FileID], in sources: SourceMap, known: [DeclaredFile], _ settings: DocumentSettings = .init()
  ) async -> [ShapeReport] {
    let tables = files.filter { sources[$0].map { CSVReader.reads($0.path) } ?? false }
    let documents = files.filter { !(sources[$0].map { CSVReader.reads($0.path) } ?? false) }
    let outlines = await Parallel.map(documents, chunkSize: chunkSize, with: { TitleReader(settings.titles) })
    {
      file, titles in
      sources[file].map { DocumentOutliner.shaped($0, file, settings, &titles) }
    }.compactMap(\.self)
    let pages = outlines.map(\.page)
    let plans =
      DeclaredPlanner.plans(for: pages, known: known)
      + InferredPlanner.plans(for: pages, outlines.map(\.shape))
    var reports: [Int: ShapeReport] = [:]
    for plan in plans {
      let explainer = ShapeExplainer(plan, pages)
      for planned in plan.pages { reports[planned.page] = explainer.report(on: planned) }
    }
    let ofPages = pages.indices.map {
      reports[$0] ?? ShapeExplainer.report(withoutLadder: pages[$0], outlines[$0].shape)
    }
    let ofTables = tables.compactMap { file in
      sources[file].map { CSVReader.report($0, file, settings.page(file)) }
    }
    return (ofPages + ofTables).sorted { $0.file < $1.file }
  }

  // MARK: All together

  /// A ladder's plan with its pages, which nothing else holds.
  private typealias Work = (plan: LadderPlan, pages: [Page])

  /// The files that are read, and the ladders that the others make. All ladders that were inferred have ids of their own
  /// now: the first page that would have one has it.
  private static func settle(
    _ outlines: consuming [DocumentOutline], _ known: [DeclaredFile]
  ) -> (read: [DeclaredFile], works: [Work]) {
    var pages: [Page] = []
    var shapes: [PageShape] = []
    var read: [DeclaredFile] = []
    read.reserveCapacity(outlines.count)
    for at in outlines.indices {
      // Moved, not copied: there are many, and they are large.
      if let file = outlines[at].read.take() { read.append(file) }
      guard let (page, shape) = outlines[at].page.take() else { continue }
      pages.append(page)
      shapes.append(shape)
    }
    let declared = DeclaredPlanner.plans(for: pages, known: known)
    var plans = InferredPlanner.plans(for: pages, shapes)
    let taken = (pages.compactMap { $0.header?.declared } + known).compactMap { ladderID($0.header) }
    giveIDs(to: &read, &plans, pages, UniqueIDs(taken: Set(taken), count: read.count + plans.count))
    plans = declared + plans
    let used = Set(plans.flatMap(\.pages).map(\.page))
    read += pages.indices.filter { !used.contains($0) }.map { withoutLadder(pages[$0]) }
    return (read, plans.map { plan in (plan, plan.pages.map { pages[$0.page] }) })
  }

  /// Both lists are in the order of the run's files.
  private static func giveIDs(
    to read: inout [DeclaredFile], _ plans: inout [LadderPlan], _ pages: [Page], _ ids: UniqueIDs
  ) {
    var ids = ids
    var next = 0
    for index in plans.indices {
      let first = plans[index].pages.first.map { pages[$0.page].file }
      while next < read.count, let first, read[next].file < first {
        read[next].giveID(&ids)
        next += 1
      }
      if let wish = plans[index].header?.id.text { plans[index].header?.id.text = ids.id(like: wish) }
    }
    for index in next..<read.count { read[index].giveID(&ids) }
  }

  /// A page that is no ladder: its bytes may still be wrong.
  private static func withoutLadder(_ page: Page) -> DeclaredFile {
    var file = DeclaredFile(file: page.file)
    file.isDocument = true
    file.diagnostics = page.diagnostics
    if let place = FrontMatter(page).nestedLevels {
      file.diagnostics.append(.ladderInFrontMatter(at: place))
    }
    return file
  }

  private static func ladderID(_ header: Header?) -> String? {
    if case .ladder(let header) = header { header.id.text } else { nil }
  }

  /// Ladders and pages that a task takes at a time.
  private static let chunkSize = 8
}

extension DeclaredFile {
  fileprivate mutating func giveID(_ ids: inout UniqueIDs) {
    guard case .ladder(var header) = header else { return }
    header.id.text = ids.id(like: header.id.text)
    self.header = .ladder(header)
  }
}

extension Diagnostic {
  fileprivate static func ladderInFrontMatter(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      rule: "syntax", severity: .error,
      message:
        "the ladder of this page is in its front matter, as YAML, and rung reads only simple fields there",
      hint: "write the levels as headings below the front matter, with lists under them", span: span)
  }
}
