import LadderLint
import SourceText
import Testing

@testable import LadderWorkspace
@testable import RungCLI

@Suite struct FingerprintTests {
  private static let page = """
    # Porters

    ## P1

    ### Care

    - Knows all evironments.

    ## P2

    <!-- rung on its own -->

    ### Care

    - Has *strong ownership *of it, and a hanlder for each.

    """

  private static func prints(_ page: String, path: String = "a.md") async -> [String] {
    let request = LoadRequest(text: LoadRequest.Text(name: path, bytes: Array(page.utf8)))
    let loaded = await Loader.load(request, from: FileSystem())
    return Fingerprints(
      FindingList(findings: loaded.findings, sources: loaded.sources, fileCount: 1)
    ).all
  }

  @Test func theyStayWhateverMoves() async {
    let before = await Self.prints(Self.page)
    #expect(before.count == 3 && Set(before).count == 3 && before.allSatisfy { $0.utf8.count == 32 })
    #expect(await Self.prints(Self.page.replacing("# Porters", with: "# Porters\n\nWho they are.")) == before)
    #expect(await Self.prints(Self.page, path: "b/porters.md") == before)
    let moved = Self.page.replacing("- Knows all", with: "- Asks.\n- Knows all")
    #expect(await Self.prints(moved) == before)
  }

  /// One finding for another at the same place is a new one.
  @Test func aSwapIsSeen() async {
    let before = await Self.prints(Self.page)
    let after = await Self.prints(Self.page.replacing("evironments", with: "availabilty"))
    #expect(after.count == before.count && after[0] != before[0] && after[1...] == before[1...])
  }
}
