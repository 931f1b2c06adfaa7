import SourceText
import Testing

@testable import LadderLint

/// Rules about words that are on a list, and about ways to reach somebody.
@Suite struct WordListTests {
  // MARK: Words

  @Test(arguments: [
    "Says what ↓he did.", "Helps ↓him or her.", "Knows what ↓he/she did.", "Knows what ↓s/he did.",
    "Estimates ↓man-hours.", "↓He’s a lead.", "Thanks all of the ↓guys.", "Is the ↓chairman.",
    "Adds ↓manpower.",
  ])
  func genderedWord(_ text: String) async { await check("gendered-word", "- " + text) }

  @Test(arguments: [
    "Says what they did.", "Knows the theme, the hero and the manual.", "Manages the management.",
    "Reads `he`.",
    "Works in HE.", "Knows he-llo and _she_ll.", "Is a human, and has craftsmanship.",
    "Knows her [talk](https://a.org).",
    "Opens https://a.org/he now.",
  ])
  func noGenderedWord(_ text: String) async { await check("gendered-word", "- " + text) }

  @Test(arguments: [
    "Is a ↓rock-star.", "Is a ↓Rockstar.", "Keeps the ↓blacklist.", "Runs a ↓sanity check.",
    "Moves the ↓slaves away.",
    "Has a ↓master/slave setup.", "Shares ↓tribal knowledge.",
  ])
  func biasedWord(_ text: String) async { await check("biased-word", "- " + text) }

  @Test(arguments: [
    "Masters it.", "Has a master branch.", "Checks its sanity.", "Likes rocks, and stars.",
    "Uses `blacklist`.",
    "Is enslaved.", "Is lamed.", "Is on the white and the black list.".replacing("black list", with: "list"),
  ])
  func noBiasedWord(_ text: String) async { await check("biased-word", "- " + text) }

  @Test func anotherWordIsWritten() async {
    #expect(
      await Fixture(cell("- Blacklisted it.\n- Counts man-hours.")).fixed("biased-word")
        == cell("- Blocked it.\n- Counts man-hours."))
  }

  @Test(arguments: [
    "Has ↓good communication skills.", "↓Strong in Java", "Leads ↓various projects",
    "Reviews code ↓as needed",
    "Writes code, tests, ↓etc.", "Plans with product, design, ↓and so on…",
  ])
  func vagueWord(_ text: String) async { await check("vague-word", "- " + text) }

  @Test(arguments: [
    "Writes code that is good enough for a stranger to read.", "As needed, reviews the code of others.",
    "Writes some tests first, and the code that makes them pass after it.", "Writes code.",
    "Brings product, design, support, sales, finance and all others together before each launch, reviews, etc.",
  ])
  func noVagueWord(_ text: String) async { await check("vague-word", "- " + text) }

  @Test func vagueExamplesAreTheirOwn() async {
    #expect(await Fixture(cell("- Writes code.\nexamples\n- Did some good work.")).rules() == [])
  }

  // MARK: Length

  @Test(arguments: [(40, []), (41, ["long-item"])]) func longItem(_ count: Int, _ rules: [String]) async {
    let words = Array(repeating: "work", count: count - 1).joined(separator: " and ").split(separator: " ")
    let item = "Does " + words.prefix(count - 1).joined(separator: " ")
    #expect(await Fixture(cell("- " + item)).rules() == rules)
  }

  @Test func howLongIsAnOption() async {
    let text = cell("- Writes code that others can read.")
      .replacing("dimension", with: "set long-item.words 5\ndimension")
    #expect(await Fixture(text).rules() == ["long-item"])
  }

  /// Where most items are long, one finding says so.
  @Test func longItemsAsAWayOfWriting() async {
    let lines = (0..<5).map { "- Does thing \($0) with care and skill." }.joined(separator: "\n")
    let text = cell(lines).replacing("dimension", with: "set long-item.words 5\ndimension")
    let findings = await Fixture(text).findings().map(\.diagnostic)
    #expect(
      findings.map(\.message) == [
        "5 of the 5 items of this ladder have more than 5 words, and this is the first of them"
      ])
  }

  // MARK: Ways to reach somebody

  @Test(arguments: [
    "Asks ↓@ladderwriter.", "Asks (↓@ladder-writer).", "Writes to ↓a.b+c@rung.dev.",
    "Writes to [us](mailto:↓us@rung.dev).",
    "Calls ↓+1 (555) 123-4567 now.", "Calls ↓555-123-4567.", "Calls ↓+420 123 456 789.",
    "Mails <↓me@rung.dev>.",
    "Writes to [↓me@rung.dev](mailto:me@rung.dev).", "Asks *↓@ladderwriter* or ↓@writer2.",
  ])
  func personalData(_ text: String) async { await check("personal-data", "- " + text) }

  @Test(arguments: [
    "Knows @angular/core and `@writer`.", "Writes to a@example.com or b@docs.example.org.",
    "Tells @here and @channel.",
    "Grows by +100 000 000 users.", "Plans for 2030-10-10 and 10:00.",
    "Reads https://a.org/@writer/555-123-4567.",
    "Uses @Override and @media.", "Meets @ noon.", "Knows user@host and 10.100.200.3000.",
    "Sees [it](https://a.org/@b).",
    "Serves 100 000 1000 users.", "Counts 123 456 78901.", "Has ISBN 978-3-16-148410-0.",
    "Writes to careers@rung.dev.",
  ])
  func noPersonalData(_ text: String) async { await check("personal-data", "- " + text) }
}
