/// Which constructs the rest of the text does not close, so that it is searched for each of them only once.
struct UnclosedHTML {
  var comment = false
  var processingInstruction = false
  var declaration = false
  var cdata = false
}

extension InlineParser {
  /// Reads an autolink or raw HTML at a `<`.
  mutating func parseAngle(_ text: Span<UInt8>) {
    if let close = Autolink.uri(text, at: position, end: end) {
      add(.uriAutolink, to: close, content: position + 1..<close - 1, text)
    } else if let close = Autolink.email(text, at: position, end: end) {
      add(.emailAutolink, to: close, content: position + 1..<close - 1, text)
    } else if let close = html(text) {
      add(.html, to: close, content: position..<close, text)
    } else {
      position += 1
    }
  }

  private mutating func html(_ text: Span<UInt8>) -> Int? {
    switch text.peek(position + 1, end) {
    case .exclamation: markup(text)
    case .question: close("?>", text, from: position + 2, \.processingInstruction)
    default: HTMLScanner.tag(text, at: position, end: end)
    }
  }

  /// A comment, a CDATA section or a declaration.
  private mutating func markup(_ text: Span<UInt8>) -> Int? {
    let start = position + 2
    if text.hasPrefix("--", at: start, end) {
      if text.hasPrefix(">", at: start + 2, end) { return start + 3 }
      if text.hasPrefix("->", at: start + 2, end) { return start + 4 }
      return close("-->", text, from: start + 2, \.comment)
    }
    if text.hasPrefix("[CDATA[", at: start, end) { return close("]]>", text, from: start + 7, \.cdata) }
    return text.peek(start, end).isLetter ? close(">", text, from: start + 1, \.declaration) : nil
  }

  private mutating func close(
    _ ending: String, _ text: Span<UInt8>, from start: Int, _ memo: WritableKeyPath<UnclosedHTML, Bool>
  ) -> Int? {
    guard !unclosed[keyPath: memo] else { return nil }
    let found = HTMLScanner.find(ending, in: text, from: start, end: end)
    if found == nil { unclosed[keyPath: memo] = true }
    return found
  }
}

/// Addresses in angle brackets.
enum Autolink {
  /// The offset after `<scheme:…>` at `start`.
  static func uri(_ text: Span<UInt8>, at start: Int, end: Int) -> Int? {
    guard text.peek(start + 1, end).isLetter else { return nil }
    var index = start + 2
    while index < end, isSchemeByte(text[index]) { index += 1 }
    guard (2...32).contains(index - start - 1), text.peek(index, end) == .colon else { return nil }
    index += 1
    while index < end, text[index] > .space, text[index] != .less, text[index] != .greater { index += 1 }
    return text.peek(index, end) == .greater ? index + 1 : nil
  }

  private static func isSchemeByte(_ byte: UInt8) -> Bool {
    byte.isLetterOrDigit || byte == .plus || byte == .period || byte == .hyphen
  }

  /// The offset after `<name@host>` at `start`. The form is HTML's for `input type=email`.
  static func email(_ text: Span<UInt8>, at start: Int, end: Int) -> Int? {
    var index = start + 1
    while index < end, isLocalByte(text[index]) { index += 1 }
    guard index > start + 1, text.peek(index, end) == .at else { return nil }
    repeat {
      let label = index + 1
      index = label
      while index < end, text[index].isLetterOrDigit || text[index] == .hyphen { index += 1 }
      guard (1...63).contains(index - label), text[label] != .hyphen, text[index - 1] != .hyphen else {
        return nil
      }
    } while text.peek(index, end) == .period
    return text.peek(index, end) == .greater ? index + 1 : nil
  }

  private static func isLocalByte(_ byte: UInt8) -> Bool {
    if byte.isLetterOrDigit { return true }
    switch byte {
    case .period, .exclamation, .hash, .percent, .ampersand, .apostrophe, .asterisk, .plus, .slash, .equals,
      .question, .underscore, .backtick, .hyphen, .tilde, .pipe, UInt8(ascii: "$"), UInt8(ascii: "^"),
      UInt8(ascii: "{"), UInt8(ascii: "}"):
      return true
    default: return false
    }
  }
}
