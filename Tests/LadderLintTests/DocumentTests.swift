import SourceText
import Testing

@testable import LadderLint

/// What is said of lower levels at the beginning of a text, in words that no chain is made of.
@Suite struct UnreadChainTests {
  @Test(arguments: [
    "Whatever we wrote into the responsibilities of a ↓Guide comes first.",
    "Somebody in this role lives up to all expectations of an ↓L1.",
    "Nothing of ↓L1 requirements goes away.",
    "Think of a ↓Guide plus a radio.",
    "The ↓Guide responsibilities do not go away.",
  ])
  func told(_ text: String) async { await check(text) }

  @Test(arguments: [
    // A chain.
    "In addition to the responsibilities of an L1, leads tours.",
    // Other people's.
    "Sets expectations for a Guide.", "Helps an L1 to meet the L1 requirements.",
    // The own level, and a higher one.
    "Has all responsibilities of a Senior Guide.", "Knows the requirements of an L3.",
    // Work.
    "Walks with a Guide.", "Adds to everything that guides know.",
    "Owns requirements. L1 and L2 answer mail.",
  ])
  func notTold(_ text: String) async { await check(text) }

  private func check(_ text: String) async {
    let marked = Marked(
      """
      # Guides

      ## L1: Guide

      ### Tours

      - Leads a tour.

      ## L2: Senior Guide

      ### Tours

      - \(text)
      - Plans tours.

      ## L3: Head Guide

      ### Tours

      - Plans the year.
      """)
    let found = await Fixture([(path: "guides.md", text: marked.text)]).findings().map(\.diagnostic)
      .filter { $0.rule == "unread-chain" }
    #expect(found.map(\.span.range.start) == marked.marks, "\(text): \(found.map(\.message))")
  }
}

/// A folder of pages has no order of its own; codes give it one.
@Suite struct FolderChainTests {
  @Test(arguments: [
    ("Same as L1, but also:", "Same as L2, but also:", []),
    ("Same as L1, but also:", "Same as L1, but also:", ["l3.md skipped-level"]),
    ("Same as L1, but also:", "They sail.", ["l3.md missing-chain"]),
    ("Same as L3, but also:", "They sail.", ["l2.md upward-chain", "l3.md missing-chain"]),
  ])
  func pagesOfLevels(_ second: String, _ third: String, _ expected: [String]) async {
    func page(_ level: Int, _ chain: String) -> (path: String, text: String) {
      let cells = "## Craft\n\n- Ties knot \(level).\n\n## Care\n\n- Helps guest \(level).\n"
      return ("l\(level).md", "# L\(level)\n\n\(chain)\n\n" + cells)
    }
    let fixture = await Fixture([page(1, "They learn."), page(2, second), page(3, third)])
    let found = await fixture.findings().map(\.diagnostic).map {
      "\(fixture.run.sources[$0.span.file]?.path ?? "") \($0.rule)"
    }
    #expect(found == expected)
  }
}

/// Comments for rung in the middle of a text.
@Suite struct InlineCommentTests {
  @Test(arguments: [
    ("Writes the the code. <!-- rung allow repeated-word because so -->", []),
    ("<!-- rung allow repeated-word because so --> Writes the the code.", []),
    ("Writes code. <!-- rung allow repeated-word because so -->", ["7:16 unused-allow"]),
    ("Writes code. <!-- rung none because so -->", ["7:16 syntax"]),
    ("Writes `<!-- rung none -->` into pages.", []), ("Writes code. <!-- ask Ann -->", []),
    ("Writes code. <!-- rung allow repeated-word", []),
  ])
  func inAnItem(_ item: String, _ expected: [String]) async {
    let page = "# T\n\n## L1\n\n### C\n\n- \(item)\n- Reads code.\n\n## L2\n\n### C\n\n- Ships code.\n"
    let fixture = await Fixture([(path: "a.md", text: page)])
    let found = await fixture.findings().filter { $0.suppressedBy == nil }.map(\.diagnostic).map {
      diagnostic in
      let position = fixture.run.sources[diagnostic.span.file]?.position(at: diagnostic.span.range.start)
      return "\(position?.line ?? 0):\(position?.column ?? 0) \(diagnostic.rule)"
    }
    #expect(found == expected)
  }
}
