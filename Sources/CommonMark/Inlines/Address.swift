/// An address found in the text, as GitHub's extended autolinks are.
struct Address {
  var range: Range<Int>
  var tag: InlineNode.Tag

  /// The address that the byte at `index` gives away: the `:` of `https://`, the first `w` of `www.`, the `@`
  /// of a mail address. It lies between `lower` and `end`.
  static func find(_ text: Span<UInt8>, at index: Int, from lower: Int, to end: Int) -> Address? {
    switch text[index] {
    case .colon: url(text, index, lower, end)
    case UInt8(ascii: "w"), UInt8(ascii: "W"): www(text, index, lower, end)
    case .at: email(text, index, lower, end)
    default: nil
    }
  }

  private static func url(_ text: Span<UInt8>, _ colon: Int, _ lower: Int, _ end: Int) -> Address? {
    guard text.hasPrefix("://", at: colon, end) else { return nil }
    var start = colon
    while start > lower, colon - start <= 5, text[start - 1].isLetter { start -= 1 }
    let isKnown =
      switch colon - start {
      case 3: text.hasPrefix("ftp", at: start, end, ignoringCase: true)
      case 4: text.hasPrefix("http", at: start, end, ignoringCase: true)
      case 5: text.hasPrefix("https", at: start, end, ignoringCase: true)
      default: false
      }
    guard isKnown, hasDomain(text, colon + 3, end) else { return nil }
    return Address(range: start..<linkEnd(text, start, end), tag: .uriAutolink)
  }

  private static func www(_ text: Span<UInt8>, _ start: Int, _ lower: Int, _ end: Int) -> Address? {
    guard text.hasPrefix("www.", at: start, end, ignoringCase: true) else { return nil }
    if start > lower {
      switch text[start - 1] {
      case .asterisk, .underscore, .tilde, .openParenthesis: break
      default: guard text[start - 1].isWhitespace else { return nil }
      }
    }
    guard hasDomain(text, start + 4, end) else { return nil }
    return Address(range: start..<linkEnd(text, start, end), tag: .wwwAutolink)
  }

  /// Whether a domain begins here: labels with periods between, and no underscore in the last two.
  ///
  /// With more than ten labels underscores are let pass, or a text of nothing but such starts would be read
  /// over and over (cmark-gfm does the same).
  private static func hasDomain(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
    var index = start
    var periods = 0
    var underscores = (before: 0, last: 0)
    while index < end {
      let byte = text[index]
      if byte == .underscore {
        underscores.last += 1
      } else if byte == .period {
        underscores = (underscores.last, 0)
        periods += 1
      } else if byte.isASCII, !byte.isLetterOrDigit, byte != .hyphen {
        break
      }
      index += 1
    }
    return index > start && (underscores.before + underscores.last == 0 || periods > 10)
  }

  /// Where the link that begins at `start` ends: before whitespace or `<`, without punctuation at its end.
  private static func linkEnd(_ text: Span<UInt8>, _ start: Int, _ limit: Int) -> Int {
    var end = start
    // How many more parentheses are closed than opened.
    var excess = 0
    while end < limit, !text[end].isWhitespace, text[end] != .less {
      if text[end] == .openParenthesis { excess -= 1 }
      if text[end] == .closeParenthesis { excess += 1 }
      end += 1
    }
    while end > start {
      switch text[end - 1] {
      case .closeParenthesis:
        guard excess > 0 else { return end }
        excess -= 1
        end -= 1
      case .question, .exclamation, .period, .comma, .colon, .asterisk, .underscore, .tilde, .apostrophe,
        .quote:
        end -= 1
      case .semicolon: end = endBeforeEntity(text, start, end)
      default: return end
      }
    }
    return end
  }

  /// A semicolon goes, and with it all of what looks like an entity.
  private static func endBeforeEntity(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> Int {
    var index = end - 1
    while index > start, text[index - 1].isLetter { index -= 1 }
    return index < end - 1 && index > start && text[index - 1] == .ampersand ? index - 1 : end - 1
  }

  private static func email(_ text: Span<UInt8>, _ at: Int, _ lower: Int, _ end: Int) -> Address? {
    var start = at
    while start > lower, text[start - 1].isLetterOrDigit || isLocalMark(text[start - 1]) { start -= 1 }
    var stop = at + 1
    var periods = 0
    while stop < end {
      let byte = text[stop]
      if byte == .period {
        guard text.peek(stop + 1, end).isLetterOrDigit else { break }
        periods += 1
      } else if !byte.isLetterOrDigit, byte != .hyphen, byte != .underscore {
        break
      }
      stop += 1
    }
    guard start < at, stop > at + 1, periods > 0, text[stop - 1].isLetterOrDigit, text.peek(stop, end) != .at
    else {
      return nil
    }
    if start - lower >= 7, text.hasPrefix("mailto:", at: start - 7, end, ignoringCase: true) {
      return Address(range: start - 7..<stop, tag: .uriAutolink)
    }
    return Address(range: start..<stop, tag: .emailAutolink)
  }

  private static func isLocalMark(_ byte: UInt8) -> Bool {
    byte == .period || byte == .plus || byte == .hyphen || byte == .underscore
  }
}

extension InlineParser {
  /// Reads an address at one of the bytes that give it away. Inside brackets, and for mail, it is too early
  /// to tell: see `writeNodes`.
  mutating func parseAddress(_ text: Span<UInt8>, _ byte: UInt8) {
    guard byte != .at, brackets.isEmpty else {
      mayHaveAddresses = true
      position += 1
      return
    }
    guard let found = Address.find(text, at: position, from: textStart, to: end) else {
      position += 1
      return
    }
    position = found.range.lowerBound
    add(found.tag, to: found.range.upperBound, content: found.range, text)
  }
}
