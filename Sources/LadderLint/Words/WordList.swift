/// Goes over the words of a list that is part of the program: ASCII, in lower case, between spaces and line ends.
///
/// Lists are read at the start of every run that checks prose, so no string is made of a word.
enum WordList {
  struct Word {
    var hash: WordHash
    /// The hash without the last letter.
    var stem: WordHash
    var last: UInt8
    /// UTF-8 offsets in the list.
    var range: Range<Int>
  }

  static func each(in list: String, _ visit: (Word) -> Void) {
    let text = list.utf8.span
    var index = 0
    while index < text.count {
      guard text[index] > 0x20 else {
        index += 1
        continue
      }
      var word = Word(hash: WordHash(), stem: WordHash(), last: 0, range: index..<index)
      while index < text.count, text[index] > 0x20 {
        word.stem = word.hash
        word.last = text[index]
        word.hash.add(text[index])
        index += 1
      }
      word.range = word.range.lowerBound..<index
      visit(word)
    }
  }
}
