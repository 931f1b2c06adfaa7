import LadderModel
import SourceText
import Testing

/// A few files, and what the last ladder of them holds.
struct ResolvingCase: Sendable, CustomTestStringConvertible {
  var name: String
  var files: [String]
  var outline: [String]

  init(_ name: String, _ files: [String], _ outline: [String]) {
    self.name = name
    self.files = files
    self.outline = outline
  }

  var testDescription: String { name }
}

@Suite struct ResolvingTests {
  static let cases: [ResolvingCase] = [
    ResolvingCase(
      "parts in several files, in whatever order",
      [
        "part of a\nat L2 d\n  - Two.",
        "ladder a \"A\"\nlevel L1 \"One\"\nlevel L2 \"Two\" in addition to L1\ndimension d \"D\"",
        "part of a\nat L1 d\n  - One.\nat L1 e\n  - Other.", "part of a\ndimension e \"E\"",
      ],
      ["L1", "L2 < L1", "d", "e", "L1 d: One.", "L1 e: Other.", "L2 d: Two."]),
    ResolvingCase(
      "one statement for several levels",
      ["ladder a \"A\"\nlevel L1 \"1\"\nlevel L2 \"2\"\ndimension d \"D\"\nat L1, L2 d\n  - Both. {#both}"],
      ["L1", "L2", "d", "L1 d: Both.", "L2 d: Both."]),
    ResolvingCase(
      "a dimension from a level on",
      [
        "ladder a \"A\"\nlevel L1 \"1\"\nlevel L2 \"2\"\ndimension d \"D\" from L2\ndimension e \"E\" from L3"
      ],
      ["L1", "L2", "d from L2", "e", "no level L3 in line 5 of [\"L1\", \"L2\"]"]),
    ResolvingCase(
      "stages",
      [
        """
        ladder a "A"
        level L1 "1"
        dimension d "D"
          stage s "S"
            - Staged.
          stage s "Again"
        at L1 d reaches s
        dimension e "E"
          stage t "T"
        at L1 e reaches s
        """
      ],
      [
        "L1", "d", "e", "L1 d: reaches s", "L1 e: ", "stage s again in line 6, first in 4",
        "no stage s in line 10 of [\"t\"]",
      ]),
    ResolvingCase(
      "placeholders that are all there is become gaps, others stay",
      [
        """
        ladder a "A"
        level L1 "1"
        dimension d "D"
        at L1 d
          - TBD
          - Real.
          - Add examples
            > A note keeps it an item.
          - Leads the {team name} team.
          todo Admitted.
          examples
          - (TODO)
        """
      ],
      [
        "L1", "d",
        "L1 d: Real., Add examples, Leads the {team name} team., todo: Admitted., gap: TBD, gap: (TODO)",
      ]),
    ResolvingCase(
      "gaps between items: both keep their order",
      [
        """
        ladder a "A"
        level L1 "1"
        dimension d "D"
        at L1 d
          - One.
          - TBD
          - Two.
          - Three.
          - add example
          - (TODO)
        """
      ],
      ["L1", "d", "L1 d: One., Two., Three., gap: TBD, gap: add example, gap: (TODO)"]),
    ResolvingCase(
      "nothing but gaps",
      ["ladder a \"A\"\nlevel L1 \"1\"\ndimension d \"D\"\nat L1 d\n  - TBD\n  - WIP"],
      ["L1", "d", "L1 d: gap: TBD, gap: WIP"]),
    ResolvingCase(
      "an id of two kinds is no second time",
      ["ladder a \"A\"\nlevel x \"1\"\ndimension x \"D\"\nat x x\n  - One. {#x}"],
      ["x", "x", "x x: One."]),
    ResolvingCase(
      "none because",
      ["ladder a \"A\"\nlevel L1 \"1\"\ndimension d \"D\"\nat L1 d\n  none because it is late"],
      ["L1", "d", "L1 d: none: it is late"]),
    ResolvingCase("nothing at all", ["", "# a comment"], []),
  ]

  @Test(arguments: cases) func holds(_ example: ResolvingCase) {
    #expect(Resolved(example.files).outline == example.outline)
  }

  /// Every processor or one: the same model.
  @Test func inParallel() async {
    let first =
      "ladder a0 \"A\"\nlevel L1 \"1\"\nlevel L2 \"2\" in addition to L1\ndimension d \"D\"\nat L1 d\n  - One."
    let others = (1...70).map {
      "ladder a\($0) \"A\" extends a\($0 / 2)\nat L2 d\n  - Number \($0).\nat L3 d"
    }
    let alone = (1...70).map {
      "ladder b\($0) \"B\"\nlevel L1 \"1\" in addition to a\($0)/L1\ndimension d \"D\""
    }
    var sources = SourceMap()
    let files = Resolved.declared(others + [first] + alone, &sources)
    let serial = Model(resolving: files)
    let parallel = await Model.resolved(files)
    #expect("\(serial)" == "\(parallel)")
    #expect(serial.ladders.count == 141)
  }
}

@Suite struct ProblemTests {
  private static let start = "ladder a \"A\"\nlevel L1 \"1\"\nlevel L2 \"2\"\ndimension d \"D\"\n"

  static let cases: [ResolvingCase] = [
    ResolvingCase(
      "two ladders of one id", [start, "ladder a \"Again\""], ["ladder a again in line 1, first in 1"]),
    ResolvingCase(
      "a part of nothing, told once with what there is", ["part of b\nat L1 d\n  - X.", start],
      ["no ladder b in line 1 of [\"a\"]"]),
    ResolvingCase(
      "an unknown base", [start, "ladder b \"B\" extends c"], ["no ladder c in line 1 of [\"a\"]"]),
    ResolvingCase(
      "ids twice",
      [
        start
          + "level L1 \"Again\"\ndimension d \"Again\"\ntrack t \"T\"\ntrack t \"T\"\ngroup g \"G\"\ngroup g \"G\""
      ],
      [
        "level L1 again in line 5, first in 2", "dimension d again in line 6, first in 4",
        "track t again in line 8, first in 7", "group g again in line 10, first in 9",
      ]),
    ResolvingCase(
      "a cell twice", [start + "at L1 d\n  - X.\nat L1, L2 d\n  - Y."], ["L1 d again in line 7, first in 5"]),
    ResolvingCase(
      "a level twice in one statement", [start + "at L1, L1 d\n  - X."], ["L1 d again in line 5, first in 5"]),
    ResolvingCase(
      "a cell twice onto a base: told of the second, wherever it says instead",
      [start + "at L1 d\n  - X.", "ladder b \"B\" extends a\nat L1 d\n  - Y.\nat L1 d instead\n  - Z."],
      ["L1 d again in line 4, first in 2"]),
    ResolvingCase(
      "an item's id twice; one statement for two levels is no second time",
      [start + "at L1, L2 d\n  - X. {#x}\nat L2 d\n  - Y. {#x}"],
      ["L2 d again in line 7, first in 5", "item x again in line 8, first in 6"]),
    ResolvingCase(
      "names that nothing declares, each once",
      [
        start
          + "level L3 \"3\" on t\ndimension e \"E\" in g\nat L9 d\n  - X.\nat L1 f\n  - Y.\nat L9 f\n  - Z."
      ],
      [
        "no track t in line 5 of []", "no group g in line 6 of []",
        "no level L9 in line 7 of [\"L1\", \"L2\", \"L3\"]", "no dimension f in line 9 of [\"d\", \"e\"]",
      ]),
    ResolvingCase(
      "retired ids in use",
      [
        start
          + "at L1 d\n  - X. {#x}\nretired level L2\nretired dimension d\nretired item x\nretired level L7"
      ],
      ["retired level L2 in line 3", "retired dimension d in line 4", "retired item x in line 6"]),
    ResolvingCase(
      "nothing to leave out, nothing to replace",
      [start, "ladder b \"B\" extends a\nomit level L8\nomit dimension x\nat L1 d instead\n  - New."],
      [
        "nothing to replace: L8 in line 2", "nothing to replace: x in line 3",
        "nothing to replace: d in line 4",
      ]),
  ]

  @Test(arguments: cases) func tells(_ example: ResolvingCase) {
    #expect(Resolved(example.files).problems == example.outline)
  }

  /// Thousands of unknown names share one list of those that could have been meant.
  @Test(.timeLimit(.minutes(1))) func manyUnknownNames() {
    let levels = (0..<20_000).map { "level L\($0) \"L\" in addition to X\($0)" }
    let cells = (0..<20_000).map { "at Y\($0) d\n  - X." }
    let text = (["ladder a \"A\"", "dimension d \"D\""] + levels + cells).joined(separator: "\n")
    let problems = Resolved([text]).model.ladders.first?.problems ?? []
    #expect(problems.count == 40_000)
  }
}
