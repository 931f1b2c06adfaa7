/// A sorted list of words in one string, searched where it stands. Nothing is built when the program starts.
///
/// Words are parted by a space or a line ending and sorted by their bytes; a word may carry a value after
/// `=`.
enum SortedWords {
  /// The value of the word that is the bytes `key` of `text` (empty where the word has none); nil: not in the
  /// list.
  static func value(
    of key: Range<Int>, in text: Span<UInt8>, from list: String, ignoringCase: Bool = false
  ) -> Range<Int>? {
    let words = list.utf8.span
    var low = 0
    var high = words.count
    while low < high {
      let start = wordStart(words, low + (high - low) / 2, low)
      let end = wordEnd(words, start, high)
      let nameEnd = valueStart(words, start, end)
      switch compare(text, key, words, start..<nameEnd, ignoringCase) {
      case 0: return min(nameEnd + 1, end)..<end
      case 1: low = min(end + 1, high)
      default: high = start
      }
    }
    return nil
  }

  private static func wordStart(_ words: Span<UInt8>, _ index: Int, _ low: Int) -> Int {
    var start = index
    while start > low, !words[start - 1].isWhitespace { start -= 1 }
    return start
  }

  private static func wordEnd(_ words: Span<UInt8>, _ start: Int, _ high: Int) -> Int {
    var end = start
    while end < high, !words[end].isWhitespace { end += 1 }
    return end
  }

  private static func valueStart(_ words: Span<UInt8>, _ start: Int, _ end: Int) -> Int {
    var index = start
    while index < end, words[index] != .equals { index += 1 }
    return index
  }

  /// −1, 0 or 1: where `key` of `text` sorts against `name` of `words`.
  private static func compare(
    _ text: Span<UInt8>, _ key: Range<Int>, _ words: Span<UInt8>, _ name: Range<Int>, _ ignoringCase: Bool
  ) -> Int {
    for offset in 0..<min(key.count, name.count) {
      let raw = text[key.lowerBound + offset]
      let byte = ignoringCase ? raw.lowercased : raw
      let other = words[name.lowerBound + offset]
      if byte != other { return byte < other ? -1 : 1 }
    }
    return key.count == name.count ? 0 : key.count < name.count ? -1 : 1
  }
}
