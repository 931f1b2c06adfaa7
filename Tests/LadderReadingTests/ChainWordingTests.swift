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
  ])
  func namesLevels(sentence: String, expected: [String]) async {
    #expect(await Self.chain(of: sentence) == expected)
  }

  @Test(arguments: [
    "In addition to users, they talk to the people who sell.",
    "In addition to direct partnership, you work with other teams.",
    "Builds on that learning and shares it.",
    "As well as their own work, they look after that of others.",
    "All of the ships are theirs.",
    "Have all the time in the world.",
    "The cumulative sum of these points is what counts.",
  ])
  func namesNone(sentence: String) async {
    #expect(await Self.chain(of: sentence) == [])
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
    let cell = reading.model.ladders[0].cells.last
    return cell?.chain.references.map(\.text) ?? []
  }

  @Test(arguments: [
    "Levels are cumulative.",
    "The levels are broadly cumulative, each one building on what comes before.",
    "Expectations for a level add to the expectations of earlier levels.",
    "Each level builds on the expectations from the preceding levels.",
    "Each level encompasses the previous levels.",
    "Every level is inclusive of the ones that came before it.",
    "Sailors should possess and show all qualities of the levels below.",
    "Expectations cascade upwards in seniority.",
    "The levels are additive.",
  ])
  func wholeLadder(sentence: String) async {
    #expect(await Self.levelChains(sentence) == ["", "L1", "L2"])
  }

  @Test(arguments: [
    "You cannot skip levels.",
    "The score is the cumulative sum of these points, level by level.",
    "It is a different role than the levels preceding it.",
    "The levels are not cumulative.",
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
    return reading.model.ladders[0].levels.map { $0.chain.references.map(\.text).joined(separator: " ") }
  }
}
