import LadderLint
import LadderModel
import LadderWorkspace
import SourceText

/// What a report is made of: the findings of a run, in the order of files and places.
struct FindingList {
  private(set) var findings: [Finding]
  private(set) var sources: SourceMap
  let fileCount: Int
  /// What could not be done, in words: a report that is read without the exit code should not look clean.
  var failures: [String] = []
  /// Of the ladders that were read.
  private(set) var ladders: Set<String> = []
  /// Those of them whose names come from a file's or a folder's: another name of that is another one of theirs.
  private(set) var laddersNamedByPath: Set<String> = []

  init(findings: [Finding], sources: SourceMap, fileCount: Int) {
    self.findings = findings
    self.sources = sources
    self.fileCount = fileCount
  }

  init(_ loaded: LoadedWorkspace) {
    self.init(findings: loaded.findings, sources: loaded.sources, fileCount: loaded.given.count)
    failures = loaded.failures.map(\.message)
    ladders = Set(loaded.model.ladders.map(\.id.text))
    laddersNamedByPath = Set(loaded.model.ladders.filter(\.isNamedByPath).map(\.id.text))
  }

  init(_ diagnostics: [Diagnostic], _ sources: SourceMap) {
    self.init(findings: diagnostics.map { Finding($0) }, sources: sources, fileCount: sources.sources.count)
  }

  /// Marks the findings that another run has as well, and has told; see `Fingerprints`.
  mutating func markKnown(from other: FindingList) {
    markKnown(zip(other.findings, Baseline.entries(of: other)).filter { !$0.0.isSuppressed }.map(\.1))
  }

  /// Marks those that are known, and gives back the fingerprints by which they are.
  @discardableResult
  mutating func markKnown(_ known: [Baseline.Entry]) -> Set<String> {
    let fingerprints = Set(known.map(\.fingerprint))
    let own = Baseline.entries(of: self)
    var met: Set<String> = []
    for (index, entry) in own.enumerated() where fingerprints.contains(entry.fingerprint) {
      findings[index].isKnown = true
      met.insert(entry.fingerprint)
    }
    var renamed = RenamedEntries(known, unmet: known.filter { !met.contains($0.fingerprint) }, self)
    for (index, entry) in own.enumerated() where !renamed.isEmpty && !findings[index].isKnown {
      let hasPlace = findings[index].diagnostic.place != nil
      guard let taken = renamed.take(for: entry, hasPlace: hasPlace, where: { !met.contains($0) }) else {
        continue
      }
      findings[index].isKnown = true
      met.insert(taken)
    }
    return met
  }

  /// Findings in a file that is no ladder's: a baseline.
  mutating func add(_ source: Source, _ diagnostics: (FileID, Source) -> [Diagnostic]) {
    let file = sources.add(source)
    findings += diagnostics(file, source).map { Finding($0) }
  }

  var open: [Diagnostic] { findings.filter { !$0.isSuppressed }.map(\.diagnostic) }

  func count(_ severity: Severity) -> Int {
    findings.count { !$0.isSuppressed && $0.diagnostic.severity == severity }
  }

  var suppressedCount: Int { findings.count { $0.isSuppressed } }

  func path(_ span: SourceSpan) -> String { sources[span.file]?.path ?? "" }

  func position(_ span: SourceSpan) -> SourcePosition { position(span.range.start, in: span.file) }

  func endPosition(_ span: SourceSpan) -> SourcePosition { position(span.range.end, in: span.file) }

  private func position(_ offset: Int, in file: FileID) -> SourcePosition {
    sources[file]?.position(at: offset) ?? SourcePosition(line: 1, column: 1)
  }

  /// "2 errors, 1 warning in 3 files".
  var summary: String {
    let files = counted(fileCount, "file")
    let counts = Severity.allCases.compactMap { severity in
      let count = count(severity)
      return count == 0 ? nil : counted(count, severity.name)
    }
    return counts.isEmpty ? "No findings in \(files)" : "\(counts.joined(separator: ", ")) in \(files)"
  }
}
