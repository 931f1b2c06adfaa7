import LadderModel
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

  /// Pages in other languages, each with words that an English rule would stumble over.
  private static let pages = [
    """
    # Équipe

    ## Niveau 1

    ### Métier

    - Écrit du code que les autres peuvent lire, et nous nous aidons pour les tests.
    - Explique une décision à une personne de l'équipe, etc.
    - Travaille avec le guru du service pour apprendre : « bien\u{A0}» n’est pas une mesure.

    ## Niveau 2

    ### Métier

    - Conçoit un service avec les autres équipes, et dit pourquoi.
    """,
    """
    # チーム

    ## レベル 1

    ### 技術

    - 他の人が読めるコードを書く。
    - 変更ごとにテストを追加し、レビューで学ぶ。
    - ユーザーの質問に一日以内に答える。

    ## レベル 2

    ### 技術

    - 機能を設計し、最後までやり遂げる。
    """,
    """
    # 팀

    ## 레벨 1

    ### 기술

    - 다른 사람이 읽을 수 있는 코드를 쓴다.
    - 변경마다 테스트를 더하고 리뷰에서 배운다.
    - 사용자의 질문에 하루 안에 답한다.

    ## 레벨 2

    ### 기술

    - 기능을 설계하고 끝까지 해낸다.
    """,
  ]

  @Test(arguments: pages) func otherLanguages(_ page: String) async {
    let english = Set(RuleRegistry.infos.filter { $0.language == "en" }.map(\.name))
    let off = RuleRegistry.infos.filter { !RuleRegistry.isOn($0) }.map { setting(.warn, $0.name) }
    let found = await Fixture([("a.md", page)], settings: off).rules()
    #expect(english.isDisjoint(with: found), "\(found)")
  }

  /// The same in a `.ladder` file, where the items surely are expectations; and none of the rules for all languages
  /// stumbles either.
  @Test(arguments: pages) func otherLanguagesInLadders(_ page: String) async {
    let items = page.split(separator: "\n").filter { $0.hasPrefix("- ") }.joined(separator: "\n")
    #expect(await Fixture(cell(items)).rules() == [])
  }
}
