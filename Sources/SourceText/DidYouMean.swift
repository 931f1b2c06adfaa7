/// Finding the word that somebody meant: for keywords, ids, rules, commands and flags alike.
package enum DidYouMean {
  /// The candidates near enough to `word`, nearest first; ties keep the order of `candidates`.
  ///
  /// Near enough: the edit distance is at most a third of the longer word, at least one edit, after case and
  /// `-`, `_` and space are put aside.
  package static func matches(for word: String, in candidates: some Sequence<String>) -> [String] {
    let letters = Letters(word)
    var known: [Unicode.Scalar]?
    var found: [(distance: Int, candidate: String)] = []
    for candidate in candidates where letters.mayBeNear(Letters(candidate)) && candidate != word {
      let key = known ?? folded(word)
      known = key
      guard !key.isEmpty else { return [] }
      let other = folded(candidate)
      let limit = Self.limit(key.count, other.count)
      // One-letter words are all one edit apart: nothing can be told from that.
      if key.count < 2 || other.count < 2, key != other { continue }
      if let distance = distance(key, other, atMost: limit) { found.append((distance, candidate)) }
    }
    // Where only the case is another, nothing else was meant.
    if found.contains(where: { $0.distance == 0 }) { found.removeAll { $0.distance > 0 } }
    return found.enumerated()
      .sorted { ($0.element.distance, $0.offset) < ($1.element.distance, $1.offset) }
      .map(\.element.candidate)
  }

  /// The nearest candidate, if there is one.
  package static func match(for word: String, in candidates: some Sequence<String>) -> String? {
    matches(for: word, in: candidates).first
  }

  /// The letters of a word, folded: enough to tell at once that most words are far from each other.
  private struct Letters {
    var count = 0
    /// A bit for each letter that is there.
    var set: UInt64 = 0
    var isASCII = true

    init(_ word: String) {
      for byte in word.utf8 {
        switch byte {
        case UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: " "): continue
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): set |= 1 << UInt64((byte | 0x20) & 63)
        case 0x80...: isASCII = false
        default: set |= 1 << UInt64(byte & 63)
        }
        count += 1
      }
    }

    /// An edit changes the length by one at most, and takes away one letter at most.
    func mayBeNear(_ other: Letters) -> Bool {
      guard isASCII && other.isASCII else { return true }
      let limit = DidYouMean.limit(count, other.count)
      let lost = max((set & ~other.set).nonzeroBitCount, (other.set & ~set).nonzeroBitCount)
      return abs(count - other.count) <= limit && lost <= limit
    }
  }

  private static func limit(_ count: Int, _ other: Int) -> Int { max(1, max(count, other) / 3) }

  private static func folded(_ word: String) -> [Unicode.Scalar] {
    word.lowercased().unicodeScalars.filter { $0 != "-" && $0 != "_" && $0 != " " }
  }

  /// The edit distance with transpositions ("optimal string alignment"), or nil where it is above `limit`.
  ///
  /// - Source: Damerau, "A technique for computer detection and correction of spelling errors", CACM 7 (1964).
  package static func distance<Element: Equatable>(_ a: [Element], _ b: [Element], atMost limit: Int) -> Int?
  {
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
