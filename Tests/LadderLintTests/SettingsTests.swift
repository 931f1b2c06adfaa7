import LadderModel
import SourceText
import Testing

@testable import LadderLint

/// How settings change what is found.
@Suite struct SettingsTests {
  /// A ladder in which two cells have a placeholder each, at lines 8 and 12 when nothing is put in.
  private static func ladder(header: String = "", cell: String = "", item: String = "") -> String {
    """
    ladder team "Team"
    \(header)
    level L1 "One"
    level L2 "Two" in addition to L1
    dimension craft "Craft"
    at L1 craft
      \(cell)
      - Writes code for ??? teams.
        \(item)
    at L2 craft
      - Designs systems.
      - Helps ??? teams.
    """
  }

  @Test(arguments: [
    (ladder(), ["8:21 error placeholder", "12:11 error placeholder"]),
    (ladder(header: "warn placeholder"), ["8:21 warning placeholder", "12:11 warning placeholder"]),
    (ladder(header: "note placeholder"), ["8:21 note placeholder", "12:11 note placeholder"]),
    (
      ladder(header: "allow placeholder because so"), ["8:21 -error placeholder", "12:11 -error placeholder"]
    ),
    (ladder(cell: "allow placeholder because so"), ["8:21 -error placeholder", "12:11 error placeholder"]),
    (ladder(item: "allow placeholder because so"), ["8:21 -error placeholder", "12:11 error placeholder"]),
    // The narrowest scope counts, in whichever direction.
    (
      ladder(header: "allow placeholder because so", cell: "warn placeholder"),
      ["8:21 warning placeholder", "12:11 -error placeholder"]
    ),
    (
      ladder(cell: "note placeholder", item: "warn placeholder"),
      ["8:21 warning placeholder", "12:11 error placeholder"]
    ),
    // Of two in one scope the later counts.
    (
      ladder(header: "note placeholder\nwarn placeholder"),
      ["9:21 warning placeholder", "13:11 warning placeholder"]
    ),
  ])
  func byScope(_ text: String, _ expected: [String]) async {
    #expect(await Fixture(text).short() == expected)
  }

  @Test func aWorkspaceIsTheWidestScope() async {
    let workspace = (
      "workspace.ladder", "workspace \"All\"\nnote placeholder\nnote todo\nallow thin-cell because so\n"
    )
    let fixture = await Fixture([
      ("a.ladder", Self.ladder(item: "warn placeholder") + "\n  todo more\n"), workspace,
    ])
    #expect(
      await fixture.short() == ["8:21 warning placeholder", "12:11 note placeholder", "13:8 note todo"])
  }

  @Test func aLaddersSettingsAreForAllItsFilesAndNoOther() async {
    let files = [
      ("a.ladder", "ladder a \"A\"\nnote placeholder\nlevel L1 \"One\"\ndimension x \"X\"\n"),
      ("b.ladder", "part of a\nat L1 x\n  - Helps ??? teams.\n"),
      ("c.ladder", "ladder c \"C\"\nlevel L1 \"One\"\ndimension x \"X\"\nat L1 x\n  - Helps ??? teams.\n"),
    ]
    #expect(await Fixture(files).short() == ["3:11 note placeholder", "5:11 error placeholder"])
  }

  @Test(arguments: [
    ("warn missing-examples", ["6:1 warning missing-examples"]),
    ("deny missing-examples", ["6:1 error missing-examples"]),
    ("", []),
  ])
  func aRuleThatIsOffIsTurnedOn(_ line: String, _ expected: [String]) async {
    let text = "ladder a \"A\"\n\(line)\n\nlevel L1 \"One\"\ndimension x \"X\"\nat L1 x\n  - Helps teams.\n"
    #expect(await Fixture(text).short() == expected)
  }

  @Test func aRuleThatIsTurnedOnInOnePlaceIsOffElsewhere() async {
    let text = cleanLadder.replacing(
      "at L3 craft\n", with: "at L3 craft\n  warn missing-examples\n")
    #expect(await Fixture(text).short() == ["24:1 warning missing-examples"])
  }

  /// What could not be read is not in the ladder: a setting makes it less, and does not hide it.
  @Test(arguments: [
    ("", "6:3 error syntax"), ("warn syntax", "6:3 warning syntax"), ("note syntax", "6:3 note syntax"),
    ("allow syntax because so", "6:3 note syntax"),
  ])
  func errorsOfTheWritingAreNeverHidden(_ line: String, _ expected: String) async {
    let text =
      "ladder a \"A\"\n\(line)\nlevel L1 \"One\"\ndimension x \"X\"\nat L1 x\n  exampels\n  - Helps teams.\n"
    #expect(await Fixture(text).short() == [expected])
  }

  @Test func slipsOfTheWritingAreAllowedLikeAnythingElse() async {
    let text =
      "ladder a \"A\"\nallow syntax because so\nlevel L1 “One”\ndimension x \"X\"\nat L1 x\n  - Helps teams.\n"
    #expect(await Fixture(text).short() == ["3:10 -warning syntax"])
  }

  @Test func theStatementIsKnown() async {
    let fixture = await Fixture(Self.ladder(cell: "allow placeholder because so"))
    let spans = await fixture.findings().compactMap(\.suppressedBy)
    #expect(spans.map { fixture.run.sources.text($0) } == ["allow placeholder because so"])
  }

  // MARK: Allows that allow nothing

  @Test(arguments: [
    ("allow placeholder because so\n  - Helps teams.", ["5:3 warning unused-allow"]),
    ("- Helps teams.\n    allow placeholder because so", ["6:5 warning unused-allow"]),
    // Not a second finding for a rule that there is none of.
    ("allow placehodler because so\n  - Helps teams.", ["5:9 warning unknown-rule"]),
    ("note placeholder because so\n  - Helps teams.", []),
    ("allow placeholder because so\n  - Helps ??? teams.", ["6:11 -error placeholder"]),
    // Two settings, of which the inner one has taken all.
    (
      "allow placeholder because so\n  - Helps ??? teams.\n    allow placeholder because so",
      ["5:3 warning unused-allow", "6:11 -error placeholder"]
    ),
    (
      "allow unused-allow because so\n  allow placeholder because so\n  - Helps teams.",
      ["6:3 -warning unused-allow"]
    ),
    ("allow unused-allow because so\n  - Helps teams.", ["5:3 -warning unused-allow"]),
  ])
  func unusedAllows(_ lines: String, _ expected: [String]) async {
    let text = "ladder a \"A\"\nlevel L1 \"One\"\ndimension x \"X\"\nat L1 x\n  \(lines)\n"
    #expect(await Fixture(text).short() == expected)
  }

  @Test func theFixTakesTheLineOut() async {
    let before = cell("allow placeholder because so\n- Helps teams.")
    #expect(await Fixture(before).fixed("unused-allow") == cell("- Helps teams."))
  }

  @Test func aMisspeltRuleIsMended() async {
    let fixture = await Fixture(cell("allow placehodler because so\n- Helps ??? teams."))
    #expect(await fixture.fixed("unknown-rule") == cell("allow placeholder because so\n- Helps ??? teams."))
  }
}

/// Which of many ranges holds an offset.
@Suite struct InnermostRangesTests {
  @Test func againstTheObvious() {
    // Ranges side by side and inside each other, some of them equal.
    let ranges: [(range: ByteRange, index: Int)] = [
      (ByteRange(0, 50), 0), (ByteRange(5, 20), 1), (ByteRange(5, 20), 2), (ByteRange(6, 8), 3),
      (ByteRange(8, 9), 4),
      (ByteRange(20, 21), 5), (ByteRange(40, 50), 6), (ByteRange(60, 70), 7),
    ]
    let innermost = InnermostRanges(ranges)
    for offset in 0..<80 {
      let holding = ranges.filter { $0.range.contains(offset) }
      let expected = holding.min { ($0.range.count, -$0.index) < ($1.range.count, -$1.index) }?.index
      #expect(innermost.index(at: offset) == expected, "\(offset)")
    }
    #expect(InnermostRanges([]).index(at: 3) == nil)
  }
}
