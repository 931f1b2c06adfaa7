import SourceText

/// The words of a text that say something, in its order: no little words, and the first one without its ending, so that
/// “Owning the roadmap” and “Owns a roadmap” have the same.
enum ContentWords {
  /// Room for those of nearly every text; see `WordCounter`.
  static let room: [UInt64] = Array(repeating: 0, count: 64)

  /// Appends their hashes, and returns the sum of those of all words of the text, each with its place: texts that are the
  /// same but for a little word, or for where it stands, are not the same.
  static func append(of text: Span<UInt8>, to words: inout [UInt64]) -> UInt64 {
    var sum: UInt64 = 0
    var isFirst = true
    let start = words.count
    BareWords.eachPlace(in: text) { hash, range in
      sum &+= placed(hash, behind: words.count - start)
      if isFirst {
        words.append(stem(of: range, in: text))
      } else if !isLittle(hash) {
        words.append(hash)
      }
      isFirst = false
    }
    return sum
  }

  /// What a word adds to the sum, behind so many words that say something.
  @inline(__always)
  static func placed(_ hash: UInt64, behind count: Int) -> UInt64 {
    hash &* UInt64(truncatingIfNeeded: count &* 2 &+ 1)
  }

  /// Whether a word says nothing on its own.
  static func isLittle(_ hash: UInt64) -> Bool { LittleWords.all.contain(hash) }

  /// The hash of the first word of ASCII letters, without its ending.
  static func stem(ofFirstIn text: Span<UInt8>) -> UInt64 {
    for start in text.indices {
      if let run = LetterRun(in: text, from: start) { return stem(of: start..<run.end, in: text) }
    }
    return 0
  }

  private static let endings: [[UInt8]] = ["ing", "ed", "es", "s", "e"].map { Array($0.utf8) }

  private static func stem(of range: Range<Int>, in text: Span<UInt8>) -> UInt64 {
    var end = range.upperBound
    for ending in endings where range.count > ending.count + 2 {
      let start = range.upperBound - ending.count
      if ending.indices.allSatisfy({ text[start + $0] | 0x20 == ending[$0] }) {
        end = start
        break
      }
    }
    // “plann” of “planning” is “plan”.
    if end - range.lowerBound > 3, text[end - 1] == text[end - 2] { end -= 1 }
    var hash = WordHash()
    for index in range.lowerBound..<end { hash.add(text[index] < 0x80 ? text[index] | 0x20 : text[index]) }
    return hash.value
  }
}

/// Words that say nothing on their own, in English and in other languages.
private struct LittleWords {
  static let all = LittleWords()

  /// A bit for some of a hash's bits: most words are told by it, without a look at the table.
  private var bits: [UInt64] = Array(repeating: 0, count: 64)
  private var hashes = NumberIndex(capacity: 512)

  private init() {
    for (kinds, words) in WordKinds.lists where !kinds.isDisjoint(with: [.english, .foreign]) { add(words) }
    // Other languages have these as well, so that they don’t tell English.
    add("a an as at in on")
  }

  private mutating func add(_ words: String) {
    WordList.each(in: words) { word in
      let hash = word.hash.value
      _ = hashes.value(of: hash, orElse: 0)
      bits[Self.word(hash)] |= Self.bit(hash)
    }
  }

  @inline(__always)
  func contain(_ hash: UInt64) -> Bool {
    bits.span[Self.word(hash)] & Self.bit(hash) != 0 && hashes[hash] != nil
  }

  private static func word(_ hash: UInt64) -> Int { Int(truncatingIfNeeded: hash >> 6) & 63 }
  private static func bit(_ hash: UInt64) -> UInt64 { 1 &<< (hash & 63) }
}
