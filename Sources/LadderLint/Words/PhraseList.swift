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
  private let words: [[UInt64]]
  /// By the hash of the first word, the longest phrase first.
  private let byFirst: [UInt64: [Int]]
  private let gate: PhraseGate

  init(_ entries: [(phrase: String, advice: String)]) {
    advice = entries.map(\.advice)
    let words = entries.map { entry in
      entry.phrase.split(separator: " ").map { WordHash.of($0.utf8) }
    }
    self.words = words
    byFirst = Dictionary(grouping: words.indices) { words[$0].first ?? 0 }
      .mapValues { $0.sorted { words[$0].count > words[$1].count } }
    gate = PhraseGate(words.compactMap { Self.rarest(of: $0) })
  }

  /// The word that tells most: the first one of many phrases is a little one, which stands everywhere.
  private static func rarest(of words: [UInt64]) -> UInt64? {
    words.last { !WordKinds.of($0).contains(.english) } ?? words.last
  }

  /// Calls `visit` with each phrase of the list that stands in `text`, in the order of the text.
  func each(in text: String, _ visit: (Match) -> Void) {
    guard gate.isOpen(for: text.utf8.span) else { return }
    let prose = ProseWords(text.utf8.span)
    var index = 0
    while index < prose.words.count {
      guard let match = match(prose, at: index) else {
        index += 1
        continue
      }
      visit(match)
      while index < prose.words.count, prose.words[index].start < match.range.upperBound { index += 1 }
    }
  }

  private func match(_ prose: ProseWords, at index: Int) -> Match? {
    for entry in byFirst[prose.words[index].hash] ?? [] {
      let count = words[entry].count
      let last = index + count - 1
      guard last < prose.words.count, prose.isWhole(index...last) else { continue }
      let isHere = words[entry].indices.allSatisfy { prose.words[index + $0].hash == words[entry][$0] }
      if isHere {
        return Match(entry: entry, range: prose.words[index].start..<prose.words[last].end)
      }
    }
    return nil
  }

  /// The word that tells most of each phrase of any list.
  static let gate = PhraseGate(
    joining: [BiasedWord.list, GenderedWord.list, VagueWord.list].map(\.gate))
}

/// A bit for each of some words, by hash. Few other words have such a bit as well.
struct PhraseGate: Sendable {
  private static let size = 512
  private(set) var bits: [UInt64] = Array(repeating: 0, count: size)

  init(_ hashes: some Sequence<UInt64>) {
    for hash in hashes { bits[Self.index(of: hash)] |= Self.bit(of: hash) }
  }

  init(joining gates: [PhraseGate]) {
    for gate in gates { for index in bits.indices { bits[index] |= gate.bits[index] } }
  }

  @inline(__always)
  static func holds(_ hash: UInt64, _ bits: Span<UInt64>) -> Bool {
    bits[index(of: hash)] & bit(of: hash) != 0
  }

  /// Whether one of the words may stand in a text.
  func isOpen(for text: Span<UInt8>) -> Bool {
    let bits = bits.span
    var index = 0
    while index < text.count {
      guard PlainWord.isLetter(text[index]) else {
        index += 1
        continue
      }
      let run = LetterRun(in: text, from: index)
      if Self.holds(run.hash.value, bits) { return true }
      index = run.end
    }
    return false
  }

  private static func index(of hash: UInt64) -> Int { Int(truncatingIfNeeded: hash >> 6) & (size - 1) }
  private static func bit(of hash: UInt64) -> UInt64 { 1 << (hash & 63) }
}

/// The runs of ASCII letters in a prose; those of code, addresses and HTML are not among them.
struct ProseWords {
  struct Word {
    /// Of its letters in lower case.
    var hash: UInt64
    /// UTF-8 offsets.
    var start: Int
    var end: Int
    /// What stands before it and behind it.
    var before: UInt8
    var behind: UInt8
    /// Whether it is the only space, hyphen or slash that stands between the word before and this one.
    var isNextToLast: Bool
    /// Whether no letter behind the first one is a capital.
    var isSmall: Bool
  }

  private(set) var words: [Word] = []

  init(_ text: Span<UInt8>) {
    let table = ByteClass.table
    var index = 0
    while index < text.count {
      guard PlainWord.isLetter(text[index]) else {
        let isWordless = table[Int(text[index])] & ByteClass.wordless != 0
        index = isWordless ? Wordless.end(at: index, in: text) : index + 1
        continue
      }
      let run = LetterRun(in: text, from: index)
      let before = index > 0 ? text[index - 1] : 0x20
      words.append(
        Word(
          hash: run.hash.value, start: index, end: run.end, before: before,
          behind: run.end < text.count ? text[run.end] : 0x20,
          isNextToLast: words.last.map { $0.end == index - 1 && Self.joins(before) } ?? false,
          isSmall: run.isSmall))
      index = run.end
    }
  }

  /// Whether some words stand side by side, and nothing beside them makes them a part of something longer.
  func isWhole(_ range: ClosedRange<Int>) -> Bool {
    guard let first = words[range].first, let last = words[range].last else { return false }
    return words[range].allSatisfy(\.isSmall) && words[range].dropFirst().allSatisfy(\.isNextToLast)
      && !Self.isPart(first.before) && !Self.isPart(last.behind)
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
