import LadderLint

/// The rules that `explain` can speak of.
enum RuleBook {
  static let rules: [RuleInfo] = RuleRegistry.infos
}
