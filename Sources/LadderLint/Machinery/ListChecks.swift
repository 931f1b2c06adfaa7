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

/// The rules that look at lists, over some ladders.
struct ListChecks: ~Copyable {
  private let rules: [SelectedRule<any ListRule.Type>]
  private let triggers: [ListTraits]
  private let lexicon = Lexicon.english
  /// One for each of the rules, over all ladders.
  private var reports: [Report]
  /// The lists that are being walked over, from the outermost one to the innermost one.
  private var looks: [ListLook] = []

  init(_ selection: RuleSelection) {
    rules = selection.listRules
    triggers = rules.map { $0.rule.triggers }
    reports = rules.map(\.report)
  }

  /// What the rules have found, rule by rule.
  consuming func finished() -> [Diagnostic] { reports.flatMap(\.findings) }

  mutating func begin() { looks.append(ListLook()) }

  /// Takes the next item of the innermost list.
  @inline(__always)
  mutating func add(_ text: Span<UInt8>, _ opening: ProseOpening, leadsIn: Bool) {
    guard let innermost = looks.indices.last else { return }
    looks[innermost].add(text, opening, leadsIn: leadsIn, lexicon)
  }

  mutating func end(_ items: [Item], _ cell: Int?, in ladder: LadderContext) {
    guard let look = looks.popLast(), items.count > 1 else { return }
    // What comes from the ladder that it extends was not looked at.
    let traits = ladder.ladder.base == nil ? look.traits : .all
    guard !traits.isEmpty else { return }
    let list = ListSite(items: items, cell: cell, ladder: ladder)
    for index in rules.indices
    where !triggers[index].isDisjoint(with: traits) && ladder.language.fits(rules[index].language) {
      rules[index].rule.check(list, &reports[index])
    }
  }
}
