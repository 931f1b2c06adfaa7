import LadderModel
import LadderReading
import LadderSyntax
import SourceText

/// A file that was read. `declared` is nil for a document: those are understood together.
struct ReadSource: Sendable {
  var source: Source
  var declared: DeclaredFile?
  var failure: FileError?
}

enum SourceReader {
  /// Reads and parses files in parallel; the answers are in the order of `sources`, numbered from `first` on.
  static func read(_ sources: [UnreadSource], from files: FileSystem, first: Int) async -> [ReadSource] {
    let numbered = sources.enumerated().map { (number: first + $0, source: $1) }
    return await Parallel.map(numbered, chunkSize: 16) { read($0.source, from: files, number: $0.number) }
  }

  private static func read(_ unread: UnreadSource, from files: FileSystem, number: Int) -> ReadSource {
    let path = unread.file.path
    do throws(FileError) {
      let bytes = if let bytes = unread.bytes { bytes } else { try files.read(path) }
      let declared: DeclaredFile? =
        switch unread.file.kind {
        case .ladder: declarations(of: bytes, file: FileID(number))
        case .markdown, .csv: nil
        }
      return ReadSource(source: Source(path: path, bytes: bytes), declared: declared)
    } catch {
      // It was there when the paths were looked through.
      let failure = error.problem == .missing ? FileError(.read, path, .vanished) : error
      return ReadSource(
        source: Source(path: path, bytes: []), declared: DeclaredFile(file: FileID(number)), failure: failure)
    }
  }
}
