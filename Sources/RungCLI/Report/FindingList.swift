import LadderLint
import LadderModel
import SourceText

/// What a report is made of: the findings of a run, in the order of files and places.
struct FindingList {
  let findings: [Finding]
  let sources: SourceMap
  let fileCount: Int
  private let positions = PositionFinder()

  init(findings: [Finding], sources: SourceMap, fileCount: Int) {
    self.findings = findings
    self.sources = sources
    self.fileCount = fileCount
  }

  init(_ diagnostics: [Diagnostic], _ sources: SourceMap) {
    self.init(findings: diagnostics.map { Finding($0) }, sources: sources, fileCount: sources.sources.count)
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
    sources[file].map { positions.position(at: offset, in: $0) } ?? SourcePosition(line: 1, column: 1)
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

/// Lines and columns of places that are asked for in their order: a line of megabytes with thousands of findings is
/// counted once, not once a finding. Belongs to one report; not for sharing.
private final class PositionFinder {
  private var source: Source?
  private var offset = 0
  private var last = SourcePosition(line: 1, column: 1)

  func position(at wanted: Int, in source: Source) -> SourcePosition {
    let line = source.lines.line(at: wanted)
    guard source === self.source, line == last.line, wanted >= offset else {
      let position = source.position(at: wanted)
      if source !== self.source || line > last.line { remember(position, wanted, source) }
      return position
    }
    let step = source.bytes[ByteRange(max(offset, source.textStart), wanted).clamped(to: source.bytes.count)]
    let count = step.reduce(into: 0) { count, byte in if byte & 0xC0 != 0x80 { count += 1 } }
    let position = SourcePosition(line: line, column: last.column + count)
    remember(position, wanted, source)
    return position
  }

  private func remember(_ position: SourcePosition, _ offset: Int, _ source: Source) {
    (self.source, self.offset, last) = (source, offset, position)
  }
}
