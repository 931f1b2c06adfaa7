/// The HTML that CommonMark knows: tags, comments, processing instructions, declarations, CDATA sections.
///
/// Each function takes the offset of a `<` and returns the offset after the construct, or nil where there is
/// none.
enum HTMLScanner {
  /// An opening or a closing tag.
  static func tag(_ text: Span<UInt8>, at start: Int, end: Int) -> Int? {
    if text.peek(start + 1, end) == .slash { return closingTag(text, start, end) }
    guard var index = tagName(text, start + 1, end) else { return nil }
    while true {
      let next = text.skippingWhitespace(index, end)
      switch text.peek(next, end) {
      case .greater: return next + 1
      case .slash: return text.peek(next + 1, end) == .greater ? next + 2 : nil
      default:
        // An attribute needs whitespace before it.
        guard next > index, let after = attribute(text, next, end) else { return nil }
        index = after
      }
    }
  }

  private static func closingTag(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> Int? {
    guard let name = tagName(text, start + 2, end) else { return nil }
    let index = text.skippingWhitespace(name, end)
    return text.peek(index, end) == .greater ? index + 1 : nil
  }

  private static func tagName(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> Int? {
    guard text.peek(start, end).isLetter else { return nil }
    var index = start + 1
    while index < end, text[index].isLetterOrDigit || text[index] == .hyphen { index += 1 }
    return index
  }

  private static func attribute(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> Int? {
    let first = text.peek(start, end)
    guard first.isLetter || first == .underscore || first == .colon else { return nil }
    var index = start + 1
    while index < end, isAttributeNameByte(text[index]) { index += 1 }
    let next = text.skippingWhitespace(index, end)
    guard text.peek(next, end) == .equals else { return index }
    return attributeValue(text, text.skippingWhitespace(next + 1, end), end)
  }

  private static func isAttributeNameByte(_ byte: UInt8) -> Bool {
    byte.isLetterOrDigit || byte == .underscore || byte == .period || byte == .colon || byte == .hyphen
  }

  private static func attributeValue(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> Int? {
    let first = text.peek(start, end)
    var index = start
    if first == .quote || first == .apostrophe {
      index += 1
      while index < end, text[index] != first { index += 1 }
      return index < end ? index + 1 : nil
    }
    while index < end, !endsUnquotedValue(text[index]) { index += 1 }
    return index > start ? index : nil
  }

  private static func endsUnquotedValue(_ byte: UInt8) -> Bool {
    switch byte {
    case .quote, .apostrophe, .equals, .less, .greater, .backtick: true
    default: byte.isWhitespace
    }
  }

  /// The offset after the first `ending` from `start` on.
  static func find(_ ending: String, in text: Span<UInt8>, from start: Int, end: Int) -> Int? {
    let length = ending.utf8.count
    var index = start
    while index + length <= end {
      if text.hasPrefix(ending, at: index, end) { return index + length }
      index += 1
    }
    return nil
  }
}
