import LadderModel
import LadderSyntax
import SourceText
import Testing

/// One way to write it.
@Suite struct FormatTests {
  /// Without the first line, `ladder e "E"`, and the blank line after it.
  static let cases: [(String, String)] = [
    (
      "track a \"A\"\ntrack long \"B\" # c\n\n\n\ntrack b \"B\"",
      "track a    \"A\"\ntrack long \"B\"  # c\n\ntrack b \"B\"\n"
    ),
    (
      "level a \"One\" on t\nlevel bb \"Two\" in addition to a on long\n  meta k \"v\"\nlevel c \"Three\" on its own\ngroup g \"G\"",
      """
      level a  "One"   on t
      level bb "Two"   on long  in addition to a
        meta k v
      level c  "Three" on its own

      group g "G"

      """
    ),
    (
      "dimension a \"A\" from x in g\ndimension b \"B\" from y\n stage s \"S\"\n  - i\n stage tt \"T\"",
      """
      dimension a "A" in g  from x
      dimension b "B" from y
        stage s  "S"
          - i
        stage tt "T"

      """
    ),
    (
      "at a ,b and c d instead in addition to x  and y\ntheme\n  t\n-  i\n     j {.x   #y}\n      -  k\n   >   l\nexamples\n- m\nat b d",
      """
      at a, b, c d in addition to x, y instead
        theme t
        - i
          j {#y .x}
          - k
          > l
        examples
        - m

      at b d

      """
    ),
    (
      "at a b\n- one  \n  two\\\n  three  \n- four ` x  y`",
      "at a b\n  - one\\\n    two\\\n    three\n  - four ` x  y`\n"
    ),
    (
      "# a\nat a b\n# c\n - d\n # e\n # f\n\n# g\n\n\n# h\nat b b\n# i",
      "# a\nat a b\n  # c\n  - d\n  # e\n  # f\n\n# g\n\n# h\nat b b\n# i\n"
    ),
    (
      "at a b\n- c\n# d\n  e\n\n\n- f\n\n  # g\n\n\n",
      "at a b\n  - c\n  # d\n    e\n  - f\n\n# g\n"
    ),
    ("at a b # c\n  - d", "at a b  # c\n  - d\n"),
    ("level a “A “b” \"c\"”", "level a \"A “b” \\\"c\\\"\"\n"),
    ("level \"a\" \"A\"", "level a \"A\"\n"),
    ("at a b\n* c\n-d", "at a b\n  - c\n  - d\n"),
    (
      "omit level a\nretired level b\nset a.b   c d\nset e.f \"1\"\nwarn x",
      "omit level a\n\nretired level b\n\nset a.b \"c d\"\nset e.f 1\nwarn x\n"
    ),
    (
      "track t \"T\"\nabout a\n b\n\n c\n - d\n   - e\n 1. f\n 2) g\n h",
      "track t \"T\"\n  about a\n    b\n\n    c\n\n    - d\n      - e\n    1. f\n    2. g\n\n    h\n"
    ),
    (
      "track t \"T\"\nabout\n a\n # b\n\n c\n# d",
      "track t \"T\"\n  about\n    a\n    # b\n\n    c\n# d\n"
    ),
    (
      "at a b\n- c\n  allow d-e\n     because f\n       g",
      "at a b\n  - c\n    allow d-e because f\n      g\n"
    ),
  ]

  @Test(arguments: cases)
  func canonical(_ source: String, _ expected: String) {
    let head = "ladder e \"E\"\n"
    #expect(formatted(Array((head + source).utf8)) == head + "\n" + expected)
  }

  /// What stands under the first line of a file.
  @Test(arguments: [
    ("\u{FEFF}\r\n ladder  a  “A”  extends b\r\n\r\n about x", "ladder a \"A\" extends b\n  about x\n"),
    ("part   of a", "part of a\n"),
    (
      "workspace \"W\"\nabout a\nsources a,  \"b\" \"c d\"\n\noutput html \"out\"  layout x\nset a.b c",
      "workspace \"W\"\n  about a\n\nsources a b \"c d\"\n\noutput html out layout x\n\nset a.b c\n"
    ),
    (
      "workspace \"W\"\nsources  a as  levels\nlevel  “A b”   is  a\ndimension \"C\" is none",
      "workspace \"W\"\n\nsources a as levels\n\nlevel \"A b\" is a\ndimension \"C\" is none\n"
    ),
    (
      "# a\n\n\n# b\nladder e \"E\"\nallow x\nset a.b c\n\nset d.e f",
      "# a\n\n# b\nladder e \"E\"\n  allow x\n  set a.b c\n  set d.e f\n"
    ),
  ])
  func files(_ source: String, _ expected: String) {
    #expect(formatted(Array(source.utf8)) == expected)
  }

  @Test(arguments: ["", "level a \"A\"", "ladder e \"E\"\nlevel", "ladder e \"E\"\nabout \u{0}"])
  func refusesErrors(_ source: String) {
    #expect(format(Array(source.utf8)) == .hasSyntaxErrors)
  }

  @Test func untidyFixture() throws {
    let untidy = try Fixture(path: "Fixtures/language/untidy.ladder").bytes
    let tidy = try Fixture(path: "Fixtures/language/untidy-formatted.ladder").bytes
    #expect(formatted(untidy) == String(decoding: tidy, as: UTF8.self))
  }
}
