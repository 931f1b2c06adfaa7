package import LadderModel
package import SourceText

/// Reads documents that people already have (Markdown; later CSV): their shape is inferred from all of them together.
package enum DocumentReader {
  /// What each of `files` declares, in their order. Never fails: what is not understood is an observation.
  ///
  /// - Parameter known: files in the ladder language that were read already: documents of theirs take their names.
  package static func read(_ files: [FileID], of sources: SourceMap, known: [DeclaredFile]) async -> [DeclaredFile] {
    files.map { DeclaredFile(file: $0) }
  }
}
