import LadderModel
import SourceText

/// A list of items, and where in the model it stands.
package struct ListSite {
  let items: [Item]
  /// The cell that it belongs to; nil for the items of a stage.
  let cell: Int?
  let ladder: LadderContext

  var place: String { ladder.place(ofList: cell) }
  /// Whether it begins in a file of this ladder, and not in one of the ladder that it extends.
  var isOwn: Bool { !items.isEmpty && ladder.owns(items[0].prose.span) }
}

/// The rules that look at lists, over some ladders: one walk over each ladder and one look at each list for all of them.
struct ListChecks {
  private let rules: [SelectedRule<any ListRule.Type>]
  private let triggers: [ListTraits]
  private let lexicon = Lexicon.english
  /// One for each of the rules, over all ladders.
  private var reports: [Report]

  init(_ selection: RuleSelection) {
    rules = selection.listRules
    triggers = rules.map { $0.rule.triggers }
    reports = rules.map(\.report)
  }

  /// What the rules have found, rule by rule.
  consuming func finished() -> [Diagnostic] { reports.flatMap(\.findings) }

  mutating func check(_ ladder: LadderContext) {
    let checking = rules.indices.filter { ladder.language.fits(rules[$0].language) }
    guard !checking.isEmpty else { return }
    let lexicon = lexicon
    ladder.eachList { items, cell in
      let traits = ListTraits(items.span, lexicon)
      guard !traits.isEmpty else { return }
      let list = ListSite(items: items, cell: cell, ladder: ladder)
      for index in checking where !triggers[index].isDisjoint(with: traits) {
        rules[index].rule.check(list, &reports[index])
      }
    }
  }
}
