import SourceText

/// A `[` or `![` that waits for its `]`.
struct Bracket {
  var token: Int
  /// The offset after the bracket.
  var contentStart: Int
  var isImage: Bool
  /// Whether another bracket came after it: then what is between is no label.
  var hasBracketInside = false
  /// The top of the delimiter stack when it came.
  var previousDelimiter: Int
}

extension InlineParser {
  mutating func openBracket(_ text: Span<UInt8>, isImage: Bool) {
    if !brackets.isEmpty { brackets[brackets.count - 1].hasBracketInside = true }
    let after = position + (isImage ? 2 : 1)
    add(.text, to: after, content: position..<after, text)
    brackets.append(
      Bracket(
        token: tokens.count - 1, contentStart: after, isImage: isImage, previousDelimiter: lastDelimiter))
  }

  /// Reads a `]`: the end of a link or an image, or text.
  mutating func closeBracket(_ text: Span<UInt8>, _ references: LinkReferences) {
    guard let bracket = brackets.popLast() else {
      position += 1
      return
    }
    let isAlive = bracket.isImage || brackets.count >= deadBrackets
    deadBrackets = min(deadBrackets, brackets.count)
    guard isAlive, let (target, after) = target(text, bracket, references) else {
      position += 1
      return
    }
    flushText(text, to: position)
    processEmphasis(above: bracket.previousDelimiter)
    tokens[bracket.token].tag = bracket.isImage ? .image : .link
    tokens[bracket.token].first = UInt32(clamping: targets.count)
    tokens[bracket.token].upper = UInt32(clamping: after)
    tokens[bracket.token].second = UInt32(clamping: position)
    targets.append(target)
    tokens.append(InlineNode(.close, position, after))
    position = after
    textStart = after
    if !bracket.isImage { deadBrackets = brackets.count }
  }

  /// Where the text between the bracket and the `]` at `position` leads, and where that is said to its end.
  private func target(
    _ text: Span<UInt8>, _ bracket: Bracket, _ references: LinkReferences
  ) -> (LinkTarget, Int)? {
    let after = position + 1
    if let found = inlineTarget(text, after) { return found }
    guard !references.isEmpty else { return nil }
    if let label = LinkScanner.label(text, at: after, end: end),
      text.skippingWhitespace(label.lowerBound, label.upperBound) < label.upperBound
    {
      return definition(text, label, references).map { ($0, label.upperBound + 1) }
    }
    // A collapsed reference `[text][]` or a shortcut `[text]`: the text is the label.
    guard !bracket.hasBracketInside, position - bracket.contentStart <= LinkLabel.longest * 4 else {
      return nil
    }
    let isCollapsed = text.hasPrefix("[]", at: after, end)
    return definition(text, bracket.contentStart..<position, references).map {
      ($0, isCollapsed ? after + 2 : after)
    }
  }

  private func definition(
    _ text: Span<UInt8>, _ label: Range<Int>, _ references: LinkReferences
  ) -> LinkTarget? {
    references.number(of: LinkLabel.key(text, label)).map { .definition($0) }
  }

  /// Reads `(destination "title")` at `open`.
  private func inlineTarget(_ text: Span<UInt8>, _ open: Int) -> (LinkTarget, Int)? {
    guard text.peek(open, end) == .openParenthesis else { return nil }
    let start = text.skippingWhitespace(open + 1, end)
    guard let destination = LinkScanner.destination(text, at: start, end: end) else { return nil }
    let titleStart = text.skippingWhitespace(destination.end, end)
    var close = titleStart
    var title: ByteRange?
    if titleStart > destination.end, let found = LinkScanner.title(text, at: titleStart, end: end) {
      title = ByteRange(found.value.lowerBound, found.value.upperBound)
      close = text.skippingWhitespace(found.end, end)
    }
    guard text.peek(close, end) == .closeParenthesis else { return nil }
    let value = ByteRange(destination.value.lowerBound, destination.value.upperBound)
    return (.inline(destination: value, title: title), close + 1)
  }
}
