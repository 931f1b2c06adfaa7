import Foundation
import SourceText
import Testing

@testable import LadderLint

/// Defects put into clean ladders, in both languages: each is found, and nothing else is at warning or above. The seeds are in
/// `Recall/seeds.txt`, which says how they are written.
@Suite struct RecallTests {
  enum Language: String, CaseIterable, Sendable {
    case markdown, ladder

    var path: String { self == .markdown ? "clean.md" : "clean.ladder" }
    func clean() throws -> String { try RecallTests.file(path) }
  }

  struct Seed: Sendable, CustomTestStringConvertible {
    var rule: String
    var language: Language
    /// The beginning of the line where the finding stands; nil: in the lines that were written.
    var place: String?
    var edits: [(old: String, new: String)] = []
    /// Of the file with the seeds.
    var line: Int

    var testDescription: String { "\(rule) in \(language), line \(line) of the seeds" }
  }

  @Test func aCleanLadderHasNoFindings() async throws {
    for language in Language.allCases {
      #expect(try await Self.findings(in: language.clean(), language) == [])
    }
  }

  @Test(arguments: (try? Self.seeds()) ?? []) func isFound(_ seed: Seed) async throws {
    var text = try seed.language.clean()
    var lines: Set<Int> = []
    for (old, new) in seed.edits {
      let range = try #require(text.range(of: old), "“\(old)” is not in the clean ladder")
      let first = Self.line(of: range.lowerBound, in: text)
      lines.formUnion(first...(first + new.count { $0 == "\n" }))
      text.replaceSubrange(range, with: new)
    }
    if let place = seed.place {
      let range = try #require(text.range(of: place))
      lines = [Self.line(of: range.lowerBound, in: text)]
    }
    let found = await Self.findings(in: text, seed.language)
    #expect(
      found.contains { $0.rule == seed.rule && lines.contains($0.line) }, "\(found), wanted in \(lines)")
    let others = found.filter { $0.rule != seed.rule && $0.severity != .note }
    #expect(others == [], "beside \(seed.rule)")
  }

  /// Every rule that is on has a seed, but those about what no single edit of these two ladders can make.
  @Test func allRulesHaveSeeds() throws {
    let seeded = Set(try Self.seeds().map(\.rule))
    let on = Set(RuleRegistry.infos.filter(RuleRegistry.isOn).map(\.name))
    #expect(on.subtracting(seeded).sorted() == Self.withoutSeeds)
    #expect(seeded.subtracting(RuleRegistry.infos.map(\.name)) == [])
  }

  /// A table in `ExampleTests` has these: they need several ladders, options, a table or a longer one.
  private static let withoutSeeds = [
    "ambiguous-shape", "mixed-chain", "short-row", "shrinking-scope", "stale-baseline",
    "thin-cell",
  ]

  // MARK: Harmless

  struct Change: Sendable, CustomTestStringConvertible {
    var title: String
    var old: String
    var new: String
    var testDescription: String { title }

    init(_ title: String, _ old: String, _ new: String) {
      (self.title, self.old, self.new) = (title, old, new)
    }
  }

  static let harmless = [
    Change(
      "a FAQ", "## Tide Tables", "## FAQ\n\nHow often do we look at levels? Twice a year.\n\n## Tide Tables"),
    Change(
      "a promotion process", "## Tide Tables",
      "## Promotion process\n\n1. Ask your lead.\n2. Write down what you did.\n\n## Tide Tables"),
    Change("jobs to be done", "Asking questions of the crew.", "Asking which jobs are to be done."),
    Change("a TODO that was fixed", "Writing the handover", "Fixing a TODO that others left in the handover"),
    Change("work in progress", "Keeping a log of each trip.", "Keeping work in progress low."),
    Change("to-do lists", "Keeping a log of each trip.", "Keeping to-do lists short."),
    Change("an emoji", "## L3: Senior Pilot", "## L3: Senior Pilot 🚢"),
    Change("a rule", "## L3: Senior Pilot", "---\n\n## L3: Senior Pilot"),
    Change("a comment", "## L3: Senior Pilot", "<!-- ask Ann about this -->\n\n## L3: Senior Pilot"),
    Change("other bullets", "- Asking questions of the crew.\n-", "* Asking questions of the crew.\n*"),
    Change(
      "another order",
      "### Safety\n\n- Checking life vests before each trip.\n- Naming a danger as soon as they see it.\n\n",
      ""),
    Change(
      "a hole that is meant", "- Asking questions of the crew.\n- Writing the handover for the next watch.",
      "None because trainees have a tutor."),
    Change(
      "a table of contents", "## L1: Trainee Pilot",
      "- [Trainee](#l1-trainee-pilot)\n- [Tides](#tide-tables)\n\n## L1: Trainee Pilot"),
    Change(
      "other words for the chain", "In addition to the responsibilities of an L2, L3s *look into causes* by:",
      "Everything an L2 does, and:"),
    Change("a name in other letters", "Buying tugs and radars.", "Buying tugs from Örnsköldsvik."),
    Change(
      "a link", "Buying tugs and radars.", "Buying [tugs](https://example.org/tugs?a=1&b=2#top) and radars."),
    Change("code", "Buying tugs and radars.", "Buying `tugs  and * radars`."),
  ]

  @Test(arguments: harmless) func isHarmless(_ change: Change) async throws {
    var text = try Language.markdown.clean()
    let range = try #require(text.range(of: change.old))
    text.replaceSubrange(range, with: change.new)
    if change.title == "another order" {
      text = text.replacing("## L2: Pilot", with: change.old + "## L2: Pilot")
    }
    #expect(await Self.findings(in: text, .markdown) == [])
  }

  @Test(arguments: Language.allCases) func otherBytesAreHarmless(_ language: Language) async throws {
    let text = try language.clean()
    for changed in [
      text.replacing("\n", with: "\r\n"), "\u{FEFF}" + text, String(text.dropLast()), text + "\n\n\n",
    ] {
      #expect(await Self.findings(in: changed, language) == [])
    }
  }

  // MARK: -

  struct Found: Equatable, CustomStringConvertible {
    var rule: String
    var severity: Severity
    var line: Int
    var message: String
    var description: String { "\(line): \(severity)[\(rule)] \(message)" }
  }

  private static func findings(in text: String, _ language: Language) async -> [Found] {
    let fixture = await Fixture([(path: language.path, text: text)])
    return await fixture.findings().map(\.diagnostic).map { diagnostic in
      let line =
        fixture.run.sources[diagnostic.span.file]?.position(at: diagnostic.span.range.start).line ?? 0
      return Found(
        rule: diagnostic.rule, severity: diagnostic.severity, line: line, message: diagnostic.message)
    }
  }

  private static func line(of index: String.Index, in text: String) -> Int {
    text[..<index].count { $0 == "\n" } + 1
  }

  fileprivate static func file(_ name: String) throws -> String {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Recall")
    return String(decoding: try Data(contentsOf: folder.appending(path: name)), as: UTF8.self)
  }

  private static func seeds() throws -> [Seed] {
    var seeds: [Seed] = []
    var open: [Seed] = []
    var last: Character?
    for (index, line) in try file("seeds.txt").split(separator: "\n", omittingEmptySubsequences: false)
      .enumerated()
    {
      guard let first = line.first, first != "#" else { continue }
      let text = String(line.dropFirst(2))
      switch first {
      case "-":
        for at in open.indices {
          if last == "-" {
            open[at].edits[open[at].edits.count - 1].old += "\n" + text
          } else {
            open[at].edits.append((text, ""))
          }
        }
      case "+":
        for at in open.indices {
          open[at].edits[open[at].edits.count - 1].new += (last == "+" ? "\n" : "") + text
        }
      default:
        seeds += open
        let parts = line.split(separator: " ", maxSplits: 3).map(String.init)
        let languages =
          parts[1] == "both" ? Language.allCases : [Language(rawValue: parts[1])].compactMap(\.self)
        open = languages.map {
          Seed(rule: parts[0], language: $0, place: parts.count > 3 ? parts[3] : nil, line: index + 1)
        }
      }
      last = first
    }
    return seeds + open
  }
}
