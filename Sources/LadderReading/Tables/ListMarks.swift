import LadderModel

/// Marks that people type before the lines of a cell to make a list of them: "– Digs", "1. Digs".
enum ListMarks {
  /// The parts of a cell without them, where all have one, or all but the first, which leads in to them.
  static func removed(from parts: [Prose]) -> [Prose] {
    var number = 0
    let ends = parts.map { end(of: $0.text.utf8.span, after: &number) }
    let leading = parts.count > 1 && ends[0] == nil ? 1 : 0
    // One number is no list: "1. Planning" is a name.
    guard number != 1, ends.dropFirst(leading).allSatisfy({ $0 != nil }) else { return parts }
    return zip(parts, ends).map { part, end in
      end.flatMap { part.part($0..<part.text.utf8.count)?.keptParagraph } ?? part
    }
  }

  /// Where the text begins after a mark; nil where there is none, or nothing after it. Numbers count up from 1.
  private static func end(of text: Span<UInt8>, after number: inout Int) -> Int? {
    guard text.count > 2 else { return nil }
    let isNumber = text[0] >= 0x30 && text[0] <= 0x39
    let mark = isNumber ? numberLength(text, number + 1) : BlankSpace.length(of: marks, at: 0, in: text)
    var end = mark
    while end < text.count, case let length = BlankSpace.length(at: end, in: text), length > 0 {
      end += length
    }
    guard mark > 0, end > mark, end < text.count else { return nil }
    if isNumber { number += 1 }
    return end
  }

  /// `1.`, `1)`, and with the backslash that keeps it text.
  private static func numberLength(_ text: Span<UInt8>, _ number: Int) -> Int {
    let digits = Array("\(number)".utf8)
    guard BlankSpace.length(of: [digits], at: 0, in: text) > 0, digits.count + 1 < text.count else {
      return 0
    }
    let end = text[digits.count] == UInt8(ascii: "\\") ? digits.count + 1 : digits.count
    return text[end] == UInt8(ascii: ".") || text[end] == UInt8(ascii: ")") ? end + 1 : 0
  }

  private static let marks = [
    "–", "—", "·", "◦", "‣", "▪", "▫", "●", "○", "■", "➢", "➤", "&middot;", "&ndash;", "&mdash;", "&#183;",
    "&#8211;", "&#8212;",
  ].map { Array($0.utf8) }
}
