import SourceText
import Testing

@testable import LadderLint

/// Rules that compare levels.
@Suite struct ProgressionTests {
  /// Three levels, each with its items, which are parted by slashes. `~` before a level's items: it stands on its own.
  static func ladder(_ levels: [String]) -> String {
    var text = "ladder team \"Team\"\n"
    for (index, items) in levels.enumerated() {
      let chain = index == 0 ? "" : items.hasPrefix("~") ? " on its own" : " in addition to L\(index)"
      text += "level L\(index + 1) \"Level \(index + 1)\"\(chain)\n"
    }
    text += "dimension craft \"Craft\"\n"
    for (index, items) in levels.enumerated() {
      text += "at L\(index + 1) craft\n"
      for item in items.split(separator: "/") {
        text += "  - \(item.hasPrefix("~") ? item.dropFirst() : item)\n"
      }
    }
    return text
  }

  private func check(_ rule: String, _ levels: [String]) async {
    let marked = Marked(Self.ladder(levels))
    let found = await Fixture(marked.text).findings().map(\.diagnostic).filter { $0.rule == rule }
    #expect(found.map(\.span.range.start) == marked.marks, "\(levels): \(found.map(\.message))")
  }

  @Test(arguments: [
    ["Writes code./Tests.", "Reads./↓Writes code."],
    ["Writes code.", "Reads.", "Designs./↓**Writes** code!"],
    ["Writes code.", "↓writes – code"], ["コードを書く。/読む。", "↓コードを書く。/設計する。"],
  ])
  func repeatedExpectation(_ levels: [String]) async { await check("repeated-expectation", levels) }

  @Test(arguments: [
    ["Writes code.", "Writes codes."], ["Writes code.", "~Writes code."],
    ["Writes code./Writes code.", "Reads."],
    ["Writes code.", "Writes code for users."], ["…/Tests.", "–/Reads."],
  ])
  func noRepeatedExpectation(_ levels: [String]) async { await check("repeated-expectation", levels) }

  /// It is a way of writing where most cells do it: one note.
  @Test func repetitionAsAWayOfWriting() async {
    let fixture = await Fixture(
      Self.ladder(["Writes.", "Writes./Reads.", "Writes./Reads.", "Reads./Plans."]))
    #expect(await fixture.short() == ["10:5 note repeated-expectation"])
  }

  @Test func theHigherOneIsTakenOut() async {
    let text = Self.ladder(["Writes code.", "Reads./Writes code.", "Designs.", "Plans."])
    let fixture = await Fixture(text)
    let finding = await fixture.findings().first { $0.diagnostic.rule == "repeated-expectation" }?.diagnostic
    #expect(finding?.message == "level “L1” expects this already, and it comes down from there")
    #expect(finding?.fixes.map(\.safety) == [.unsafe])
    #expect(finding?.related.map { fixture.run.sources.text($0.span) } == ["Writes code."])
    #expect(
      await fixture.fixed("repeated-expectation")
        == Self.ladder(["Writes code.", "Reads.", "Designs.", "Plans."]))
    // Nothing would be left.
    let alone = await Fixture(Self.ladder(["Writes.", "Writes.", "Reads.", "Plans."])).findings()
    #expect(alone.flatMap(\.diagnostic.fixes).isEmpty)
  }

  /// In the ladder that extends another, what stands there is no repetition, and what is written again is one.
  @Test func extendedLadders() async {
    let base = Self.ladder(["Writes code.", "Reads.", "Designs.", "Plans."])
    let fixture = await Fixture([
      ("a.ladder", base), ("b.ladder", "ladder more \"More\" extends team\nat L2 craft\n  - Writes code.\n"),
    ])
    #expect(await fixture.findings().map(\.diagnostic.rule) == ["repeated-expectation"])
    #expect(await fixture.findings().map(\.diagnostic.span.file) == [FileID(1)])
  }

  @Test func repeatedThemes() async {
    let text = Self.ladder(["Writes.", "Reads.", "Designs."])
      .replacing("at L1 craft", with: "at L1 craft\n  theme learn it").replacing(
        "at L3 craft", with: "at L3 craft\n  theme Learn it!")
    let fixture = await Fixture(text)
    #expect(await fixture.short() == ["12:9 warning repeated-theme"])
  }
}
