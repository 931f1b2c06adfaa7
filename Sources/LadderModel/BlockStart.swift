/// Tells whether a paragraph's first bytes would make CommonMark read something else than a paragraph.
package enum BlockStart {
  /// Where a backslash keeps `text` a paragraph; nil where it is one as it stands.
  ///
  /// The cases are those of CommonMark 0.31.2, sections 4.1–4.7 and 5.1–5.2.
  package static func escapeOffset(in text: Span<UInt8>) -> Int? {
    guard text.count > 0 else { return nil }
    switch text[0] {
    case UInt8(ascii: "#"): return isHeading(text) ? 0 : nil
    case UInt8(ascii: ">"): return 0
    case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "="):
      return isBullet(text) || isRule(text) ? 0 : nil
    case UInt8(ascii: "0")...UInt8(ascii: "9"): return orderedDelimiter(text)
    case UInt8(ascii: "`"), UInt8(ascii: "~"): return isFence(text) ? 0 : nil
    case UInt8(ascii: "<"): return HTMLStart.isBlock(text) ? 0 : nil
    case UInt8(ascii: "["): return isDefinition(text) ? 0 : nil
    default: return nil
    }
  }

  private static func run(_ byte: UInt8, in text: Span<UInt8>) -> Int {
    var count = 0
    while count < text.count, text[count] == byte { count += 1 }
    return count
  }

  private static func isSpaceOrEnd(_ text: Span<UInt8>, _ index: Int) -> Bool {
    index >= text.count || text[index] == 0x20 || text[index] == 0x09 || text[index] == 0x0A
  }

  private static func isHeading(_ text: Span<UInt8>) -> Bool {
    let count = run(UInt8(ascii: "#"), in: text)
    return count <= 6 && isSpaceOrEnd(text, count)
  }

  private static func isBullet(_ text: Span<UInt8>) -> Bool {
    text[0] != UInt8(ascii: "_") && text[0] != UInt8(ascii: "=") && isSpaceOrEnd(text, 1)
  }

  /// A thematic break or a setext underline: one character, repeated, and spaces.
  private static func isRule(_ text: Span<UInt8>) -> Bool {
    guard text[0] != UInt8(ascii: "+") else { return false }
    for index in text.indices where text[index] != text[0] && text[index] != 0x20 && text[index] != 0x09 {
      return false
    }
    return true
  }

  /// The offset of the `.` or `)` of an ordered list's marker.
  private static func orderedDelimiter(_ text: Span<UInt8>) -> Int? {
    var index = 0
    while index < text.count, index < 10, text[index] >= 0x30, text[index] <= 0x39 { index += 1 }
    guard index <= 9, index < text.count, isSpaceOrEnd(text, index + 1) else { return nil }
    return text[index] == UInt8(ascii: ".") || text[index] == UInt8(ascii: ")") ? index : nil
  }

  private static func isFence(_ text: Span<UInt8>) -> Bool {
    let count = run(text[0], in: text)
    guard count >= 3 else { return false }
    guard text[0] == UInt8(ascii: "`") else { return true }
    for index in count..<text.count where text[index] == UInt8(ascii: "`") { return false }
    return true
  }

  /// `[label]:`
  private static func isDefinition(_ text: Span<UInt8>) -> Bool {
    var index = 1
    while index + 1 < text.count {
      switch text[index] {
      case UInt8(ascii: "\\"): index += 2
      case UInt8(ascii: "["): return false
      case UInt8(ascii: "]"): return text[index + 1] == UInt8(ascii: ":")
      default: index += 1
      }
    }
    return false
  }
}

/// The start conditions of HTML blocks (CommonMark 0.31.2, section 4.6).
private enum HTMLStart {
  static func isBlock(_ text: Span<UInt8>) -> Bool {
    guard text.count > 1 else { return false }
    if text[1] == UInt8(ascii: "!") || text[1] == UInt8(ascii: "?") { return true }
    let isClosing = text[1] == UInt8(ascii: "/")
    var index = isClosing ? 2 : 1
    var name: [UInt8] = []
    while index < text.count, isNameByte(text[index]), name.count < 64 {
      name.append(text[index] | 0x20)
      index += 1
    }
    guard !name.isEmpty else { return false }
    if index < text.count, !isNameEnd(text[index]) { return false }
    return blockNames.contains(String(decoding: name, as: UTF8.self)) || isAloneOnLine(text)
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A) || (byte >= 0x30 && byte <= 0x39)
  }

  private static func isNameEnd(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/")
  }

  /// Whether the whole text could be one tag.
  private static func isAloneOnLine(_ text: Span<UInt8>) -> Bool {
    for index in text.indices where text[index] == UInt8(ascii: ">") { return index == text.count - 1 }
    return false
  }

  private static let blockNames: Set<String> = [
    "address", "article", "aside", "base", "basefont", "blockquote", "body", "caption", "center", "col",
    "colgroup", "dd", "details", "dialog", "dir", "div", "dl", "dt", "fieldset", "figcaption", "figure",
    "footer", "form", "frame", "frameset", "h1", "h2", "h3", "h4", "h5", "h6", "head", "header", "hr", "html",
    "iframe", "legend", "li", "link", "main", "menu", "menuitem", "nav", "noframes", "ol", "optgroup",
    "option", "p", "param", "pre", "script", "search", "section", "style", "summary", "table", "tbody", "td",
    "textarea", "tfoot", "th", "thead", "title", "tr", "track", "ul",
  ]
}
