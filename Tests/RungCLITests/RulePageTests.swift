import Foundation
import LadderLint
import Testing

@testable import RungCLI

/// The pages of LadderLint's documentation about rules are what `rung explain` says. `RUNG_RECORD=1 swift test --filter
/// RulePageTests` writes them anew, and then fails.
@Suite struct RulePageTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Sources/LadderLint/LadderLint.docc/Rules")

  private static let pages = Dictionary(
    uniqueKeysWithValues: RuleBook.rules.map { ("\($0.name).md", RulePage.text($0)) }
      + [("Rules.md", RulePage.index(RuleBook.rules))])

  @Test func pagesAreNotStale() throws {
    if ProcessInfo.processInfo.environment["RUNG_RECORD"] != nil {
      try? FileManager.default.removeItem(at: Self.folder)
      try FileManager.default.createDirectory(at: Self.folder, withIntermediateDirectories: true)
      for (name, text) in Self.pages { try Data(text.utf8).write(to: Self.folder.appending(path: name)) }
      Issue.record("the pages were written: read what changed")
    }
    let names = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path)
    #expect(names.sorted() == Self.pages.keys.sorted())
    for (name, text) in Self.pages {
      let page = String(decoding: try Data(contentsOf: Self.folder.appending(path: name)), as: UTF8.self)
      #expect(page == text, "\(name)")
    }
  }

  @Test func oneRule() async throws {
    let folder = try TemporaryFolder()
    let answer = await folder.run(["explain", "thin-cell", "--format", "markdown"])
    #expect(answer.output == Self.pages["thin-cell.md"])
    let all = await folder.run(["explain", "--format", "markdown"])
    #expect(all.output.components(separatedBy: "\n## Allowing it\n").count == RuleBook.rules.count + 1)
  }
}
