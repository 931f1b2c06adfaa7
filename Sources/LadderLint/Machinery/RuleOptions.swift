import LadderModel
import SourceText

/// What `set` statements say, by rule and option, for the workspace or for one ladder.
struct RuleOptions: Sendable {
  private struct Key: Hashable {
    var rule: String
    var option: String
    /// The ladder's index; −1 for the workspace.
    var ladder: Int
  }

  private var values: [Key: String] = [:]

  init(_ run: LintRun) {
    for option in run.model.options {
      let ladder = run.ladder(of: option.option.span.file) ?? -1
      values[Key(rule: option.rule.text, option: option.option.text, ladder: ladder)] = option.value.text
    }
  }

  /// Whether nothing is set at all.
  var isEmpty: Bool { values.isEmpty }

  /// The number that was set, or the standard where none was, or where it does not fit (a finding tells).
  func number(_ option: RuleInfo.Option, of rule: String, in ladder: Int) -> Int {
    guard case .number(let standard, let range) = option.kind else { return 0 }
    return value(option, of: rule, in: ladder).flatMap { Self.number($0, in: range) } ?? standard
  }

  /// The words that were set, in lower case.
  func words(_ option: RuleInfo.Option, of rule: String, in ladder: Int) -> [String] {
    let text = value(option, of: rule, in: ladder) ?? ""
    return text.lowercased().split { $0 == " " || $0 == "," }.map(String.init)
  }

  private func value(_ option: RuleInfo.Option, of rule: String, in ladder: Int) -> String? {
    guard !values.isEmpty else { return nil }
    return values[Key(rule: rule, option: option.name, ladder: ladder)]
      ?? values[Key(rule: rule, option: option.name, ladder: -1)]
  }

  static func number(_ text: String, in range: ClosedRange<Int>) -> Int? {
    Int(text).flatMap { range.contains($0) ? $0 : nil }
  }
}
