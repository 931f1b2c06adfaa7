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
    let read = await Parallel.map(planned, chunkSize: chunkSize) { PlanReader.files(of: $0.plan, $0.pages) }
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
    let outlines = await Parallel.map(files, chunkSize: chunkSize) { file in
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

  /// Ladders and pages of a task.
  private static let chunkSize = 16
}
