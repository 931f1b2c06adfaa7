import Testing

@testable import LadderLint

/// Hashes and numbers that are none, few and many: they end up as `sort()` puts them.
@Suite struct BucketSortTests {
  private static let lists: [[UInt64]] = [
    [], [7], [2, 1], Array(repeating: 5, count: 100), Array((0..<300).reversed()),
    (0..<1000).map { WordHash.mixed($0) }, (0..<1000).map { WordHash.mixed($0 % 50) },
    // All in one bucket, and all but one.
    (0..<200).map { WordHash.mixed($0) >> 40 }, [.max] + (0..<200).map { WordHash.mixed($0) >> 40 },
    [0, .max, 1 << 63, 1 << 63 - 1] + (0..<60).map { 1 << $0 },
  ]

  @Test(arguments: lists) func areSorted(_ numbers: [UInt64]) {
    var sorted = numbers
    sorted.sortHashes()
    #expect(sorted == numbers.sorted())
  }
}
