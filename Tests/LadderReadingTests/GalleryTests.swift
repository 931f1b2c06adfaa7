import Foundation
import LadderModel
import Testing

/// A gallery of the shapes that ladders have. Each golden file holds documents and what they declare, so that a reviewer
/// reads one file.
///
/// With RUNG_RECORD in the environment they are written anew from the documents in them, and the test fails: what was
/// recorded is to be read before it is believed.
@Suite struct GalleryTests {
  @Test(arguments: try Self.names())
  func isReadAsRecorded(name: String) async throws {
    let url = Self.folder.appending(path: name)
    let golden = Golden(try String(contentsOf: url, encoding: .utf8))
    let reading = await Reading(golden.sources.map { (path: $0.path, text: $0.text) })
    let declared = reading.dump + Self.observations(reading)
    if ProcessInfo.processInfo.environment["RUNG_RECORD"] != nil {
      try golden.text(declaring: declared).write(to: url, atomically: true, encoding: .utf8)
      Issue.record("recorded \(name): read it, then run the tests without RUNG_RECORD")
      return
    }
    #expect(declared == golden.declared)
  }

  static let folder = SharedFolder.project.appending(path: "Fixtures/shapes/gallery")

  static func names() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".golden") }
      .sorted()
  }

  /// One line each, so that the golden files say what a reader would be told.
  private static func observations(_ reading: Reading) -> String {
    reading.observations.map { observation in
      switch observation {
      case .driftedDimension(let heading, let dimension):
        "drifted: \(heading.text), taken for \(dimension.text)"
      case .misplacedHeading(let heading, _, let depth, let usual):
        "misplaced: \(heading.text) at depth \(depth), usually \(usual)"
      case .levelCount(let claim, _, let found, let kind):
        "count: \(claim.text), found \(found) of \(kind.rawValue)"
      case .shortRow(_, let cells, let columns): "short row: \(cells) of \(columns)"
      case .skippedText(_, let text): "skipped: \(text)"
      case .emptyItem: "empty item"
      case .emptySection(let heading): "empty section: \(heading.text)"
      case .ambiguousShape(_, let taken, let other): "ambiguous: \(taken), or \(other)"
      }
    }.map { "observed \($0)\n" }.joined()
  }
}

/// `=== source PATH` sections, and `=== declared`.
struct Golden {
  var sources: [(path: String, text: String)] = []
  var declared = ""

  init(_ text: String) {
    for section in ("\n" + text).components(separatedBy: "\n=== ").dropFirst() {
      let lines = section.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)
      let body = String(lines.dropFirst().first ?? "")
      let head = String(lines.first ?? "")
      if head == "declared" {
        declared = body
      } else if head.hasPrefix("source ") {
        sources.append((String(head.dropFirst("source ".count)), body + "\n"))
      } else {
        Issue.record("=== \(head) is no section of a golden file")
      }
    }
  }

  func text(declaring declared: String) -> String {
    sources.map { "=== source \($0.path)\n\($0.text)" }.joined() + "=== declared\n" + declared
  }
}
