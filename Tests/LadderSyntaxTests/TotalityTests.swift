import LadderModel
import LadderSyntax
import SourceText
import Testing

/// Files that nobody writes, and that must do no harm.
@Suite struct TotalityTests {
  @Test func nestedItems() {
    var text = "ladder e \"E\"\nat a b\n"
    for depth in 0..<1500 { text += String(repeating: " ", count: depth) + "- x\n" }
    text += "- last\n"
    let file = declared(text)
    #expect(file.diagnostics.map(\.message) == ["items are nested more than 32 deep here"])
    guard let cell = file.cells.first else {
      Issue.record("no cell")
      return
    }
    #expect(cell.body.expectations.count == 2)
    var depth = 0
    var items = cell.body.expectations
    while let first = items.first {
      depth += 1
      items = first.items
    }
    #expect(depth == 32)
  }

  /// A hundred thousand items one in the other, as far as columns can tell them apart.
  @Test func manyNestedItems() {
    var text = "ladder e \"E\"\nat a b\n"
    for depth in 0..<100_000 { text += String(repeating: " ", count: depth % 40) + "- x\n" }
    #expect(declared(text).diagnostics.count == 1)
  }

  @Test(arguments: [
    "about ", "level a \"", "level a “", "at a, ", "- ", "levle ", "\"", "“a ", "# ",
    "at a b in addition to ",
    "level L \"on a in addition to ", "meta a ", "sources a, ", "{#", "x", "\t", "\r", "\u{0}",
  ])
  func longLines(_ piece: String) {
    let text = "ladder e \"E\"\n" + String(repeating: piece, count: 20_000)
    let tree = SyntaxTree(parsing: Array(text.utf8))
    #expect(tree.tokens.last.map { Int($0.end) } == text.utf8.count)
    #expect(tree.findings.count <= 500)
  }

  @Test func findingsHaveAnEnd() {
    let text = "ladder e \"E\"\n" + String(repeating: "words\n\n", count: 5000)
    #expect(declared(text).diagnostics.count == 500)
  }
}
