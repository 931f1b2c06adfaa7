import LadderModel
import Testing

@Suite struct ChainTests {
  static let cases: [ResolvingCase] = [
    ResolvingCase(
      "of another ladder",
      [
        "ladder core \"C\"\nlevel L1 \"1\"",
        "ladder a \"A\"\nlevel A1 \"1\" in addition to core/L1, A2\nlevel A2 \"2\"",
      ],
      ["A1 builds up on A2"]),
    ResolvingCase(
      "no such ladder, no such level of it",
      ["ladder core \"C\"\nlevel L1 \"1\"", "ladder a \"A\"\nlevel A1 \"1\" in addition to cor/L1, core/L2"],
      ["A1 < cor/L1: no ladder of [\"a\", \"core\"]", "A1 < core/L2: no level of [\"L1\"]"]),
    ResolvingCase(
      "one reference is told once a ladder",
      ["ladder a \"A\"\nlevel L1 \"1\" in addition to L9\nlevel L2 \"2\" in addition to L9"],
      ["L1 < L9: no level of [\"L1\", \"L2\"]"]),
    ResolvingCase(
      "a cell that should be there",
      [
        """
        ladder a "A"
        level L1 "1"
        level L2 "2"
        dimension d "D"
        dimension e "E" from L2
        at L2 d in addition to L1
        at L2 e in addition to L1
        """
      ],
      ["L2 d < L1: no cell"]),
    ResolvingCase(
      "three levels in a circle, told once and not as upward",
      [
        "ladder a \"A\"\nlevel L1 \"1\" in addition to L3\nlevel L2 \"2\" in addition to L1\nlevel L3 \"3\" in addition to L2"
      ],
      ["circle [\"L1\", \"L3\", \"L2\"]"]),
    ResolvingCase(
      "a level on itself", ["ladder a \"A\"\nlevel L1 \"1\" in addition to L1"], ["circle [\"L1\"]"]),
    ResolvingCase(
      "a circle of two ladders",
      [
        "ladder a \"A\"\nlevel L1 \"1\" in addition to b/L1",
        "ladder b \"B\"\nlevel L1 \"1\" in addition to a/L1",
      ],
      ["circle [\"L1\", \"L1\"]"]),
    ResolvingCase(
      "a circle of cells",
      [
        """
        ladder a "A"
        level L1 "1"
        level L2 "2" in addition to L1
        dimension d "D"
        dimension e "E"
        at L1 d in addition to L2
        at L2 d
        at L2 e
        """
      ],
      ["circle [\"L1\", \"L2\"] in d"]),
    ResolvingCase(
      "upward within a track only",
      [
        """
        ladder a "A"
        track t "T"
        track m "M"
        level L1 "1" on t in addition to M1
        level L2 "2" on t in addition to L3
        level L3 "3" on t
        level M1 "M" on m
        """
      ],
      ["L2 builds up on L3"]),
  ]

  @Test(arguments: cases) func tells(_ example: ResolvingCase) {
    #expect(Resolved(example.files).problems == example.outline)
  }

  static let head = """
    ladder a "A"
    level L1 "1"
    level L2 "2" in addition to L1
    level L3 "3" in addition to L2
    level M1 "M" in addition to L2
    level M2 "N" in addition to M1, L3
    dimension d "D"
      stage s "S"
        - staged.

    """

  static let cells =
    (1...3).map { "at L\($0) d\n  - l\($0).\n" }.joined()
    + (1...2).map { "at M\($0) d\n  - m\($0).\n" }.joined()

  struct Inheriting: Sendable, CustomTestStringConvertible {
    var name: String
    var files: [String]
    var level: String
    var comes: [String]

    init(_ name: String, _ files: [String], _ level: String, _ comes: [String]) {
      (self.name, self.files, self.level, self.comes) = (name, files, level, comes)
    }

    var testDescription: String { name }
  }

  static let inheriting: [Inheriting] = [
    Inheriting("nothing below", [head + cells], "L1", []),
    Inheriting("the nearest first", [head + cells], "L3", ["L2: l2.", "L1: l1."]),
    Inheriting(
      "by steps, then in the order in which they are named, each once", [head + cells], "M2",
      ["M1: m1.", "L3: l3.", "L2: l2.", "L1: l1."]),
    Inheriting(
      "through a level that says nothing", [head + "at L1 d\n  - l1.\nat L3 d\n  - l3."], "L3", ["L1: l1."]),
    Inheriting("on its own", [head + cells + "at L3 d on its own"], "L3", []),
    Inheriting(
      "the cell's own chain", [head + "at L1 d\n  - l1.\nat L2 d\n  - l2.\nat L3 d in addition to L1"], "L3",
      ["L1: l1."]),
    Inheriting(
      "a stage counts as the cell's own, and comes down once",
      [head + "at L1 d reaches s\n  - l1.\nat L2 d reaches s\n  - l2.\nat L3 d"], "L3",
      ["L2: l2., staged.", "L1: l1."]),
    Inheriting(
      "what a level says itself does not come down to it", [head + "at L1, L2 d\n  - both."], "L2", []),
    Inheriting(
      "another ladder's level, in the dimension of the same id",
      [
        head + cells,
        "ladder b \"B\"\nlevel B1 \"1\" in addition to a/L2\ndimension e \"E\"\ndimension d \"D\"\nat B1 d\n  - b1.",
      ], "B1", ["a/L2: l2.", "a/L1: l1."]),
    Inheriting(
      "the base's cell and the copy of it are one",
      [
        head + cells,
        "ladder b \"B\" extends a\nat L2 d\n  - b2.\nat L3 d in addition to L2, a/L2, a/L3\n  - b3.",
      ], "L3", ["L2: l2., b2.", "L1: l1."]),
    Inheriting(
      "a circle ends where it closes",
      [
        "ladder a \"A\"\nlevel L1 \"1\" in addition to L2\nlevel L2 \"2\" in addition to L1\ndimension d \"D\"\nat L1 d\n  - l1.\nat L2 d\n  - l2."
      ],
      "L1", ["L2: l2."]),
  ]

  @Test(arguments: inheriting) func comesDown(_ example: Inheriting) {
    #expect(Resolved(example.files).inherited(example.level, "d") == example.comes)
  }
}
