import SourceText
import Testing

@testable import LadderLint

/// Rules for English, and ladders that are not.
@Suite struct LanguageTests {
  private static let english = "- Recieves all of the users, and answers them when they ask for it."
  private static let german = """
    - Recieves die Anfragen der Nutzer und beantwortet sie mit Sorgfalt.
    - Schreibt Programme, die von anderen gelesen werden, und testet sie.
    - Plant mit dem Team, wie ein Dienst auch bei hoher Last antwortet.
    """
  private static let french = """
    - Recieves les demandes des clients et explique le choix avec soin.
    - Aide une personne de la même équipe dans le projet pour apprendre.
    - Documente les services dont le groupe est responsable.
    """

  @Test(arguments: [
    (nil, english, true), ("en", english, true), ("en-GB", english, true), ("EN", german, true),
    ("de", english, false),
    ("de-CH", german, false), (nil, german, false), (nil, french, false), (nil, "- Recieves.", true),
    (nil, "- Recieves é.", false),
  ])
  func rulesForEnglish(_ language: String?, _ lines: String, _ isFound: Bool) async {
    let workspace = "workspace \"All\"\n" + (language.map { "language \($0)\n" } ?? "")
    let fixture = await Fixture([("workspace.ladder", workspace), ("a.ladder", cell(lines))])
    #expect(await fixture.rules() == (isFound ? ["misspelt-word"] : []))
  }

  /// Ladders are judged one by one where no language is declared.
  @Test func oneLadderAtATime() async {
    let german = cell(Self.german).replacing("ladder team", with: "ladder gruppe")
    let fixture = await Fixture([("a.ladder", german), ("b.ladder", cell(Self.english))])
    #expect(await fixture.findings().map(\.diagnostic.span.file) == [FileID(1)])
  }

  @Test func otherRulesLookAtAnyLanguage() async {
    #expect(await Fixture(cell(Self.german + "\n- Hilft ??? Teams.")).rules() == ["placeholder"])
  }
}
