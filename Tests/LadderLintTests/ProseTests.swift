import LadderModel
import SourceText
import Testing

@testable import LadderLint

/// Rules that look at single words and marks.
@Suite struct ProseTests {
  /// Findings in a cell of these items; `↓` marks the places.
  private func check(_ rule: String, _ lines: [String]) async {
    let marked = Marked(cell(lines.map { "- \($0)" }.joined(separator: "\n")))
    let found = await Fixture(marked.text).findings().filter { $0.diagnostic.rule == rule }
    #expect(
      found.map(\.diagnostic.span.range.start) == marked.marks, "\(lines): \(found.map(\.diagnostic.message))"
    )
  }

  // MARK: Emphasis

  @Test(arguments: [
    "Shows ↓*strong ownership *by reading.", "Is ↓**very clear **about it.", "↓**Impact:**Ships a feature.",
    "Knows ↓** many** things.", "Has ↓*clear aims * here.", "Does ↓**too much.",
    "(↓*demonstrates care *for users)",
    "Writes ↓*good code *.", "Is *fine*, and ↓*open to *others.", "Über ↓*große Dinge *reden.",
  ])
  func brokenEmphasis(_ text: String) async { await check("broken-emphasis", [text]) }

  @Test(arguments: [
    "Shows *strong ownership* by reading.", "Counts 5 * 3 and 2**10.", "Reads *.swift and *.md files.",
    "Works on *nix and *BSD systems.", "Passes *args and **kwargs on.", "Keeps rule 4*, and rule 5**.",
    "* is a star.", "Uses snake_case and __init__ names.", "*Only for managers.", "Writes `*a *b` and `**c`.",
    "**Impact:** ships.", "***Both*** at once.", "Escapes \\*this \\*that.", "Takes a*b*c apart.",
    "Rates it ★ or ** at best",
    "Costs 3 *x and *y.", "Uses `a` * `b` and c * d*.",
  ])
  func realAsterisks(_ text: String) async { await check("broken-emphasis", [text]) }

  @Test(arguments: [
    ("Shows *strong ownership *by reading.", "Shows *strong ownership* by reading."),
    ("**Impact:**Ships a feature.", "**Impact:** Ships a feature."),
    ("Knows ** many** things.", "Knows **many** things."),
    ("Has *clear aims * here.", "Has *clear aims* here."),
  ])
  func emphasisIsMended(_ before: String, _ after: String) async {
    #expect(await Fixture(cell("- " + before)).fixed("broken-emphasis") == cell("- " + after))
  }

  // MARK: Links

  @Test(arguments: [
    "Reads ↓[this](javascript:x) first.", "Reads ↓[this](JavaScript&#58;x) first.",
    "Sees ↓![this](data:image/png,x) here.",
    "Opens ↓<file:///etc/passwd> at home.", "Reads ↓[this](< java\tscript:x>) first.",
    "See ↓<a href=\"javascript:alert(1)\">it</a>.", "See ↓<img src = 'data:x'>.",
    "See ↓<a class=x href=vbscript:x>it</a>.",
  ])
  func unsafeLinks(_ text: String) async { await check("unsafe-link", [text]) }

  @Test(arguments: [
    "Reads [this](https://example.org/javascript:x).", "Reads [this](guide.md).", "Knows data: all of it.",
    "Writes `[x](javascript:y)`.", "Calls [us](tel:123) or <mailto:a@b.org>.", "Reads [data: a book](a/b:c).",
    "See <a href=\"https://example.org\">it</a>.", "See <a title=\"javascript:\">it</a>.",
    "Keeps href: data:x.",
  ])
  func otherLinks(_ text: String) async { await check("unsafe-link", [text]) }

  // MARK: Verb forms

  @Test(arguments: [
    ["Owns a part.", "Writes code.", "↓Own the tests."],
    ["Owning a part.", "↓Actively participate in reviews.", "Writing code.", "Proactively helping others."],
    ["Own a part.", "Write code.", "Help others.", "↓Has a plan."],
    ["Having a plan.", "↓Their code shows care.", "Writing tests."],
    ["They wrote a plan.", "When it failed, they found out.", "↓Remove what nobody uses."],
    ["You own a part.", "You’ll write code.", "↓Helps others."],
    ["**Owns** a part.", "*Writes* code.", "↓**Owning** the tests."],
    ["Wrote a plan.", "Built a tool.", "↓Builds a house."],
    ["Writes code.", "↓Engineers review changes.", "Reads code.", "Tests code."],
    ["Writes code.", "↓A senior engineer reviews changes.", "Reads code.", "Tests code."],
    ["Writing code.", "↓Developers can run it.", "Reading code.", "Testing code."],
    ["Writes code.", "Reads code.", "↓Everyone trusts them.", "Tests code."],
  ])
  func mixedForms(_ items: [String]) async { await check("mixed-verb-form", items) }

  @Test(arguments: [
    ["Owns a part.", "Able to write code.", "Transparent about mistakes.", "Knows the system."],
    [
      "Given as a reason to join.", "Sought out for reviews.", "Represents us.", "Shares what they know.",
      "Trusted by all.",
    ],
    ["Designs are kept short.", "Tests of all kinds.", "Owning a part.", "Writing code.", "Helping others."],
    ["Owns a part.", "Writing code."], ["Owns a part.", "Writing code.", "Able to help."],
    ["Impact: ships.", "Scope: a team.", "Owns: all.", "Helps others."],
    ["Engineering knows them.", "Nothing is left.", "Owns a part.", "Writes code.", "Helps others."],
    [
      "Reviews code.", "When asked, explains why so that they learn.", "Helps others.", "As a lead, decides.",
    ],
    ["Onboards / mentors new people.", "Co-ordinates a release.", "Instils care.", "Debugs the issue."],
    ["Leads.", "Writing.", "Own."], ["`Owns` this.", "[Owns](a.md) that.", "Owns it.", "Writing it."],
    ["Writes code.", "Managers of others.", "Reads code.", "Tests code."],
    ["Writes code.", "People skills are there.", "Reads code.", "Tests code."],
    ["Writes code.", "Engineers, designers and people.", "Reads code.", "Tests code."],
    ["Writes code.", "A senior engineer of the week.", "Reads code.", "Tests code."],
    ["Writes code.", "People management.", "Reads code.", "Tests code."],
  ])
  func oneForm(_ items: [String]) async { await check("mixed-verb-form", items) }

  @Test func otherItemsAreNamed() async {
    let fixture = await Fixture(cell("- Owns it.\n- Writes it.\n- Owning it.\n- Helps.\n- Write that."))
    let finding = await fixture.findings().first { $0.diagnostic.rule == "mixed-verb-form" }?.diagnostic
    #expect(finding?.related.map { fixture.run.sources.text($0.span) } == ["Write"])
    #expect(finding?.message == "most items of this list begin like “Owns …”, and this one with “Owning …”")
  }

  // MARK: Spelling

  private static let usual = [
    "Reads each handler, and a handler log.", "Tests a handler in a channel; opens a channel, a channel.",
  ]

  @Test(arguments: [
    "Writes a ↓hadnler for it.", "Opens the ↓chnanel now.", "↓Recieves users.", "Knows our *↓enviroments*.",
    "Keeps each ↓chanel open.", "Says ↓hadnler’s name.",
  ])
  func slips(_ text: String) async { await check("misspelt-word", Self.usual + [text]) }

  @Test(arguments: [
    "Writes handlers and handled it.", "Opens channels.", "Knows `hadnler` and a.hadnler.",
    "Knows hadnler_id and Hadnler.",
    "Met Mr Chnanel.", "Reads https://hadnler.org/hadnler here.", "Reads [it](hadnler).", "Handles it.",
    "Is HADNLER.",
  ])
  func noSlips(_ text: String) async { await check("misspelt-word", Self.usual + [text]) }

  @Test(arguments: [
    ("caching", "coaching"), ("handing", "handling"), ("contact", "contract"), ("modeling", "modelling"),
    ("behaviors", "behaviours"), ("centred", "centerd"), ("trial", "trail"), ("manages", "managers"),
    ("recoding", "recording"), ("sharing", "sharding"), ("earning", "learning"), ("exiting", "existing"),
    ("planing", "planning"), ("fulfil", "fulfill"), ("metres", "meters"), ("judgment", "judgement"),
    ("owner", "owners"),
  ])
  func twoWords(_ rare: String, _ usual: String) {
    #expect(!NearWords.isSlip(Array(rare.utf8), of: Array(usual.utf8)), "\(rare)")
  }

  @Test(arguments: [
    ("chnanel", "channel"), ("evironment", "environment"), ("documenation", "documentation"),
    ("docuumentation", "documentation"),
    ("sevrice", "service"), ("repsonsible", "responsible"), ("commnicates", "communicates"),
  ])
  func oneSlip(_ rare: String, _ usual: String) {
    #expect(NearWords.isSlip(Array(rare.utf8), of: Array(usual.utf8)), "\(rare)")
  }

  @Test func slipsAreCountedOverAllLadders() async {
    var files = (0..<40).map { number in
      ("\(number).ladder", cell("- Reads each handler.").replacing("ladder team", with: "ladder t\(number)"))
    }
    files.append(("last.ladder", cell("- Reads one hadnler.").replacing("ladder team", with: "ladder last")))
    let findings = await Fixture(files).findings().map(\.diagnostic)
    #expect(
      findings.map(\.message) == [
        "“hadnler” stands here once, and “handler” stands in these ladders 40 times"
      ])
    #expect(findings.first?.span.file == FileID(40))
  }

  /// All of them are found again, also where ladders without any stand between.
  @Test func knownMisspellingsOfAllLadders() async {
    let items = ["Recieves users.", "Reads it.", "Has seperate teh", "Met Mr Recieves here.", "Recieve"]
    let files = (0..<40).map { number in
      let text = cell("- \(items[number % items.count])")
      return ("\(number).ladder", text.replacing("ladder team", with: "ladder t\(number)"))
    }
    let found = await Fixture(files).findings().map(\.diagnostic)
    let expected = (0..<40).flatMap { number in
      Array(repeating: FileID(number), count: [1, 0, 2, 0, 1][number % items.count])
    }
    #expect(found.map(\.rule) == expected.map { _ in "misspelt-word" })
    #expect(found.map(\.span.file) == expected)
  }

  @Test func acceptedWords() async {
    let lines = "- Recieves a hadnler.\n- Reads each handler, a handler and a handler."
    #expect(await Fixture(cell(lines)).rules() == ["misspelt-word", "misspelt-word"])
    let text = cell(lines).replacing(
      "dimension", with: "set misspelt-word.accept \"hadnler, recieves\"\ndimension")
    #expect(await Fixture(text).rules() == [])
  }

  @Test func spellingIsMended() async {
    #expect(await Fixture(cell("- Recieves users.")).fixed("misspelt-word") == cell("- Receives users."))
  }

  // MARK: Level mentions

  private static func lead(_ statement: String) -> String {
    """
    ladder team "Team"
    level L4 "Senior"
    level L5 "Staff" in addition to L4
    dimension craft "Craft"
    at L4 craft
      - Designs systems.
    at L5 craft
      - Sets standards.
      \(statement)
      - Moved four teams.
    """
  }

  @Test(arguments: [
    "about ↓L4 engineers look far.", "about In addition to the duties of an L4, an ↓L4 looks far.",
    "theme ↓L4s look far",
    "examples of what ↓L4s here have done", "examples that our ↓L3 engineers have shown",
    "about In addition to L3, *↓L4 engineers* look far.", "about We expect ↓L4s to look far.",
  ])
  func wrongMentions(_ statement: String) async {
    let marked = Marked(Self.lead(statement))
    let found = await Fixture(marked.text).findings().filter { $0.diagnostic.rule == "wrong-level-mention" }
    #expect(found.map(\.diagnostic.span.range.start) == marked.marks)
  }

  @Test(arguments: [
    "about In addition to the duties of an L4, L5 engineers look far.", "about Helps L4s to look far.",
    "about L4 is where most people stay.", "theme lead L4 engineers",
    "examples that L5s have shown beyond those of L4s",
    "about More than L4 engineers, they look far.", "examples beside L4s", "about Builds on L4.",
    "examples from Q4 and H2", "about We expect them to help L4s.",
  ])
  func rightMentions(_ statement: String) async {
    #expect(!(await Fixture(Self.lead(statement)).rules()).contains("wrong-level-mention"))
  }

  /// What a level says of itself, too.
  @Test func wrongMentionsOfLevels() async {
    let marked = Marked(
      Self.lead("").replacing(
        "in addition to L4", with: "in addition to L4\n  about ↓L4s lead several teams."))
    let found = await Fixture(marked.text).findings().filter { $0.diagnostic.rule == "wrong-level-mention" }
    #expect(found.map(\.diagnostic.span.range.start) == marked.marks)
  }

  @Test func theMentionIsMended() async {
    #expect(
      await Fixture(Self.lead("examples of what L4s have done")).fixed("wrong-level-mention")
        == Self.lead("examples of what L5s have done"))
  }
}
