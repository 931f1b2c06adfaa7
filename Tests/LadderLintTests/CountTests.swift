import SourceText
import Testing

@testable import LadderLint

/// What a text says of how many levels and dimensions there are: here three and two.
@Suite struct CountTests {
  private static func ladder(_ sentence: String, tracks: Bool = false) -> String {
    let (track, on) = tracks ? ("track desk \"Desk\"\ntrack field \"Field\"\n", " on desk") : ("", "")
    return """
      ladder team "Team"
      about \(sentence)
      \(track)level L1 "One"\(on)
      level L2 "Two"\(on) on its own
      level L3 "Three"\(tracks ? " on field" : "") on its own
      dimension craft "Craft"
      dimension care "Care"

      """
        + (1...3).map {
          "at L\($0) craft\n  - Writes \($0) pages.\nat L\($0) care\n  - Answers \($0) users.\n"
        }.joined()
  }

  private static func page(_ sentence: String) -> String {
    "# Team\n\n\(sentence)\n\n"
      + (1...3).map {
        "## L\($0)\n\n### Craft\n\n- Writes \($0) pages.\n\n### Care\n\n- Answers \($0) users.\n\n"
      }.joined()
  }

  private func check(_ path: String, _ text: String) async {
    let marked = Marked(text)
    let found = await Fixture([(path, marked.text)]).findings(of: "level-count").map(\.diagnostic)
    #expect(found.map(\.span.range.start) == marked.marks, "\(text.prefix(100)): \(found.map(\.message))")
  }

  @Test(arguments: [
    "This ladder has ↓seven levels.", "There are ↓4 levels of seniority.",
    "We look at people across ↓five dimensions.",
    "Each of ↓four levels, in ↓three dimensions.", "There are **↓four levels**: see below.",
    "This ladder has three levels and ↓three dimensions.",
    "It has ↓four levels on it, along ↓five dimensions.",
    "↓Seven levels.", "**↓Four levels**, each of them new.", "The ↓five levels are described below.",
    "Each of the ↓five levels is one.", "The three levels are described below.",
    "The four levels above are older.",
    "Seven levels are too many for us.", "Each of the two dimensions counts.",
    "This ladder has three levels.", "Ask somebody two levels above.", "The last two levels are rare.",
    "It takes several levels.", "There are 30 people.", "Managers with two levels below them.",
    "You can grow in four dimensions.", "It has seven, levels of it.", "Has one level and one of them.",
    "Our two dimensions are craft and care.", "Cet ensemble a sept levels.",
  ])
  func inBothLanguages(_ sentence: String) async {
    await check("a.ladder", Self.ladder(sentence))
    await check("a.md", Self.page(sentence))
  }

  /// A sentence may be about the levels of one track.
  @Test func ofATrack() async {
    await check(
      "a.ladder", Self.ladder("The desk has two levels, and there are ↓four levels in all.", tracks: true))
    await check("a.ladder", Self.ladder("The desk has ↓two levels."))
  }

  /// What belongs to the ladder that is extended was told there.
  @Test func ofTheLadderItself() async {
    let fixture = await Fixture([
      ("a.ladder", Self.ladder("This ladder has seven levels.")),
      ("b.ladder", "ladder more \"More\" extends team\n"),
    ])
    #expect(await fixture.findings(of: "level-count").map(\.diagnostic.span.file) == [FileID(0)])
  }
}
