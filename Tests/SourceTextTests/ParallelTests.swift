import SourceText
import Testing

@Suite struct ParallelTests {
  /// What tasks make is moved out of memory that they share: each value must come out once, in its place.
  @Test(arguments: [(0, 1), (1, 8), (2, 8), (3, 1), (64, 8), (1_000, 7), (1_000, 2_000)])
  func givesEachResultInItsPlace(count: Int, chunkSize: Int) async {
    let made = await Parallel.map(Array(0..<count), chunkSize: chunkSize) {
      ["\($0) makes a text of its own"]
    }
    #expect(made == (0..<count).map { ["\($0) makes a text of its own"] })
  }

  @Test func letsResultsGo() async {
    final class Result: Sendable {}
    weak var last: Result?
    do {
      let made = await Parallel.map(Array(0..<100), chunkSize: 3) { _ in Result() }
      last = made.last
      #expect(last != nil)
    }
    #expect(last == nil)
  }

  @Test func handsItsStateFromValueToValue() async {
    let made = await Parallel.map(Array(0..<100), chunkSize: 4, with: { [Int]() }) { value, seen in
      seen.append(value)
      return seen.last ?? -1
    }
    #expect(made == Array(0..<100))
  }
}
