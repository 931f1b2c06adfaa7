import SourceText
import Testing

@testable import LadderLint

@Suite struct OptionTests {
  private static let header = "ladder team \"Team\"\nlevel L1 \"One\"\nlevel L2 \"Two\" in addition to L1\n"
  private static func grid(_ settings: String, thin: Int) -> String {
    let six = (1...6).map { "  - Counts to \($0).\n" }.joined()
    return "ladder team \"Team\"\n\(settings)\n"
      + "level L1 \"One\"\nlevel L2 \"Two\" in addition to L1\nlevel L3 \"Three\" in addition to L2\n"
      + "dimension craft \"Craft\"\nat L1, L2 craft\n\(six)at L3 craft\n"
      + (1...thin).map { "  - Sums up \($0).\n" }.joined()
  }

  @Test(arguments: [
    ("", 1, true), ("", 2, false), ("set thin-cell.percent 80", 4, true),
    ("set thin-cell.percent 10", 1, false),
    // The standard counts where a value does not fit.
    ("allow unknown-rule because so\nset thin-cell.percent 1000", 4, false),
  ])
  func numbers(_ line: String, _ thin: Int, _ isFound: Bool) async {
    #expect(await Fixture(Self.grid(line, thin: thin)).rules() == (isFound ? ["thin-cell"] : []))
  }

  @Test func aLaddersOptionCountsMoreThanTheWorkspaces() async {
    let workspace = ("w.ladder", "workspace \"All\"\nset thin-cell.percent 80\n")
    #expect(await Fixture([workspace, ("a.ladder", Self.grid("", thin: 4))]).rules() == ["thin-cell"])
    #expect(
      await Fixture([workspace, ("a.ladder", Self.grid("set thin-cell.percent 20", thin: 4))]).rules() == [])
  }

  @Test(arguments: [
    ("set thin-cel.percent 20", "there is no rule “thin-cel”", "did you mean “thin-cell”?"),
    ("set thin-cell.share 20", "rule “thin-cell” has no option “share”", "its options: percent"),
    ("set todo.words 20", "rule “todo” has no option “words”", "this rule has no options: take the line out"),
    (
      "set thin-cell.percent some", "“some” is no value for “percent”",
      "write a number from 1 to 99; without this line it is 30"
    ),
  ])
  func whatDoesNotFit(_ line: String, _ message: String, _ hint: String) async {
    let findings = await Fixture(Self.grid(line, thin: 6)).findings().map(\.diagnostic)
    #expect(findings.map(\.message) == [message])
    #expect(findings.map(\.hint) == [hint])
  }
}
