import SourceText
import Testing

@testable import LadderLint

/// Rules about lists whose items are written in two ways.
@Suite struct ListTests {
  private static func list(_ items: [String]) -> String { items.map { "- " + $0 }.joined(separator: "\n") }

  // MARK: Full stops

  @Test(arguments: [
    ["Writes.", "Reads.", "Tests ↓it", "Names."], ["Writes", "Reads", "Tests ↓it.", "Names"],
    ["Writes.", "Reads.", "Tests. Names ↓all", "Names."],
    ["**Writes.**", "Reads *it*.", "Tests. ↓Fixes", "Names."],
    ["Writes.", "↓Reads", "Tests."], ["Writes.", "Reads.", "Is at ↓café", "Names."],
    ["Writes.", "Reads.", "Adds (and ↓deletes)", "Names."],
  ])
  func mixedPunctuation(_ items: [String]) async { await check("mixed-punctuation", Self.list(items)) }

  @Test(arguments: [
    ["Writes.", "Reads.", "Tests", "Names", "Fixes."], ["Writes.", "Reads"],
    ["Writes", "Reads", "Tests etc.", "Names"], ["Writes.", "Reads.", "Tests `it`", "Is it?", "Names."],
    ["Writes", "Reads", "Tests. Names.", "Fixes"], ["Writes.", "Reads.", "Tests:\n  - it", "Names."],
    ["書く。", "読む。", "試す", "名付ける。"], ["Writes.", "Reads.", "Sees [it](a.md)", "Names."],
    ["Writes", "Reads", "Works for Example Inc.", "Names"],
  ])
  func onePunctuation(_ items: [String]) async { await check("mixed-punctuation", Self.list(items)) }

  @Test(arguments: [
    (["Writes.", "Reads.", "Tests it", "Names."], ["Writes.", "Reads.", "Tests it.", "Names."]),
    (["Writes", "Reads", "Tests **it.**", "Names"], ["Writes", "Reads", "Tests **it**", "Names"]),
    (
      ["Aa. Bb.", "Rr.", "Tt", "Nn", "Ab.", "Cd.", "Ef.", "Gh.", "Ij."],
      ["Aa. Bb.", "Rr.", "Tt.", "Nn.", "Ab.", "Cd.", "Ef.", "Gh.", "Ij."]
    ),
  ])
  func stopsAreMended(_ before: [String], _ after: [String]) async {
    #expect(await Fixture(cell(Self.list(before))).fixed("mixed-punctuation") == cell(Self.list(after)))
  }

  // MARK: Capitals

  @Test(arguments: [
    ["Writes it.", "Reads it.", "↓tests it.", "Names it."],
    ["writes it", "reads it", "↓Tests it", "names it"],
    ["Writes.", "Reads.", "“Names”.", "*↓tests* it.", "Names."],
  ])
  func mixedCapitals(_ items: [String]) async { await check("mixed-capitals", Self.list(items)) }

  @Test(arguments: [
    ["Writes it.", "Reads it.", "tests it.", "names it."],
    ["Writes.", "Reads.", "`tests` it.", "4 things.", "iOS."],
    ["writes", "reads", "Kubernetes", "names", "API design", "I"],
    ["Writes.", "Reads.", "git.", "npm.", "Names."],
    ["Writes.", "Reads.", "user_id.", "a/b.", "f(x).", "k8s.", "node.js."],
    ["Writes.", "Reads.", "élan.", "Names."],
  ])
  func oneKindOfLetter(_ items: [String]) async { await check("mixed-capitals", Self.list(items)) }

  @Test func capitalsAreMended() async {
    let fixture = await Fixture(cell(Self.list(["Writes.", "**reads** it.", "Tests.", "Names."])))
    #expect(
      await fixture.fixed("mixed-capitals")
        == cell(Self.list(["Writes.", "**Reads** it.", "Tests.", "Names."])))
    let finding = await fixture.findings().first { $0.diagnostic.rule == "mixed-capitals" }?.diagnostic
    #expect(finding?.related.map { fixture.run.sources.text($0.span) } == ["Writes"])
  }
}
