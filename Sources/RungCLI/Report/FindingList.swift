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

  init(findings: [Finding], sources: SourceMap, fileCount: Int) {
    self.findings = findings
    self.sources = sources
    self.fileCount = fileCount
  }

  init(_ loaded: LoadedWorkspace) {
    self.init(findings: loaded.findings, sources: loaded.sources, fileCount: loaded.given.count)
    failures = loaded.failures.map(\.message)
  }

  init(_ diagnostics: [Diagnostic], _ sources: SourceMap) {
    self.init(findings: diagnostics.map { Finding($0) }, sources: sources, fileCount: sources.sources.count)
  }

  /// Marks the findings that another run has as well; see `Fingerprints`.
  mutating func markKnown(from other: FindingList) { markKnown(Set(Fingerprints(other).all)) }

  /// Marks those of some fingerprints, and gives back which of these there were.
  @discardableResult
  mutating func markKnown(_ known: Set<String>) -> Set<String> {
    var met: Set<String> = []
    for (index, fingerprint) in Fingerprints(self).all.enumerated() where known.contains(fingerprint) {
      findings[index].isKnown = true
      met.insert(fingerprint)
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
