package import LadderModel
import LadderSyntax
package import SourceText

/// Reads documents that people already have (Markdown; later CSV): their shape is inferred from all of them together.
///
/// Pages are cut at their headings, in parallel; then all headings together say what each is (`Shape`); then the pages
/// are read, in parallel again.
package enum DocumentReader {
  /// What each of `files` declares, in their order. Never fails: what is not understood is an observation.
  ///
  /// `known` are files in the ladder language that were read already: documents of their ladders take their names.
  package static func read(_ files: [FileID], of sources: SourceMap, known: [DeclaredFile]) async
    -> [DeclaredFile]
  {
    let (planned, others) = await plan(files, of: sources, known)
    let read = await inParallel(planned) { PlanReader.files(of: $0.plan, $0.pages) }
    let byFile = Dictionary(
      (read.joined() + others).map { ($0.file, $0) }, uniquingKeysWith: { first, _ in first })
    return files.map { byFile[$0] ?? DeclaredFile(file: $0) }
  }

  /// A ladder's plan with its pages.
  private typealias Work = (plan: LadderPlan, pages: [Page])

  /// The ladders that the files make, and what is wrong with files that are no part of one.
  ///
  /// Only the plans hold pages when this returns: each page is let go as soon as it is read.
  private static func plan(
    _ files: [FileID], of sources: SourceMap, _ known: [DeclaredFile]
  ) async -> (planned: [Work], others: [DeclaredFile]) {
    let outlines = await inParallel(files) { file in
      sources[file].map { source in
        let page = PageBuilder.page(source, file: file)
        return (page: page, shape: page.header == nil ? ShapeFinder.shape(of: page) : PageShape(page))
      }
    }
    let pages = outlines.compactMap { $0?.page }
    let declared = DeclaredPlanner.plans(for: pages, known: known)
    let taken = Set((pages.compactMap { $0.header?.declared } + known).compactMap { ladderID($0.header) })
    let plans = declared + InferredPlanner.plans(for: pages, outlines.compactMap { $0?.shape }, taken: taken)
    let used = Set(plans.flatMap(\.pages).map(\.page))
    let others = pages.indices.filter { !used.contains($0) }.map { withoutLadder(pages[$0]) }
    return (plans.map { ($0, $0.pages.map { pages[$0.page] }) }, others)
  }

  /// A page that is no ladder: its bytes may still be wrong.
  private static func withoutLadder(_ page: Page) -> DeclaredFile {
    var file = DeclaredFile(file: page.file)
    file.isDocument = true
    file.diagnostics = page.diagnostics
    return file
  }

  private static func ladderID(_ header: Header?) -> String? {
    if case .ladder(let header) = header { header.id.text } else { nil }
  }

  /// How many values one task takes: enough to be worth a task, few enough to keep all processors at work.
  private static let chunkSize = 16

  /// `body` of each value, in their order. A value is let go when its task ends.
  private static func inParallel<Value: Sendable, Result: Sendable>(
    _ values: consuming [Value], _ body: @escaping @Sendable (Value) -> Result
  ) async -> [Result] {
    let starts = Array(stride(from: 0, to: values.count, by: chunkSize))
    var chunks = starts.map { Array(values[$0..<min($0 + chunkSize, values.count)]) }
    values = []
    if chunks.count <= 1 { return chunks.flatMap { $0.map(body) } }
    let count = chunks.count
    // Each chunk moves into its task, which lets it go when it is done: taken from the end, so turned round.
    chunks.reverse()
    return await withTaskGroup(of: (Int, [Result]).self) { group in
      var index = 0
      while let chunk = chunks.popLast() {
        let number = index
        group.addTask { (number, chunk.map(body)) }
        index += 1
      }
      var results: [Int: [Result]] = [:]
      for await (index, result) in group { results[index] = result }
      return (0..<count).flatMap { results[$0] ?? [] }
    }
  }
}
