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

  private static func prints(
    _ page: String, path: String = "a.md", _ names: Fingerprints.Names = .withPaths
  ) async -> [String] {
    let request = LoadRequest(text: LoadRequest.Text(name: path, bytes: Array(page.utf8)))
    let loaded = await Loader.load(request, from: FileSystem())
    return Fingerprints(FindingList(loaded), names).all
  }

  @Test func theyStayWhateverMoves() async {
    let before = await Self.prints(Self.page)
    #expect(before.count == 3 && Set(before).count == 3 && before.allSatisfy { $0.utf8.count == 32 })
    #expect(await Self.prints(Self.page.replacing("# Porters", with: "# Porters\n\nWho they are.")) == before)
    #expect(await Self.prints(Self.page, path: "b/porters.md") == before)
    let moved = Self.page.replacing("- Knows all", with: "- Asks.\n- Knows all")
    #expect(await Self.prints(moved) == before)
  }

  /// A program that compares nothing but these should not take a file that was renamed for a new one.
  @Test(arguments: [
    ("a.md", page, "b/c.md"), ("a.md", String(page.dropFirst(11)), "b/c.md"),
    ("a.csv", "Level,Care\nP1,Knows all evironments.\nP2,Asks.\n", "c.csv"),
    ("a.ladder", "lader a\n", "b.ladder"),
  ])
  func theyStayWithoutPaths(_ path: String, _ text: String, _ other: String) async {
    let before = await Self.prints(text, path: path, .withoutPaths)
    #expect(!before.isEmpty && Set(before).count == before.count)
    #expect(await Self.prints(text, path: other, .withoutPaths) == before)
  }

  /// One finding for another at the same place is a new one.
  @Test func aSwapIsSeen() async {
    let before = await Self.prints(Self.page)
    let after = await Self.prints(Self.page.replacing("evironments", with: "availabilty"))
    #expect(after.count == before.count && after[0] != before[0] && after[1...] == before[1...])
  }
}
