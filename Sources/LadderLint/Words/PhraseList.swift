/// Words and phrases that rules look for, each with something that is said about it.
///
/// A phrase is words in lower case with one space between them; in a prose a hyphen or a slash stands for it as well.
struct PhraseList: Sendable {
  /// What stands in a prose, by number.
  struct Match {
    var entry: Int
    /// UTF-8 offsets.
    var range: Range<Int>
  }

  /// What is said about each.
  let advice: [String]
  /// The hashes of the words of each.
  let words: [[UInt64]]
  /// By the hash of the first word, the longest phrase first.
  private var byFirst = HashLists()

  init(_ entries: [(phrase: String, advice: String)]) {
    advice = entries.map(\.advice)
    let words = entries.map { entry in
      entry.phrase.split(separator: " ").map { WordHash.of($0.utf8) }
    }
    self.words = words
    // What is added last is found first; of equally long ones that is to be the one that was written first.
    for entry in words.indices.sorted(by: { (words[$0].count, -$0) < (words[$1].count, -$1) }) {
      if let first = words[entry].first { byFirst.add(entry, to: first) }
    }
  }

  /// All lists, each with the trait by which the rule is called that looks for its phrases.
  static var all: [(ProseTraits, PhraseList)] {
    [(.biased, BiasedWord.list), (.gendered, GenderedWord.list), (.vague, VagueWord.list)]
  }

  /// Calls `visit` with each phrase of the list that stands in `text`, in the order of the text.
  func each(in text: Span<UInt8>, _ visit: (Match) -> Void) {
    let prose = ProseWords.all(in: text)
    var index = 0
    while index < prose.count {
      guard let match = match(prose, at: index, in: text) else {
        index += 1
        continue
      }
      visit(match)
      while index < prose.count, prose[index].start < match.range.upperBound { index += 1 }
    }
  }

  private func match(_ prose: [ProseWord], at index: Int, in text: Span<UInt8>) -> Match? {
    var match: Match?
    byFirst.each(of: prose[index].hash) { entry in
      let end = index + words[entry].count
      guard match == nil, end <= prose.count else { return }
      let found = prose[index..<end]
      guard found.elementsEqual(words[entry], by: { $0.hash == $1 }), Self.isWhole(found, in: text) else {
        return
      }
      match = Match(entry: entry, range: prose[index].start..<prose[end - 1].end)
    }
    return match
  }

  /// Whether some words stand side by side, and nothing beside them makes them a part of something longer.
  private static func isWhole(_ words: ArraySlice<ProseWord>, in text: Span<UInt8>) -> Bool {
    guard let first = words.first, let last = words.last, words.allSatisfy(\.isSmall) else { return false }
    let isJoined = zip(words, words.dropFirst()).allSatisfy { word, next in
      next.start == word.end + 1 && joins(text[word.end])
    }
    return isJoined && !(first.start > 0 && isPart(text[first.start - 1]))
      && !(last.end < text.count && isPart(text[last.end]))
  }

  private static func joins(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "/")
  }

  /// Signs that make the letters beside them a part of a name, an address or a longer word. An apostrophe is none:
  /// “he’s” has “he” in it.
  private static func isPart(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "_"), UInt8(ascii: "@"), UInt8(ascii: "-"), UInt8(ascii: "#"), UInt8(ascii: "\\"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    // The last bytes of typographic quotes and dashes, and the first byte of each; other letters are letters.
    default: byte >= 0x80 && byte != 0xE2 && !(0x93...0x9D).contains(byte)
    }
  }
}
