import SourceText
import Testing

@Suite struct LineTableTests {
  @Test(arguments: [
    ("", 0, 1, 1), ("ab\ncd", 4, 2, 2), ("ab\r\ncd", 4, 2, 1), ("ab\rcd", 3, 2, 1),
    ("a𐐀b", 5, 1, 3), ("ab\n", 3, 2, 1), ("ab", 99, 1, 3),
  ])
  func position(_ text: String, _ offset: Int, _ line: Int, _ column: Int) {
    let source = Source(path: "t", bytes: Array(text.utf8))
    #expect(source.position(at: offset) == SourcePosition(line: line, column: column))
  }
}

@Suite struct DidYouMeanTests {
  @Test(arguments: [
    ("dimenson", ["level", "dimension"], "dimension"), ("L-4", ["L3", "L4"], "L4"), ("levle", ["level"], "level"),
    ("zebra", ["level", "group"], nil), ("x", ["y"], nil), ("technical_excellence", ["technical-excellence"], "technical-excellence"),
  ] as [(String, [String], String?)])
  func nearest(_ word: String, _ candidates: [String], _ expected: String?) {
    #expect(DidYouMean.match(for: word, in: candidates) == expected)
  }
}
