/// Text that stands where real text was meant to come: "add example …", "TBD", "(TODO)".
///
/// English, and the marks that people use in any language. Works on the Markdown of one paragraph; emphasis around
/// the words does not matter, code spans are left alone.
package struct Placeholder: Sendable, Equatable {
  /// UTF-8 offsets in the text.
  package var range: Range<Int>
  /// Nothing else stands there: the text is a gap and says so.
  package var isWhole: Bool

  /// Whether all of `text` is a placeholder. Nearly every text is told by its first letters.
  package static func isWhole(_ text: String) -> Bool { isWhole(Array(text.utf8)[...]) }

  package static func isWhole(_ text: ArraySlice<UInt8>) -> Bool {
    PhraseStart.mayBegin(text.span) && first(in: Array(text))?.isWhole == true
  }

  /// The first placeholder in `text`; nil where the text means what it says.
  package static func first(in text: String) -> Placeholder? { first(in: Array(text.utf8)) }

  private static func first(in text: [UInt8]) -> Placeholder? {
    let core = Core(text)
    if core.isEmpty { return text.isEmpty ? nil : Placeholder(range: text.indices, isWhole: true) }
    if core.isGap { return Placeholder(range: core.range, isWhole: true) }
    return core.markInside.map { mark in
      // Brackets around it belong to a mark, and are decoration otherwise.
      let isWhole = mark.lowerBound <= core.range.lowerBound && mark.upperBound >= core.range.upperBound
      return Placeholder(range: mark, isWhole: isWhole)
    }
  }
}

/// A text without the decoration at its ends: emphasis, brackets, quotes, slashes, a final full stop.
private struct Core {
  let bytes: [UInt8]
  let range: Range<Int>

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var start = 0
    var end = bytes.count
    while start < end, PhraseStart.isDecoration(bytes[start]) || Self.isTypographic(bytes, at: start) {
      start += 1
    }
    while end > start,
      PhraseStart.isDecoration(bytes[end - 1]) || bytes[end - 1] == UInt8(ascii: "!")
        || Self.isTypographic(bytes, at: end - 1)
    {
      end -= 1
    }
    range = start..<end
  }

  /// Only dots, dashes and the like.
  var isEmpty: Bool { range.isEmpty || Phrases.entities.contains { equals($0, in: range) } }

  /// Whether the text as a whole is a gap.
  var isGap: Bool {
    guard PhraseStart.isKnown(bytes.span, at: range.lowerBound) else { return false }
    if Phrases.whole.contains(where: { equals($0, in: range) }) { return true }
    let isInBrackets = bytes[0] == UInt8(ascii: "(")
    if isInBrackets, Phrases.inBrackets.contains(where: { equals($0, in: range) }) { return true }
    return Phrases.opening.contains { phrase, following in
      guard let end = phraseEnd(phrase, at: range.lowerBound) else { return false }
      return following.isEmpty || isFollowed(by: following, at: end)
    } || isMark(at: range.lowerBound, opening: true)
  }

  /// A mark or a template's token in the middle of real words.
  var markInside: Range<Int>? {
    var index = 0
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "`") {
        index = afterCode(index)
        continue
      }
      if let range = mark(at: index) { return range }
      index += 1
    }
    return nil
  }

  // MARK: Marks

  private func mark(at index: Int) -> Range<Int>? {
    switch bytes[index] {
    case UInt8(ascii: "T"), UInt8(ascii: "F"), UInt8(ascii: "X"), UInt8(ascii: "t"):
      guard isWordStart(index), isMark(at: index, opening: false) else { return nil }
      return index..<wordEnd(index)
    case UInt8(ascii: "?"):
      return phraseEnd("???", at: index).map { index..<$0 }
    case UInt8(ascii: "l"), UInt8(ascii: "L"):
      return isWordStart(index) ? phraseEnd("lorem ipsum", at: index).map { index..<$0 } : nil
    case UInt8(ascii: "<"), UInt8(ascii: "["):
      return bracketed(index)
    case UInt8(ascii: "{"):
      return token(index)
    default: return nil
    }
  }

  /// TODO, TBD and their like, where they are a mark and not a word of the sentence.
  private func isMark(at index: Int, opening: Bool) -> Bool {
    let end = wordEnd(index)
    guard end - index <= Phrases.longestMark else { return false }
    let isUpper = Phrases.marks.contains { equalsExactly($0, index..<end) }
    guard isUpper || Phrases.marks.contains(where: { equals($0, in: index..<end) }) else { return false }
    if end < bytes.count, bytes[end] == UInt8(ascii: ":") { return true }
    if isBracketed(index..<end) { return true }
    if end == range.upperBound {
      return opening || (isUpper && (followsStop(index) || isEmphasised(index) || isNeverAWord(index..<end)))
    }
    guard isUpper, bytes[end] != UInt8(ascii: "-") else { return false }
    if equalsExactly("XXX", index..<end) || equalsExactly("FIXME", index..<end) {
      return opening || !followsArticle(index)
    }
    return opening && !isFollowed(by: Phrases.afterTodoWord, at: end)
  }

  /// "Owns the roadmap **TODO**"
  private func isEmphasised(_ index: Int) -> Bool {
    index > 0 && (bytes[index - 1] == UInt8(ascii: "*") || bytes[index - 1] == UInt8(ascii: "_"))
  }

  /// "Owns the roadmap TBD": of "TODO" there may be many, and they are words.
  private func isNeverAWord(_ word: Range<Int>) -> Bool {
    ["TBD", "TBC", "TBA"].contains { equalsExactly($0, word) } && !followsArticle(word.lowerBound)
  }

  private func isBracketed(_ word: Range<Int>) -> Bool {
    guard word.lowerBound > 0 else { return false }
    let before = bytes[word.lowerBound - 1]
    if before == UInt8(ascii: "@") { return true }
    guard Core.opening.contains(before) else { return false }
    guard word.upperBound < bytes.count else { return true }
    return Core.closing.contains(bytes[word.upperBound])
  }

  /// `<insert …>`, `[insert …]`, `[…]`, `[...]`.
  private func bracketed(_ index: Int) -> Range<Int>? {
    let close = bytes[index] == UInt8(ascii: "<") ? UInt8(ascii: ">") : UInt8(ascii: "]")
    var end = index + 1
    while end < bytes.count, end - index < 200, bytes[end] != close { end += 1 }
    guard end < bytes.count, bytes[end] == close else { return nil }
    let inside = (index + 1)..<end
    if end + 1 < bytes.count, bytes[end + 1] == UInt8(ascii: "(") { return nil }
    let isEllipsis = !inside.isEmpty && inside.allSatisfy { Core.ellipsis.contains(bytes[$0]) }
    let isInsert =
      close == UInt8(ascii: ">")
      ? phraseEnd("insert", at: index + 1) != nil || phraseEnd("your", at: index + 1) != nil
        || isNoTag(inside, before: index)
      : saysWhatToWrite(inside) || (inside.count > 3 && isInCapitals(inside))
    return isInsert || (isEllipsis && close == UInt8(ascii: "]")) ? index..<(end + 1) : nil
  }

  /// "[describe impact]", and not "[teams] that grow" as a link's words have it.
  private func saysWhatToWrite(_ inside: Range<Int>) -> Bool {
    guard inside.upperBound + 1 >= bytes.count || bytes[inside.upperBound + 1] != UInt8(ascii: "[") else {
      return false
    }
    let isWords = inside.allSatisfy {
      isLetter(bytes[$0]) || bytes[$0] == 0x20 || bytes[$0] == UInt8(ascii: "/")
    }
    return isWords && Phrases.bracketed.contains { phraseEnd($0, at: inside.lowerBound) != nil }
  }

  /// "[NAME OF TEAM]": two words or more, so that "[API]" is a word.
  private func isInCapitals(_ inside: Range<Int>) -> Bool {
    inside.contains { bytes[$0] == 0x20 }
      && inside.allSatisfy { bytes[$0] == 0x20 || (bytes[$0] >= 0x41 && bytes[$0] <= 0x5A) }
  }

  /// "<company>", "<team name>": small letters that are no element of HTML, and no type as in "List<string>".
  private func isNoTag(_ inside: Range<Int>, before index: Int) -> Bool {
    guard !inside.isEmpty,
      inside.allSatisfy({ isLetter(bytes[$0]) || bytes[$0] == 0x20 || bytes[$0] == UInt8(ascii: "-") }),
      bytes[inside.lowerBound] >= 0x61, isWordStart(index), bytes[inside.upperBound - 1] != 0x20
    else { return false }
    let first = bytes[inside].prefix { $0 != 0x20 }
    return !Phrases.tags.contains(String(decoding: first.map(lowered), as: UTF8.self))
  }

  /// An unfilled token of a template: `{team name}`, `{{role}}`.
  private func token(_ index: Int) -> Range<Int>? {
    if index > 0, bytes[index - 1] == UInt8(ascii: "$") || bytes[index - 1] == UInt8(ascii: "\\") {
      return nil
    }
    var end = index + 1
    while end < bytes.count, end - index < 60, bytes[end] == UInt8(ascii: "{") { end += 1 }
    while end < bytes.count, end - index < 60, bytes[end] == 0x20 { end += 1 }
    let start = end
    while end < bytes.count, end - index < 60, isTokenByte(bytes[end]) { end += 1 }
    guard end > start, end < bytes.count, bytes[end] == UInt8(ascii: "}"), isLetter(bytes[start]) else {
      return nil
    }
    while end < bytes.count, bytes[end] == UInt8(ascii: "}") { end += 1 }
    return index..<end
  }

  private func isTokenByte(_ byte: UInt8) -> Bool {
    isLetter(byte) || byte == UInt8(ascii: "_") || byte == UInt8(ascii: " ") || byte == UInt8(ascii: "-")
  }

  // MARK: Words

  private func isFollowed(by words: [String], at index: Int) -> Bool {
    var start = index
    while start < range.upperBound, bytes[start] == 0x20 { start += 1 }
    if start >= range.upperBound { return words.contains("") }
    return words.contains { !$0.isEmpty && phraseEnd($0, at: start) != nil }
  }

  /// Whether a stop, a dash or a bracket stands before: "Scope: TBD", "Writes code. TODO".
  private func followsStop(_ index: Int) -> Bool {
    var at = index
    while at > 0, bytes[at - 1] == 0x20 || bytes[at - 1] == UInt8(ascii: "*") { at -= 1 }
    guard at > 0 else { return true }
    let isDash =
      at > 2 && bytes[at - 3] == 0xE2 && bytes[at - 2] == 0x80 && (0x93...0x94).contains(bytes[at - 1])
    return isDash || Core.stops.contains(bytes[at - 1]) || endsIn("is", before: at)
      || endsIn("are", before: at)
  }

  private func followsArticle(_ index: Int) -> Bool {
    guard index > 1, bytes[index - 1] == 0x20 else { return false }
    return ["a", "an", "the", "of", "any", "each", "every", "no"].contains { endsIn($0, before: index - 1) }
  }

  private func endsIn(_ word: String, before end: Int) -> Bool {
    let start = end - word.utf8.count
    return start >= 0 && equals(word, in: start..<end) && isWordStart(start)
  }

  /// The end of `phrase` if it stands at `index`, in any case, and a word ends there.
  private func phraseEnd(_ phrase: String, at index: Int) -> Int? {
    let end = index + phrase.utf8.count
    guard index >= 0, end <= bytes.count, equals(phrase, in: index..<end) else { return nil }
    let endsWord = end == bytes.count || !isWordByte(bytes[end]) || !isWordByte(bytes[end - 1])
    return endsWord ? end : nil
  }

  private func equals(_ text: String, in range: Range<Int>) -> Bool {
    let other = text.utf8.span
    guard other.count == range.count, range.upperBound <= bytes.count else { return false }
    for index in other.indices where other[index] != lowered(bytes[range.lowerBound + index]) {
      if lowered(other[index]) != lowered(bytes[range.lowerBound + index]) { return false }
    }
    return true
  }

  private func equalsExactly(_ text: String, _ range: Range<Int>) -> Bool {
    let other = text.utf8.span
    guard other.count == range.count, range.upperBound <= bytes.count else { return false }
    for index in other.indices where other[index] != bytes[range.lowerBound + index] { return false }
    return true
  }

  private func lowered(_ byte: UInt8) -> UInt8 { byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte }
  private func isLetter(_ byte: UInt8) -> Bool { lowered(byte) >= 0x61 && lowered(byte) <= 0x7A }
  private func isWordByte(_ byte: UInt8) -> Bool {
    isLetter(byte) || (byte >= 0x30 && byte <= 0x39) || byte >= 0x80
  }
  private func isWordStart(_ index: Int) -> Bool {
    index == 0 || !(isWordByte(bytes[index - 1]) || bytes[index - 1] == UInt8(ascii: "-"))
  }

  private func wordEnd(_ index: Int) -> Int {
    var end = index
    while end < bytes.count, isWordByte(bytes[end]) { end += 1 }
    return end
  }

  /// Past a code span, or past its opening backticks where nothing closes them.
  private func afterCode(_ index: Int) -> Int {
    var open = index
    while open < bytes.count, bytes[open] == UInt8(ascii: "`") { open += 1 }
    var run = 0
    for at in open..<bytes.count {
      if bytes[at] == UInt8(ascii: "`") {
        run += 1
        continue
      }
      if run == open - index { return at }
      run = 0
    }
    return run == open - index ? bytes.count : open
  }

  private static let opening = Array("([<".utf8)
  private static let closing = Array(")]>:".utf8)
  private static let stops = Array(":-([=.;,!".utf8)
  private static let ellipsis = Array(". …".utf8)

  /// Dashes, quotes and the ellipsis of U+2010–U+203F: three bytes, E2 80 xx.
  private static func isTypographic(_ bytes: [UInt8], at index: Int) -> Bool {
    if bytes[index] == 0xE2 { return index + 1 < bytes.count && bytes[index + 1] == 0x80 }
    if bytes[index] == 0x80 { return index > 0 && bytes[index - 1] == 0xE2 }
    return index > 1 && bytes[index] & 0xC0 == 0x80 && bytes[index - 1] == 0x80 && bytes[index - 2] == 0xE2
  }
}
