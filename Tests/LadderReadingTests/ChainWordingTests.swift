import LadderModel
import Testing

/// Sentences about other levels, as people write them, and those that only look like one.
@Suite struct ChainWordingTests {
  /// The sentence stands over the list of the fourth level; the levels are Newcomer (L1), Contributor (L2), Member (L3)
  /// and Engineering Manager (L4).
  @Test(arguments: [
    ("In addition to the responsibilities of an L3, L4 managers *keep the ship afloat* by:", ["L3"]),
    ("In addition to L3.", ["L3"]),
    ("Same as Member, but also...", ["L3"]),
    ("Same as Member, but also…", ["L3"]),
    ("Same as L1, L2, but also...", ["L1", "L2"]),
    ("Same as L3 and...", ["L3"]),
    ("Same as L2,L3 and...", ["L2", "L3"]),
    ("All criteria from level one", ["L1"]),
    ("All criteria from level one, plus:", ["L1"]),
    ("Must meet the responsibilities and has the requirements of a Contributor, plus:", ["L2"]),
    ("Have all the rights and responsibilities of a Member, plus:", ["L3"]),
    ("Has all the skills of a Contributor, plus:", ["L2"]),
    ("Everything expected of a Member, and:", ["L3"]),
    ("Everything from the previous level, plus:", ["L3"]),
    ("In addition to the previous level's expectations:", ["L3"]),
    ("In addition to everything at the level below, managers:", ["L3"]),
    ("Builds on L3.", ["L3"]),
    ("As L3, plus:", ["L3"]),
    // What stands above is the level before.
    ("All of the above, plus:", ["L3"]),
    ("As above, plus:", ["L3"]),
    ("Same as above, but also", ["L3"]),
    ("In addition to the above:", ["L3"]),
    ("Everything above, and:", ["L3"]),
    ("*All of the above, plus*:", ["L3"]),
    // The level itself begins the sentence.
    ("Level 1 plus:", ["L1"]),
    ("Level 1+", ["L1"]),
    ("Level 1+:", ["L1"]),
    ("L1, plus:", ["L1"]),
    ("Contributor, plus…", ["L2"]),
    ("Contributors, plus:", ["L2"]),
    // Other words for the same.
    ("Meets all expectations of Level 1 and:", ["L1"]),
    ("All the responsibilities of the previous level, as well as:", ["L3"]),
    ("All Contributor responsibilities, plus:", ["L2"]),
    ("Includes all Level 1 expectations.", ["L1"]),
    ("Continues to meet the expectations of Level 1.", ["L1"]),
    ("On top of Level 2:", ["L2"]), ("*Does what a Level 2 does and more.*", ["L2"]),
    ("Assumes the Level 2 expectations are met.", ["L2"]), ("All that a Level 2 brings, and more.", ["L2"]),
    ("Meets everything asked of a Level 2 and, on top of that:", ["L2"]),
    ("Beyond what we expect of a Level 2, a Level 3 also:", ["L2"]),
    ("Same expectations as a Level 2, with these additions:", ["L2"]),
    ("⬆️ Includes everything in Level 2.", ["L2"]),
    ("Everything asked of a Level 2, and:", ["L2"]), ("Builds upon Level 2.", ["L2"]),
    ("All Level 2 expectations apply, as well as:", ["L2"]), ("Carries all duties of Level 2, too.", ["L2"]),
    ("Erfüllt alle Anforderungen an Level 2 und darüber hinaus:", ["L2"]),
    ("On top of Level 2's duties:", ["L2"]),
    ("Plus everything listed for Level 1.", ["L1"]),
    ("Everything in Level 2, plus", ["L2"]),
    ("Everything expected of Contributors, and:", ["L2"]),
    ("In addition to what Newcomers do:", ["L1"]),
    ("(in addition to L3)", ["L3"]),
    ("*(in addition to L3)*", ["L3"]),
    ("(Same as L3.)", ["L3"]),
    ("Expectations of L3, plus:", ["L3"]),
    ("All expectations of L3, plus:", ["L3"]),
    ("The requirements for a Member, and:", ["L3"]),
    ("Has mastered L3, and:", ["L3"]),
    ("Does everything a Member does, plus:", ["L3"]),
    ("Does all that is expected of Members, and:", ["L3"]),
    // Whatever it is that somebody there has, and more words behind it.
    ("All the outcomes of a Member, and:", ["L3"]),
    ("All expectations of the L3 level continue to apply.", ["L3"]),
    ("I am still everything that a Member is. And:", ["L3"]), ("Can do everything a Member can do.", ["L3"]),
    ("Basically a Member who also:", ["L3"]), ("All criteria of the contributor level, and:", ["L2"]),
    ("You've mastered L3. On top of that:", ["L3"]), ("L3 expectations, and:", ["L3"]),
    ("Expected in addition to the Member stage:", ["L3"]),
    ("_You do what a Member does, and in addition:_", ["L3"]),
    ("All the member points still apply, and also:", ["L3"]),
    ("You keep meeting the bar of a Member.", ["L3"]),
    ("Everything listed for a Member is taken for granted; what is added is:", ["L3"]),
    ("Whatever we ask of Members, we ask of them as well.", ["L3"]),
    ("Still true from L3. In addition:", ["L3"]),
    ("Everything in the Member column, and:", ["L3"]),
    ("This comes on top of everything expected from a Member.", ["L3"]),
    ("Builds on: L3", ["L3"]), ("**Builds on:** L3", ["L3"]), ("**Prerequisite**: Member", ["L3"]),
    // Somebody at the level begins the sentence.
    ("An Engineering Manager does everything a Member does and:", ["L3"]),
    ("Engineering Managers do everything Members do, plus:", ["L3"]),
    ("L4s still meet all expectations of an L3, and they also:", ["L3"]),
    ("You do everything that is expected of a Member, and you also:", ["L3"]),
    ("You meet all expectations of a Member, and:", ["L3"]),
    ("As an L4, you continue to meet the expectations of an L3, and:", ["L3"]),
    ("This level includes all L3 expectations, plus:", ["L3"]),
    // Links to the level.
    ("Everything in [L3](member.md), plus:", ["L3"]),
    ("Everything in [Member](member.md \"What a Member does\"), plus:", ["L3"]),
    ("In addition to [L3](#l3):", ["L3"]),
    ("In addition to [**L2**](/careers/l2), [L3](/careers/l3):", ["L2", "L3"]),
    ("In addition to [L3][members]:\n\n[members]: /careers/l3", ["L3"]),
    ("An L4 has the rights, duties, and requirements of a Member, plus:", ["L3"]),
    ("Managers share the same responsibilities and requirements as the Member listed above, and:", ["L3"]),
    ("This role extends the [Member](#member) role.", ["L3"]),
    ("Extends the Member responsibilities", ["L3"]),
    ("Extends that of the Member responsibilities", ["L3"]),
    ("In addition to meeting the requirements of a Member:", ["L3"]),
    ("Must meet the responsibilities of an Organization Member, plus:", ["L3"]),
    ("Same as for Members", ["L3"]),
    ("Basically a Member taking on the ship's books.", ["L3"]),
    // A quotation.
    ("> In addition to L3.", ["L3"]),
    ("> **In addition to L3:**", ["L3"]),
  ])
  func namesLevels(sentence: String, expected: [String]) async {
    #expect(await Self.chain(of: sentence) == expected)
  }

  @Test(arguments: [
    "In addition to users, they talk to the people who sell.",
    "Extends the network of the crew.", "Has the keys of the ship.",
    "Has the trust of Members, and keeps it.",
    "Shares the same cabin as Members.",
    "In addition to direct partnership, you work with other teams.",
    "Builds on that learning and shares it.",
    "As well as their own work, they look after that of others.",
    "All of the ships are theirs.",
    "Have all the time in the world.",
    "The cumulative sum of these points is what counts.",
    "As above, so below.",
    "As a Member, you look after the charts.",
    "As Members, they look after the charts.",
    "All of the above applies to those at sea.",
    "All Members, Contributors and Newcomers eat together.",
    "Members, plus Contributors, eat together.",
    "L1 plus two years at sea.",
    "L1+ sailors report to them.",
    "C++ and L1, plus others: all are welcome.",
    "L9, plus:",
    "Same as L1, but without a mentor.",
    "Same as L1, except at night.",
    "Continues to meet the requirements of GDPR.",
    "On top of their own work, they look after that of others.", "Does what a Level 2 cannot do.",
    "All that a Level 2 writes is reviewed.", "Assumes the best of others.",
    "Plus everything that the captain says.",
    "Includes all Members in decisions.",
    "In addition to the level above, talks to the crew.",
    "In addition to Engineering, they talk to those who sell.",
    "Does everything to help.",
    "Does everything a good crew does, plus:",
    "You do everything to help, and:",
    "A Member does everything a Contributor does, plus:",
    "Before a promotion you meet all expectations of a Member, and:",
    "You do not do everything a Member does, but:",
    "You meet all expectations of an L4, and are ready for more.",
    "Expectations of customers, plus:",
    "Expectations of Members are high.",
    "Expectations of Members, and how they are met, are theirs to explain.",
    "Expectations of L4, plus:",
    "Has mastered SQL, and:",
    "Has mastered [SQL](l3.md), and:",
    "(as well as others)", "All members of L3 meet on Mondays.", "All reports of a Member are read.",
    "Basically a Member of the crew.", "Everything that a Member can lift is theirs to carry.",
    "Requires: patience", "Speaks in addition to the Members they meet.", "Works across all lines.",
    "L3 skills are taught here:", "Mastered by Members, loved by all:",
    "> In addition to users, they talk to the people who sell.",
  ])
  func namesNone(sentence: String) async {
    #expect(await Self.chain(of: sentence) == [])
  }

  /// Where a level's title has more words, and in other languages: the sentence is about the last of three.
  @Test(arguments: [
    ("L1: Ship Hand", "L2: Crew Manager", "L3: Captain", "Same as Manager, but also:", ["L2"]),
    ("L1: Deck Manager", "L2: Crew Manager", "L3: Captain", "Same as Manager, but also:", []),
    (
      "Junior Engineer", "Senior Engineer", "Staff Engineer", "All expectations of Seniors, plus:",
      ["senior-engineer"]
    ),
    ("Junior Engineer", "Senior Engineer", "Staff Engineer", "In addition to Senior years, they sail.", []),
    ("IC1", "IC2", "IC3", "Same as Level 2, but also:", ["IC2"]),
    ("IC1: Analyst", "IC2: Planner", "IC3: Owner", "Everything in [IC1](ic1.md), plus:", ["IC1"]),
    (
      "Junior Mobile Engineer", "Mid-level Mobile Engineer", "Senior Mobile Engineer",
      "Everything expected of a Mid-level, plus:", ["mid-level-mobile-engineer"]
    ),
    (
      "Junior Mobile Engineer", "Mid-level Mobile Engineer", "Senior Mobile Engineer",
      "In addition to Junior level:", ["junior-mobile-engineer"]
    ),
    (
      "Junior Mobile Engineer", "Mid-level Mobile Engineer", "Senior Mobile Engineer",
      "In addition to Level:", []
    ),
    (
      "Mid-level Web Engineer", "Mid-level Mobile Engineer", "Senior Mobile Engineer",
      "In addition to Mid-level:", []
    ),
    ("Stufe 1", "Stufe 2", "Stufe 3", "Wie Stufe 1, zusätzlich:", ["S1"]),
    ("Stufe 1", "Stufe 2", "Stufe 3", "Zusätzlich zu Stufe 1:", ["S1"]),
    ("Stufe 1", "Stufe 2", "Stufe 3", "Alle Stufen gelten.", []),
    ("Stufe 1", "Stufe 2", "Stufe 3", "Wie Stufe 1 geht es weiter.", []),
    ("Niveau 1", "Niveau 2", "Niveau 3", "Comme le niveau 2, et en plus :", ["N2"]),
    ("Niveau 1", "Niveau 2", "Niveau 3", "En plus du niveau 1 :", ["N1"]),
    ("Niveau 1", "Niveau 2", "Niveau 3", "En plus du niveau 1\u{A0}:", ["N1"]),
    ("Niveau 1", "Niveau 2", "Niveau 3", "En plus du temps de travail :", []),
  ])
  func otherNames(_ a: String, _ b: String, _ c: String, _ sentence: String, _ expected: [String]) async {
    let levels = [a, b, c].map { "## \($0)\n\n### Sailing\n\n\($0 == c ? sentence : "")\n\n- Ties knots.\n" }
    let reading = await Reading("# Ship\n\n" + levels.joined(separator: "\n"))
    #expect(reading.model.ladders.first?.cells.last?.chain.references.map(\.text) ?? [] == expected)
  }

  /// Under the heading of a level the sentence is about all its cells.
  @Test(arguments: [
    ("All of the above, plus:\n", ["L1"], []),
    ("As above, plus:\n", ["L1"], []),
    ("Meets all expectations of Level 1 and:\n", ["L1"], []),
    ("An L2 does everything an L1 does and:\n", ["L1"], []),
    ("You meet all expectations of an L1, and:\n", ["L1"], []),
    ("*(in addition to L1)*\n", ["L1"], []),
    ("Everything in [L1](#l1), plus:\n", ["L1"], []),
    ("A few years at sea.\n\nAll of the above, plus:\n", ["L1"], ["A few years at sea."]),
    (
      "- A few years at sea.\n\nAll of the above counts, plus:\n", [],
      ["A few years at sea.", "All of the above counts, plus:"]
    ),
    (
      "- A few years at sea.\n\nIn addition to the above:\n", [],
      ["A few years at sea.", "In addition to the above:"]
    ),
  ])
  func underALevel(_ text: String, _ chain: [String], _ about: [String]) async {
    let reading = await Reading(
      "# Ship\n\n## L1\n\n### Sailing\n\n- Ties knots.\n\n## L2\n\n\(text)\n### Sailing\n\n- Steers.\n")
    let level = reading.model.ladders.first?.levels.last
    #expect(level?.chain.references.map(\.text) == chain)
    #expect(level?.about.blocks.map(\.prose.text) == about)
  }

  /// What stands above in the cell itself is what "the above" is.
  @Test func aboveInTheCell() async {
    #expect(await Self.chain(of: "Knows the sea.\n\nIn addition to the above:") == [])
  }

  private static func chain(of sentence: String) async -> [String] {
    let reading = await Reading(
      """
      # Ship

      ## L1: Newcomer

      ### Sailing

      - Ties knots.

      ## L2: Contributor

      ### Sailing

      - Steers.

      ## L3: Member

      ### Sailing

      - Reads charts.

      ## L4: Engineering Manager

      ### Sailing

      \(sentence)

      - Draws charts.
      """)
    let cell = reading.model.ladders.first?.cells.last
    return cell?.chain.references.map(\.text) ?? []
  }

  @Test(arguments: [
    "The groups should be considered to be cumulative.", "Here duties and privileges stack.",
    "Each of the roles build on top of each other.", "Todos os níveis são cumulativos.",
    "These requirements are cumulative.",
    "Levels are cumulative.",
    "The levels are broadly cumulative, each one building on what comes before.",
    "Expectations for a level add to the expectations of earlier levels.",
    "Each level builds on the expectations from the preceding levels.",
    "Each level encompasses the previous levels.",
    "Every level is inclusive of the ones that came before it.",
    "Sailors should possess and show all qualities of the levels below.",
    "Each level has all qualities of the levels below.",
    "At each step you meet everything that the lower levels ask.",
    "Expectations cascade upwards in seniority.",
    "The levels are additive.",
    "The levels build on each other.",
    "You are expected to meet all of the previous levels as well.",
    "Someone at a given level does everything below it too.",
    "Each row adds to the one above.",
    "Die Stufen bauen aufeinander auf.",
    "Les niveaux sont cumulatifs.",
  ])
  func wholeLadder(sentence: String) async {
    #expect(await Self.levelChains(sentence) == ["", "L1", "L2"])
  }

  @Test(arguments: [
    "You cannot skip levels.",
    "The score is the cumulative sum of these points, level by level.",
    "It is a different role than the levels preceding it.",
    "People at this level know the whole stack.", "Each level has a stack of its own.",
    "The levels are not cumulative.",
    "Levels do not build on each other.",
    "Crews build on each other's work at every level.",
    "Crews build on each other at every level.",
    "Before a promotion you must meet all expectations of the previous level.",
    "Each row adds a name to the table above.",
    "All of us have worked at the levels below.",
    "Die Stufen bauen nicht aufeinander auf.",
    "Les niveaux ne sont pas cumulatifs.",
    "Our work is built on top of that of earlier crews at every level.",
    "To be promoted, include examples of your work at the previous level.",
  ])
  func notWholeLadder(sentence: String) async {
    #expect(await Self.levelChains(sentence) == ["", "", ""])
  }

  private static func levelChains(_ sentence: String) async -> [String] {
    let reading = await Reading(
      """
      # Ship

      What we expect. \(sentence) Ask the captain.

      ## L1

      ### Sailing

      - Ties knots.

      ## L2

      ### Sailing

      - Steers.

      ## L3

      ### Sailing

      - Reads charts.
      """)
    return reading.model.ladders.first?.levels.map { $0.chain.references.map(\.text).joined(separator: " ") }
      ?? []
  }

  /// In the cell of a table: the chain, and what is left.
  @Test(arguments: [
    ("Same as Level 1, but also designs code", "L1", ["designs code"]),
    ("Same as Level 1 and *designs* code", "L1", ["*designs* code"]),
    ("**Same as Level 1**, as well as **designs** code", "L1", ["**designs** code"]),
    ("In addition to Level 1:<br>answers", "L1", ["answers"]),
    ("In addition to Level 1: answers<br>asks", "L1", ["answers", "asks"]),
    ("All of the above, plus:<br>answers", "L1", ["answers"]),
    ("Level 1+", "L1", []),
    ("Same as Level 1", "L1", []),
    ("Level 1 + designs", "L1", ["designs"]),
    ("Level 1, plus designs", "L1", ["designs"]),
    ("Level 1 + <br>designs", "L1", ["designs"]),
    ("Level 1 + 2 years", "", ["Level 1 + 2 years"]),
    ("Level 2 + designs", "", ["Level 2 + designs"]),
    ("Level 9 + designs", "", ["Level 9 + designs"]),
    ("Levels + designs", "", ["Levels + designs"]),
    ("Same as Level 1 but without a mentor", "", ["Same as Level 1 but without a mentor"]),
    ("*Same as Level 1, but also designs code*", "", ["*Same as Level 1, but also designs code*"]),
    ("In addition to Level 1 work answers", "", ["In addition to Level 1 work answers"]),
    ("answers<br>Same as Level 1", "", ["answers", "Same as Level 1"]),
  ])
  func inATable(_ text: String, _ chain: String, _ items: [String]) async {
    let reading = await Reading(
      "# Ship\n\n| | Sailing | Cooking |\n|---|---|---|\n| Level 1 | steers | cooks |\n| Level 2 | \(text) | bakes |\n"
    )
    let cells = reading.model.ladders.first?.cells ?? []
    guard let cell = cells.first(where: { $0.level == 1 && $0.dimension == 0 }) else {
      return _ = Issue.record("no such cell")
    }
    #expect(cell.chain.references.map(\.text).joined(separator: " ") == chain)
    #expect(cell.body.expectations.map(\.prose.text) == items)
    for item in cell.body.expectations { #expect(reading.text(item.prose.span) == item.prose.text) }
  }

  /// Where levels stand side by side, another dimension stands above.
  @Test func aboveInAColumn() async {
    let reading = await Reading(
      "# Ship\n\n| | Level 1 | Level 2 |\n|---|---|---|\n| Sailing | steers | turns |\n| Cooking | cooks | As above |\n"
    )
    #expect(reading.dump.contains("- As above"))
  }
}
