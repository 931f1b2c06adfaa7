import LadderModel
import LadderReading
import LadderSyntax
import SourceText

/// A file that was read.
struct ReadSource: Sendable {
  var source: Source
  /// Nil for a document: those are understood together.
  var declared: DeclaredFile?
  /// Of a document.
  var outline: DocumentOutline?
  var failure: FileError?
}

enum SourceReader {
  /// Reads and parses files in parallel; the answers are in the order of `sources`, numbered from `first` on.
  static func read(
    _ sources: [UnreadSource], from files: FileSystem, first: Int, _ settings: DocumentSettings = .init()
  ) async -> [ReadSource] {
    let numbered = sources.enumerated().map { (number: first + $0, source: $1) }
    return await Parallel.map(numbered, chunkSize: chunkSize, with: { DocumentOutliner(settings) }) {
      read($0.source, from: files, number: $0.number, &$1)
    }
  }

  /// How many files a task takes at a time.
  private static let chunkSize = 8

  private static func read(
    _ unread: UnreadSource, from files: FileSystem, number: Int, _ outliner: inout DocumentOutliner
  ) -> ReadSource {
    let path = unread.file.path
    do throws(FileError) {
      let bytes = if let bytes = unread.bytes { bytes } else { try files.read(path) }
      let (source, file) = (Source(path: path, bytes: bytes), FileID(number))
      return switch unread.file.kind {
      case .ladder: ReadSource(source: source, declared: declarations(of: bytes, file: file))
      case .markdown, .csv: ReadSource(source: source, outline: outliner.outline(of: source, file))
      }
    } catch {
      // It was there when the paths were looked through.
      let failure = error.problem == .missing ? FileError(.read, path, .vanished) : error
      return ReadSource(
        source: Source(path: path, bytes: []), declared: DeclaredFile(file: FileID(number)), failure: failure)
    }
  }
}
