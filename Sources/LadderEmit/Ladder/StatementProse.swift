import LadderModel

/// Prose as it stands behind a keyword or a marker, so that the language reads the same prose back.
///
/// Prose of the model is one line, but for hard breaks. Its further lines are indented deeper than their statement, which
/// is what continues it; what would begin something else there is escaped.
enum StatementProse {
  enum Place {
    case statement, about, item
  }

  /// `indent` is that of the lines after the first one.
  static func lines(_ text: String, _ indent: Int, in place: Place) -> String {
    guard text.contains("\n") else { return text }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: true).map(String.init)
    let margin = "\n" + String(repeating: "  ", count: indent)
    return (lines.prefix(1) + lines.dropFirst().map { escaped($0, in: place) }).joined(separator: margin)
  }

  /// The text of an item. One without words holds its parts and notes together, and has to be something.
  static func item(_ text: String, _ indent: Int, hasAttributes: Bool) -> String {
    guard !text.isEmpty else { return "&nbsp;" }
    let written = lines(text, indent, in: .item)
    guard !hasAttributes, let brace = attributesStart(in: written) else { return written }
    return "\(written[..<brace])\\\(written[brace...])"
  }

  /// A line after a hard break that the language would take for something of its own.
  private static func escaped(_ line: String, in place: Place) -> String {
    guard let first = line.utf8.first else { return line }
    let mark = BlockStart.escapeOffset(in: line.utf8.span)
    switch first {
    case UInt8(ascii: "-"), UInt8(ascii: ">"): return mark == nil ? line : "\\" + line
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      guard place == .about, let mark, isOne(line.utf8.prefix(mark)) else { return line }
      let index = line.utf8.index(line.startIndex, offsetBy: mark)
      return "\(line[..<index])\\\(line[index...])"
    default:
      guard place == .item, isSetting(line), let letter = line.unicodeScalars.first else { return line }
      return "&#\(letter.value);\(line.dropFirst())"
    }
  }

  /// In the middle of a text, only a 1 begins a numbered list.
  private static func isOne(_ digits: Substring.UTF8View) -> Bool {
    digits.last == UInt8(ascii: "1") && digits.dropLast().allSatisfy { $0 == UInt8(ascii: "0") }
  }

  /// Whether a line begins as `allow long-item because …` does.
  private static func isSetting(_ line: String) -> Bool {
    RuleSetting.Verb.allCases.contains { line.hasPrefix($0.rawValue + " ") }
  }

  /// Where braces at the end of a text would be read as `{#id .tag}`.
  private static func attributesStart(in text: String) -> String.Index? {
    guard text.utf8.last == UInt8(ascii: "}"), let brace = text.lastIndex(of: "{") else { return nil }
    let isApart =
      brace == text.startIndex || text[..<brace].utf8.last.map { $0 == 0x20 || $0 == 0x09 } ?? true
    let words = text[brace...].dropFirst().dropLast().split(whereSeparator: { $0 == " " || $0 == "\t" })
    let isRead = words.allSatisfy { word in
      (word.hasPrefix("#") || word.hasPrefix("."))
        && FileNames.safe(String(word.dropFirst())) == word.dropFirst()
    }
    return isApart && !words.isEmpty && isRead ? brace : nil
  }
}
