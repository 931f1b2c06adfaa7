import LadderEmit
import LadderLint
import LadderModel
import LadderSyntax
import LadderWorkspace
import SourceText

/// What was read, as that which is to be imported.
struct ImportSource {
  private let loaded: LoadedWorkspace
  /// The ladders that the given files are of, as indices in the model: others were read for their names only.
  let ladders: [Int]

  init(_ loaded: LoadedWorkspace) {
    self.loaded = loaded
    ladders = loaded.model.ladders.indices.filter { index in
      loaded.model.ladders[index].files.contains { loaded.given.contains($0) }
    }
  }

  var ladderIDs: [String] { ladders.map { loaded.model.ladders[$0].id.text } }

  /// Why nothing can be imported, in words; empty where it can.
  var obstacles: [String] {
    let told = errors + extending
    return told.isEmpty && ladders.isEmpty ? [ImportMessages.noLadder] : told
  }

  /// A statement that cannot be read would be gone after the import.
  private var errors: [String] {
    var counts: [FileID: Int] = [:]
    for diagnostic in loaded.model.diagnostics where diagnostic.severity == .error {
      counts[diagnostic.span.file, default: 0] += 1
    }
    return counts.sorted { $0.key < $1.key }.map { file, count in
      ImportMessages.errors(loaded.sources[file]?.path ?? "", count)
    }
  }

  /// Without the ladder that is extended, nobody knows what is new in this one.
  private var extending: [String] {
    ladders.map { loaded.model.ladders[$0] }.flatMap { ladder in
      ladder.problems.compactMap { problem -> String? in
        if case .unknown(.ladder, let name, _) = problem {
          return ImportMessages.missingBase(name.text, of: ladder.id.text)
        }
        if case .cyclicExtends = problem { return ImportMessages.circle(ladder.id.text) }
        return nil
      }
    }
  }

  /// The rules whose findings speak of something that the model does not have.
  private static let losses: Set<String> = [
    "skipped-text", "empty-item", "duplicate-level", "duplicate-dimension", "duplicate-declaration",
    "unknown-level", "unknown-dimension", "unknown-stage", "unknown-ladder",
  ]

  /// What is not in the import, in words.
  var remark: String? {
    let lost = loaded.findings.map(\.diagnostic).filter { Self.losses.contains($0.rule) }
    return lost.isEmpty ? nil : ImportMessages.leftOut(lost.count, Set(lost.map(\.rule)).sorted())
  }

  /// The files in their one form, and the paths of those that rung would not read back.
  func files(_ layout: LadderLayout) -> (files: [OutputFile], unreadable: [String]) {
    let allowed = loaded.findings.compactMap { finding in
      finding.suppressedBy.map {
        AllowedFinding(rule: finding.diagnostic.rule, setting: $0, finding: finding.diagnostic.span)
      }
    }
    var files: [OutputFile] = []
    var unreadable: [String] = []
    emitLadders(
      loaded.model, options: LadderOptions(layout: layout, ladders: ladders, allowed: allowed)
    ) { file in
      switch format(file.bytes) {
      case .formatted(let bytes): files.append(OutputFile(path: file.path, bytes: bytes))
      case .hasSyntaxErrors: unreadable.append(file.path)
      }
    }
    return (files, unreadable)
  }
}
