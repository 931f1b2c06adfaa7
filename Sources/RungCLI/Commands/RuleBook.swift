import LadderLint

/// Temporary, until LadderLint has a registry: no rule is known yet.
enum RuleBook {
  static let rules: [RuleInfo] = []
}
