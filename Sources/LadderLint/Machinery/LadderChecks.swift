import LadderModel
import SourceText

/// Checks ladders in parallel; what comes out is in the order of the ladders and the rules, whatever ran when.
enum LadderChecks {
  /// How many ladders one task takes.
  private static let chunkSize = 16

  private struct Chunk: Sendable {
    var ladders: [LadderContext]
    var findings: [Diagnostic]
    var words: CountedWords
    /// What is to be compared with other ladders, for each rule that compares.
    var expectations: [Expectations]
  }

  static func run(_ rules: RuleSelection, over run: LintRun) async -> [Diagnostic] {
    let options = RuleOptions(run)
    let errors = DiagnosticIndex(run.model.diagnostics)
    let starts = Array(stride(from: 0, to: run.model.ladders.count, by: chunkSize))
    // A chunk is a value here: its ladders share what is counted of their words.
    let chunks = await Parallel.map(starts, chunkSize: 1) { start in
      let range = start..<min(start + chunkSize, run.model.ladders.count)
      return check(range.map { LadderContext(run, $0, options, errors) }, rules)
    }
    var findings = chunks.flatMap(\.findings)
    for selected in rules.runRules {
      var report = selected.report
      selected.rule.check(run, &report)
      findings += report.findings
    }
    findings += ExpectationChecks.check(chunks.map(\.expectations), rules.expectationRules, run)
    findings += check(words(of: chunks), of: chunks.flatMap(\.ladders), rules.wordRules)
    return findings
  }

  private static func check(_ ladders: [LadderContext], _ rules: RuleSelection) -> Chunk {
    var prose = ProseChecks(rules)
    var reports = rules.ladderRules.map(\.report)
    let needs = rules.ladderRules.map { $0.rule.needs }
    for ladder in ladders {
      let traits = prose.check(ladder)
      for (index, selected) in rules.ladderRules.enumerated() where ladder.language.fits(selected.language) {
        guard needs[index].isEmpty || !needs[index].isDisjoint(with: traits) else { continue }
        selected.rule.check(ladder, &reports[index])
      }
    }
    let found = prose.finished()
    return Chunk(
      ladders: ladders, findings: found.findings + reports.flatMap(\.findings), words: found.words,
      expectations: found.expectations)
  }

  private static func words(of chunks: [Chunk]) -> WordTable {
    var words = WordTable()
    for chunk in chunks { words.add(chunk.words) }
    return words
  }

  private static func check(
    _ words: WordTable, of ladders: [LadderContext], _ rules: [SelectedRule<any WordRule.Type>]
  ) -> [Diagnostic] {
    rules.flatMap { selected in
      var report = selected.report
      selected.rule.check(words, ladders.filter { $0.language.fits(selected.language) }, &report)
      return report.findings
    }
  }
}
