import Testing

@testable import LadderWorkspace

@Suite struct GlobTests {
  @Test(arguments: [
    ("*.md", "a.md", true), ("*.md", "a/b.md", false), ("**/*.md", "a.md", true),
    ("**/*.md", "a/b/c.md", true),
    ("a/**", "a/b/c", true), ("a/**", "a", false), ("a/**/b", "a/b", true), ("a/**/b", "a/x/y/b", true),
    ("a/**/b", "a/xb", false), ("a?c", "abc", true), ("a?c", "a/c", false), ("a?c", "aéc", true),
    ("[a-c]x", "bx", true), ("[!a-c]x", "bx", false), ("[^a-c]x", "dx", true), ("[]]x", "]x", true),
    ("[a", "[a", true), ("\\*", "*", true), ("\\*", "a", false), ("a**b", "axxb", true),
    ("a**b", "ax/b", false),
    ("{a,b}.md", "b.md", true), ("{a,b{c,d}}", "bd", true), ("x{}", "x", true), ("{a", "{a", true),
    ("", "", true),
    ("*a*a*a*a*a*a*a*b", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", false),
  ])
  func matches(_ pattern: String, _ path: String, _ expected: Bool) {
    #expect(Glob.alternatives(pattern).contains { $0.matches(path) } == expected)
  }
}
