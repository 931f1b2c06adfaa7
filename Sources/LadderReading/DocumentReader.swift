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
  /// - Parameter known: files in the ladder language that were read already: documents of theirs take their names.
  package static func read(_ files: [FileID], of sources: SourceMap, known: [DeclaredFile]) async -> [DeclaredFile] {
    let outlines = await inParallel(files) { file in
      sources[file].map { source in
        let page = PageBuilder.page(source, file: file)
        return (page: page, shape: page.header == nil ? ShapeFinder.shape(of: page) : PageShape(page))
      }
    }
    let pages = outlines.compactMap { $0?.page }
    let declared = DeclaredPlanner.plans(for: pages, known: known)
    let taken = Set((pages.compactMap { $0.header?.declared } + known).compactMap { ladderID($0.header) })
    let inferred = InferredPlanner.plans(for: pages, outlines.compactMap { $0?.shape }, taken: taken)
    let read = await inParallel(declared + inferred) { PlanReader.files(of: $0, pages) }
    var byFile = Dictionary(uniqueKeysWithValues: read.joined().map { ($0.file, $0) })
    for page in pages where byFile[page.file] == nil { byFile[page.file] = withoutLadder(page) }
    return files.map { byFile[$0] ?? DeclaredFile(file: $0) }
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

  /// `body` of each value, in their order.
  private static func inParallel<Value: Sendable, Result: Sendable>(
    _ values: [Value], _ body: @escaping @Sendable (Value) -> Result
  ) async -> [Result] {
    if values.count <= 2 { return values.map(body) }
    let starts = stride(from: 0, to: values.count, by: chunkSize)
    return await withTaskGroup(of: (Int, [Result]).self) { group in
      for start in starts {
        group.addTask { (start, values[start..<min(start + chunkSize, values.count)].map(body)) }
      }
      var chunks: [Int: [Result]] = [:]
      for await (start, chunk) in group { chunks[start] = chunk }
      return starts.flatMap { chunks[$0] ?? [] }
    }
  }
}
