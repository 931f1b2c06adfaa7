/// Stretches of a prose that hold no words: code spans, targets of links, HTML, addresses.
enum Wordless {
  /// The offset behind what begins at `index` with one of `ByteClass.wordless`; behind that byte alone where it
  /// begins nothing.
  @inline(never)
  static func end(at index: Int, in text: Span<UInt8>) -> Int {
    switch text[index] {
    case UInt8(ascii: "`"): return end(of: UInt8(ascii: "`"), after: index, in: text)
    case UInt8(ascii: "<"): return end(of: UInt8(ascii: ">"), after: index, in: text)
    case UInt8(ascii: "("):
      let isTarget = index > 0 && text[index - 1] == UInt8(ascii: "]")
      return isTarget ? end(of: UInt8(ascii: ")"), after: index, in: text) : index + 1
    default: return endOfAddress(at: index, in: text)
    }
  }

  /// Past the next space, where `://` stands here.
  private static func endOfAddress(at colon: Int, in text: Span<UInt8>) -> Int {
    guard colon + 2 < text.count, text[colon + 1] == UInt8(ascii: "/"), text[colon + 2] == UInt8(ascii: "/")
    else { return colon + 1 }
    var end = colon
    while end < text.count, text[end] != 0x20 { end += 1 }
    return end
  }

  /// Past the next `closer`; past the opening alone where there is none near enough.
  private static func end(of closer: UInt8, after index: Int, in text: Span<UInt8>) -> Int {
    var end = index + 1
    while end < text.count, end - index < 400 {
      if text[end] == closer { return end + 1 }
      end += 1
    }
    return index + 1
  }
}
