/// The parts of links and link reference definitions: labels, destinations, titles.
enum LinkScanner {
  /// What is between `[` at `start` and its `]`; nil where it is no label. It may be blank.
  static func label(_ text: Span<UInt8>, at start: Int, end: Int) -> Range<Int>? {
    guard text.peek(start, end) == .openBracket else { return nil }
    var index = start + 1
    var count = 0
    while index < end, count <= LinkLabel.longest {
      switch text[index] {
      case .closeBracket: return start + 1..<index
      case .openBracket: return nil
      case .backslash where text.peek(index + 1, end).isPunctuation:
        index += 2
        count += 2
      default:
        if !text[index].isContinuation { count += 1 }
        index += 1
      }
    }
    return nil
  }

  /// A destination: what it is, without angle brackets, and where it ends. Without brackets it may be empty.
  static func destination(_ text: Span<UInt8>, at start: Int, end: Int) -> (value: Range<Int>, end: Int)? {
    if text.peek(start, end) == .less { return bracketedDestination(text, start, end) }
    var index = start
    var depth = 0
    while index < end {
      let byte = text[index]
      if byte == .backslash, text.peek(index + 1, end).isPunctuation {
        index += 2
        continue
      }
      if byte == .space || byte.isControl { break }
      if byte == .openParenthesis {
        depth += 1
        // The specification asks for three levels at least; a limit keeps the cost of many openings linear.
        if depth > 32 { return nil }
      }
      if byte == .closeParenthesis {
        if depth == 0 { break }
        depth -= 1
      }
      index += 1
    }
    return depth == 0 ? (start..<index, index) : nil
  }

  private static func bracketedDestination(
    _ text: Span<UInt8>, _ start: Int, _ end: Int
  ) -> (value: Range<Int>, end: Int)? {
    var index = start + 1
    while index < end {
      switch text[index] {
      case .greater: return (start + 1..<index, index + 1)
      case .less, .lineFeed, .carriageReturn: return nil
      case .backslash where text.peek(index + 1, end).isPunctuation: index += 2
      default: index += 1
      }
    }
    return nil
  }

  /// A title: what is between its quotation marks or parentheses, and where it ends.
  static func title(_ text: Span<UInt8>, at start: Int, end: Int) -> (value: Range<Int>, end: Int)? {
    let closing: UInt8
    switch text.peek(start, end) {
    case .quote: closing = .quote
    case .apostrophe: closing = .apostrophe
    case .openParenthesis: closing = .closeParenthesis
    default: return nil
    }
    var index = start + 1
    while index < end {
      let byte = text[index]
      if byte == closing { return (start + 1..<index, index + 1) }
      if byte == .openParenthesis, closing == .closeParenthesis { return nil }
      index += byte == .backslash && text.peek(index + 1, end).isPunctuation ? 2 : 1
    }
    return nil
  }
}
