import LadderLint
import LadderModel
import LadderWorkspace
import SourceText

/// Which lines of a baseline a run can tell to be stale: those about ladders and files that it has read, and about rules that it
/// has asked.
struct StaleEntries {
  private let ladders: Set<String>
  private let paths: Set<String>
  private let rules: RuleChoice
  private let severity: Severity?

  init(_ loaded: LoadedWorkspace) {
    ladders = Set(loaded.model.ladders.map(\.id.text))
    paths = Set(loaded.sources.sources.map(\.path))
    rules = loaded.rules
    severity = Self.severity(loaded)
  }

  /// As the workspace says it; nil where it allows them.
  private static func severity(_ loaded: LoadedWorkspace) -> Severity? {
    let setting = loaded.model.settings.last { setting in
      guard case .workspace = setting.scope else { return false }
      return setting.rule.text == StaleBaseline.info.name
    }
    switch setting?.verb {
    case .allow: return nil
    case .note: return .note
    case .deny: return .error
    case .warn, nil: return .warning
    }
  }

  func contains(_ entry: Baseline.Entry) -> Bool {
    severity != nil && rules.allows(StaleBaseline.info.name) && covers(entry)
  }

  /// Whether the run would have found it, if it were there.
  func covers(_ entry: Baseline.Entry) -> Bool {
    guard rules.allows(entry.rule) else { return false }
    let ladder = entry.place.prefix { $0 != "/" }
    return ladders.contains(String(ladder)) || paths.contains(entry.place)
  }

  func findings(_ entries: [Baseline.Entry], _ file: FileID, _ source: Source) -> [Diagnostic] {
    entries.map { entry in
      let line = source.lines.range(ofLine: entry.line)
      let text = source.text(line).prefix { !$0.isNewline }
      return StaleBaseline.finding(
        entry.rule, entry.words, at: SourceSpan(file, ByteRange(line.start, line.start + text.utf8.count)),
        as: severity ?? .warning)
    }
  }
}
