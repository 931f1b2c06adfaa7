extension Array where Element == UInt64 {
  /// In larger buckets each number would pass too many others.
  private static var largestBucket: Int { 24 }

  /// Sorts numbers of which the upper bits are spread evenly, as those of hashes are, in linear time: each goes to its
  /// bucket, of which there are as many as numbers, and finds few others there. Others are sorted as well, and no slower
  /// than by `sort()`.
  mutating func sortHashes() {
    guard count > Self.largestBucket else { return sort() }
    let shift = UInt64(count.leadingZeroBitCount)
    var ends = Array<Int>(repeating: 0, count: 1 << (64 - count.leadingZeroBitCount) + 1)
    var sorted = Array(repeating: 0, count: count)
    Self.distribute(span, by: shift, to: &sorted, &ends)
    var start = 0
    for end in ends.dropLast() {
      if end - start > Self.largestBucket {
        sorted[start..<end].sort()
      } else if end - start > 1 {
        Self.insertEach(in: start..<end, of: &sorted)
      }
      start = end
    }
    self = sorted
  }

  /// `ends` gets the end of each bucket.
  private static func distribute(
    _ numbers: Span<UInt64>, by shift: UInt64, to sorted: inout [UInt64], _ ends: inout [Int]
  ) {
    var sorted = sorted.mutableSpan
    var ends = ends.mutableSpan
    for index in numbers.indices { ends[bucket(numbers[index], shift) + 1] += 1 }
    for index in ends.indices.dropFirst() { ends[index] += ends[index - 1] }
    for index in numbers.indices {
      let bucket = bucket(numbers[index], shift)
      sorted[ends[bucket]] = numbers[index]
      ends[bucket] += 1
    }
  }

  private static func bucket(_ number: UInt64, _ shift: UInt64) -> Int {
    Int(truncatingIfNeeded: number &>> shift)
  }

  private static func insertEach(in range: Range<Int>, of numbers: inout [UInt64]) {
    var numbers = numbers.mutableSpan
    for index in range.dropFirst() {
      let number = numbers[index]
      var at = index
      while at > range.lowerBound, numbers[at - 1] > number {
        numbers[at] = numbers[at - 1]
        at -= 1
      }
      numbers[at] = number
    }
  }
}
