import LadderModel
import SourceText

/// The rules of a run, by the form that they have.
struct RuleSelection: Sendable {
  private(set) var runRules: [any RunRule.Type] = []
  private(set) var ladderRules: [any LadderRule.Type] = []
  private(set) var proseRules: [any ProseRule.Type] = []
  private(set) var gatheringRules: [any GatheringRule.Type] = []

  init(_ isWanted: (RuleInfo) -> Bool) {
    for rule in RuleRegistry.all where isWanted(rule.info) {
      if let rule = rule as? any RunRule.Type { runRules.append(rule) }
      if let rule = rule as? any LadderRule.Type { ladderRules.append(rule) }
      if let rule = rule as? any ProseRule.Type { proseRules.append(rule) }
      if let rule = rule as? any GatheringRule.Type { gatheringRules.append(rule) }
    }
  }
}

/// Checks ladders in parallel; what comes out is in the order of the ladders and the rules, whatever ran when.
enum LadderChecks {
  /// How many ladders one task takes: enough to be worth a task, few enough to keep all processors at work.
  private static let chunkSize = 16

  private struct Chunk: Sendable {
    var ladders: [LadderContext] = []
    var findings: [Diagnostic] = []
    /// What each gathering rule has gathered.
    var parts: [any Sendable] = []
  }

  static func run(_ rules: RuleSelection, over run: LintRun) async -> [Diagnostic] {
    let options = RuleOptions(run)
    let errors = DiagnosticIndex(run.model.diagnostics)
    let starts = Array(stride(from: 0, to: run.model.ladders.count, by: chunkSize))
    let chunks = await withTaskGroup(of: (Int, Chunk).self) { group in
      for start in starts {
        group.addTask {
          let range = start..<min(start + chunkSize, run.model.ladders.count)
          return (start, check(range.map { LadderContext(run, $0, options, errors) }, rules))
        }
      }
      var chunks: [Int: Chunk] = [:]
      for await (start, chunk) in group { chunks[start] = chunk }
      return starts.compactMap { chunks[$0] }
    }
    var findings = chunks.flatMap(\.findings)
    for rule in rules.runRules {
      var report = Report(rule.info)
      rule.check(run, &report)
      findings += report.findings
    }
    let ladders = chunks.flatMap(\.ladders)
    for (index, rule) in rules.gatheringRules.enumerated() {
      findings += compare(rule, chunks.map { $0.parts[index] }, ladders)
    }
    return findings
  }

  private static func check(_ ladders: [LadderContext], _ rules: RuleSelection) -> Chunk {
    var chunk = Chunk(ladders: ladders)
    for ladder in ladders {
      checkProse(of: ladder, rules.proseRules, &chunk.findings)
      for rule in rules.ladderRules where ladder.language.fits(rule.info) {
        var report = Report(rule.info)
        rule.check(ladder, &report)
        chunk.findings += report.findings
      }
    }
    chunk.parts = rules.gatheringRules.map { gather($0, ladders) }
    return chunk
  }

  private static func checkProse(
    of ladder: LadderContext, _ rules: [any ProseRule.Type], _ findings: inout [Diagnostic]
  ) {
    let rules = rules.filter { ladder.language.fits($0.info) }
    let triggers = rules.map { $0.triggers }
    var reports = rules.map { Report($0.info) }
    ladder.eachProse { prose, position in
      let traits = ProseTraits(prose.text)
      for index in triggers.indices where !triggers[index].isDisjoint(with: traits) {
        rules[index].check(ProseSite(prose: prose, position: position, ladder: ladder), &reports[index])
      }
    }
    for report in reports { findings += report.findings }
  }

  private static func gather<R: GatheringRule>(_ rule: R.Type, _ ladders: [LadderContext]) -> any Sendable {
    var part = R.empty
    for ladder in ladders where ladder.language.fits(R.info) { R.gather(ladder, into: &part) }
    return part
  }

  private static func compare<R: GatheringRule>(
    _ rule: R.Type, _ parts: [any Sendable], _ ladders: [LadderContext]
  ) -> [Diagnostic] {
    var report = Report(R.info)
    R.check(parts.compactMap { $0 as? R.Part }, ladders, &report)
    return report.findings
  }
}
