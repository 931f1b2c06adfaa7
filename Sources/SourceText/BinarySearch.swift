extension RandomAccessCollection {
  /// How many elements pass a test that all behind the first failing one fail, too: in a sorted collection, those before
  /// some value. Binary search.
  @inlinable
  package func sortedCount(where passes: (Element) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if passes(self[index(startIndex, offsetBy: middle)]) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
