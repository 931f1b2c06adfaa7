package import LadderLint
import SourceText

/// What fixes made of some files.
package struct FixedWorkspace: Sendable {
  package struct File: Sendable {
    package let path: String
    package let before: [UInt8]
    package let after: [UInt8]
  }

  /// Those that differ, in the order of the run.
  package var changed: [File] = []
  /// As the files would be read with the fixes in them.
  package var loaded: LoadedWorkspace
  /// How many findings were fixed.
  package var count = 0
  /// Rules whose fixes undo each other, so that there was no end of them.
  package var circling: [String] = []
  /// Files that were left as they were, because the fixes made an error in them, with what it says.
  package var takenBack: [(path: String, error: String)] = []
}

/// Applies the fixes of findings again and again, until there are no more: one makes room for the next. Nothing is
/// written.
package struct Fixer {
  private let files: FileSystem
  private let mending: Mending
  /// The findings of a run with a mark at those that are known, and stay as they are.
  private let marking: Marking
  private var request: LoadRequest
  private var result: FixedWorkspace
  /// All that the run read at first.
  private let first: LoadedWorkspace
  /// Files that are not to be changed any more.
  private var kept: Set<String> = []

  /// A linter whose fixes go on longer than that has made a circle.
  private static let mostPasses = 10

  package typealias Marking = (LoadedWorkspace) -> [Finding]

  package static func fix(
    _ request: LoadRequest, _ mending: Mending, in files: FileSystem,
    marking: @escaping Marking = { $0.findings }
  ) async -> FixedWorkspace {
    var loaded = await Loader.load(request, from: files)
    loaded.findings = marking(loaded)
    var fixer = Fixer(files, mending, request, loaded, marking)
    repeat { await fixer.mend() } while fixer.takeBackErrors()
    return await fixer.finish()
  }

  private init(
    _ files: FileSystem, _ mending: Mending, _ request: LoadRequest, _ loaded: LoadedWorkspace,
    _ marking: @escaping Marking
  ) {
    self.files = files
    self.mending = mending
    self.marking = marking
    self.request = request
    first = loaded
    result = FixedWorkspace(loaded: loaded)
  }

  private mutating func mend() async {
    switch mending {
    case .fixes(let isUnsafe): await fixAll(isUnsafe: isUnsafe)
    case .allowing(let reason): await allowAll(because: reason)
    }
  }

  private mutating func fixAll(isUnsafe: Bool) async {
    var seen: Set<[String: [UInt8]]> = [request.replaced]
    result.count = 0
    result.circling = []
    for pass in 0..<Self.mostPasses {
      let choice = FixChoice(result.loaded.findings, in: changeable, isUnsafe: isUnsafe)
      guard choice.count > 0 else { return }
      let replaced = texts(with: choice)
      guard seen.insert(replaced).inserted, pass + 1 < Self.mostPasses else {
        result.circling = choice.rules.sorted()
        return
      }
      result.count += choice.count
      await load(replaced)
    }
  }

  /// Of a finding that is not held where it stands, the whole file holds it, and what held nothing is taken out again.
  private mutating func allowAll(because reason: String) async {
    let before = openCount
    for scope in AllowFixes.Scope.allCases {
      await apply(FixChoice(allowing: result.loaded, in: changeable, scope, because: reason))
    }
    let idle = result.loaded.findings.filter { finding in
      finding.diagnostic.rule == "unused-allow"
        && result.loaded.sources.text(finding.diagnostic.span).contains(reason)
    }
    await apply(FixChoice(idle, in: changeable, isUnsafe: false))
    result.count = before - openCount
  }

  private var openCount: Int { result.loaded.findings.count { !$0.isSuppressed } }

  private mutating func apply(_ choice: FixChoice) async {
    guard choice.count > 0 else { return }
    await load(texts(with: choice))
  }

  /// Files with their edits, by path; those that were changed before, too.
  private func texts(with choice: FixChoice) -> [String: [UInt8]] {
    var replaced = request.replaced
    for file in choice.edits.keys {
      guard let source = result.loaded.sources[file] else { continue }
      replaced[source.path] = choice.fixed(source, file)
    }
    return replaced
  }

  private mutating func load(_ replaced: [String: [UInt8]]) async {
    request.replaced = replaced
    result.loaded = await Loader.load(request, from: files)
    result.loaded.findings = marking(result.loaded)
  }

  /// Files that were asked for, and were read.
  private var changeable: Set<FileID> {
    result.loaded.given.filter { file in
      result.loaded.sources[file].map { !kept.contains($0.path) } ?? false
    }
  }

  // MARK: New errors

  /// Leaves those files as they were in which there is an error now that was not there before; all of them where it is
  /// in a file that was not changed. Whether there were any: then the others are fixed anew.
  private mutating func takeBackErrors() -> Bool {
    let before = Set(errors(of: first).map(\.key))
    let new = errors(of: result.loaded).filter { !before.contains($0.key) }
    let changed = Set(request.replaced.keys)
    guard let any = new.first, !changed.isEmpty else { return false }
    var paths: [String: String] = [:]
    for error in new where changed.contains(error.path) {
      paths[error.path] = paths[error.path] ?? error.message
    }
    if paths.isEmpty { for path in changed { paths[path] = any.message } }
    for path in paths.keys.sorted() { result.takenBack.append((path, paths[path] ?? "")) }
    kept.formUnion(paths.keys)
    request.replaced = [:]
    result.loaded = first
    return true
  }

  private func errors(of loaded: LoadedWorkspace) -> [(key: String, path: String, message: String)] {
    loaded.findings.filter { $0.diagnostic.severity == .error && !$0.isSuppressed }.map { finding in
      let path = loaded.sources[finding.diagnostic.span.file]?.path ?? ""
      let message = finding.diagnostic.message
      return ("\(path)\n\(finding.diagnostic.rule)\n\(message)", path, message)
    }
  }

  // MARK: The end

  private consuming func finish() async -> FixedWorkspace {
    for file in first.sources.sources {
      guard let after = request.replaced[file.path], after != file.bytes else { continue }
      result.changed.append(FixedWorkspace.File(path: file.path, before: file.bytes, after: after))
    }
    return result
  }
}
