import LadderModel
import SourceText

/// How texts speak of a level: by its id and by its title, word by word.
struct MentionedLevel {
  let names: [[String]]

  init(_ level: Level) {
    names = [level.id.text, level.title.text]
      .map { PlainWords(in: Array($0.utf8)[...], atMost: 8).texts }.filter { !$0.isEmpty }
  }

  /// How many of some words, from the first one on, name it; 0 where they do not.
  func count(in words: ArraySlice<String>) -> Int {
    names.map { words.starts(with: $0) ? $0.count : 0 }.max() ?? 0
  }
}

/// Looks in the first words of a text for what people say when they mean that a level adds to another.
struct ChainHint {
  private let words: [String]
  private let ranges: [Range<Int>]

  /// In words: whoever says it, says it at the beginning.
  private static let longest = 40

  init(in prose: Prose) {
    let found = PlainWords(in: prose.utf8, atMost: Self.longest)
    (words, ranges) = (found.texts, found.ranges)
  }

  /// The level that is meant, with its UTF-8 offsets; nil where none is.
  func level(of names: [MentionedLevel], where isLower: (Int) -> Bool) -> (level: Int, range: Range<Int>)? {
    guard words.contains(where: Self.signs.contains) else { return nil }
    for index in words.indices {
      // The longest name: "Engineer" stands in "Senior Engineer", which may be the own level.
      let counts = names.map { $0.count(in: words[index...]) }
      guard let longest = counts.max(), longest > 0, let level = counts.firstIndex(of: longest),
        isLower(level), isHinted(index, index + longest)
      else { continue }
      return (level, ranges[index].lowerBound..<ranges[index + longest - 1].upperBound)
    }
    return nil
  }

  /// "the responsibilities of an L1", "L1 plus".
  private func isHinted(_ start: Int, _ end: Int) -> Bool {
    let before = words[..<start].reversed().drop(while: Self.between.contains)
    // Who sets expectations for others has them not.
    if words[..<before.count].contains(where: Self.giving.contains) { return false }
    if end < words.count, Self.after.contains(words[end]) { return true }
    return before.count < start && before.first.map(Self.nouns.contains) ?? false
  }

  private static let nouns: Set<String> = [
    "responsibilities", "expectations", "requirements", "duties", "criteria", "competencies", "everything",
    "addition", "builds",
  ]
  private static let after: Set<String> = [
    "responsibilities", "expectations", "requirements", "duties", "criteria", "plus",
  ]
  /// Without one of these nobody means it.
  static let signs = nouns.union(after)
  private static let between: Set<String> = [
    "a", "an", "the", "of", "from", "to", "on", "in", "for", "all", "at", "as", "upon", "level", "that", "is",
    "expected", "asked",
  ]
  /// They make others' expectations, and meet none.
  private static let giving: Set<String> = [
    "set", "sets", "setting", "define", "defines", "defining", "clarify", "clarifies", "write", "writes",
    "writing", "give", "gives", "manage", "manages", "explain", "explains", "review", "reviews", "help",
    "helps", "coach", "coaches",
  ]
}
