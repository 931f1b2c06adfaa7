import LadderModel
import LadderSyntax
import SourceText
import Testing

/// One mistake, one finding, at its place, and everything after it is still read.
@Suite struct FindingTests {
  struct Case: Sendable {
    let source: String
    let messages: [String]
    var isWarning = false

    init(_ source: String, _ messages: String...) {
      self.source = source
      self.messages = messages
    }

    static func warning(_ source: String, _ messages: String...) -> Case {
      var made = Case(source)
      made = Case(source: source, messages: messages)
      made.isWarning = true
      return made
    }

    private init(source: String, messages: [String]) {
      self.source = source
      self.messages = messages
    }
  }

  static let notAWord = "is not a word that a line begins with"

  static let lines: [Case] = [
    Case("ladder e \"E\"\n↓levle L3 \"Senior\"\nlevel L4 \"x\"", "“levle” \(notAWord)"),
    Case("ladder e \"E\"\n↓Level L3 \"Senior\"", "“Level” \(notAWord)"),
    Case("ladder e \"E\"\nat a b\n  ↓Theme: x\n  - y", "“Theme:” \(notAWord)"),
    Case("ladder e \"E\"\n↓Competency one\n  - x\n  > y\n    z\nat a b", "“Competency” \(notAWord)"),
    Case(
      "ladder e \"E\"\nat a b\n- text\n↓goes on\nand on\n- more",
      "“goes” \(notAWord), and the line is not indented enough to go on with the text above"),
    Case(
      "ladder e \"E\"\nat a b\n- text\n\n  ↓goes on\n- more",
      "the blank line has ended the text above, and “goes” \(notAWord)"),
    Case("ladder e \"E\"\nlevel a \"A\"\n  ↓words", "“words” \(notAWord)"),
    .warning(
      "ladder e \"E\"\nat a b\n↓* x\n↓• y\n↓– z\n↓1. w\n↓-v",
      "items begin with “-”, not with “*”", "items begin with “-”, not with “•”",
      "items begin with “-”, not with “–”", "items begin with “-”, not with “1.”",
      "there is no space after the “-”"),
    .warning(
      "ladder e \"E\"\nat a b\n- x\n  ↓# y\n# z",
      "this is text, not a comment: it goes on with the text above and will be published"),
    .warning(
      "ladder e \"E\"\nat a b\n- x\n  ↓* y",
      "this line goes on with the text above; “*” does not begin an item"),
    .warning(
      "ladder e \"E\"\nat a b\n- x\n  ↓todo y\n  theme of it\n  level 3 is\n",
      "this line goes on with the text above, and will be published; “todo” does not begin a statement here"),
  ]

  static let places: [Case] = [
    Case("ladder e \"E\"\n↓theme x\n- y\n  > z\nexamples\nat a b", "“theme” stands here before any `at`"),
    Case("ladder e \"E\"\n↓- x\n- y", "an item stands here before any `at`"),
    Case("ladder e \"E\"\nlevel a \"A\"\n  ↓- x\n  - y\nat a b", "an item has no place in a level"),
    Case("ladder e \"E\"\nat a b\n  ↓meta k v", "“meta” has no place in a cell"),
    Case("ladder e \"E\"\nat a b\n  ↓stage s \"S\"\n  - x", "a stage has no place in a cell"),
    Case("ladder e \"E\"\nat a b\n  theme x\n  ↓> y", "a note has no place in a cell"),
    Case(
      "ladder e \"E\"\nat a b\n theme x\n ↓theme y\n none because x\n ↓none y",
      "this cell has “theme” already", "this cell has “none” already"),
    Case("ladder e \"E\"\n↓sources x\nexclude y\nlevel a \"A\"", "“sources” has no place in a ladder's file"),
    Case(
      "workspace \"W\"\n↓level a \"A\"\nat a b\n- x\nlanguage en",
      "a level has no place in a workspace's file"),
    Case(
      "ladder e \"E\"\n↓level \"A\" is a\nlevel b \"B\"", "“level … is …” has no place in a ladder's file"),
    Case(
      "workspace \"W\"\nlevel \"A\" ↓is\nlevel \"A\" is b ↓c", "this does not say what the title means",
      "“c” is too much after “level … is …”"),
    Case(
      "workspace \"W\"\nsources a ↓as\nsources b as ↓level", "this does not say as what",
      "“level” is nothing that documents are"),
  ]

  static let files: [Case] = [
    Case("↓", "this file is empty"),
    Case("↓\n \n", "this file is empty"),
    Case("↓# x\n\n  # y\n", "this file has comments in it and nothing else"),
    Case("↓level a \"A\"\nat a b\n- x", "this file does not say what it is"),
    Case("↓sources x\n", "this file does not say what it is"),
    Case("↓Some text\nand more\n\nlevel a \"A\"", "this file does not say what it is"),
    Case("level a \"A\"\n↓ladder e \"E\"", "“ladder” must be the first statement of its file"),
    Case(
      "ladder e \"E\"\n↓part of e\nlevel a \"A\"",
      "a file is one thing only, and this one has said already what it is"),
    Case(
      "ladder e \"E\"\nabout a\u{0}↓\u{0}".replacing("a\u{0}↓\u{0}", with: "a↓\u{0}\u{0}"),
      "there is a NUL byte at offset 20, which no text has"),
  ]

  static let names: [Case] = [
    Case(
      "ladder e \"E\"\nlevel a ↓\"A on t in addition to b # c", "the quotation mark at the end is missing"),
    Case("ladder e \"E\"\nlevel a ↓One Two on t", "a title stands between double quotation marks"),
    .warning(
      "ladder e \"E\"\nlevel a ↓“One “A” B” on t\ntrack ↓“t” \"x\"",
      "these quotation marks are not the straight ones", "ids are written without quotation marks"),
    Case("ladder e \"E\"\nlevel ↓\"One\" on t\n  meta a b", "the id is missing"),
    Case("ladder e \"E\"\nlevel ↓a\nlevel b \"B\"", "the title is missing"),
    Case("ladder e \"E\"\n↓level\nlevel b \"B\"", "the id is missing"),
    Case(
      "ladder e \"E\"\nlevel ↓a! \"A\"\nlevel ↓équipe \"B\"", "“a!” is not an id", "“équipe” is not an id"),
    Case("ladder e \"E\"\nlevel a \"A\" ↓unto b on t", "“unto” means nothing after a level"),
    Case("ladder e \"E\"\ndimension a \"A\" ↓form b", "“form” means nothing after a dimension"),
    Case(
      "ladder e \"E\"\ntrack a \"A\" ↓of b # c",
      "“of b” is too much after a track".replacing(" b", with: "")
        .replacing("is too much", with: "means nothing")),
    Case("ladder e \"E\"\nlevel a \"A\" on t ↓on u", "this is said twice"),
    Case("ladder e \"E\"\nlevel a \"A\" in addition to b ↓c on t", "a comma is missing before this"),
    Case("ladder e \"E\"\nlevel a \"A\" on t ↓in addition to", "an id is missing after this"),
    Case("ladder e \"E\"\nat ↓a\n- x\nat a b", "the dimension is missing after this"),
    Case("ladder e \"E\"\n↓at\n- x", "a level is missing after this"),
    Case(
      "ladder e \"E\"\nat a, ↓b c d\n- x",
      "there is one word too many here, so it is not clear which levels and which dimension are meant"),
    Case(
      "ladder e \"E\"\nat a b\n- x ↓{#y}\n  z\n- x {#a #↓b}\n↓- {#c}",
      "an item's id and tags stand at its end", "an item has one id only", "there is nothing in this item"),
    .warning(
      "ladder e \"E\"\nat a b\n- x {#a ↓b}",
      "“b” is neither an id nor a tag, so all in these braces stays text"),
  ]

  static let parts: [Case] = [
    Case(
      "ladder e \"E\"\n↓about\ntrack a \"A\"\n  ↓about\n", "nothing follows “about”",
      "nothing follows “about”"),
    Case(
      "ladder e \"E\"\nat a b\n  ↓theme\n  ↓-\n  - x\n    ↓>",
      "nothing follows “theme”", "there is nothing in this item", "there is nothing in this note"),
    Case("ladder e \"E\"\nat a b\n  ↓none", "this does not say why"),
    Case("ladder e \"E\"\nat a b\n  none ↓for no reason", "the word `because` is missing before the reason"),
    Case(
      "ladder e \"E\"\n↓allow\n↓note a-b because\nwarn a-b ↓why", "this does not say which rule",
      "this does not say why", "the word `because` is missing before the reason"),
    Case(
      "ladder e \"E\"\n↓meta\nmeta ↓a\nset ↓a b\nset ↓a.b", "this does not say what it is about",
      "the value is missing", "this does not say which option of which rule", "the value is missing"),
    Case(
      "ladder e \"E\"\n↓omit track a\n↓omit level\n↓retired", "this does not say what is meant",
      "the id is missing", "this does not say what is meant"),
    Case(
      "workspace \"W\"\n↓sources\n↓output\noutput ↓html\n↓language", "this does not say which files",
      "this does not say what to write", "this does not say where to write it",
      "this does not say which language"),
    Case("↓part e\nlevel a \"A\"", "this does not say what it is a part of"),
  ]

  @Test(arguments: lines + places + files + names + parts)
  func findings(_ example: Case) {
    let marked = Marked(example.source)
    let found = declarations(of: marked.bytes, file: FileID(0)).diagnostics
    let source = Comment(rawValue: example.source)
    #expect(found.map(\.message) == example.messages, source)
    #expect(found.map(\.span.range.start) == marked.marks, source)
    #expect(found.allSatisfy { $0.severity == (example.isWarning ? .warning : .error) }, source)
    #expect(found.allSatisfy { $0.rule == "syntax" && $0.hint != nil }, source)
  }

  /// Bytes that no string literal can hold.
  @Test(
    arguments: [
      (
        [0x61, 0x62, 0x6F, 0x75, 0x74, 0x20, 0xE9, 0x20], 13 + 6,
        "the byte at offset 19 is not UTF-8, so some characters are lost"
      )
    ] as [([UInt8], Int, String)])
  func invalidUTF8(_ line: [UInt8], _ offset: Int, _ message: String) {
    let bytes = Array("ladder e \"E\"\n".utf8) + line + Array("\nlevel a \"A\"\n".utf8)
    let file = declarations(of: bytes, file: FileID(0))
    #expect(file.diagnostics.map(\.message) == [message])
    #expect(file.diagnostics.map(\.span.range.start) == [offset])
    #expect(file.declarations.count == 2)
  }

  @Test func utf16() {
    let file = declarations(of: [0xFF, 0xFE, 0x6C, 0x00], file: FileID(0))
    #expect(file.diagnostics.map(\.message) == ["this file is UTF-16, which rung does not read"])
  }

  /// Broken files with all that is said about them beside them. `RUNG_RECORD=1` writes the reports anew, and
  /// fails.
  @Test(arguments: Fixture.broken)
  func reports(_ fixture: Fixture) throws { try Golden.check(rendered(fixture.bytes), beside: fixture) }
}
