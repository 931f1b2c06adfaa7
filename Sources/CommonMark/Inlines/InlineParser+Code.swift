/// Where the last run of backticks of each length is, so that runs without a partner cost nothing a second
/// time.
struct BacktickMemo {
  /// By length of the run, the offset of its last occurrence seen; filled up to the end of the text once
  /// `isComplete`.
  private var last: [Int] = []
  private(set) var isComplete = false

  mutating func reset() {
    guard !last.isEmpty || isComplete else { return }
    last.removeAll(keepingCapacity: true)
    isComplete = false
  }

  mutating func note(_ length: Int, at offset: Int) {
    while last.count <= length { last.append(-1) }
    last[length] = offset
  }

  mutating func complete() { isComplete = true }

  /// Whether the whole text is known to have no run of this length from `offset` on.
  func hasNone(_ length: Int, from offset: Int) -> Bool {
    isComplete && (length >= last.count || last[length] < offset)
  }
}

extension InlineParser {
  mutating func parseCode(_ text: Span<UInt8>) {
    let length = text.run(of: .backtick, from: position, end)
    let contentStart = position + length
    guard let contentEnd = closingRun(text, length, contentStart) else {
      position = contentStart
      return
    }
    var content = contentStart..<contentEnd
    if isPadded(text, content) { content = content.lowerBound + 1..<content.upperBound - 1 }
    add(.code, to: contentEnd + length, content: content, text)
  }

  /// Where the next run of exactly `length` backticks begins.
  private mutating func closingRun(_ text: Span<UInt8>, _ length: Int, _ from: Int) -> Int? {
    guard !backticks.hasNone(length, from: from) else { return nil }
    var index = from
    while index < end {
      guard text[index] == .backtick else {
        index += 1
        continue
      }
      let run = text.run(of: .backtick, from: index, end)
      backticks.note(run, at: index)
      if run == length { return index }
      index += run
    }
    backticks.complete()
    return nil
  }

  /// One space on either side is taken off, unless there is nothing but spaces. A line ending counts as a
  /// space.
  private func isPadded(_ text: Span<UInt8>, _ content: Range<Int>) -> Bool {
    guard content.count > 2, isSpace(text[content.lowerBound]), isSpace(text[content.upperBound - 1]) else {
      return false
    }
    for index in content where !isSpace(text[index]) { return true }
    return false
  }

  private func isSpace(_ byte: UInt8) -> Bool { byte == .space || byte == .lineFeed }
}
