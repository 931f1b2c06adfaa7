import LadderModel
import SourceText

/// The rules that compare expectations, over some ladders: those of each ladder with each other, and those of several
/// ladders where these ask for it.
struct ExpectationChecks: ~Copyable {
  private let rules: [SelectedRule<any ExpectationRule.Type>]
  /// One for each of the rules, over all ladders.
  private var reports: [Report]
  /// Those of the ladder that is being walked over.
  private var own = Expectations()
  /// Those of each rule that compares them later.
  private var others: [Expectations]

  init(_ selection: RuleSelection) {
    rules = selection.expectationRules
    reports = rules.map(\.report)
    others = rules.map { _ in Expectations() }
  }

  var areThere: Bool { !rules.isEmpty }

  /// What the rules have found, rule by rule, and for each what is to be compared with other ladders.
  consuming func finished() -> (findings: [Diagnostic], others: [Expectations]) {
    (reports.flatMap(\.findings), others)
  }

  /// Takes an expectation, if it is one of a cell. See `Expectations.add`.
  @inline(__always)
  mutating func add(
    _ prose: borrowing Prose, _ position: ProseSite.Position, in ladder: LadderContext,
    _ append: (inout [UInt64]) -> UInt64
  ) {
    guard position.role == .expectation, let level = position.level, let dimension = position.dimension else {
      return
    }
    own.add(prose, of: LadderCell(ladder: ladder.index, level: level, dimension: dimension), append)
  }

  mutating func end(of ladder: LadderContext) {
    guard areThere else { return }
    for index in rules.indices where ladder.language.fits(rules[index].language) {
      if rules[index].rule.looksAcross(ladder) {
        others[index].add(own)
      } else {
        rules[index].rule.check(own, ladder.run, &reports[index])
      }
    }
    own.removeAll()
  }

  /// Looks at what was left over by all ladders.
  static func check(
    _ others: [[Expectations]], _ rules: [SelectedRule<any ExpectationRule.Type>], _ run: LintRun
  ) -> [Diagnostic] {
    rules.indices.flatMap { index in
      var all = Expectations()
      for chunk in others { all.add(chunk[index]) }
      var report = rules[index].report
      rules[index].rule.check(all, run, &report)
      return report.findings
    }
  }
}
