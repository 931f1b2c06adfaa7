import Testing

@Suite struct ExtendingTests {
  static let base = """
    ladder a "A"
    level L1 "1"
    level L2 "2" in addition to L1
    level L3 "3" in addition to L2
    dimension d "D" from L2
      stage s "S"
    dimension e "E"
    at L1 d
      - a1.
    at L2 d reaches s
      - a2.
    at L2 e
      none because of a
    at L3 d in addition to L1
      - a3.

    """

  static let cases: [ResolvingCase] = [
    ResolvingCase(
      "all of the base", [base, "ladder b \"B\" extends a"],
      [
        "L1", "L2 < L1", "L3 < L2", "d from L2", "e", "L1 d: a1. (a)", "L2 d: reaches s, a2. (a)",
        "L2 e: none: of a", "L3 d on [\"L1\"]: a3. (a)",
      ]),
    ResolvingCase(
      "a cell adds, or stands instead",
      [base, "ladder b \"B\" extends a\nat L1 d\n  - b1.\nat L2 d instead\n  - b2.\nat L2 e\n  - b3."],
      [
        "L1", "L2 < L1", "L3 < L2", "d from L2", "e", "L1 d: a1. (a), b1.", "L2 d: b2.", "L2 e: b3.",
        "L3 d on [\"L1\"]: a3. (a)",
      ]),
    ResolvingCase(
      "what a base says of the whole cell is replaced",
      [base, "ladder b \"B\" extends a\nat L2 d\n  none because of b\nat L3 d on its own\n  - b3."],
      [
        "L1", "L2 < L1", "L3 < L2", "d from L2", "e", "L1 d: a1. (a)", "L2 d: reaches s, none: of b",
        "L2 e: none: of a", "L3 d on []: a3. (a), b3.",
      ]),
    ResolvingCase(
      "leaving out a dimension", [base, "ladder b \"B\" extends a\nomit dimension d"],
      ["L1", "L2 < L1", "L3 < L2", "e", "L2 e: none: of a"]),
    ResolvingCase(
      "leaving out a level: what others had of it stays",
      [base, "ladder b \"B\" extends a\nomit level L1"],
      [
        "L2 < a/L1", "L3 < L2", "d from L2", "e", "L2 d: reaches s, a2. (a)", "L2 e: none: of a",
        "L3 d on [\"a/L1\"]: a3. (a)",
      ]),
    ResolvingCase(
      "a title changed, and the level below left out",
      [base, "ladder b \"B\" extends a\nomit level L1\nlevel L2 \"Two\"\nomit dimension d"],
      ["L2 < a/L1", "L3 < L2", "e", "L2 e: none: of a"]),
    ResolvingCase(
      "the same through two ladders",
      [
        base, "ladder b \"B\" extends a\nomit level L1\nlevel L2 \"Two\"",
        "ladder c \"C\" extends b\nlevel L2 \"Zwei\"\nomit dimension d\nomit dimension e",
      ],
      ["L2 < a/L1", "L3 < L2"]),
    ResolvingCase(
      "a chain said again is the new ladder's own, and told there",
      [base, "ladder b \"B\" extends a\nomit level L1\nlevel L3 \"3\" in addition to L1\nomit dimension d"],
      ["L2 < a/L1", "L3", "e", "L2 e: none: of a", "L3 < L1: no level of [\"L2\", \"L3\"]"]),
    ResolvingCase(
      "a chain of a cell that is said again, too",
      [base, "ladder b \"B\" extends a\nomit dimension e\nat L3 d in addition to L7"],
      [
        "L1", "L2 < L1", "L3 < L2", "d from L2", "L1 d: a1. (a)", "L2 d: reaches s, a2. (a)",
        "L3 d on []: a3. (a)", "L3 d < L7: no level of [\"L1\", \"L2\", \"L3\"]",
      ]),
    ResolvingCase(
      "a level of its own, and what the base got wrong is told in the base only",
      [
        "ladder a \"A\"\nlevel L1 \"1\" in addition to L9",
        "ladder b \"B\" extends a\nlevel L2 \"2\" in addition to L1",
      ],
      ["L1", "L2 < L1", "L1 < L9: no level of [\"L1\"]"]),
    ResolvingCase(
      "declared before its base", ["ladder b \"B\" extends a", "ladder a \"A\"\nlevel L1 \"1\""], ["L1"]),
    ResolvingCase(
      "three ladders in a circle",
      ["ladder a \"A\" extends c\nlevel L1 \"1\"", "ladder b \"B\" extends a", "ladder c \"C\" extends b"],
      ["extends circle [\"a\", \"c\", \"b\"]"]),
  ]

  @Test(arguments: cases) func holds(_ example: ResolvingCase) {
    #expect(Resolved(example.files).outline == example.outline)
  }
}
