/// The rules of a run, by the form that they have.
struct RuleSelection: Sendable {
  private(set) var runRules: [SelectedRule<any RunRule.Type>] = []
  private(set) var ladderRules: [SelectedRule<any LadderRule.Type>] = []
  private(set) var listRules: [SelectedRule<any ListRule.Type>] = []
  private(set) var proseRules: [SelectedRule<any ProseRule.Type>] = []
  private(set) var wordRules: [SelectedRule<any WordRule.Type>] = []
  private(set) var expectationRules: [SelectedRule<any ExpectationRule.Type>] = []

  init(_ isWanted: (RuleInfo) -> Bool) {
    for rule in RuleRegistry.all where isWanted(rule.info) {
      if let form = rule.run { runRules.append(SelectedRule(form, rule.info)) }
      if let form = rule.ladder { ladderRules.append(SelectedRule(form, rule.info)) }
      if let form = rule.list { listRules.append(SelectedRule(form, rule.info)) }
      if let form = rule.prose { proseRules.append(SelectedRule(form, rule.info)) }
      if let form = rule.words { wordRules.append(SelectedRule(form, rule.info)) }
      if let form = rule.expectations { expectationRules.append(SelectedRule(form, rule.info)) }
    }
  }
}

/// A rule of one form, with what is asked of it for every ladder: to copy all of its `info` each time would cost more
/// than many a check.
struct SelectedRule<Form: Sendable>: Sendable {
  let rule: Form
  let language: String?
  /// Where its findings go: empty, with its name and severity.
  let report: Report

  init(_ rule: Form, _ info: RuleInfo) {
    self.rule = rule
    language = info.language
    report = Report(info)
  }
}
