import LadderModel
package import SourceText

/// A finding that a statement allows: what it is needed for.
package struct AllowedFinding: Sendable {
  /// The rule, and the place of the statement that allows it.
  package var rule: String
  package var setting: SourceSpan
  package var finding: SourceSpan

  package init(rule: String, setting: SourceSpan, finding: SourceSpan) {
    self.rule = rule
    self.setting = setting
    self.finding = finding
  }
}

/// Under which statement of a `.ladder` file each setting of its sources goes.
///
/// A comment in Markdown holds for a section or a block, of which no statement need be the whole: its setting then goes
/// to each statement in it where it is needed, or to the one that it stands in.
struct SettingPlaces {
  private var settings: [SettingHolder: [RuleSetting]] = [:]
  private(set) var ofItems: [SourceSpan: [RuleSetting]] = [:]
  private let holders: SettingHolders
  private let title: SourceSpan

  subscript(holder: SettingHolder) -> [RuleSetting] { settings[holder] ?? [] }

  init(_ model: Model, ladder index: Int, _ allowed: [AllowedFinding]?) {
    title = model.ladders[index].title.span
    let own = model.settings.filter { setting in
      let file = Int(setting.span.file.index)
      return model.ladderOfFile.indices.contains(file) && model.ladderOfFile[file] == index
    }
    // Most ladders have none, and looking through all their items is work.
    holders = own.isEmpty ? SettingHolders() : SettingHolders(model, ladder: index)
    for setting in own { put(setting, allowed) }
  }

  private mutating func put(_ setting: RuleSetting, _ allowed: [AllowedFinding]?) {
    for holder in targets(of: setting, allowed) {
      guard case .item(let span) = holder else {
        settings[holder, default: []].append(setting)
        continue
      }
      ofItems[span, default: []].append(setting)
    }
  }

  private func targets(of setting: RuleSetting, _ allowed: [AllowedFinding]?) -> [SettingHolder] {
    guard case .within(let scope) = setting.scope, !holdsAll(scope) else { return [.ladder] }
    let entries = holders.entries.filter { $0.head.file == scope.file && isFit($0, for: setting) }
    let inside = outermost(entries.filter { scope.range.contains($0.head.range) })
    let around = entries.last { $0.extent.contains(scope.range.start) }?.holder
    guard setting.verb == .allow, let allowed else { return unique(inside.map(\.holder), else: around) }
    let findings = allowed.filter { $0.setting == setting.span && $0.rule == setting.rule.text }
    let needed = findings.map { finding in
      inside.last { $0.extent.contains(finding.finding.range.start) }?.holder
        ?? entries.last { $0.extent.contains(finding.finding.range.start) }?.holder
    }
    return unique(needed.compactMap { $0 }, else: inside.first?.holder ?? around)
  }

  private func unique(_ holders: [SettingHolder], else other: SettingHolder?) -> [SettingHolder] {
    var seen: Set<SettingHolder> = []
    let unique = holders.filter { seen.insert($0).inserted }
    return unique.isEmpty ? [other ?? .ladder] : unique
  }

  /// Whether nothing of the ladder stands outside of `scope`.
  private func holdsAll(_ scope: SourceSpan) -> Bool {
    scope.contains(title) && holders.entries.allSatisfy { scope.contains($0.head) }
  }

  /// Without those that are parts of another one.
  private func outermost(_ entries: [SettingHolders.Entry]) -> [SettingHolders.Entry] {
    var end = 0
    var result: [SettingHolders.Entry] = []
    for entry in entries {
      if case .item = entry.holder, entry.head.range.end <= end { continue }
      result.append(entry)
      end = entry.extent.end
    }
    return result
  }

  /// Under an item, only what is surely a setting is one.
  private func isFit(_ entry: SettingHolders.Entry, for setting: RuleSetting) -> Bool {
    guard case .item = entry.holder else { return true }
    let rule = setting.rule.text.utf8
    let isName = rule.allSatisfy { $0 == UInt8(ascii: "-") || ($0 >= 0x61 && $0 <= 0x7A) }
    return isName
      && (rule.contains(UInt8(ascii: "-")) || ["placeholder", "todo", "syntax"].contains(setting.rule.text))
  }
}
