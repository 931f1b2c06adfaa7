/// Finding the word that somebody meant: for keywords, ids, rules, commands and flags alike.
package enum DidYouMean {
  /// The candidates near enough to `word`, nearest first; ties keep the order of `candidates`.
  ///
  /// Near enough: the edit distance is at most a third of the longer word, at least one edit, after case and
  /// `-`, `_` and space are put aside.
  package static func matches(for word: String, in candidates: some Sequence<String>) -> [String] {
    let key = folded(word)
    guard !key.isEmpty else { return [] }
    var found: [(distance: Int, candidate: String)] = []
    for candidate in candidates where candidate != word {
      let other = folded(candidate)
      let limit = max(1, max(key.count, other.count) / 3)
      // One-letter words are all one edit apart: nothing can be told from that.
      if key.count < 2 || other.count < 2, key != other { continue }
      if let distance = distance(key, other, atMost: limit) { found.append((distance, candidate)) }
    }
    return found.enumerated()
      .sorted { ($0.element.distance, $0.offset) < ($1.element.distance, $1.offset) }
      .map(\.element.candidate)
  }

  /// The nearest candidate, if there is one.
  package static func match(for word: String, in candidates: some Sequence<String>) -> String? {
    matches(for: word, in: candidates).first
  }

  private static func folded(_ word: String) -> [Unicode.Scalar] {
    word.lowercased().unicodeScalars.filter { $0 != "-" && $0 != "_" && $0 != " " }
  }

  /// The edit distance with transpositions ("optimal string alignment"), or nil where it is above `limit`.
  ///
  /// - Source: Damerau, "A technique for computer detection and correction of spelling errors", CACM 7 (1964).
  package static func distance<Element: Equatable>(_ a: [Element], _ b: [Element], atMost limit: Int) -> Int? {
    guard abs(a.count - b.count) <= limit, a.count < 256, b.count < 256 else { return nil }
    var before: [Int] = []
    var previous = Array(0...b.count)
    for i in a.indices {
      var current = [i + 1]
      for j in b.indices {
        let substituted = previous[j] + (a[i] == b[j] ? 0 : 1)
        var best = min(substituted, previous[j + 1] + 1, current[j] + 1)
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { best = min(best, before[j - 1] + 1) }
        current.append(best)
      }
      if current.allSatisfy({ $0 > limit }) { return nil }
      (before, previous) = (previous, current)
    }
    return previous[b.count] <= limit ? previous[b.count] : nil
  }
}
