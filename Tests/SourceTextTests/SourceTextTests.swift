import SourceText
import Testing

@Suite struct LineTableTests {
  @Test(arguments: [
    ("", 0, 1, 1), ("ab\ncd", 4, 2, 2), ("ab\r\ncd", 4, 2, 1), ("ab\rcd", 3, 2, 1),
    ("a𐐀b", 5, 1, 3), ("ab\n", 3, 2, 1), ("ab", 99, 1, 3),
    // A byte-order mark is no character of the first line.
    ("\u{FEFF}ab", 3, 1, 1), ("\u{FEFF}ab", 4, 1, 2), ("\u{FEFF}ab", 0, 1, 1), ("\u{FEFF}a\nb", 5, 2, 1),
  ])
  func position(_ text: String, _ offset: Int, _ line: Int, _ column: Int) {
    let source = Source(path: "t", bytes: Array(text.utf8))
    #expect(source.position(at: offset) == SourcePosition(line: line, column: column))
  }
}

/// Columns are counted from the nearest block of a long text: as if from the line's start, wherever blocks end.
@Suite struct LongLineTests {
  @Test func countAsFromTheStart() {
    let line = String(repeating: "aé𐐀", count: 700)
    let text = "\u{FEFF}" + line + "\n" + line + "\r\nx"
    let bytes = Array(text.utf8)
    let source = Source(path: "t", bytes: bytes)
    var (lineStart, number) = (3, 1)
    for offset in bytes.indices {
      let before = bytes[min(lineStart, offset)..<offset].count { $0 & 0xC0 != 0x80 }
      #expect(source.position(at: offset) == SourcePosition(line: number, column: 1 + before), "\(offset)")
      if bytes[offset] == 0x0A { (lineStart, number) = (offset + 1, number + 1) }
    }
  }
}

@Suite struct DidYouMeanTests {
  @Test(
    arguments: [
      ("dimenson", ["level", "dimension"], "dimension"), ("L-4", ["L3", "L4"], "L4"),
      ("levle", ["level"], "level"),
      ("zebra", ["level", "group"], nil), ("x", ["y"], nil),
      ("technical_excellence", ["technical-excellence"], "technical-excellence"),
    ] as [(String, [String], String?)])
  func nearest(_ word: String, _ candidates: [String], _ expected: String?) {
    #expect(DidYouMean.match(for: word, in: candidates) == expected)
  }
  @Test(
    arguments: [
      // Ties keep their order; the nearest comes first.
      ("lebel", ["label", "level"], ["label", "level"]), ("levl", ["levels", "level"], ["level", "levels"]),
      // Letters changed places; case and signs count for nothing, alone too.
      ("dimesnion", ["dimension"], ["dimension"]), ("LEVEL", ["le-vel"], ["le-vel"]),
      ("--", ["a", "level"], []),
      // Another case or another sign between the words, and nothing else.
      ("a2", ["A1", "A2", "A3"], ["A2"]),
      ("Senior Engineer", ["senior-engineers", "senior-engineer"], ["senior-engineer"]),
      // A word itself is no slip for itself.
      ("level", ["level"], []),
      // Letters that are not ASCII, and one that becomes ASCII in lower case.
      ("défi", ["defi", "wxyz"], ["defi"]), ("\u{212A}ey", ["key"], ["key"]),
    ] as [(String, [String], [String])])
  func all(_ word: String, _ candidates: [String], _ expected: [String]) {
    #expect(DidYouMean.matches(for: word, in: candidates) == expected)
  }

  /// The quick look at the letters never hides a word that is near enough.
  @Test func theQuickLookAgrees() {
    let words = [
      "level", "levle", "lvel", "Le vel", "bevel", "revelling", "lev", "el", "vellum", "l_e_v_e_l", "leveler",
    ]
    for word in words {
      let plain = Array(word.lowercased().filter { $0 != " " && $0 != "_" })
      let distances = words.filter { $0 != word }.compactMap { other in
        let folded = Array(other.lowercased().filter { $0 != " " && $0 != "_" })
        let limit = max(1, max(plain.count, folded.count) / 3)
        return DidYouMean.distance(plain, folded, atMost: limit).map { (other: other, distance: $0) }
      }
      // Where only the case is another, nothing else was meant.
      let isWritten = distances.contains { $0.distance == 0 }
      let near = distances.filter { !isWritten || $0.distance == 0 }.map(\.other)
      #expect(Set(DidYouMean.matches(for: word, in: words)) == Set(near), "\(word)")
    }
  }
}
