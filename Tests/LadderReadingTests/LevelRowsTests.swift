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
