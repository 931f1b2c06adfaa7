import SourceText
import Testing

@testable import LadderLint

/// What is to be done with a placeholder, where it stands: what the hint tells people to write must be read as it says.
@Suite struct PlaceholderHintTests {
  @Test func inADocument() async {
    #expect(await Self.hints("a.md", "TODO") == [true])
    #expect(await Self.hints("a.md", "Waters.\n\n<!-- rung todo what is missing -->") == [])
  }

  private static func hints(_ path: String, _ item: String) async -> [Bool] {
    let text = "# G\n\n## L1\n\n### Care\n\n- \(item)\n\n## L2\n\n### Care\n\n- Plants.\n"
    return await Fixture([(path, text)]).findings(of: "placeholder").map {
      $0.diagnostic.hint?.contains("`<!-- rung todo what is missing -->` on a line of its own") ?? false
    }
  }

  @Test func inTheLanguage() async {
    let text = "ladder g \"G\"\nlevel L1 \"One\"\ndimension care \"Care\"\nat L1 care\n  - TODO\n"
    let hints = await Fixture(text).findings(of: "placeholder").map { $0.diagnostic.hint ?? "" }
    #expect(hints.count == 1 && hints.allSatisfy { $0.contains("make it a `todo`") })
  }
}
