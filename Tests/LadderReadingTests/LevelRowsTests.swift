import SourceText
import Testing

@testable import LadderModel
@testable import LadderReading

/// Levels that are written from the highest down are turned round.
@Suite struct LevelRowsTests {
  @Test(arguments: [
    (["L3", "L2", "L1"], ["L1", "L2", "L3"]),
    (["L1", "L2"], ["L1", "L2"]),
    (["L3", "L1", "L2"], ["L3", "L1", "L2"]),
    (["L2", "L2", "L1"], ["L2", "L2", "L1"]),
    // Each row where it stands.
    (["IC2", "IC1", "M2", "M1"], ["IC1", "IC2", "M1", "M2"]),
    (["IC2", "M1", "IC1", "M2"], ["IC1", "M1", "IC2", "M2"]),
    (["Staff Engineer", "Senior Engineer", "Engineer"], ["engineer", "senior-engineer", "staff-engineer"]),
    (["Principal", "Senior", "Junior"], ["junior", "senior", "principal"]),
    (["Engineer III", "Engineer II"], ["engineer-ii", "engineer-iii"]),
    // Not of one role, equal, not strictly falling, half of them with codes.
    (["Senior Engineer", "Engineering Manager"], ["senior-engineer", "engineering-manager"]),
    (["Senior Engineer", "Senior Engineer"], ["senior-engineer", "senior-engineer"]),
    (["Senior Engineer", "Engineer", "Staff Engineer"], ["senior-engineer", "engineer", "staff-engineer"]),
    (["Senior Engineer", "L1"], ["senior-engineer", "L1"]),
    ([], []),
  ])
  func areTurnedRound(titles: [String], expected: [String]) {
    let nowhere = SourceSpan(FileID(0), ByteRange(at: 0))
    let found = titles.compactMap { title in
      LevelName(title).map { Named(value: $0, section: 0, name: Name(title, at: nowhere)) }
    }
    #expect(LevelRows.ascending(found, Tracks()).map(\.value.id) == expected)
  }
}

/// `rung show --shape` says which tracks there are, and why.
@Suite struct TrackExplanationTests {
  private static func report(_ text: String) async -> ShapeReport? {
    var sources = SourceMap()
    let file = sources.add(Source(path: "page.md", bytes: Array(text.utf8)))
    return await DocumentReader.shapes(of: [file], in: sources, known: []).first
  }

  @Test func ofHeadings() async {
    let report = await Self.report("# A\n## IC track\n### L1\n- a\n### L2\n- b\n## Managers\n### M1\n- c\n")
    let tracks = report?.lines.filter { $0.taken.hasPrefix("track") }
    #expect(tracks?.map(\.taken) == ["track ic-track", "track managers"])
    #expect(tracks?.first?.why == "levels stand under it, and others under a heading beside it")
  }

  @Test func ofCodes() async {
    let report = await Self.report("# A\n## IC1\n- a\n## IC2\n- b\n## M1\n- c\n## M2\n- d\n")
    #expect(report?.summary.hasSuffix("with the tracks ic, m, by the letters of its levels’ codes") == true)
  }

  @Test func ofOneParent() async {
    let report = await Self.report("# A\n## Levels\n### L1\n- a\n### L2\n- b\n")
    #expect(report?.lines.contains { $0.taken.hasPrefix("track") } == false)
  }
}
