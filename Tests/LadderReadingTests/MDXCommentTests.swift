import Testing

@testable import LadderReading

/// Comments of MDX become comments of HTML at the same places.
@Suite struct MDXCommentTests {
  @Test(arguments: [
    ("{/* rung skip */}\n", "<!--rung skip -->\n"), ("a {/* b */} c", "a <!--b --> c"),
    ("{/* one\ntwo */}\n{/*\tthree */}", "<!--one\ntwo -->\n<!--three -->"),
    // An arrow in it is no end.
    ("{/* a --> b */}", "<!--a --  b -->"), ("{/* */}", "<!---->"),
    // Code, and what is no comment.
    ("`{/* a */}`", "`{/* a */}`"), ("```\n{/* a */}\n```\n{/* b */}", "```\n{/* a */}\n```\n<!--b -->"),
    ("- ~~~~\n  {/* a */}\n  ~~~\n  ~~~~\n{/* b */}", "- ~~~~\n  {/* a */}\n  ~~~\n  ~~~~\n<!--b -->"),
    ("{/*a*/}", "{/*a*/}"), ("{/* open", "{/* open"), ("{ /* a */ }", "{ /* a */ }"), ("{/*/}", "{/*/}"),
    ("{", "{"),
    ("", ""),
  ])
  func asHTML(_ text: String, _ expected: String) {
    let changed = MDXComments.asHTML(Array(text.utf8))
    #expect(String(decoding: changed, as: UTF8.self) == expected)
    #expect(changed.count == text.utf8.count)
  }
}
