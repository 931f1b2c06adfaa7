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
    ["Writes code.", "↓writes – code"], ["Writes code./Tests./↓Writes code.", "Reads."],
    ["コードを書く。/読む。", "↓コードを書く。/設計する。"],
  ])
  func repeatedExpectation(_ levels: [String]) async { await check("repeated-expectation", levels) }

  @Test(arguments: [
    ["Writes code.", "Writes codes."], ["Writes code.", "~Writes code."],
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

/// Expectations that say nearly the same.
@Suite struct SimilarTests {
  /// Cells by `level/dimension`, each with its items, which are parted by slashes.
  private static func ladder(
    _ cells: [(place: String, items: String)], id: String = "team", across: Bool = false
  ) -> String {
    var text = "ladder \(id) \"\(id)\"\nlevel L1 \"One\"\nlevel L2 \"Two\" on its own\n"
    if across { text += "set similar-expectation.across ladders\n" }
    text += "dimension craft \"Craft\"\ndimension care \"Care\"\n"
    for (place, items) in cells {
      text += "at \(place.replacing("/", with: " "))\n"
      for item in items.split(separator: "/") { text += "  - \(item)\n" }
    }
    return text
  }

  private func check(_ ladders: [String]) async {
    let marked = ladders.map { Marked($0) }
    let files = marked.enumerated().map { ("\($0.offset).ladder", $0.element.text) }
    let found = await Fixture(files).findings(of: "similar-expectation").map(\.diagnostic)
    let expected = marked.enumerated().flatMap { file, text in
      text.marks.map { SourceSpan(FileID(file), ByteRange(at: $0)) }
    }
    #expect(
      found.map { SourceSpan($0.span.file, ByteRange(at: $0.span.range.start)) } == expected,
      "\(found.map(\.message))")
  }

  private static let plan = "Plans the work of a feature with product, design and support."
  private static let long =
    "Explains a decision about design, cost, speed, safety, staffing, support, training and taste in writing before "
    + "anybody begins work"

  @Test(arguments: [
    // Within a cell: another order, another form, a word more, the same.
    "\(plan)/Tests./↓Plan work of the feature with design, product and support",
    "\(plan)/↓Plans the whole work of a feature with product, design and support.",
  ])
  func withinACell(_ items: String) async { await check([Self.ladder([("L1/craft", items)])]) }

  @Test(arguments: [
    [
      ("L1/craft", plan), ("L1/care", "↓Plans the whole work of a feature with product, design and support."),
    ],
    [("L1/craft", plan), ("L2/craft", "↓Planning work of a feature with product, design and support")],
    [("L1/craft", long), ("L2/craft", "↓\(long) today")],
    [
      ("L1/craft", plan), ("L2/care", "↓Plans the whole work of a feature with product, design and support."),
    ],
  ])
  func inSeveralCells(_ cells: [(String, String)]) async { await check([Self.ladder(cells)]) }

  @Test(arguments: [
    // What is new at a level is often one word.
    [("L1/craft", plan), ("L2/craft", plan.replacing("feature", with: "project"))],
    [("L1/craft", "Leads a team."), ("L1/care", "Leads the team.")],
    // Without a chain, each level says everything.
    [("L1/craft", plan), ("L2/craft", plan)],
    [("L1/craft", plan), ("L1/care", "Plans the holidays of a team with its members and their families.")],
  ])
  func different(_ cells: [(String, String)]) async { await check([Self.ladder(cells)]) }

  /// What many ladders share is theirs; the copy that went astray is told, where they are to be compared.
  @Test func severalLadders() async {
    let alone = (0..<4).map { Self.ladder([("L1/craft", Self.plan)], id: "t\($0)") }
    await check(alone)
    let odd = "Plans the whole work of a feature with product, design, support."
    await check(alone + [Self.ladder([("L1/craft", odd)], id: "odd")])
    let ladders = (0..<4).map { Self.ladder([("L1/craft", Self.plan)], id: "t\($0)", across: true) }
    await check(ladders)
    await check(
      ladders + [
        Self.ladder(
          [("L1/craft", "↓Plans the whole work of a feature with product, design, support.")], id: "odd",
          across: true)
      ])
  }

  @Test func clustersAreOneFinding() async {
    let items =
      "\(Self.plan)/Plan work of a feature with product, design, support/↓Planning the work of a feature with design, support and product"
    let marked = Marked(Self.ladder([("L1/craft", items)]))
    let found = await Fixture(marked.text).findings(of: "similar-expectation").map(\.diagnostic)
    #expect(found.map(\.span.range.start) == marked.marks)
    #expect(found.map(\.message) == ["3 expectations say nearly the same, and this is one of them"])
    #expect(found.map(\.related.count) == [2])
    #expect(found.map(\.place) == ["team/L1/craft"])
  }

  /// A statement for two levels is written once.
  @Test func oneStatement() async {
    await check([Self.ladder([("L1/care", "Tests."), ("L1, L2/craft", Self.plan)])])
  }

  /// Nothing about it grows with the pairs, and it is the same each time.
  @Test func manyExpectations() async {
    let verbs = ["Plans", "Writes", "Reads", "Tests", "Breaks", "Names", "Cuts"]
    let nouns = (0..<40).map { "thing\($0)" }
    let ladders = (0..<20).map { ladder in
      let items = (0..<500).map { item in
        let number = ladder &* 500 &+ item
        let words = (0..<8).map { nouns[(number &* 7919 &+ number / 40 &* $0 &* 31 &+ $0 &* 17) % 40] }
        return "\(verbs[number % 7]) \(words.joined(separator: " "))"
      }
      return ("\(ladder).ladder", Self.ladder([("L1/craft", items.joined(separator: "/"))], id: "t\(ladder)"))
    }
    let fixture = await Fixture(ladders)
    let first = await fixture.findings().map(\.diagnostic)
    #expect(await fixture.findings().map(\.diagnostic) == first)
  }
}
