import SourceText

/// Whether two titles are probably meant to be the same.
enum Drift {
  /// One has all words of the other, or they differ by a letter or two.
  static func isNear(_ a: String, _ b: String) -> Bool {
    let first = Set(TitleText.words(a)).subtracting(fillers)
    let second = Set(TitleText.words(b)).subtracting(fillers)
    guard !first.isEmpty, !second.isEmpty else { return false }
    if first.isSubset(of: second) || second.isSubset(of: first) {
      // "I am becoming a trusted leader" is a sentence of its own beside "I am a trusted leader".
      return min(first.count, second.count) <= longestTitle || abs(first.count - second.count) < 2
    }
    let limit = max(1, max(a.unicodeScalars.count, b.unicodeScalars.count) / 6)
    return DidYouMean.distance(Array(a.unicodeScalars), Array(b.unicodeScalars), atMost: limit) != nil
  }

  /// In words; titles of more are sentences.
  private static let longestTitle = 3

  private static let fillers: Set<Substring> = ["and", "the", "of", "a", "in", "skills", "skill"]
}
