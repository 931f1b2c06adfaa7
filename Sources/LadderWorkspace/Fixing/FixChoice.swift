import LadderLint
import SourceText

/// What is done about findings.
package enum Mending: Sendable {
  case fixes(isUnsafe: Bool)
  /// Each is allowed where it stands, `because` of the reason.
  case allowing(because: String)
}

/// Which fixes of some findings are applied together: from the first place to the last, each whole or not at all. One
/// that touches another waits for the next time the files are looked at.
struct FixChoice {
  /// By file, from the last place to the first.
  private(set) var edits: [FileID: [Fix.Edit]] = [:]
  /// Of which rules.
  private(set) var rules: Set<String> = []
  private(set) var count = 0

  /// `files`: those that may be changed.
  init(_ findings: [Finding], in files: Set<FileID>, isUnsafe: Bool) {
    var chosen: [Fix.Edit] = []
    var ends: [FileID: Int] = [:]
    // What a misspelt `allow` means is settled first: it may hold for what would be fixed.
    let names = findings.filter {
      $0.diagnostic.rule == "unknown-rule" && Self.fix(of: $0, files, isUnsafe: isUnsafe) != nil
    }
    let wanted = (names.isEmpty ? findings : names).compactMap { finding in
      Self.fix(of: finding, files, isUnsafe: isUnsafe).map {
        (rule: finding.diagnostic.rule, edits: $0.edits.sorted { $0.span < $1.span })
      }
    }
    for (rule, own) in wanted.sorted(by: { $0.edits[0].span < $1.edits[0].span }) {
      guard own.allSatisfy({ $0.span.range.start > ends[$0.span.file] ?? -1 }), !Self.touch(own) else {
        continue
      }
      for edit in own { ends[edit.span.file] = max(ends[edit.span.file] ?? -1, edit.span.range.end) }
      chosen += own
      rules.insert(rule)
      count += 1
    }
    edits = Dictionary(grouping: chosen.sorted { $1.span < $0.span }, by: \.span.file)
  }

  /// What allows the findings of a run.
  init(
    allowing loaded: LoadedWorkspace, in files: Set<FileID>, _ scope: AllowFixes.Scope, because reason: String
  ) {
    (edits, count) = AllowFixes(reason: reason, sources: loaded.sources, files: files)
      .edits(for: loaded.findings, scope)
  }

  /// The first that may be applied; nil for a finding that is allowed.
  private static func fix(of finding: Finding, _ files: Set<FileID>, isUnsafe: Bool) -> Fix? {
    guard !finding.isSuppressed else { return nil }
    return finding.diagnostic.fixes.first { fix in
      let isWanted = fix.safety == .safe || (isUnsafe && fix.safety == .unsafe)
      return isWanted && !fix.edits.isEmpty && fix.edits.allSatisfy { files.contains($0.span.file) }
    }
  }

  /// Whether sorted edits of one fix are in each other's way.
  private static func touch(_ edits: [Fix.Edit]) -> Bool {
    zip(edits, edits.dropFirst()).contains {
      $0.span.file == $1.span.file && $0.span.range.end > $1.span.range.start
    }
  }

  /// A source with its edits; all other bytes are what they were.
  func fixed(_ source: Source, _ file: FileID) -> [UInt8] {
    let bytes = source.bytes
    let endsLinesInTwo = Self.endsLinesInTwo(bytes)
    var fixed: [UInt8] = []
    var index = 0
    for edit in (edits[file] ?? []).reversed() {
      let range = edit.span.range.clamped(to: bytes.count)
      fixed += bytes[index..<max(index, range.lowerBound)]
      fixed += (endsLinesInTwo ? edit.replacement.replacing("\n", with: "\r\n") : edit.replacement).utf8
      index = max(index, range.upperBound)
    }
    return fixed + bytes[index...]
  }

  /// Whether the first line ends with CR and LF.
  private static func endsLinesInTwo(_ bytes: [UInt8]) -> Bool {
    guard let end = bytes.firstIndex(of: 0x0A) else { return false }
    return end > 0 && bytes[end - 1] == 0x0D
  }
}
