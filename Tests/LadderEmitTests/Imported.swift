import Foundation
import LadderEmit
import LadderModel
import LadderReading
import LadderSyntax
import SourceText
import Testing

/// Sources of any kind, and what is written of them in the ladder language.
struct Imported {
  var model: Model
  var sources = SourceMap()

  init(_ model: Model, _ sources: SourceMap) {
    (self.model, self.sources) = (model, sources)
  }

  /// Paths and texts; what ends in `.ladder` is read as such.
  init(_ files: [(path: String, text: String)]) async {
    var documents: [FileID] = []
    var known: [DeclaredFile] = []
    for file in files {
      let bytes = Array(file.text.utf8)
      let id = sources.add(Source(path: file.path, bytes: bytes))
      if file.path.hasSuffix(".ladder") {
        known.append(declarations(of: bytes, file: id))
      } else {
        documents.append(id)
      }
    }
    model = Model(resolving: known + (await DocumentReader.read(documents, of: sources, known: known)))
  }

  /// The files in their one form, which is then theirs.
  func files(_ layout: LadderLayout = .one, allowed: [AllowedFinding]? = nil) -> [TestFile] {
    var files: [TestFile] = []
    emitLadders(model, options: LadderOptions(layout: layout, allowed: allowed)) { file in
      guard case .formatted(let bytes) = format(file.bytes) else {
        return _ = Issue.record("\(file.path) cannot be read back")
      }
      #expect(format(bytes) == .formatted(bytes))
      files.append(TestFile(file.path, String(decoding: bytes, as: UTF8.self)))
    }
    return files
  }

  /// The model as JSON, but for where things stand.
  var withoutPlaces: [String] {
    var bytes: [UInt8] = []
    emitJSON(model, sources: sources) { bytes += $0 }
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n").filter {
      !$0.contains("\"location\": {")
    }
    .map { String($0.hasSuffix(",") ? $0.dropLast() : $0) }
  }

  /// Where a word stands first.
  func place(of word: String) -> SourceSpan {
    for (index, source) in sources.sources.enumerated() {
      let text = String(decoding: source.bytes, as: UTF8.self)
      guard let range = text.range(of: word) else { continue }
      let start = text.utf8.distance(from: text.startIndex, to: range.lowerBound)
      return SourceSpan(FileID(index), ByteRange(start, start + word.utf8.count))
    }
    return SourceSpan(FileID(0), ByteRange(at: 0))
  }
}
