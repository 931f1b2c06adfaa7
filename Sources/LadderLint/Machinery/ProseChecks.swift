import LadderModel
import SourceText

/// The rules that look at prose and lists, over some ladders: one walk over each ladder and one look at each prose for
/// all of them.
struct ProseChecks: ~Copyable {
  private let proseRules: [SelectedRule<any ProseRule.Type>]
  private let triggers: [ProseTraits]
  private let wordRules: [SelectedRule<any WordRule.Type>]
  private let classes = ByteClass.all
  /// One for each of the rules, over all ladders.
  private var reports: [Report]
  /// The words of the ladders so far that are in the language of a rule about words.
  private var words = WordCounter()
  /// Of the prose that is looked at, see `WordCounter`.
  private var content = ContentWords.room
  private var lists: ListChecks
  private var expectations: ExpectationChecks

  init(_ rules: RuleSelection) {
    proseRules = rules.proseRules
    triggers = proseRules.map { $0.rule.triggers }
    wordRules = rules.wordRules
    reports = proseRules.map(\.report)
    lists = ListChecks(rules)
    expectations = ExpectationChecks(rules)
  }

  /// What the rules have found, rule by rule, and what is to be looked at together with that of other ladders.
  consuming func finished() -> (findings: [Diagnostic], words: CountedWords, expectations: [Expectations]) {
    let compared = expectations.finished()
    return (
      reports.flatMap(\.findings) + lists.finished() + compared.findings, words.finished(), compared.others
    )
  }

  /// Looks at each prose of a ladder, and gathers the words. Returns what the ladder's prose may hold.
  mutating func check(_ ladder: LadderContext) -> ProseTraits {
    let checking = proseRules.indices.filter { ladder.language.fits(proseRules[$0].language) }
    let wanted = checking.reduce(into: ProseTraits()) { $0.formUnion(triggers[$1]) }
    let counts = wordRules.contains { ladder.language.fits($0.language) }
    let table = classes
    let classes = table.span
    var all = LadderTraits(ladder)
    let compares = expectations.areThere
    var place = WordTable.Place(ladder: ladder.index, prose: 0, offset: 0)
    ladder.eachProse(
      { prose, position in
        let traits = prose.withBytes { text in
          let look = words.look(at: text, classes, counts: counts, place, content: &content)
          all.add(look, text.count, of: prose.span, position.role)
          if position.role.isItem {
            lists.add(text, words.opening(of: text), leadsIn: position.leadsIn)
          }
          if compares {
            expectations.add(prose, position, in: ladder) {
              words.appendContent(of: text, look, content, to: &$0)
            }
          }
          return look.traits
        }
        place.prose += 1
        guard !traits.isDisjoint(with: wanted) else { return }
        for index in checking where !triggers[index].isDisjoint(with: traits) {
          let site = ProseSite(prose: copy prose, position: position, ladder: ladder)
          proseRules[index].rule.check(site, &reports[index])
        }
      }, beginList: { lists.begin() }, endList: { items, cell in lists.end(items, cell, in: ladder) })
    expectations.end(of: ladder)
    checkTitles(of: ladder, checking.filter { proseRules[$0].rule.looksAtTitles }, classes, place)
    return all.traits
  }

  /// Titles are names: their words are not counted, and few rules look at them.
  private mutating func checkTitles(
    of ladder: LadderContext, _ checking: [Int], _ classes: Span<UInt16>, _ place: WordTable.Place
  ) {
    guard !checking.isEmpty else { return }
    let wanted = checking.reduce(into: ProseTraits()) { $0.formUnion(triggers[$1]) }
    ladder.eachTitle { title, level, dimension in
      let traits = words.look(at: title.text.utf8.span, classes, counts: false, place, content: &content)
        .traits
      guard !traits.isDisjoint(with: wanted), let prose = ladder.prose(of: title) else { return }
      let position = ProseSite.Position(role: .about, level: level, dimension: dimension)
      for index in checking where !triggers[index].isDisjoint(with: traits) {
        let site = ProseSite(prose: prose, position: position, ladder: ladder)
        let count = reports[index].findings.count
        proseRules[index].rule.check(site, &reports[index])
        // The heading of a dimension stands under each level.
        if ladder.ladder.isDocument { reports[index].removeFixes(behind: count) }
      }
    }
  }
}
