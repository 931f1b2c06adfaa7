import LadderModel
import SourceText
import Testing

@testable import LadderLint

/// What levels of different tracks are asked, and are not.
@Suite struct TrackTests {
  private static func ladder(_ cells: String) -> String {
    """
    ladder team "Team"
    track ic "Individual"
    track lead "Leading"
    level L1 "One" on ic
    level L2 "Two" on ic in addition to L1
    level M1 "Lead" on lead
    level M2 "Head" on lead in addition to M1
    level G1 "Guest"
    dimension craft "Craft"
    dimension people "People"

    """
      + cells.split(separator: " ").map { place in
        let parts = place.split(separator: "/")
        return "at \(parts[0]) \(parts[1])\n  - Does \(parts[0]) well.\n"
      }.joined()
  }

  struct Case: Sendable, CustomTestStringConvertible {
    var cells: String
    var holes: [String]
    var testDescription: String { cells }

    init(_ cells: String, _ holes: [String] = []) {
      self.cells = cells
      self.holes = holes
    }
  }

  @Test(arguments: [
    Case("L1/craft L2/craft M1/people M2/people G1/craft G1/people"),
    // Of the track that has it, every level is asked.
    Case(
      "L1/craft L2/craft M1/craft M1/people M2/people G1/craft G1/people", ["team/M2/craft"]),
    // A level on no track is asked everything.
    Case("L1/craft L2/craft M1/people M2/people G1/craft", ["team/G1/people"]),
    // What no track has is nobody's alone.
    Case("L1/craft L2/craft M1/craft M2/craft G1/craft G1/people", ["team//people"]),
  ])
  func onlyTheTracksThatHaveADimensionAreAskedIt(_ example: Case) async {
    let findings = await Fixture(Self.ladder(example.cells)).findings().map(\.diagnostic)
    #expect(findings.filter { $0.rule == "missing-dimension" }.map(\.place) == example.holes)
  }

  @Test(arguments: ["", "Levels are cumulative."])
  func aPageOfTwoTracksIsClean(claim: String) async {
    let page = """
      # Ladders

      \(claim)

      ## IC track
      ### Engineer I
      #### Code
      - Writes what others can read.
      ### Engineer II
      #### Code
      - Designs a feature.
      ## Manager track
      ### Engineering Manager
      #### People
      - Meets each person weekly.
      ### Senior Engineering Manager
      #### People
      - Coaches other managers.
      """
    let fixture = await Fixture([("ladders.md", page)])
    #expect(await fixture.rules() == [])
    let ladder = fixture.run.model.ladders.first
    #expect(ladder?.tracks.map(\.id.text) == ["ic-track", "manager-track"])
    let chains = ladder?.levels.map { $0.chain.references.map(\.text) }
    #expect(
      chains
        == (claim.isEmpty ? [[], [], [], []] : [[], ["engineer-i"], [], ["engineering-manager"]]))
  }
}
