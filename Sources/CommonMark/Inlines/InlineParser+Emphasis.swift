import SourceText

/// A run of `*`, `_` or `~` on the delimiter stack.
struct Delimiter {
  var byte: UInt8
  var canOpen: Bool
  var canClose: Bool
  var lower: Int
  var upper: Int
  /// How many of its bytes are used up from the left, by closings, and from the right, by openings.
  var closed = 0
  var opened = 0
  /// How many nodes end at this run.
  var closings = 0
  /// The node that begins here last matched, which is the outermost; −1: none. See `EmphasisMatch.next`.
  var firstMatch = -1
  /// Neighbours on the stack; −1: none.
  var previous: Int
  var next = -1

  var length: Int { upper - lower }
  var remaining: Int { length - closed - opened }
}

/// An opening and a closing delimiter that found each other.
struct EmphasisMatch {
  var tag: InlineNode.Tag
  var lower: Int
  var upper: Int
  /// The match of the same opening run that is one further in; −1: none.
  var next: Int
}

/// Delimiters that stayed text.
struct LeftoverDelimiter {
  var range: ByteRange
  var canOpen: Bool
  var canClose: Bool
}

extension InlineParser {
  /// Reads a delimiter run.
  mutating func parseRun(_ text: Span<UInt8>, _ byte: UInt8) {
    let length = text.run(of: byte, from: position, end)
    let after = position + length
    let left = CharacterClass.before(position, in: text, from: start)
    let right = CharacterClass.after(after, in: text, to: end)
    let opensLeft = right != .whitespace && (right != .punctuation || left != .other)
    let closesRight = left != .whitespace && (left != .punctuation || right != .other)
    var canOpen = opensLeft
    var canClose = closesRight
    if byte == .underscore {
      canOpen = opensLeft && (!closesRight || left == .punctuation)
      canClose = closesRight && (!opensLeft || right == .punctuation)
    }
    if byte == .tilde, length > 2 { (canOpen, canClose) = (false, false) }
    guard canOpen || canClose else {
      // It can only be text, and stays with the text around it.
      if byte != .tilde { leave(position, after, canOpen: false, canClose: false) }
      position = after
      return
    }
    flushText(text, to: position)
    tokens.append(InlineNode(.run, position, after, first: UInt32(clamping: delimiters.count)))
    push(
      Delimiter(
        byte: byte, canOpen: canOpen, canClose: canClose, lower: position, upper: after,
        previous: lastDelimiter))
    position = after
    textStart = after
  }

  private mutating func leave(_ lower: Int, _ upper: Int, canOpen: Bool, canClose: Bool) {
    leftovers.append(LeftoverDelimiter(range: ByteRange(lower, upper), canOpen: canOpen, canClose: canClose))
  }

  private mutating func push(_ delimiter: Delimiter) {
    if lastDelimiter >= 0 { delimiters[lastDelimiter].next = delimiters.count }
    lastDelimiter = delimiters.count
    delimiters.append(delimiter)
  }

  /// Matches the delimiters above `bottom` on the stack and takes them off it.
  mutating func processEmphasis(above bottom: Int) {
    guard lastDelimiter > bottom else { return }
    var closer = lastDelimiter
    while delimiters[closer].previous > bottom { closer = delimiters[closer].previous }
    var floors = OpenerFloors(bottom)
    while closer >= 0 {
      guard delimiters[closer].canClose else {
        closer = delimiters[closer].next
        continue
      }
      if let opener = findOpener(for: closer, above: floors[delimiters[closer]]) {
        match(opener, closer)
        if delimiters[closer].remaining > 0 { continue }
        let next = delimiters[closer].next
        unlink(closer)
        closer = next
      } else {
        floors[delimiters[closer]] = delimiters[closer].previous
        let next = delimiters[closer].next
        if !delimiters[closer].canOpen { unlink(closer) }
        closer = next
      }
    }
    lastDelimiter = bottom
    if bottom >= 0 { delimiters[bottom].next = -1 }
  }

  private func findOpener(for closer: Int, above floor: Int) -> Int? {
    var opener = delimiters[closer].previous
    while opener > floor {
      if fits(delimiters[opener], delimiters[closer]) { return opener }
      opener = delimiters[opener].previous
    }
    return nil
  }

  private func fits(_ opener: Delimiter, _ closer: Delimiter) -> Bool {
    guard opener.canOpen, opener.byte == closer.byte else { return false }
    if opener.byte == .tilde { return opener.length == closer.length }
    // "If one of the delimiters can both open and close, the sum of the lengths must not be a multiple of 3
    // unless both lengths are."
    guard opener.canClose || closer.canOpen else { return true }
    return (opener.length + closer.length) % 3 != 0 || opener.length % 3 == 0 && closer.length % 3 == 0
  }

  private mutating func match(_ opener: Int, _ closer: Int) {
    let isStrikethrough = delimiters[opener].byte == .tilde
    let isDouble = delimiters[opener].remaining >= 2 && delimiters[closer].remaining >= 2
    let used = isDouble ? 2 : 1
    delimiters[opener].opened += used
    delimiters[closer].closed += used
    delimiters[closer].closings += 1
    matches.append(
      EmphasisMatch(
        tag: isStrikethrough ? .strikethrough : isDouble ? .strong : .emphasis,
        lower: delimiters[opener].upper - delimiters[opener].opened,
        upper: delimiters[closer].lower + delimiters[closer].closed,
        next: delimiters[opener].firstMatch))
    delimiters[opener].firstMatch = matches.count - 1
    // What is between them can match nothing outside.
    delimiters[opener].next = closer
    delimiters[closer].previous = opener
    if delimiters[opener].remaining == 0 { unlink(opener) }
  }

  private mutating func unlink(_ index: Int) {
    let (previous, next) = (delimiters[index].previous, delimiters[index].next)
    if previous >= 0 { delimiters[previous].next = next }
    if next >= 0 { delimiters[next].previous = previous }
  }
}

/// How far down the stack openers have been looked for in vain, for each sort of closer.
///
/// Closers that are alike in byte, length modulo 3 and whether they can open would all search the same
/// openers: this is what keeps the search linear.
private struct OpenerFloors {
  private var floors: InlineArray<14, Int>

  init(_ bottom: Int) { floors = InlineArray(repeating: bottom) }

  subscript(closer: Delimiter) -> Int {
    get { floors[Self.index(closer)] }
    set { floors[Self.index(closer)] = newValue }
  }

  private static func index(_ closer: Delimiter) -> Int {
    switch closer.byte {
    case .asterisk: (closer.canOpen ? 3 : 0) + closer.length % 3
    case .underscore: 6 + (closer.canOpen ? 3 : 0) + closer.length % 3
    default: 12 + closer.length % 2
    }
  }
}
