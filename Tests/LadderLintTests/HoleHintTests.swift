import SourceText
import Testing

@testable import LadderLint

/// What a hole's finding tells people to write, by how their document is written.
@Suite struct HoleHintTests {
  @Test(arguments: [
    ("### Care\n\n- Digs.\n\n", "### Tools\n\n- Buys.\n\n", "under its heading"),
    ("Care\n---\n\n- Digs.\n\n", "Tools\n---\n\n- Buys.\n\n", "under its heading"),
    ("- **Care**: digs.\n", "- **Tools**: buys.\n", "add a bullet with the label “Tools” there"),
    ("* Care: digs.\n", "* Tools: buys.\n", "add a bullet with the label “Tools” there"),
    ("- Care\n  - Digs.\n", "- Tools\n  - Buys.\n", "add a bullet with the label “Tools” there"),
    ("**Care:** digs.\n\n", "**Tools:** buys.\n\n", "add a bullet with the label “Tools” there"),
    ("**Care** – digs.\n\n", "**Tools** – buys.\n\n", "add a bullet with the label “Tools” there"),
    ("Care: digs.\n\n---\n\n", "Tools: buys.\n\n---\n\n", "add a bullet with the label “Tools” there"),
    ("Care: digs.\n\n", "Tools: buys.\n\n", "add a bullet with the label “Tools” there"),
  ])
  func underLevels(_ care: String, _ tools: String, _ expected: String) async {
    let isUnderlined = care.contains("Care\n-")
    let levels = ["L1", "L2", "L3"].map { level in
      (isUnderlined ? "\(level)\n===\n\n" : "## \(level)\n\n") + care + (level == "L2" ? "" : tools) + "\n"
    }
    await Self.expect(expected, (isUnderlined ? "" : "# Garden\n\n") + levels.joined())
  }

  @Test(arguments: [
    "# Garden\n\n| | L1 | L2 | L3 |\n|---|---|---|---|\n| Care | digs | plans | asks |\n| Tools | buys | | lends |\n",
    "# Garden\n\n| | Care | Tools |\n|---|---|---|\n| L1 | digs | buys |\n| L2 | plans | |\n| L3 | asks | lends |\n",
    "# Garden\n\nX | L1 | L2 | L3\n---|---|---|---\nCare | digs | plans | asks\nTools | buys | | lends\n",
    """
    # Garden

    <table>
    <tr><td></td><th>L1</th><th>L2</th><th>L3</th></tr>
    <tr><td>Care</td><td>digs</td><td>plans</td><td>asks</td></tr>
    <tr><td>Tools</td><td>buys</td><td></td><td>lends</td></tr>
    </table>
    """,
  ])
  func inTables(_ text: String) async { await Self.expect("write `N/A` in the cell", text) }

  @Test func underDimensions() async {
    await Self.expect(
      "add a bullet with the label “L2” to “Tools”",
      """
      # Garden

      ## Care

      - **L1**: digs.
      - **L2**: plans.
      - **L3**: asks.

      ## Tools

      - **L1**: buys.
      - **L3**: lends.
      """)
  }

  /// As the hint has it, a label may say that nothing is expected.
  @Test func noneBehindALabel() async {
    let text = ["L1", "L2", "L3"].map { level in
      "## \(level)\n\n- **Care**: digs.\n- **Tools**: \(level == "L2" ? "none because tools are shared" : "buys.")\n\n"
    }
    let findings = await Fixture([("a.md", "# Garden\n\n" + text.joined())]).findings()
    #expect(!findings.contains { $0.diagnostic.rule == "missing-dimension" })
    #expect(!findings.contains { $0.diagnostic.rule == "empty-cell" })
  }

  private static func expect(_ expected: String, _ text: String) async {
    let findings = await Fixture([("a.md", text)]).findings()
    let hints = findings.filter { $0.diagnostic.rule == "missing-dimension" }.map { $0.diagnostic.hint ?? "" }
    #expect(hints.count == 1)
    #expect(hints.allSatisfy { $0.contains(expected) }, "\(hints)")
  }
}
