import LadderModel
import SourceText

/// How serious findings are at each place, as `allow`, `note`, `warn` and `deny` say it.
///
/// Of the settings of a rule that hold a finding's first byte, the one with the narrowest scope counts; of equal ones
/// the later.
struct ScopedSettings: Sendable {
  private let run: LintRun
  private var byRule: [String: RuleSettings] = [:]

  /// The settings of one rule, as indices in the model's list.
  private struct RuleSettings {
    var workspace: Int?
    /// Those for some files of the workspace.
    var ofFiles: [(files: Set<FileID>, index: Int)] = []
    var ladders: [Int: Int] = [:]
    /// Of a file that belongs to no ladder.
    var files: [FileID: Int] = [:]
    var within: [FileID: [(range: ByteRange, index: Int)]] = [:]
    var innermost: [FileID: InnermostRanges] = [:]
    var turnsOn = false
  }

  init(_ run: LintRun) {
    self.run = run
    for (index, setting) in run.model.settings.enumerated() {
      var settings = byRule.removeValue(forKey: setting.rule.text) ?? RuleSettings()
      settings.turnsOn = settings.turnsOn || setting.verb != .allow
      switch setting.scope {
      case .workspace: settings.workspace = index
      case .files(let files): settings.ofFiles.append((files, index))
      case .ladder:
        let file = setting.span.file
        if let ladder = run.ladder(of: file) {
          settings.ladders[ladder] = index
        } else {
          settings.files[file] = index
        }
      case .within(let span): settings.within[span.file, default: []].append((span.range, index))
      }
      byRule[setting.rule.text] = settings
    }
    byRule = byRule.mapValues { settings in
      var settings = settings
      settings.innermost = settings.within.mapValues { InnermostRanges($0) }
      return settings
    }
  }

  /// Whether some setting makes findings of a rule count that is off otherwise.
  func turnsOn(_ rule: String) -> Bool { byRule[rule]?.turnsOn ?? false }

  /// The setting that decides about a finding, as an index in `model.settings`.
  func index(for rule: String, at span: SourceSpan) -> Int? {
    guard let settings = byRule[rule] else { return nil }
    if let index = settings.innermost[span.file]?.index(at: span.range.start) { return index }
    if let ladder = run.ladder(of: span.file) {
      if let index = settings.ladders[ladder] { return index }
    } else if let index = settings.files[span.file] {
      return index
    }
    return settings.ofFiles.last { $0.files.contains(span.file) }?.index ?? settings.workspace
  }
}

/// Ranges that lie side by side or inside each other, and which of them is the innermost one at an offset.
struct InnermostRanges: Sendable {
  /// From `starts[n]` on, up to the next one, the range with `indices[n]` counts; −1: none.
  private var starts: [Int] = []
  private var indices: [Int] = []

  init(_ ranges: [(range: ByteRange, index: Int)]) {
    // The outer one first, and of equal ones the later last.
    let sorted = ranges.sorted {
      ($0.range.start, -$0.range.end, $0.index) < ($1.range.start, -$1.range.end, $1.index)
    }
    var open: [(end: Int, index: Int)] = []
    for (range, index) in sorted {
      close(&open, upTo: range.start)
      begin(index, at: range.start)
      open.append((range.end, index))
    }
    close(&open, upTo: Int.max)
  }

  func index(at offset: Int) -> Int? {
    var low = 0
    var high = starts.count
    while low < high {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle + 1 } else { high = middle }
    }
    guard low > 0, indices[low - 1] >= 0 else { return nil }
    return indices[low - 1]
  }

  private mutating func close(_ open: inout [(end: Int, index: Int)], upTo offset: Int) {
    while let last = open.last, last.end <= offset {
      open.removeLast()
      begin(open.last?.index ?? -1, at: last.end)
    }
  }

  private mutating func begin(_ index: Int, at offset: Int) {
    if starts.last == offset {
      indices[indices.count - 1] = index
    } else {
      starts.append(offset)
      indices.append(index)
    }
  }
}
