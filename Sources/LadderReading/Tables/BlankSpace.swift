/// Spaces of Markdown and HTML, those that do not break among them.
enum BlankSpace {
  /// How many bytes of space stand at a place: of one character.
  static func length(at index: Int, in text: Span<UInt8>) -> Int {
    text[index] == 0x20 || text[index] == 0x09 ? 1 : length(of: unbroken, at: index, in: text)
  }

  /// Without space at both ends; empty where nothing is left.
  static func trimmed(_ range: Range<Int>, of text: Span<UInt8>) -> Range<Int> {
    var (lower, upper) = (range.lowerBound, range.upperBound)
    while lower < upper, case let length = length(at: lower, in: text), length > 0 {
      lower = min(upper, lower + length)
    }
    while lower < upper, case let length = lengthBefore(upper, from: lower, in: text), length > 0 {
      upper -= length
    }
    return lower..<upper
  }

  private static func lengthBefore(_ end: Int, from start: Int, in text: Span<UInt8>) -> Int {
    if text[end - 1] == 0x20 || text[end - 1] == 0x09 { return 1 }
    for space in unbroken where end - space.count >= start {
      if length(of: [space], at: end - space.count, in: text) > 0 { return space.count }
    }
    return 0
  }

  /// The length of the one of some words that stands at a place; 0 where none does.
  static func length(of words: [[UInt8]], at start: Int, in text: Span<UInt8>) -> Int {
    for word in words where word[0] == text[start] && start + word.count <= text.count {
      var index = 1
      while index < word.count, word[index] == text[start + index] { index += 1 }
      if index == word.count { return index }
    }
    return 0
  }

  private static let unbroken = ["\u{A0}", "&nbsp;", "&#160;", "&#xa0;", "&#xA0;"].map { Array($0.utf8) }
}
