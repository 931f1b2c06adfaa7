/// All rules, one a line, in the order in which `explain` lists them.
package enum RuleRegistry {
  static let all: [any Rule.Type] = [
    SyntaxErrors.self,
    // The grid
    MissingDimension.self,
    UnknownLevel.self,
    UnknownDimension.self,
    UnknownLadder.self,
    UnknownTrack.self,
    UnknownGroup.self,
    UnknownStage.self,
    NothingToReplace.self,
    DriftedDimension.self,
    DuplicateLevel.self,
    DuplicateDimension.self,
    DuplicateCell.self,
    DuplicateID.self,
    EmptyCell.self,
    UnusedLevel.self,
    UnusedDimension.self,
    ThinCell.self,
    MissingExamples.self,
    LevelOrder.self,
    MisplacedHeading.self,
    LevelCount.self,
    ShortRow.self,
    AmbiguousShape.self,
    // The chain
    UnresolvedChain.self,
    CyclicChain.self,
    CyclicExtends.self,
    UpwardChain.self,
    SkippedLevel.self,
    MissingChain.self,
    MixedChain.self,
    WrongLevelMention.self,
    RetiredID.self,
    // Placeholders
    PlaceholderRule.self,
    TodoRule.self,
    EmptyItem.self,
    EmptySection.self,
    // Prose
    MixedVerbForm.self,
    MisspeltWord.self,
    // Links and markup
    BrokenEmphasis.self,
    UnsafeLink.self,
    SkippedText.self,
    // About the rules themselves
    UnknownRule.self,
    UnusedAllow.self,
    MissingReason.self,
  ]

  /// What each rule says of itself.
  package static let infos: [RuleInfo] = all.map { $0.info }

  static let infoByName = Dictionary(infos.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })

  static func isOn(_ info: RuleInfo) -> Bool {
    if case .off = info.level { false } else { true }
  }

  /// Whether a rule of this name counts only where a setting says so.
  static func isOff(_ name: String) -> Bool { infoByName[name].map { !isOn($0) } ?? false }
}
