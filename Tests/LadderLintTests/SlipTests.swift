import SourceText
import Testing

@testable import LadderLint

/// Rules about slips of the hand: a word twice, a space too many, a tag.
@Suite struct SlipTests {
  // MARK: A word twice

  @Test(arguments: [
    "Knows ↓the the system.", "Asks whom ↓to to ask.", "Is ↓a a lead.", "↓The the system is theirs.",
    "Owns *↓their their* part.", "Says ↓and and.", "Reads (↓of of it).",
  ])
  func repeatedWord(_ text: String) async { await check("repeated-word", "- " + text) }

  @Test(arguments: [
    "Says that that works.", "Had had enough.", "Is very very good.", "Reads `the the` now.",
    "Went to, to be sure.",
    "Knows New York York.", "Reads it. It is fine.", "Counts 3 3 times.", "Takes part in in-depth reviews.",
    "Calls a.the the b.", "See https://a.org/the the end.", "Writes the *the* twice.", "Is the-the the.",
  ])
  func noRepeatedWord(_ text: String) async { await check("repeated-word", "- " + text) }

  @Test func theSecondOneIsTakenOut() async {
    #expect(
      await Fixture(cell("- Knows the the system.")).fixed("repeated-word") == cell("- Knows the system."))
  }

  /// Where a line ends between the two there is nothing that could be taken out without a look.
  @Test func wrappedWords() async {
    let page = "# Team\n\n## Level 1\n\n### Craft\n\n- Knows the\n  the system of a team.\n"
    let fixture = await Fixture([("a.md", page)])
    let found = await fixture.findings().map(\.diagnostic).filter { $0.rule == "repeated-word" }
    #expect(found.count == 1 && found.allSatisfy(\.fixes.isEmpty))
  }

  // MARK: Spaces

  @Test(arguments: [
    "Writes↓  code.", "Writes↓\u{A0}code.", "Writes↓ \u{A0} code.", "↓\u{200B}Writes code.",
    "Writes↓\u{FEFF} code.", "Writes↓\u{2009}code.", "Writes,↓\u{2003}reads.", "Writes↓\u{200E} code.",
    "Writes↓\u{2002} code.",
    "Writes code.↓ ", "Writes code.↓   ", "Writes↓\tcode.".replacing("\t", with: "\t "),
  ])
  func straySpace(_ text: String) async { await check("stray-space", "- " + text) }

  @Test(arguments: [
    "Writes code.", "Keeps `a  b` as it is.", "Waits 10\u{A0}minutes.", "Waits 10\u{2009}minutes.",
    "Waits 1\u{2007}000 ms.", "Dit oui\u{2009}: «\u{202F}non\u{202F}»",
    "Dit «\u{A0}oui\u{A0}» et pourquoi\u{A0}?",
    "コードを\u{200B}書く。", "می\u{200C}نویسد", "Likes 👩‍💻 work.",
  ])
  func noStraySpace(_ text: String) async { await check("stray-space", "- " + text) }

  @Test(arguments: [
    ("Writes  code,  and tests.", "Writes code, and tests."), ("Writes\u{A0}code.\u{200B}", "Writes code."),
    ("Writes code. ", "Writes code."),
    ("Writes\u{2009}code, \u{2003}and\u{200F} tests.", "Writes code, and tests."),
  ])
  func spacesAreMended(_ before: String, _ after: String) async {
    #expect(await Fixture(cell("- " + before)).fixed("stray-space") == cell("- " + after))
  }

  /// Two spaces at the end of a line break it, where another one follows.
  @Test(arguments: [
    ("Writes code, \n  and reads it.", 0), ("Writes code,  \n  and reads it.", 0),
    ("Writes code.  \n- Reads it.", 1),
    ("Writes code.  \n\n  More of it.", 1),
  ])
  func hardBreaks(_ item: String, _ count: Int) async {
    let page = "# Team\n\n## Level 1\n\n### Craft\n\n- \(item)\n"
    let found = await Fixture([("a.md", page)]).rules().filter { $0 == "stray-space" }
    #expect(found.count == count)
  }

  // MARK: HTML

  @Test(arguments: [
    "Writes ↓<b>clean</b> code.", "Reads.↓<br/>Tests.", "Sees ↓<IMG src=x>.", "Ends in ↓</div>.",
  ])
  func html(_ text: String) async { await check("raw-html", "- " + text) }

  @Test(arguments: [
    "Writes `<b>` in code.", "Fills a List<T>.", "Knows 1 < 2 and b > a.", "Reads <https://example.org>.",
    "Keeps a <!-- note --> to themselves.", "Leads \\<b> things.",
  ])
  func noHTML(_ text: String) async { await check("raw-html", "- " + text) }
}
