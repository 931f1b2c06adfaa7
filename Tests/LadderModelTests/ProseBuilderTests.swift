import LadderModel
import SourceText
import Testing

@Suite struct ProseBuilderTests {
  @Test(
    arguments: [
      ("one\ntwo", "one two"), ("  one \n\n\ttwo\t", "one two"), ("one  \ntwo", "one\\\ntwo"),
      ("one\\\ntwo", "one\\\ntwo"), ("one\\", "one\\"), ("one  ", "one"),
      // An even number of backslashes is text, with a hard break after it or not.
      ("one\\\\\ntwo", "one\\\\ two"), ("one\\\\  \ntwo", "one\\\\\\\ntwo"), ("one\\\\  ", "one\\\\"),
      ("one\\\\\\\ntwo", "one\\\\\\\ntwo"),
      ("# of teams", "\\# of teams"), ("2. is no list", "2\\. is no list"), ("#hash", "#hash"), ("", nil),
    ] as [(String, String?)])
  func text(of lines: String, is expected: String?) {
    let bytes = Array(lines.utf8)
    let table = LineTable(bytes)
    var builder = ProseBuilder(file: FileID(0))
    for line in 1...table.count { builder.append(table.range(ofLine: line), of: bytes) }
    #expect(builder.finish()?.text == expected)
  }
}
