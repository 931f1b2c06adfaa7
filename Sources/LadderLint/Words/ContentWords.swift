import SourceText

/// The words of a text that say something, in its order: no little words, and the first one without its ending, so that
/// “Owning the roadmap” and “Owns a roadmap” have the same.
enum ContentWords {
  /// Appends their hashes, and returns the hash of all words of the text.
  static func append(of text: Span<UInt8>, to words: inout [UInt64]) -> UInt64 {
    var all = WordHash()
    var isFirst = true
    // Held once for all words; a handful is sooner gone through than hashed.
    let (little, lexicon) = (little, Lexicon.english)
    BareWords.eachPlace(in: text) { hash, range in
      all.add(EightBytes(hash), count: 8)
      if isFirst {
        words.append(stem(of: range, in: text))
      } else if lexicon.kinds(of: hash).isDisjoint(with: [.english, .foreign]), !little.contains(hash) {
        words.append(hash)
      }
      isFirst = false
    }
    return all.value
  }

  /// Little words that other languages have as well, so that they don’t tell English.
  private static let little: [UInt64] = {
    var hashes: [UInt64] = []
    WordList.each(in: "a an as at in on") { hashes.append($0.hash.value) }
    return hashes
  }()

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
