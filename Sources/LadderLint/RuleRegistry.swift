/// All rules, one a line, in the order in which `explain` lists them.
package enum RuleRegistry {
  static let all: [RuleForms] = [
    RuleForms(SyntaxErrors.self),
    // The grid
    RuleForms(MissingDimension.self),
    RuleForms(UnknownLevel.self),
    RuleForms(UnknownDimension.self),
    RuleForms(UnknownLadder.self),
    RuleForms(UnknownTrack.self),
    RuleForms(UnknownGroup.self),
    RuleForms(UnknownStage.self),
    RuleForms(NothingToReplace.self),
    RuleForms(DriftedDimension.self),
    RuleForms(DuplicateLevel.self),
    RuleForms(DuplicateDimension.self),
    RuleForms(DuplicateCell.self),
    RuleForms(DuplicateID.self),
    RuleForms(EmptyCell.self),
    RuleForms(UnusedLevel.self),
    RuleForms(UnusedDimension.self),
    RuleForms(ThinCell.self),
    RuleForms(MissingExamples.self),
    RuleForms(LevelOrder.self),
    RuleForms(MisplacedHeading.self),
    RuleForms(LevelCount.self),
    RuleForms(ShortRow.self),
    RuleForms(AmbiguousShape.self),
    // The chain
    RuleForms(UnresolvedChain.self),
    RuleForms(CyclicChain.self),
    RuleForms(CyclicExtends.self),
    RuleForms(UpwardChain.self),
    RuleForms(SkippedLevel.self),
    RuleForms(MissingChain.self),
    RuleForms(MixedChain.self),
    RuleForms(WrongLevelMention.self),
    RuleForms(UnreadChain.self),
    RuleForms(RetiredID.self),
    // Placeholders
    RuleForms(PlaceholderRule.self),
    RuleForms(TodoRule.self),
    RuleForms(EmptyItem.self),
    RuleForms(EmptySection.self),
    // Progression
    RuleForms(RepeatedExpectation.self),
    RuleForms(RepeatedTheme.self),
    RuleForms(SimilarExpectation.self),
    RuleForms(ShrinkingScope.self),
    // Prose
    RuleForms(MixedVerbForm.self),
    RuleForms(VagueWord.self),
    RuleForms(GenderedWord.self),
    RuleForms(BiasedWord.self),
    RuleForms(PersonalData.self),
    RuleForms(LongItem.self),
    RuleForms(MixedPunctuation.self),
    RuleForms(MixedCapitals.self),
    RuleForms(MisspeltWord.self),
    RuleForms(UndefinedAcronym.self),
    RuleForms(RepeatedWord.self),
    RuleForms(StraySpace.self),
    // Links and markup
    RuleForms(BrokenEmphasis.self),
    RuleForms(BrokenLink.self),
    RuleForms(UnsafeLink.self),
    RuleForms(RawHTML.self),
    RuleForms(SkippedText.self),
    // About the rules themselves
    RuleForms(UnknownRule.self),
    RuleForms(UnusedAllow.self),
    RuleForms(MissingReason.self),
    RuleForms(StaleBaseline.self),
  ]

  /// What each rule says of itself.
  package static let infos: [RuleInfo] = all.map(\.info)

  static let infoByName = Dictionary(infos.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })

  static func isOn(_ info: RuleInfo) -> Bool {
    if case .off = info.level { false } else { true }
  }

  /// Whether a rule of this name counts only where a setting says so.
  static func isOff(_ name: String) -> Bool { infoByName[name].map { !isOn($0) } ?? false }
}
