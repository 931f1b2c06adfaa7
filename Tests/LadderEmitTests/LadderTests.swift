import Foundation
import LadderEmit
import LadderModel
import LadderReading
import LadderSyntax
import SourceText
import Testing

/// Documents and what `rung import` makes of them.
@Suite struct LadderTests {
  struct Case: CustomTestStringConvertible {
    var name: String
    /// By path, and all of one ladder.
    var pages: [(path: String, text: String)]
    var ladder: String
    var testDescription: String { name }

    init(_ name: String, _ page: String, _ ladder: String) { self.init(name, [("page.md", page)], ladder) }

    init(_ name: String, _ pages: [(path: String, text: String)], _ ladder: String) {
      (self.name, self.pages, self.ladder) = (name, pages, ladder)
    }
  }

  @Test(arguments: documents + statements + prose + settings)
  func isWritten(_ example: Case) async {
    let files = await Imported(example.pages).files()
    #expect(files.first?.text == example.ladder)
    #expect(files.count == 1)
  }

  @Test(arguments: [
    (LadderLayout.one, ["gardeners.ladder"]),
    (.level, ["gardeners.ladder", "gardeners/G1.ladder", "gardeners/H1.ladder"]),
    (.dimension, ["gardeners.ladder", "gardeners/planting.ladder", "gardeners/visitors.ladder"]),
  ])
  func layoutMakesFiles(_ layout: LadderLayout, _ paths: [String]) async {
    let files = await Imported([
      (
        "gardeners.ladder",
        """
        ladder gardeners "Gardeners"
        level G1 "Gardener"
        level G2 "Senior Gardener"
        level H1 "Head Gardener"
        dimension planting "Planting"
        dimension visitors "Visitors"
        at G1, G2 planting
          - Sows.
        at H1 visitors
          - Speaks.
        """
      )
    ]).files(layout)
    #expect(files.map(\.path) == paths)
    for file in files.dropFirst() { #expect(file.text.hasPrefix("part of gardeners\n\nat ")) }
    #expect(files.map(\.text).joined().contains("\nat G1, G2 planting\n  - Sows.\n"))
  }

  /// `workspace.ladder` has the settings of a folder, and no ladder.
  @Test func aLadderIsNoWorkspace() async {
    let files = await Imported([("a.ladder", "ladder workspace \"W\"\nlevel L1 \"One\"\n")]).files()
    #expect(files.map(\.path) == ["workspace-2.ladder"])
  }

  /// An `allow` goes where it is needed, and to one place where it is not needed at all.
  @Test(arguments: [
    ([], "  allow thin-cell\n  - Sows."), (["Eats"], "  - Sows.\n  - Eats.\n    allow thin-cell"),
  ])
  func allowIsWhereItIsNeeded(_ found: [String], _ expected: String) async {
    let page =
      "# A\n\n## L1\n\n### D\n\n- Sows.\n\n<!-- rung allow thin-cell -->\n\n- Eats.\n\n## L2\n\n### D\n\n- Reaps.\n"
    let imported = await Imported([("page.md", page)])
    let setting = imported.model.settings.first
    let allowed = found.compactMap { word in
      setting.map { AllowedFinding(rule: "thin-cell", setting: $0.span, finding: imported.place(of: word)) }
    }
    let text = imported.files(allowed: allowed).first?.text ?? ""
    if !found.isEmpty { #expect(text.contains(expected), "\(text)") }
    #expect(text.components(separatedBy: "allow").count == 2)
  }

  @Test(arguments: HostileText.all)
  func hostileTextStaysText(text: String) async {
    let fixture = HostileText.fixture(text)
    let imported = Imported(fixture.model, fixture.sources)
    for layout in LadderLayout.allCases {
      let files = imported.files(layout)
      #expect(await Imported(files.map { ($0.path, $0.text) }).withoutPlaces == imported.withoutPlaces)
    }
  }
}
