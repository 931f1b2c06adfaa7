import SourceText

/// The words of a text whatever their case, the signs between them and the markup around them.
enum BareWords {
  /// One hash of all words; nil where there are none.
  static func hash(of text: Span<UInt8>) -> UInt64? {
    var all = WordHash()
    var count = 0
    eachPlace(in: text) { word, _ in
      all.add(EightBytes(word), count: 8)
      count += 1
    }
    return count > 0 ? all.value : nil
  }

  /// Calls `visit` with the hash and the place of each word, in the order of the text. Words are letters and digits of any script; an
  /// apostrophe is no sign between two of them.
  @inline(__always)
  static func eachPlace(in text: Span<UInt8>, _ visit: (UInt64, Range<Int>) -> Void) {
    var index = 0
    while index < text.count {
      // Most words are letters of ASCII between spaces and such.
      if let run = LetterRun(in: text, from: index), run.behind < 0x80, run.behind &- 0x30 >= 10 {
        visit(run.hash, index..<run.end)
        index = run.end + 1
        continue
      }
      var hash = WordHash()
      let start = index
      while index < text.count {
        let byte = text[index]
        if byte < 0x80 {
          guard let letter = letter(byte) else { break }
          hash.add(letter)
          index += 1
        } else if isSign(text, index) {
          break
        } else {
          hash.add(byte)
          index += 1
        }
      }
      if index > start { visit(hash.value, start..<index) }
      if index < text.count { index += text[index] == 0xE2 ? 3 : text[index] == 0xC2 ? 2 : 1 }
    }
  }

  private static func letter(_ byte: UInt8) -> UInt8? {
    if PlainWord.isLetter(byte) { return byte | 0x20 }
    return byte &- 0x30 < 10 ? byte : nil
  }

  /// Typographic quotes, dashes and spaces (E2 80 xx), and those of Latin-1 (C2 xx).
  private static func isSign(_ text: Span<UInt8>, _ index: Int) -> Bool {
    if text[index] == 0xC2 { return true }
    return text[index] == 0xE2 && index + 1 < text.count && text[index + 1] == 0x80
  }
}
