/// Text broken into lines of a width.
enum WrappedText {
  /// Lines of at most `width` columns, broken at spaces; a word that is longer is broken inside. Where there are more
  /// than `limit` lines, the last ends in `…`.
  static func lines(_ text: String, width: Int, limit: Int = .max) -> [String] {
    var lines: [String] = []
    var line = ""
    var used = 0
    for word in VisibleText.oneLine(text).split(separator: " ") {
      let size = DisplayWidth.of(String(word))
      if used > 0, used + 1 + size <= width {
        line += " \(word)"
        used += 1 + size
        continue
      }
      if used > 0 { lines.append(line) }
      if lines.count > limit { break }
      (line, used) = ("", 0)
      for character in word {
        let size = DisplayWidth.of(character)
        if used > 0, used + size > width {
          lines.append(line)
          (line, used) = ("", 0)
          if lines.count > limit { break }
        }
        line.append(character)
        used += size
      }
    }
    if used > 0 { lines.append(line) }
    guard lines.count > limit, limit > 0 else { return lines }
    let last = prefix(lines[limit - 1], width: max(0, width - 1))
    return lines[..<(limit - 1)] + [last + "…"]
  }

  /// The beginning that fits; at least one character.
  static func prefix(_ text: String, width: Int) -> String {
    var used = 0
    var result = ""
    for character in text {
      let size = DisplayWidth.of(character)
      if used + size > width, !result.isEmpty { break }
      result.append(character)
      used += size
    }
    return result
  }

  /// With spaces up to a width.
  static func padded(_ text: String, to width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - DisplayWidth.of(text)))
  }
}
