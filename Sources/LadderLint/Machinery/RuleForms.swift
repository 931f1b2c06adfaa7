/// A rule under each of the forms that it has, as its type says: to ask for a form while the program runs
/// (`rule as? any LadderRule.Type`) takes longer than to check many a ladder.
struct RuleForms: Sendable {
  let info: RuleInfo
  private(set) var run: (any RunRule.Type)?
  private(set) var ladder: (any LadderRule.Type)?
  private(set) var list: (any ListRule.Type)?
  private(set) var prose: (any ProseRule.Type)?
  private(set) var words: (any WordRule.Type)?
  private(set) var expectations: (any ExpectationRule.Type)?

  init<R: RunRule>(_ rule: R.Type) {
    info = R.info
    run = rule
  }

  init<R: LadderRule>(_ rule: R.Type) {
    info = R.info
    ladder = rule
  }

  init<R: ListRule>(_ rule: R.Type) {
    info = R.info
    list = rule
  }

  init<R: ProseRule>(_ rule: R.Type) {
    info = R.info
    prose = rule
  }

  init<R: WordRule>(_ rule: R.Type) {
    info = R.info
    words = rule
  }

  init<R: ExpectationRule>(_ rule: R.Type) {
    info = R.info
    expectations = rule
  }

  init<R: RunRule & LadderRule>(_ rule: R.Type) {
    info = R.info
    run = rule
    ladder = rule
  }

  init<R: ProseRule & LadderRule>(_ rule: R.Type) {
    info = R.info
    ladder = rule
    prose = rule
  }

  init<R: WordRule & LadderRule>(_ rule: R.Type) {
    info = R.info
    words = rule
    ladder = rule
  }

  /// A rule that says what it is and is looked at by something else, such as the settings.
  @_disfavoredOverload
  init<R: Rule>(_ rule: R.Type) { info = R.info }
}
