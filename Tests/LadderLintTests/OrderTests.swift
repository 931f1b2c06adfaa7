import LadderModel
import SourceText
import Testing

@testable import LadderLint

/// The list of findings as a whole.
@Suite struct OrderTests {
  private static func many(_ count: Int) -> [(path: String, text: String)] {
    (0..<count).map { number in
      (
        "\(number).ladder",
        """
        ladder role-\(number) "Role"
        level L1 "One"
        level L2 "Two"
        level L3 "Three" in addition to L2
        dimension craft "Craft"
        at L1 craft
          - Writes code for ??? teams, TBD: and [x](data:y).
          todo more
        at L2 craft
          - Reads code, and **tests it.
        """
      )
    }
  }

  @Test func byFileAndPlaceAndTheSameEveryTime() async {
    let fixture = await Fixture(Self.many(50))
    let first = await fixture.findings().map(\.diagnostic)
    #expect(first.count > 250)
    for (one, next) in zip(first, first.dropFirst()) {
      #expect(
        one.span < next.span || (one.span == next.span && (one.rule, one.message) < (next.rule, next.message))
      )
    }
    for _ in 0..<3 { #expect(await fixture.findings().map(\.diagnostic) == first) }
  }

  /// One statement for several levels holds its text once.
  @Test func nothingIsFoundTwice() async {
    let text = """
      ladder team "Team"
      level L1 "One"
      level L2 "Two" in addition to L1
      dimension craft "Craft"
      at L1, L2 craft
        - Helps ??? teams.
        - Recieves users.
        - TBD
        todo more
        examples
      """
    #expect(
      await Fixture(text).short() == [
        "6:11 error placeholder", "7:5 warning misspelt-word", "8:5 error placeholder", "9:8 warning todo",
        "10:3 error empty-section",
      ])
  }

  /// What a ladder has from the one it extends is found there, and once.
  @Test func aBaseIsCheckedOnce() async {
    let base = cell("- Helps ??? teams, and recieves users.\nexamples\ntodo more").replacing(
      "team \"Team\"", with: "base \"Base\""
    )
    .replacing(
      "level L1 \"One\"", with: "level L1 \"One\"\nlevel L2 \"Two\"\nlevel L3 \"Three\" in addition to L2")
    let alone = await Fixture([("base.ladder", base)]).short()
    #expect(alone.count > 4)
    let both = await Fixture([
      ("base.ladder", base), ("role.ladder", "ladder role \"Role\" extends base\nlevel L2 \"Second\"\n"),
    ])
    #expect(await both.short() == alone)
  }

  @Test func placesAreNamed() async {
    let text = cleanLadder.replacing("Answers users", with: "Answers ??? users").replacing(
      "from L2", with: "")
    let findings = await Fixture(text).findings().map(\.diagnostic)
    #expect(findings.map(\.place) == ["team/L1/care", "team/L2/care"])
  }

  @Test func anEmptyRun() async {
    #expect(await Fixture([]).short() == [])
  }
}
