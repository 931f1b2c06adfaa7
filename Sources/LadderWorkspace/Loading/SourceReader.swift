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
  /// How many files one task takes: enough to be worth a task, few enough to keep all processors at work.
  private static let chunkSize = 32

  /// Reads and parses files in parallel; the answers are in the order of `sources`, numbered from `first` on.
  static func read(_ sources: [UnreadSource], from files: FileSystem, first: Int) async -> [ReadSource] {
    if sources.count <= 2 {
      return sources.indices.map { read(sources[$0], from: files, number: first + $0) }
    }
    let starts = stride(from: 0, to: sources.count, by: chunkSize)
    return await withTaskGroup(of: (Int, [ReadSource]).self) { group in
      for start in starts {
        group.addTask {
          let chunk = start..<min(start + chunkSize, sources.count)
          return (start, chunk.map { read(sources[$0], from: files, number: first + $0) })
        }
      }
      var chunks: [Int: [ReadSource]] = [:]
      for await (start, chunk) in group { chunks[start] = chunk }
      return starts.flatMap { chunks[$0] ?? [] }
    }
  }

  private static func read(_ unread: UnreadSource, from files: FileSystem, number: Int) -> ReadSource {
    let path = unread.file.path
    do throws(FileError) {
      let bytes = if let bytes = unread.bytes { bytes } else { try files.read(path) }
      let declared: DeclaredFile? =
        switch unread.file.kind {
        case .ladder: declarations(of: bytes, file: FileID(number))
        case .markdown: nil
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
