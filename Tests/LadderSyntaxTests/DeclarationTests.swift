import LadderModel
import LadderSyntax
import SourceText
import Testing

/// What files declare.
@Suite struct DeclarationTests {
  /// The source without its first line, `ladder e "E"`, and what it declares.
  static let cases: [(String, String)] = [
    ("", ""),
    ("about One\n  two\n\n  three", "about One two\nabout three\n"),
    (
      "about\n  Text:\n  - a\n    b\n    - c\n  1. d\n  2) e\n  f\n\n  7. g\n  2019. was\n\n    again",
      "about Text:\nabout - a b\nabout   - c\nabout 1. d\nabout 2. e\nabout f\nabout 7. g\nabout 2019. was\nabout again\n"
    ),
    ("about a\n  b in\n  2019. c", "about a b in 2019. c\n"),
    ("at x y\nabout a\n  - b\n- c", "at x y\n  about a\n  about - b\n  - c\n"),
    ("about # of teams\\\n  x  \n  y", "about \\# of teams\\\nx\\\ny\n"),
    ("todo\nmeta a b c # d\nmeta e \"f # g\"", "todo \nmeta a \"b c\"\nmeta e \"f # g\"\n"),
    (
      "track level \"at\"\nlevel about \"theme\" on level",
      "track level \"at\"\nlevel about \"theme\" on level\n"
    ),
    (
      "level a \"A \\\"b\\\" \\\\ c\\d\"  # e\n  about f\n  meta g h\n  todo i",
      "level a \"A \\\"b\\\" \\\\ c\\\\d\"\n  about f\n  meta g \"h\"\n  todo i\n"
    ),
    ("level a \"A\" on its own\nlevel b \"B\" on its", "level a \"A\" on its own\nlevel b \"B\" on its\n"),
    (
      "level a \"A\" in addition to b, c/d and e, and f on t",
      "level a \"A\" on t in addition to b,c/d,e,f\n"
    ),
    (
      "group g \"G\"\n about x\ndimension d \"D\" from a in g\n  stage s \"S\"\n    about y\n    - z\n      > n\n    todo\n  stage t \"T\"\n  meta k v",
      """
      group g "G"
        about x
      dimension d "D" in g from a
        meta k "v"
        stage s "S"
          about y
          todo 
          - z
            > n
        stage t "T"

      """
    ),
    (
      "at a, b and c d instead reaches s in addition to e, f/g\n  theme t\n  about u",
      "at a,b,c d in addition to e,f/g reaches s instead\n  theme t\n  about u\n"
    ),
    ("at a b on its own\nnone because c\n  d", "at a b on its own\n  none c d\n"),
    ("at a b\nnone\n  because c", "at a b\n  none c\n"),
    (
      "at a b\n- c {#d .e .f}\n  - g\n     - h\n    - i\n  > j\n    k\n   - l\n> m\n- {not attributes}",
      "at a b\n  - c {#d .e .f}\n    > j k\n    > m\n    - g\n      - h\n      - i\n    - l\n  - {not attributes}\n"
    ),
    (
      "at a b\n- c\nexamples Such as\n  these:\n- d\n  - e\ntheme f\n- g\nexamples\n- h",
      "at a b\n  theme f\n  - c\n  examples\n  examples\n  lead Such as these:\n  * d\n    - e\n  * g\n  * h\n"
    ),
    ("at a b\n- c\n# d\n  e\n-\n  f", "at a b\n  - c e\n  - f\n"),
    ("at a b\n  - c\n    theme d\n    at e f\n", "at a b\n  - c theme d at e f\n"),
    (
      "omit level a\nomit dimension b\nretired level c\nretired dimension d\nretired item e",
      "omit level a\nomit dimension b\nretired level c\nretired dimension d\nretired item e\n"
    ),
    (
      "allow a-b\nset a-b.c d e # f\nset a-b.c \"d # e\"\nlevel l \"L\"\n  warn c\nat l d\n  - e\n    deny f-g because h\n      i\n    - j\n  note k because l",
      """
      level l "L"
      at l d
        - e
          - j
      allow a-b in ladder
      warn c in "l \\"L\\""
      deny f-g in "e deny" because h i
      note k in "l d" because l
      set a-b.c "d e"
      set a-b.c "d # e"

      """
    ),
    ("at a b\n- c\n  allow d because e\n", "at a b\n  - c allow d because e\n"),
    ("at a b\n- c\n  allow d-e\n  - f", "at a b\n  - c\n    - f\nallow d-e in \"c allow\"\n"),
  ]

  @Test(arguments: cases)
  func declarations(_ source: String, _ expected: String) {
    let text = "ladder e \"E\"\n" + source
    #expect(declared(text).diagnostics.filter { $0.severity == .error }.map(\.message) == [])
    #expect(dump(text) == "ladder e \"E\"\n" + expected)
  }

  @Test(arguments: [
    ("ladder a \"A\" extends b", "ladder a \"A\" extends b\n"),
    ("\u{FEFF}part of b # c", "part of b\n"),
    (
      "workspace \"W\"\n  about a\nsources b \"c d\", e\nexclude f/{g,h}\noutput html out layout wide\noutput json \"a b\"\nlanguage de-CH\nallow x\nset x.y 1\nmeta k v\ntodo t",
      """
      workspace "W"
        about a
        meta k "v"
        todo t
        sources "b"
        sources "c d"
        sources "e"
        exclude "f/{g,h}"
        output html "out" layout wide
        output json "a b"
        language de-CH
      allow x in workspace
      set x.y "1"

      """
    ),
    (
      """
      workspace "W"
      sources a "b c" as levels
      sources "as" as   dimensions # d
      level "The Wizard" is L3
      level   "FAQ"  is none
      dimension “Oomph” is impact
      """,
      """
      workspace "W"
        sources "a"
        sources "b c"
        sources "as"
        sources "a" as levels
        sources "b c" as levels
        sources "as" as dimensions
        level "The Wizard" is L3
        level "FAQ" is none
        dimension "Oomph" is impact

      """
    ),
  ])
  func headers(_ source: String, _ expected: String) {
    #expect(declared(source).diagnostics.filter { $0.severity == .error }.map(\.message) == [])
    #expect(dump(source) == expected)
  }

  /// Line endings and tabs are all one.
  @Test(arguments: ["\n", "\r\n", "\r"])
  func lineEndings(_ ending: String) {
    let text = ["ladder e \"E\"", "about a", "\tb", "", "\tc", "at a b", "\t- d", "\t\te"].joined(
      separator: ending)
    #expect(dump(text) == "ladder e \"E\"\nabout a b\nabout c\nat a b\n  - d e\n")
  }

  /// Places are those of the words themselves.
  @Test func places() {
    let text =
      "ladder e \"E\"\nat L3, L4 craft in addition to core/L2\n  theme a\n    b\n  - c {#d}\n  allow x because y"
    let source = Source(path: "", bytes: Array(text.utf8))
    let file = declared(text)
    guard let cell = file.cells.first else {
      Issue.record("no cell")
      return
    }
    #expect(cell.levels.map { source.text($0.span.range) } == ["L3", "L4"])
    #expect(source.text(cell.dimension.span.range) == "craft")
    #expect(cell.chain.references.map { source.text($0.span.range) } == ["core/L2"])
    #expect(source.text(cell.span.range) == "at L3, L4 craft in addition to core/L2")
    #expect(cell.body.theme.map { source.text($0.span.range) } == "a\n    b")
    #expect(cell.body.expectations.first?.id.map { source.text($0.span.range) } == "d")
    #expect(file.settings.map { source.text($0.span.range) } == ["allow x because y"])
    guard case .within(let scope) = file.settings.first?.scope else {
      Issue.record("no scope")
      return
    }
    #expect(source.text(scope.range).hasPrefix("at L3, L4 craft"))
    #expect(source.text(scope.range).hasSuffix("allow x because y"))
  }
}
