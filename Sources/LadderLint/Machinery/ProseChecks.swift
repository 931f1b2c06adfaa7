import LadderModel
import SourceText

/// The rules that look at prose, over some ladders: one walk over each ladder and one look at each prose for all of them.
struct ProseChecks {
  private let proseRules: [SelectedRule<any ProseRule.Type>]
  private let triggers: [ProseTraits]
  private let wordRules: [SelectedRule<any WordRule.Type>]
  /// The words of the ladders so far that are in the language of a rule about words.
  private(set) var words = WordTable()

  init(_ rules: RuleSelection) {
    proseRules = rules.proseRules
    triggers = proseRules.map { $0.rule.triggers }
    wordRules = rules.wordRules
  }

  /// Adds what the rules find one prose at a time, rule by rule, and gathers the words.
  mutating func check(_ ladder: LadderContext, _ findings: inout [Diagnostic]) {
    let checking = proseRules.indices.filter { ladder.language.fits(proseRules[$0].language) }
    let wanted = checking.reduce(into: ProseTraits()) { $0.formUnion(triggers[$1]) }
    let areWordsWanted = wordRules.contains { ladder.language.fits($0.language) }
    var reports = proseRules.map(\.report)
    var place = WordTable.Place(ladder: ladder.index, prose: 0, offset: 0)
    ladder.eachProse { prose, position in
      let text = prose.text.utf8.span
      let traits = ProseScan.traits(of: text) { word in
        if areWordsWanted, !words.count(word.hash, isWord: word.isSurelyWord) {
          words.note(word, of: text, at: place)
        }
      }
      place.prose += 1
      guard !traits.isDisjoint(with: wanted) else { return }
      for index in checking where !triggers[index].isDisjoint(with: traits) {
        let site = ProseSite(prose: prose, position: position, ladder: ladder)
        proseRules[index].rule.check(site, &reports[index])
      }
    }
    for report in reports where !report.findings.isEmpty { findings += report.findings }
  }
}
