import CommonMark
import SourceText
import Testing

/// A document and its outline, as `outline` writes it.
struct BlockCase: Sendable, CustomTestStringConvertible {
  var markdown: String
  var blocks: String
  var testDescription: String { quoted(markdown) }

  init(_ markdown: String, _ blocks: String) {
    self.markdown = markdown
    self.blocks = blocks
  }
}

@Suite struct BlockTests {
  @Test(arguments: [
    BlockCase("", ""),
    BlockCase("a\n", #"paragraph "a""# + "\n"),
    BlockCase("  a  \n   b\n", #"paragraph "a  \n   b""# + "\n"),
    BlockCase(
      "# Level 3 #\n\ntext",
      #"""
      h1 "# Level 3 #"
      paragraph "text"

      """#),
    BlockCase("Level 3\nand on\n===\n", #"h1 "Level 3\nand on\n===""# + "\n"),
    BlockCase(
      "- a\n  b\n\n- c\n",
      #"""
      loose - "- a\n  b\n\n- c"
        item "- a\n  b"
          paragraph "a\n  b"
        item "- c"
          paragraph "c"

      """#),
    BlockCase(
      "7) a\n   - b\n8) c\n",
      #"""
      tight 7) "7) a\n   - b\n8) c"
        item "7) a\n   - b"
          paragraph "a"
          tight - "- b"
            item "- b"
              paragraph "b"
        item "8) c"
          paragraph "c"

      """#),
    BlockCase(
      "-\n\n- b",
      #"""
      loose - "-\n\n- b"
        item "-"
        item "- b"
          paragraph "b"

      """#),
    BlockCase(
      "> a\nb\n>\n\nc",
      #"""
      quote "> a\nb\n>"
        paragraph "a\nb"
      paragraph "c"

      """#),
    BlockCase(
      "- ```swift x\n  let\n\n  ```\n",
      #"""
      tight - "- ```swift x\n  let\n\n  ```"
        item "- ```swift x\n  let\n\n  ```"
          fenced "```swift x\n  let\n\n  ```"

      """#),
    BlockCase(
      "    a\n\n    b\n\n\nc",
      #"""
      indented "a\n\n    b"
      paragraph "c"

      """#),
    BlockCase(
      "<!-- rung none -->\n***\n",
      #"""
      html "<!-- rung none -->"
      break "***"

      """#),
    BlockCase(
      "[a]: /u\n'T'\n[b]: /v\nrest\n",
      #"""
      definition "[a]: /u\n'T'"
      definition "[b]: /v"
      paragraph "rest"

      """#),
    BlockCase("[a]: /u", #"definition "[a]: /u""# + "\n"),
  ])
  func ranges(_ example: BlockCase) {
    #expect(
      outline(MarkdownDocument(parsing: Array(example.markdown.utf8), options: .commonMark)) == example.blocks
    )
  }

  @Test(arguments: [
    BlockCase(
      "text\n| a | b |\n|:--|--:|\n| 1 \\| 2 |\n|x|y|z|\n\nafter",
      #"""
      paragraph "text"
      table left,right "| a | b |\n|:--|--:|\n| 1 \| 2 |\n|x|y|z|"
        header 2 "| a | b |"
          cell "a"
          cell "b"
        row 1 "| 1 \| 2 |"
          cell "1 \| 2"
        row 3 "|x|y|z|"
          cell "x"
          cell "y"
      paragraph "after"

      """#),
    BlockCase(
      "- [ ] a\n- [x] b\n- [x]c\n- [ ]\n",
      #"""
      tight - "- [ ] a\n- [x] b\n- [x]c\n- [ ]"
        item[ ] "- [ ] a"
          paragraph "a"
        item[x] "- [x] b"
          paragraph "b"
        item "- [x]c"
          paragraph "[x]c"
        item "- [ ]"
          paragraph "[ ]"

      """#),
    BlockCase(
      "---\ntitle: x\n---\n# a\n",
      #"""
      frontMatter "---\ntitle: x\n---"
      h1 "# a"

      """#),
    BlockCase(
      "---\n\na\n\n---\n",
      #"""
      break "---"
      paragraph "a"
      break "---"

      """#),
    BlockCase(
      "---\nnot closed\n",
      #"""
      break "---"
      paragraph "not closed"

      """#),
    BlockCase(
      "\n---\na\n---\n",
      #"""
      break "---"
      h2 "a\n---"

      """#),
  ])
  func extensionRanges(_ example: BlockCase) {
    #expect(
      outline(MarkdownDocument(parsing: Array(example.markdown.utf8), options: .github)) == example.blocks)
  }

  /// The texts of the lines of the first block that has any.
  @Test(arguments: [
    ("> - a  \n>   b\n", ["a  ", "b"]),
    ("##  Impact  ## \n", ["Impact"]),
    ("#\n", [""]),
    ("a\r\n b\rc", ["a", "b", "c"]),
    ("> ```\n> x\n>   y\n> ```\n", ["x", "  y"]),
    ("\t\tx\n", ["\tx"]),
    ("  <div>\n x", ["  <div>", " x"]),
    ("---\na: 1\n\nb: 2\n---\n", ["a: 1", "", "b: 2"]),
    ("a\n====\n", ["a"]),
  ])
  func lines(_ markdown: String, _ expected: [String]) {
    let document = MarkdownDocument(parsing: Array(markdown.utf8), options: .github)
    let lines = document.allBlocks.map { document.lines($0) }.first { !$0.isEmpty } ?? []
    #expect(lines.map { document.text($0) } == expected)
  }

  @Test func navigation() {
    let document = MarkdownDocument(parsing: Array("# a\n- b\n  - c\n- d\n\ne".utf8), options: .commonMark)
    let top = Array(document.children(document.root))
    #expect(top.map { document.text(document.range($0)) } == ["# a", "- b\n  - c\n- d", "e"])
    #expect(document.nextSibling(top[0]) == top[1])
    #expect(document.nextSibling(top[2]) == nil)
    #expect(document.parent(top[0]) == document.root)
    #expect(document.parent(document.root) == nil)
    #expect(document.subtreeEnd(top[1]) == top[2])
    #expect(document.subtree(top[1]).count == 8)
    #expect(document.firstChild(top[0]) == nil)
  }

  @Test func byteOrderMarkIsSkipped() {
    let document = MarkdownDocument(parsing: Array("\u{FEFF}# a".utf8), options: .github)
    #expect(document.children(document.root).map { document.range($0) } == [ByteRange(3, 6)])
  }

  @Test func infoAndDefinitions() {
    let source = "``` swift  a \n```\n[A b]: </u\\*> \"T&amp;\"\n"
    let document = MarkdownDocument(parsing: Array(source.utf8), options: .commonMark)
    let blocks = Array(document.children(document.root))
    guard case .codeBlock(true, let info) = document.kind(blocks[0]) else {
      Issue.record("no code block")
      return
    }
    #expect(document.text(info) == "swift  a")
    let definition = document.definition(blocks[1])
    #expect(definition.map { document.text($0.label) } == "A b")
    #expect(definition?.destination == "/u*")
    #expect(definition?.title == "T&")
    #expect(document.definition(blocks[0]) == nil)
  }
}
