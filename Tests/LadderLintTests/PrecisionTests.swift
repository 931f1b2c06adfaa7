import Foundation
import SourceText
import Testing

@testable import LadderLint

/// What is found in documents that people wrote, at warning or above, against a table of those findings with a verdict on
/// each: `Precision/precision.txt`. A change that finds anything else there has to say in the table what it is worth.
@Suite(.enabled(if: Corpus.exists, "there is no folder ../shared"))
struct PrecisionTests {
  private struct Row {
    var document: String
    var rule: String
    var count: Int
    var verdict: String
  }

  private static func table() throws -> [Row] {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Precision/precision.txt")
    let text = String(decoding: try Data(contentsOf: file), as: UTF8.self)
    return text.split(separator: "\n").filter { !$0.hasPrefix("#") }.compactMap { line in
      let parts = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
      guard parts.count == 4, let count = Int(parts[2]) else { return nil }
      return Row(document: parts[0], rule: parts[1], count: count, verdict: parts[3])
    }
  }

  /// “document rule” and how many, of each folder of documents that are read together.
  private static func found() async throws -> [String: Int] {
    let organisations = try FileManager.default.contentsOfDirectory(
      atPath: Corpus.folder.appending(path: "public").path)
    var found: [String: Int] = [:]
    for folder in ["seeds"] + organisations.sorted().map({ "public/\($0)" }) {
      let root = Corpus.folder.appending(path: folder)
      let paths = (FileManager.default.subpaths(atPath: root.path) ?? []).filter { $0.hasSuffix(".md") }
        .sorted()
      let files = try paths.map { path in
        (path: path, text: String(decoding: try Data(contentsOf: root.appending(path: path)), as: UTF8.self))
      }
      let fixture = await Fixture(files)
      for finding in await fixture.findings().map(\.diagnostic)
      where finding.severity <= .warning {
        let path = fixture.run.sources[finding.span.file]?.path ?? ""
        found["\(folder)/\(path) \(finding.rule)", default: 0] += 1
      }
    }
    return found
  }

  @Test func findings() async throws {
    let table = try Self.table()
    let expected = Dictionary(uniqueKeysWithValues: table.map { ("\($0.document) \($0.rule)", $0.count) })
    #expect(try await Self.found() == expected)
  }

  /// Of each rule, nine in ten are such that their author would act on them.
  @Test func precision() throws {
    let table = try Self.table()
    #expect(table.allSatisfy { ["acts", "silly"].contains($0.verdict) })
    for (rule, rows) in Dictionary(grouping: table, by: \.rule) {
      let silly = rows.filter { $0.verdict == "silly" }.reduce(0) { $0 + $1.count }
      #expect(silly * 10 <= rows.reduce(0) { $0 + $1.count }, "\(rule)")
    }
  }
}

/// Documents of other people, beside the project; never a part of it.
private enum Corpus {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "../shared/corpus").standardizedFileURL

  static var exists: Bool { FileManager.default.fileExists(atPath: folder.path) }
}
