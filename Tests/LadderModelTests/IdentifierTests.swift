import LadderModel
import Testing

@Suite struct IdentifierTests {
  @Test(arguments: [
    ("L3", "L3"), ("organization-member", "organization-member"),
    ("Organization Member", "Organization-Member"),
    ("Member (core)", "Member-core"), ("a -- b", "a-b"), ("участник", "unknown"), ("", "unknown"),
    ("v1.2_x", "v1.2_x"), (".net", "unknown"),
  ])
  func like(_ words: String, _ id: String) {
    #expect(Identifier.like(words) == id)
    let isValid = Identifier.isValid(id.utf8.span)
    #expect(isValid)
  }
}
