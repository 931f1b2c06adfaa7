import LadderModel
import Testing

/// Which headings are levels, and what they are called.
@Suite struct LevelTests {
  /// A second level makes a series; `nil`: the heading is no level, and the page no ladder.
  @Test(arguments: [
    ("L3", "level L3 \"L3\""),
    ("IC 3a", "level IC3a \"IC 3a\""),
    ("L4 - Senior Engineer", "level L4 \"Senior Engineer\""),
    ("D3 – Developer 3", "level D3 \"Developer 3\""),
    ("M1: Manager", "level M1 \"Manager\""),
    ("L4 (Senior Engineer)", "level L4 \"Senior Engineer\""),
    ("Senior Engineer (L4)", "level L4 \"Senior Engineer\""),
    ("Senior Engineer - Platform (L4)", "level L4 \"Senior Engineer - Platform\""),
    ("Level 3", "level L3 \"Level 3\""),
    ("Level three: the expert", "level L3 \"the expert\""),
    ("Level IV", "level L4 \"Level IV\""),
    ("🚀 **Level 5**:", "level L5 \"Level 5\""),
    ("Grade 7", "level G7 \"Grade 7\""),
  ])
  func sure(_ heading: String, _ level: String) async {
    let dump = await Reading("# Ladder\n\n## \(heading)\n\n- a\n\n## L9\n\n- b\n").dump
    #expect(dump.contains(level + "\n"))
  }

  @Test(arguments: [
    ("Junior Engineer", "level junior-engineer \"Junior Engineer\""),
    ("Engineer II", "level engineer-ii \"Engineer II\""),
    ("Mid-level", "level mid-level \"Mid-level\""),
    ("Semi-senior advanced", "level semi-senior-advanced \"Semi-senior advanced\""),
    ("Engenheiro Pleno", "level engenheiro-pleno \"Engenheiro Pleno\""),
    ("Manager, Payroll", "level manager-payroll \"Manager, Payroll\""),
    ("엔트리 레벨 (Entry Level)", "level entry-level-b24ea9fd \"엔트리 레벨 (Entry Level)\""),
    ("Principal", "level principal \"Principal\""),
    ("Engineer", "level engineer \"Engineer\""),
  ])
  func byRank(_ heading: String, _ level: String) async {
    let dump = await Reading("# Ladder\n\n## \(heading)\n\n- a\n\n## Staff Engineer\n\n- b\n").dump
    #expect(dump.contains(level + "\n"))
  }

  @Test(arguments: [
    "V2", "Q3", "Web 2 technologies", "Expert advice", "Lead generation",
    "How senior engineers work with others",
    "Step 1", "Phase 2", "Release 1.4", "Top 10", "Level up", "Testing",
  ])
  func none(_ heading: String) async {
    #expect(await Reading("# Page\n\n## \(heading)\n\n- a\n\n## \(heading) again\n\n- b\n").dump == "")
  }

  @Test func fromTheHighestDown() async {
    let dump = await Reading("# Ladder\n\n## L3\n\n- c\n\n## L2\n\n- b\n\n## L1\n\n- a\n").dump
    #expect(dump.hasPrefix("ladder ladder \"Ladder\"\nlevel L1 \"L1\"\nlevel L2 \"L2\"\nlevel L3 \"L3\"\n"))
  }

  /// Pages of levels, from the highest down: what stands beside a word of rank moves it a little.
  @Test(arguments: [
    ["Staff Writer", "Senior Staff Writer"], ["Associate Director", "Director"],
    ["VP of Sales", "Senior VP of Sales"],
    ["Junior Writer", "Junior Advanced Writer"], ["Semi-senior Writer", "Senior Writer"],
    ["Vice President", "President"], ["Principal Writer", "Sr. Principal Writer"],
  ])
  func order(_ titles: [String]) async {
    let pages = titles.reversed().enumerated().map { index, title in
      (path: "careers/\(index).md", text: "# \(title)\n\n## Craft\n\n- \(index)\n")
    }
    let levels = await Reading(pages).model.ladders.first?.levels.map(\.title.text)
    #expect(levels == titles)
  }

  @Test func twiceTheSame() async {
    let model = await Reading("# Ladder\n\n## L1\n\n- a\n\n## L1\n\n- b\n").model
    #expect(model.ladders.first?.problems.count == 2)
  }
}
