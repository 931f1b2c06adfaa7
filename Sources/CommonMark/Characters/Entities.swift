/// A character reference that was read: one or two scalars, and where it ends.
struct Entity {
  var first: Unicode.Scalar
  var second: Unicode.Scalar?
  /// The offset after the semicolon.
  var end: Int

  /// The reference whose `&` stands at `start`, or nil where the text is none and stays as it is.
  static func scan(_ text: Span<UInt8>, at start: Int, end: Int) -> Entity? {
    let next = text.peek(start + 1, end)
    if next == .hash { return numeric(text, start + 2, end) }
    return next.isLetter ? named(text, start + 1, end) : nil
  }

  private static func numeric(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> Entity? {
    let isHex = text.peek(start, end).lowercased == UInt8(ascii: "x")
    let first = isHex ? start + 1 : start
    let longest = isHex ? 6 : 7
    var index = first
    var value: UInt32 = 0
    while index < end, index - first < longest, let digit = text[index].hexValue, isHex || digit < 10 {
      value = isHex ? value << 4 | digit : value * 10 + digit
      index += 1
    }
    guard index > first, text.peek(index, end) == .semicolon else { return nil }
    let scalar = value == 0 ? nil : Unicode.Scalar(value)
    return Entity(first: scalar ?? "\u{FFFD}", second: nil, end: index + 1)
  }

  private static func named(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> Entity? {
    let limit = min(end, start + EntityTable.longestName + 1)
    var index = start
    while index < limit, text[index].isLetterOrDigit { index += 1 }
    guard text.peek(index, limit) == .semicolon else { return nil }
    guard let value = SortedWords.value(of: start..<index, in: text, from: EntityTable.names) else {
      return nil
    }
    var scalars: [UInt32] = [0]
    let names = EntityTable.names.utf8.span
    for position in value {
      guard let digit = names[position].hexValue else {
        scalars.append(0)
        continue
      }
      scalars[scalars.count - 1] = scalars[scalars.count - 1] << 4 | digit
    }
    guard let first = Unicode.Scalar(scalars[0]) else { return nil }
    return Entity(first: first, second: scalars.count > 1 ? Unicode.Scalar(scalars[1]) : nil, end: index + 1)
  }
}

/// Taking backslash escapes and character references out, as in link destinations, titles and info strings.
enum Unescaping {
  /// Appends the bytes `range` of `text` to `output`, unescaped. In autolinks a backslash escapes nothing.
  static func append(
    _ text: Span<UInt8>, _ range: Range<Int>, backslashes: Bool = true, to output: inout [UInt8]
  ) {
    var index = range.lowerBound
    while index < range.upperBound {
      let byte = text[index]
      if backslashes, byte == .backslash, text.peek(index + 1, range.upperBound).isPunctuation {
        output.append(text[index + 1])
        index += 2
      } else if byte == .ampersand, let entity = Entity.scan(text, at: index, end: range.upperBound) {
        output.append(entity.first)
        if let second = entity.second { output.append(second) }
        index = entity.end
      } else {
        output.append(byte)
        index += 1
      }
    }
  }
}
