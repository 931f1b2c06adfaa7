/// How far a line has been taken apart: the block parser's place in it, in bytes and in columns.
///
/// Tabs go to the next multiple of four columns. A container may take a tab in part: then `offset` stays on
/// the tab while `column` is inside it.
struct LineCursor {
  private(set) var offset: Int
  private(set) var column = 0
  /// The end of the line, without its line ending.
  let end: Int
  /// The first byte from `offset` on that is no space or tab; `end` in a blank rest. See `findNonspace`.
  private(set) var nonspace: Int
  private(set) var nonspaceColumn = 0
  private var isInTab = false
  /// How far a scan for a thematic break got in vain: no later start on this line can get further.
  var thematicBreakEnd = 0

  init(_ start: Int, _ end: Int) {
    self.offset = start
    self.end = end
    self.nonspace = start - 1
  }

  /// The columns of whitespace before `nonspace`.
  var indent: Int { nonspaceColumn - column }
  var isIndented: Bool { indent >= 4 }
  var isBlank: Bool { nonspace >= end }

  /// Looks up `nonspace`. What is known stays known until `offset` passes it, so that a line is read once
  /// however many containers there are.
  @inline(__always)
  mutating func findNonspace(_ text: Span<UInt8>) {
    if nonspace < offset { readSpaces(text) }
  }

  private mutating func readSpaces(_ text: Span<UInt8>) {
    nonspace = offset
    nonspaceColumn = column
    while nonspace < end {
      let byte = text[nonspace]
      if byte == .space {
        nonspaceColumn += 1
      } else if byte == .tab {
        nonspaceColumn += 4 - nonspaceColumn % 4
      } else {
        return
      }
      nonspace += 1
    }
  }

  /// Moves on by `count` bytes that are neither tabs nor spaces, from `nonspace`.
  mutating func consumeMarker(_ count: Int) {
    offset = min(end, nonspace + count)
    column = nonspaceColumn + count
    isInTab = false
  }

  /// Moves on by up to `count` columns of whitespace.
  mutating func consume(columns count: Int, _ text: Span<UInt8>) {
    let target = column + min(count, indent)
    while column < target, offset < end {
      let width = text[offset] == .tab ? 4 - column % 4 : 1
      guard column + width <= target else {
        column = target
        isInTab = true
        return
      }
      column += width
      offset += 1
      isInTab = false
    }
  }

  /// The rest of the line, what is left of a tab that was taken in part as padding.
  var rest: ContentLine {
    isInTab ? ContentLine(offset + 1, end, padding: 4 - column % 4) : ContentLine(offset, end)
  }
}
