import CommonMark
import SourceText
import Testing

/// Prose and what is made of it.
struct InlineCase: Sendable, CustomTestStringConvertible {
  var prose: String
  var expected: String
  var testDescription: String { quoted(prose) }

  init(_ prose: String, _ expected: String) {
    self.prose = prose
    self.expected = expected
  }
}

@Suite struct InlineTests {
  @Test(arguments: [
    InlineCase("plain", #"text "plain""#),
    InlineCase("a *b* c", #"text "a ", emphasis "*b*"(text "b"), text " c""#),
    InlineCase("***a** b*", #"emphasis "***a** b*"(strong "**a**"(text "a"), text " b")"#),
    InlineCase("**a", #"text "**a""#),
    InlineCase("*a **b*", #"text "*a *", emphasis "*b*"(text "b")"#),
    InlineCase("a\\*b &amp; c", #"text "a", text "\*", text "b ", text "&amp;", text " c""#),
    InlineCase("`` a`b `` c", #"code "`` a`b ``", text " c""#),
    InlineCase(
      "[x *y*](/u 't') ![z](w)",
      #"link "[x *y*](/u 't')"(text "x ", emphasis "*y*"(text "y")), "#
        + #"text " ", image "![z](w)"(text "z")"#),
    InlineCase(
      "a  \n b\nc\\\nd",
      #"text "a", hardBreak "  \n ", text "b", softBreak "\n", text "c", "# + #"hardBreak "\\n", text "d""#),
    InlineCase("a\r\nb", #"text "a", softBreak "\r\n", text "b""#),
    InlineCase(
      "<b>x</b> <https://e.org>", #"html "<b>", text "x", html "</b>", text " ", autolink "<https://e.org>""#),
    InlineCase(
      "~~a~~ ~b~ ~~~c~~~",
      #"strikethrough "~~a~~"(text "a"), text " ", strikethrough "~b~"(text "b"), "# + #"text " ~~~c~~~""#),
    InlineCase(
      "see www.e.org, a@b.org or (https://e.org/x).",
      #"text "see ", autolink "www.e.org", text ", ", autolink "a@b.org", text " or (", "#
        + #"autolink "https://e.org/x", text ").""#),
    InlineCase(
      "[see https://e.org here] [https://e.org](u)",
      #"text "[see ", autolink "https://e.org", text " here] ", link "[https://e.org](u)"(text "https://e.org")"#
    ),
    InlineCase("snake_case 2 * 3", #"text "snake_case 2 * 3""#),
    InlineCase("é*ö*", #"text "é", emphasis "*ö*"(text "ö")"#),
  ])
  func ranges(_ example: InlineCase) {
    let tree = InlineTree(parsing: example.prose, options: .github)
    #expect(outline(tree, of: example.prose) == example.expected)
  }

  /// The same trees in a document, where lines have something before them.
  @Test(arguments: [
    InlineCase(
      "> - a *b\n>   c* `d\n>   e`",
      #"text "a ", emphasis "*b\n>   c*"(text "b", softBreak "\n>   ", text "c"), "#
        + #"text " ", code "`d\n>   e`""#),
    InlineCase("- [a\n  b](/u)", #"link "[a\n  b](/u)"(text "a", softBreak "\n  ", text "b")"#),
    InlineCase("## a *b* ##", #"text "a ", emphasis "*b*"(text "b")"#),
    InlineCase("|a \\| **b**|\n|-|", #"text "a \| ", strong "**b**"(text "b")"#),
    InlineCase("[x]\n\n[x]: /u", #"link "[x]"(text "x")"#),
  ])
  func rangesInDocuments(_ example: InlineCase) {
    let document = MarkdownDocument(parsing: Array(example.prose.utf8), options: .github)
    let trees = document.allBlocks.map { document.inlines(of: $0) }
    let first = trees.first { !$0.allNodes.isEmpty }
    #expect(first.map { outline($0, of: example.prose) } == example.expected)
  }

  @Test(arguments: [
    InlineCase("**Impact**: you *lead*", "Impact: you lead"),
    InlineCase("a  \nb\nc", "a b c"),
    InlineCase("`x\ny` &lt; \\* &nGg;", "x y < * \u{22D9}\u{338}"),
    InlineCase("![alt *text*](u \"t\") [in](v)", "alt text in"),
    InlineCase("a <b>c</b> <!-- d --> <https://e.org?a&amp;b>", "a c  https://e.org?a&b"),
    InlineCase("**open", "**open"),
    InlineCase("", ""),
  ])
  func plainText(_ example: InlineCase) {
    #expect(InlineTree(parsing: example.prose, options: .github).plainText == example.expected)
  }

  /// Each as `text<` where it can close, `text>` where it can open.
  @Test(arguments: [
    InlineCase("**bold** is fine", ""),
    InlineCase("**open and *on", "**> *>"),
    InlineCase("closed** twice*", "**< *<"),
    InlineCase("** spaced **", "** **"),
    InlineCase("***a** b", "*>"),
    InlineCase("**a*", "*>"),
    InlineCase("a*b snake_case 2 * 3", "*<> _ *"),
    InlineCase("[*a](b) c*", "*> *<"),
    InlineCase("`*a` \\*b", ""),
  ])
  func leftoverDelimiters(_ example: InlineCase) {
    let tree = InlineTree(parsing: example.prose, options: .commonMark)
    let bytes = Array(example.prose.utf8)
    let found = tree.leftoverDelimiters.map { leftover in
      String(decoding: bytes[leftover.range.clamped(to: bytes.count)], as: UTF8.self)
        + (leftover.canClose ? "<" : "") + (leftover.canOpen ? ">" : "")
    }
    #expect(found.joined(separator: " ") == example.expected)
  }

  @Test func links() {
    let source = "[a](/b%20\\* 'T &amp; U') ![c][r] <d@e.org> www.f.org\n\n[r]: <g h> \"i\"\n"
    let document = MarkdownDocument(parsing: Array(source.utf8), options: .github)
    let links = document.inlines(of: BlockID.first(.paragraph, in: document)).links
    #expect(links.map(\.destination) == ["/b%20*", "g h", "mailto:d@e.org", "http://www.f.org"])
    #expect(links.map(\.title) == ["T & U", "i", nil, nil])
    #expect(links.map(\.isImage) == [false, true, false, false])
    #expect(links.map { document.text($0.range) }.last == "www.f.org")
  }

  @Test func contentRanges() {
    let source = "**a** `b` [c](d) ![e](f) \\* &amp; <gg:h>"
    let tree = InlineTree(parsing: source, options: .commonMark)
    let bytes = Array(source.utf8)
    let contents = tree.children().filter { tree.text($0) != " " }.map {
      String(decoding: bytes[tree.contentRange($0).clamped(to: bytes.count)], as: UTF8.self)
    }
    #expect(contents == ["a", "b", "c", "e", "*", "&amp;", "gg:h"])
  }

  @Test func proseWithReferences() {
    let document = MarkdownDocument(parsing: Array("[r]: /u".utf8), options: .commonMark)
    let tree = InlineTree(parsing: "see [R]", options: .commonMark, references: document.linkReferences)
    #expect(tree.links.map(\.destination) == ["/u"])
  }
}

extension BlockID {
  /// The first block of a kind, or the root.
  static func first(_ kind: BlockKind, in document: MarkdownDocument) -> BlockID {
    document.allBlocks.first { document.kind($0) == kind } ?? document.root
  }
}
