import LadderModel
import SourceText
import Testing

@testable import LadderLint

/// A small clean ladder, damaged in one place: that is found, and nothing else.
@Suite struct DamageTests {
  struct Damage: Sendable, CustomTestStringConvertible {
    var old: String
    var new: String
    var finding: [String]
    var testDescription: String { "\(finding.joined(separator: ", ")): \(new.prefix(30))" }

    init(_ old: String, _ new: String, _ finding: String...) {
      self.old = old
      self.new = new
      self.finding = finding
    }
  }

  static let table = [
    Damage("", ""),
    // Names
    Damage("on ic\nlevel L2", "on ci\nlevel L2", "5:19 error unknown-track"),
    Damage("\"Craft\" in work", "\"Craft\" in wrok", "11:28 error unknown-group"),
    Damage("from L2", "from L22", "12:36 error unknown-level"),
    Damage("at L3 care", "at L3 caer", "30:7 error unknown-dimension"),
    Damage("at L3 care", "at L33 care", "30:4 error unknown-level"),
    Damage("at L3 craft", "at L7 craft", "24:4 error unknown-level"),
    Damage("level L2 \"Two\"", "level L22 \"Two\"", "12:36 error unknown-level"),
    Damage("ladder team \"Team\"", "ladder team \"Team\" extends tems", "1:28 error unknown-ladder"),
    // Twice
    Damage(
      "level L3 \"Three\" on ic in addition to L2",
      "level L3 \"Three\" on ic in addition to L2\nlevel L3 \"Third\"",
      "8:7 error duplicate-level"),
    Damage("group work \"Work\"", "group work \"Work\"\ngroup work \"Works\"", "10:7 error duplicate-id"),
    Damage("at L3 care\n", "at L3 care\n  - Counts. {#a}\n  - Sums. {#a}\n", "32:13 error duplicate-id"),
    Damage("at L3 care\n", "at L2 care\n", "30:1 error duplicate-cell", "12:11 error missing-dimension"),
    // Holes
    Damage("at L2 craft\n  - Breaks a feature into small changes.\n", "", "6:7 error missing-dimension"),
    Damage("at L2 care\n  - Answers users within a day.\n", "", "12:11 error missing-dimension"),
    Damage("  - Designs a feature, and carries it through.\n", "", "24:1 error empty-cell"),
    Damage("  - Fixed the total of an invoice.\n", "", "18:3 error empty-section"),
    Damage(
      "track ic \"Individual\"\n", "track ic \"Individual\"\ndimension more \"More\"\n",
      "4:11 warning unused-dimension"),
    Damage(
      "level L3 \"Three\" on ic in addition to L2\n",
      "level L3 \"Three\" on ic in addition to L2\nlevel L4 \"Four\" on ic in addition to L3\n",
      "8:7 warning unused-level"),
    // Chains
    Damage("in addition to L2", "in addition to L1", "7:39 warning skipped-level"),
    Damage("in addition to L2", "in addition to L9", "7:39 error unresolved-chain"),
    Damage("in addition to L1", "in addition to L3", "6:37 error cyclic-chain"),
    Damage("level L1 \"One\" on ic", "level L1 \"One\" on ic in addition to L1", "5:37 error cyclic-chain"),
    Damage(" in addition to L2", "", "7:7 warning missing-chain"),
    Damage(" in addition to L2", " in addtion to L2", "7:24 error syntax"),
    Damage(" in addition to L2", " in addition to", "7:24 error syntax"),
    Damage("at L3 care", "at L3 care in addition to core/L2", "30:27 error unresolved-chain"),
    Damage("at L3 care", "at L3 care in addition to L1", "30:27 warning skipped-level"),
    Damage("at L3 care", "at L3 care on its own"),
    Damage("group work", "retired level L2\ngroup work", "6:7 error retired-id"),
    Damage("group work", "omit level L8\ngroup work", "9:12 error nothing-to-replace"),
    // Text
    Damage("Answers users", "Answers TBD: users", "28:13 error placeholder"),
    Damage("Answers users within a day.", "add example of an answer", "28:5 error placeholder"),
    Damage("- Answers users within a day.", "todo say how fast", "28:8 warning todo"),
    Damage("Answers users", "*Answers users *soon", "28:5 warning broken-emphasis"),
    Damage("Answers users", "Answers [users](vbscript:x)", "28:13 error unsafe-link"),
    Damage("Answers users", "Recieves users", "28:5 warning misspelt-word"),
    Damage("at L2 care\n", "at L2 care\n  about L3s answer users.\n", "28:9 warning wrong-level-mention"),
    // A line that cannot be read is one finding, and not a hole besides.
    Damage("at L3 care\n", "att L3 care\n", "30:1 error syntax"),
    Damage("  - Designs a feature, and carries it through.\n", "  -\n", "25:3 error syntax"),
    Damage("level L2 \"Two\" on ic", "level ?? \"Two\" on ic", "6:7 error syntax"),
  ]

  @Test(arguments: table) func oneFinding(_ damage: Damage) async {
    let text =
      damage.old.isEmpty
      ? cleanLadder : cleanLadder.replacing(damage.old, with: damage.new, maxReplacements: 1)
    #expect(damage.old.isEmpty || text != cleanLadder)
    let found = await Fixture(text).short()
    #expect(Set(found) == Set(damage.finding) && found.count == damage.finding.count, "\(found)")
  }

  @Test func levelsUpsideDown() async {
    let text =
      cleanLadder
      .replacing("level L1 \"One\" on ic\n", with: "")
      .replacing("level L2 \"Two\" on ic in addition to L1\n", with: "")
      .replacing(
        "level L3 \"Three\" on ic in addition to L2\n",
        with:
          "level L3 \"Three\" on ic in addition to L2\nlevel L2 \"Two\" on ic in addition to L1\nlevel L1 \"One\" on ic\n"
      )
      .replacing(" from L2", with: "")
      .replacing("at L2 care", with: "at L1, L2 care")
    #expect(await Fixture(text).short() == ["5:7 warning level-order"])
  }

  /// Levels of one track that stand in another order than their numbers and chains have, beside another track: one finding.
  @Test(
    arguments: [
      (["A1", "A3", "A2", "M1"], "3:7"), (["A2", "A1", "A3", "M1"], "2:7"),
      (["M1", "A3", "A2", "A1"], "3:7"),
      (["A1", "A2", "A3", "M1"], nil),
    ] as [([String], String?)])
  func levelsOfATrackInAnotherOrder(_ order: [String], _ place: String?) async {
    let levels = [
      "A1": "level A1 \"One\" on a", "A2": "level A2 \"Two\" on a in addition to A1",
      "A3": "level A3 \"Three\" on a in addition to A2", "M1": "level M1 \"Head\" on m",
    ]
    let text =
      "ladder t \"T\"\n" + order.map { (levels[$0] ?? "") + "\n" }.joined()
      + "track a \"A\"\ntrack m \"M\"\ndimension craft \"Craft\"\n"
      + levels.keys.sorted().map { "at \($0) craft\n  - Writes page \($0).\n" }.joined()
    #expect(await Fixture(text).short() == (place.map { ["\($0) warning level-order"] } ?? []))
  }
}
