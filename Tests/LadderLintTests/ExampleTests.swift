import LadderModel
import SourceText
import Testing

@testable import LadderLint

/// The examples with which rules explain themselves.
@Suite struct ExampleTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var rule: String
    var example: RuleExample
    var testDescription: String { rule }
  }

  static let good = RuleRegistry.infos.flatMap { info in info.good.map { Case(rule: info.name, example: $0) }
  }
  static let bad = RuleRegistry.infos.flatMap { info in info.bad.map { Case(rule: info.name, example: $0) } }

  private func fixture(_ text: String, of test: Case) async -> Fixture {
    let info = RuleRegistry.infoByName[test.rule]
    let settings = info.map { RuleRegistry.isOn($0) } == true ? [] : [setting(.warn, test.rule)]
    switch test.example {
    case .ladder: return await Fixture([("a.ladder", text + "\n")], settings: settings)
    case .markdown: return await Fixture([("a.md", text + "\n")], settings: settings)
    }
  }

  @Test(arguments: good) func goodOnesAreSilent(_ test: Case) async {
    let found = await fixture(test.example.text, of: test).short().filter { !$0.contains(" -") }
    #expect(found == [], "\(test.rule)")
  }

  @Test(arguments: bad) func badOnesAreFoundAtTheirMarks(_ test: Case) async {
    let marked = Marked(test.example.text)
    let found = await fixture(marked.text, of: test).findings().filter { $0.suppressedBy == nil }
    #expect(
      found.map(\.diagnostic.span.range.start) == marked.marks,
      "\(test.rule): \(found.map(\.diagnostic.message))")
    #expect(Set(found.map(\.diagnostic.rule)) == [test.rule])
  }

  @Test func everyRuleExplainsItself() {
    let names = RuleRegistry.infos.map(\.name)
    #expect(Set(names).count == names.count)
    for info in RuleRegistry.infos {
      #expect(!info.good.isEmpty && !info.summary.isEmpty && !info.why.isEmpty, "\(info.name)")
      #expect(!info.summary.hasSuffix(".") && info.why.hasSuffix("."), "\(info.name)")
      #expect(info.name.utf8.allSatisfy { $0 &- 0x61 < 26 || $0 == UInt8(ascii: "-") })
    }
  }
}
