import CommonMark
import Testing

/// Input that makes careless parsers slow or deep: the right result, at a size where a quadratic one would
/// not come to an end.
struct PathologicalCase: Sendable, CustomTestStringConvertible {
  static let size = 50_000

  var testDescription: String
  var markdown: String
  var html: String

  init(_ name: String, _ markdown: (Int) -> String, _ html: (Int) -> String) {
    testDescription = name
    self.markdown = markdown(Self.size)
    self.html = html(Self.size)
  }
}

private func times(_ text: String, _ count: Int) -> String { String(repeating: text, count: count) }

@Suite struct PathologicalTests {
  @Test(arguments: [
    PathologicalCase(
      "emphasis in emphasis", { times("*a **a ", $0) + "b" + times(" a** a*", $0) },
      { "<p>" + times("<em>a <strong>a ", $0) + "b" + times(" a</strong> a</em>", $0) + "</p>\n" }),
    PathologicalCase("closers", { times("a_ ", $0) + "a" }, { "<p>" + times("a_ ", $0) + "a</p>\n" }),
    PathologicalCase("openers", { times("_a ", $0) + "a" }, { "<p>" + times("_a ", $0) + "a</p>\n" }),
    PathologicalCase("two sorts", { times("*a_", $0) + "a" }, { "<p>" + times("*a_", $0) + "a</p>\n" }),
    PathologicalCase("closing brackets", { times("a]", $0) }, { "<p>" + times("a]", $0) + "</p>\n" }),
    PathologicalCase("opening brackets", { times("[a", $0) }, { "<p>" + times("[a", $0) + "</p>\n" }),
    PathologicalCase(
      "brackets in brackets", { times("[", $0) + "a" + times("]", $0) },
      { "<p>" + times("[", $0) + "a" + times("]", $0) + "</p>\n" }),
    PathologicalCase(
      "bracket and parenthesis", { times("[ (](", $0) }, { "<p>" + times("[ (](", $0) + "</p>\n" }),
    PathologicalCase(
      "images and empty links", { times("![[]()", $0) },
      { "<p>" + times("![<a href=\"\"></a>", $0) + "</p>\n" }),
    PathologicalCase(
      "images before links", { times("![", $0) + times("[a](b)", $0) },
      { "<p>" + times("![", $0) + times("<a href=\"b\">a</a>", $0) + "</p>\n" }),
    PathologicalCase("open destinations", { times("[a](b", $0) }, { "<p>" + times("[a](b", $0) + "</p>\n" }),
    PathologicalCase("open angles", { times("[a](<b", $0) }, { "<p>" + times("[a](&lt;b", $0) + "</p>\n" }),
    PathologicalCase(
      "open comments", { "a " + times("<!--", $0) }, { "<p>a " + times("&lt;!--", $0) + "</p>\n" }),
    PathologicalCase(
      "open instructions", { "a" + times("<?", $0) }, { "<p>a" + times("&lt;?", $0) + "</p>\n" }),
    PathologicalCase(
      "backticks of all lengths",
      { size in (1...300).map { "e" + times("`", $0) }.joined() + times("x", size) },
      { size in "<p>" + (1...300).map { "e" + times("`", $0) }.joined() + times("x", size) + "</p>\n" }),
    PathologicalCase("ampersands", { times("&", $0) }, { "<p>" + times("&amp;", $0) + "</p>\n" }),
    PathologicalCase(
      "addresses", { times("www.a_ ", $0) + "a" }, { "<p>" + times("www.a_ ", $0) + "a</p>\n" }),
    PathologicalCase("mail", { times("a@", $0) + "b" }, { "<p>" + times("a@", $0) + "b</p>\n" }),
    PathologicalCase("one long line", { times("a", $0 * 20) }, { "<p>" + times("a", $0 * 20) + "</p>\n" }),
    PathologicalCase(
      "one long indent", { "a" + times(" ", $0) + "b" }, { "<p>a" + times(" ", $0) + "b</p>\n" }),
  ])
  func inlines(_ example: PathologicalCase) {
    // Not `==` inside `#expect`: a difference would be printed in full.
    let isRight = html(example.markdown, .github) == example.html
    #expect(isRight)
  }

  @Test(arguments: ["> ", "- ", "1. ", "> - ", "* * "])
  func nesting(_ marker: String) throws {
    let source = Array((times(marker, PathologicalCase.size) + "a\nb\n\n\nc\n").utf8)
    let document = MarkdownDocument(parsing: source, options: .github)
    let tooDeep = try #require(document.tooDeep)
    #expect(marker.contains(document.text(tooDeep)))
    #expect(document.allBlocks.count < MarkdownDocument.nestingLimit + 10)
    #expect(html(source, .github).hasSuffix("<p>c</p>\n"))
  }

  @Test func nestingWithinTheLimit() {
    let document = MarkdownDocument(parsing: Array((times("> ", 900) + "a").utf8), options: .commonMark)
    #expect(document.tooDeep == nil)
    #expect(document.allBlocks.count == 902)
  }

  @Test func blankLinesInADeepList() {
    let source = times("- ", 400) + "a" + times("\n", PathologicalCase.size) + "b"
    let document = MarkdownDocument(parsing: Array(source.utf8), options: .commonMark)
    #expect(document.allBlocks.count == 803)
  }

  @Test func definitions() {
    let size = PathologicalCase.size
    let source = (0..<size).map { "[a\($0)]: /u\($0)\n" }.joined() + "\n[a7] [A\(size - 1)] [a\(size)]\n"
    let expected = "<p><a href=\"/u7\">a7</a> <a href=\"/u\(size - 1)\">A\(size - 1)</a> [a\(size)]</p>\n"
    let isRight = html(source) == expected
    #expect(isRight)
  }

  /// Many references to one long definition: the output stays in proportion.
  @Test func expansion() {
    let size = PathologicalCase.size
    let source = "[a]: /" + times("u", size) + "\n\n" + times("[a] ", size)
    #expect(html(source).utf8.count < source.utf8.count * 8)
    let tree = MarkdownDocument(parsing: Array(source.utf8), options: .commonMark)
    #expect(tree.inlines(of: BlockID.first(.paragraph, in: tree)).links.count == size)
  }

  @Test func manyColumns() {
    let size = PathologicalCase.size
    let source = times("|a", size) + "|\n" + times("|-", size) + "|\n" + times("|x\n", size)
    let document = MarkdownDocument(parsing: Array(source.utf8), options: .github)
    #expect(document.allBlocks.count == 2 + 1 + size + 2 * size)
    #expect(html(source, .github).utf8.count < 20_000_000)
  }
}
