import LadderEmit
import LadderModel
import LadderReading
import LadderSyntax
import SourceText

/// Sources of both languages and what they declare together.
struct Reading {
  var sources = SourceMap()
  var declared: [DeclaredFile] = []

  /// - Parameter files: paths and texts; what ends in `.ladder` is read as such.
  init(_ files: [(path: String, text: String)]) async {
    await self.init(files.map { ($0.path, Array($0.text.utf8)) })
  }

  init(_ bytes: [UInt8]) async { await self.init([("page.md", bytes)]) }

  init(_ files: [(path: String, bytes: [UInt8])]) async {
    var documents: [FileID] = []
    var known: [DeclaredFile] = []
    for file in files {
      let bytes = file.bytes
      let id = sources.add(Source(path: file.path, bytes: bytes))
      if file.path.hasSuffix(".ladder") {
        known.append(declarations(of: bytes, file: id))
      } else {
        documents.append(id)
      }
    }
    let read = await DocumentReader.read(
      documents, of: sources, known: known, Self.settings(in: known, for: documents, of: sources))
    declared = (known + read).sorted { $0.file < $1.file }
  }

  /// What a workspace among the files says of the documents; a glob in a test is a file's name.
  private static func settings(
    in known: [DeclaredFile], for documents: [FileID], of sources: SourceMap
  ) -> DocumentSettings {
    for case .workspace(let workspace) in known.compactMap(\.header) {
      let outermost = workspace.documents.flatMap { documented in
        documents.compactMap { file in
          sources[file].flatMap {
            $0.path == documented.files.text ? (file, $0.path, documented.outermost) : nil
          }
        }
      }
      return DocumentSettings(titles: workspace.titles, outermost: outermost)
    }
    return DocumentSettings()
  }

  init(_ markdown: String) async { await self.init([("page.md", markdown)]) }

  /// What the files declare, as the formatter compares it.
  var dump: String {
    declared.map { DeclarationDump.text(of: $0, in: sources[$0.file]?.bytes ?? []) }.joined(
      separator: "---\n")
  }

  var model: Model { Model(resolving: declared) }

  /// The model as JSON without places: they are all that two doors may give differently.
  var json: String {
    var bytes: [UInt8] = []
    emitJSON(model, sources: sources) { bytes += $0 }
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n").filter {
      !$0.contains("\"location\": {")
    }
    .map { $0.hasSuffix(",") ? $0.dropLast() : $0 }.joined(separator: "\n")
  }

  var messages: [String] { declared.flatMap(\.diagnostics).map(\.message) }
  var observations: [Observation] { declared.flatMap(\.observations) }

  func text(_ span: SourceSpan) -> String { sources.text(span) }
}

extension Reading {
  /// What stands under each `at`, in the order of the files.
  var cells: [String] {
    dump.split(separator: "\nat ").dropFirst().map { String($0).trimmingSuffix("\n") }
  }

  /// The texts that could not be placed.
  var skipped: [String] {
    observations.compactMap { if case .skippedText(let span, _) = $0 { text(span) } else { nil } }
  }
}

extension String {
  fileprivate func trimmingSuffix(_ suffix: String) -> String {
    hasSuffix(suffix) ? String(dropLast(suffix.count)) : self
  }
}
