import CommonMark
import Testing

@Suite struct SpecificationTests {
  @Test(arguments: SharedExample.load("spec.json"))
  func commonMark(_ example: SharedExample) {
    #expect(html(example.markdown) == example.html)
  }

  /// Not read: footnotes. Not done: GitHub's filter of some tags, for which there is the safe mode.
  private static let notOurs: Set<String> = [
    "Footnotes", "HTML tag filter", "Disallowed Raw HTML (extension)",
  ]

  @Test(arguments: SharedExample.load("gfm-extensions.json").filter { !notOurs.contains($0.section) })
  func gitHub(_ example: SharedExample) {
    let output = html(example.markdown, .github)
    if example.html != "<IGNORE>\n" { #expect(output == example.html) }
  }
}
