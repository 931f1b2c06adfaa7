import SourceText
import Testing

@testable import RungCLI

/// What another implementation of the algorithm gives for the same texts, one that gives what codeql-action's tests expect.
@Suite struct LineHashTests {
  static let cases: [(text: String, hashes: [Int: String])] = [
    ("", [1: "c129715d7a2bc9a3:1"]),
    ("one line", [1: "25c2d69f45f322c1:1"]),
    ("one\ntwo\n", [1: "4459a8970ff1f2cf:1", 2: "339c9e69aebadc6b:1", 3: "c129715d7a2bc9a3:1"]),
    (" one\r\ntwo\r\n\tthree", [1: "9e10d7ec5c0ad22f:1", 2: "9a7f259d854625cb:1", 3: "e65cf7c92d5cdd03:1"]),
    (
      "one\rtwo\r\rthree",
      [1: "22e7ed6e68435b95:1", 2: "b7f8f27b9f3c0ed1:1", 3: "5ff58b2f1ce0cba9:1", 4: "e65cf7c92d5cdd03:1"]
    ),
    (
      "\n\n\n",
      [1: "4e5d562094661a0d:1", 2: "5b5d4caf73a13177:1", 3: "3c5bef55b72b93c9:1", 4: "c129715d7a2bc9a3:1"]
    ),
    (
      String(repeating: "- writes code\n", count: 9),
      [1: "a952131db77c3f5b:1", 6: "450e2ae667749303:1", 10: "c129715d7a2bc9a3:1"]
    ),
    ("\u{FEFF}# T\u{E4}g\n", [1: "286765df41ae7196:1", 2: "c129715d7a2bc9a3:1"]),
    (
      "a\u{1F600}b\n\u{6F22}\u{5B57}\n",
      [1: "d42149b0af6c0ef8:1", 2: "7b110467287ab90a:1", 3: "c129715d7a2bc9a3:1"]
    ),
    (String(repeating: "x", count: 250) + "\ny", [1: "52b56201ffb58620:1", 2: "ed3261245082261c:1"]),
    ("   \n\t\n z", [1: "d14e489d3d22223d:1", 2: "483058b3d6ce6067:1", 3: "76dcabf80cb35c79:1"]),
    (
      String(repeating: "- a\n", count: 3) + "# b\n" + String(repeating: "- a\n", count: 40),
      [1: "615d9e3b96d2723c:1", 23: "18d04163fbb37d63:1", 45: "c129715d7a2bc9a3:1"]
    ),
  ]

  @Test(arguments: cases)
  func linesOf(_ text: String, _ expected: [Int: String]) {
    let hashes = LineHashes(Source(path: "a.md", bytes: Array(text.utf8)))
    for (line, hash) in expected { #expect(hashes[line] == hash, "line \(line)") }
    #expect(hashes[0] == nil)
  }
}
