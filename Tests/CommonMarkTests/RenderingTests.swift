import CommonMark
import Testing

struct RenderingCase: Sendable, CustomTestStringConvertible {
  var markdown: String
  var html: String
  var testDescription: String { quoted(markdown) }

  init(_ markdown: String, _ html: String) {
    self.markdown = markdown
    self.html = html
  }
}

@Suite struct RenderingTests {
  @Test(arguments: [
    RenderingCase("<script>x</script>", "<p>&lt;script&gt;x&lt;/script&gt;</p>\n"),
    RenderingCase("a <b onclick=\"x\">c</b>", "<p>a &lt;b onclick=&quot;x&quot;&gt;c&lt;/b&gt;</p>\n"),
    RenderingCase("[a](javascript:x)", "<p>a</p>\n"),
    RenderingCase("[*a*](JaVaScRiPt&colon;x)", "<p><em>a</em></p>\n"),
    RenderingCase("[a](java&#10;script:x)", "<p>a</p>\n"),
    RenderingCase("[a](&#1;javascript:x)", "<p>a</p>\n"),
    RenderingCase("[a](data:text/html,x) ![b](data:x)", "<p>a b</p>\n"),
    RenderingCase("<javascript:x>", "<p>javascript:x</p>\n"),
    RenderingCase("[a]\n\n[a]: vbscript:x", "<p>a</p>\n"),
    RenderingCase("[a](HTTPS://e.org)", "<p><a href=\"HTTPS://e.org\">a</a></p>\n"),
    RenderingCase("[a](x.md#b:c) [d](tel:1)", "<p><a href=\"x.md#b:c\">a</a> <a href=\"tel:1\">d</a></p>\n"),
    RenderingCase("[a](/u \"q\\\"<\")", "<p><a href=\"/u\" title=\"q&quot;&lt;\">a</a></p>\n"),
    RenderingCase("[a](<x\"onload=y>)", "<p><a href=\"x%22onload=y\">a</a></p>\n"),
    RenderingCase("![<b>*c*</b>](d)", "<p><img src=\"d\" alt=\"c\" /></p>\n"),
    RenderingCase("![a](https://e.org/x.png) [![b](//e.org)](/c)", "<p>a <a href=\"/c\">b</a></p>\n"),
    RenderingCase("``` a\"b\n```", "<pre><code class=\"language-a&quot;b\"></code></pre>\n"),
  ])
  func safe(_ example: RenderingCase) {
    #expect(html(example.markdown, .github, .safe) == example.html)
  }

  /// Each extension is text where its switch is off.
  @Test(arguments: [
    RenderingCase("|a|\n|-|", "<p>|a|\n|-|</p>\n"),
    RenderingCase("~~a~~", "<p>~~a~~</p>\n"),
    RenderingCase("- [x] a", "<ul>\n<li>[x] a</li>\n</ul>\n"),
    RenderingCase("www.e.org a@b.org", "<p>www.e.org a@b.org</p>\n"),
    RenderingCase("---\na\n---", "<hr />\n<h2>a</h2>\n"),
  ])
  func switchedOff(_ example: RenderingCase) {
    #expect(html(example.markdown) == example.html)
    #expect(html(example.markdown, .github) != example.html)
  }

  @Test(arguments: [
    RenderingCase("a\0b", "<p>a\u{FFFD}b</p>\n"),
    RenderingCase("a\rb\r\rc", "<p>a\nb</p>\n<p>c</p>\n"),
    RenderingCase("\u{FEFF}# a", "<h1>a</h1>\n"),
    RenderingCase("[a][ẞ]\n\n[SS]: /u", "<p><a href=\"/u\">a</a></p>\n"),
    RenderingCase(
      "- a\n\n  ```\n  b\n\n\n  c\n  ```\n",
      "<ul>\n<li>\n<p>a</p>\n<pre><code>b\n\n\nc\n</code></pre>\n</li>\n</ul>\n"),
    RenderingCase("<!--> x -->", "<!--> x -->\n"),
    RenderingCase("a <!--> b <!---> c", "<p>a <!--> b <!---> c</p>\n"),
    RenderingCase("a&NotEqualTilde;b", "<p>a\u{2242}\u{338}b</p>\n"),
    RenderingCase("[foo][ \n]\n\n[foo]: /u", "<p><a href=\"/u\">foo</a>[\n]</p>\n"),
    RenderingCase("[a]: /u\n===", "<p>===</p>\n"),
    RenderingCase("[a]: /u\n---", "<hr />\n"),
  ])
  func beyondTheExamples(_ example: RenderingCase) {
    #expect(html(example.markdown) == example.html)
  }

  @Test func inlineContentAlone() {
    var buffer = Array("<td>".utf8)
    HTMLRenderer(.safe).render(InlineTree(parsing: "*a* & b", options: .commonMark), into: &buffer)
    #expect(String(decoding: buffer, as: UTF8.self) == "<td><em>a</em> &amp; b")
  }

  @Test func oneBlock() {
    let document = MarkdownDocument(parsing: Array("# a\n\n- b\n".utf8), options: .commonMark)
    let list = Array(document.children(document.root))[1]
    var buffer: [UInt8] = []
    HTMLRenderer(.spec).render(document, list, into: &buffer)
    #expect(String(decoding: buffer, as: UTF8.self) == "<ul>\n<li>b</li>\n</ul>\n")
  }
}
