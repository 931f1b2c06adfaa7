import SourceText

/// A place where a text that was put together from the source goes on at another place of it.
struct TextSegment: Sendable {
  var text: UInt32
  var source: UInt32
}

/// From offsets in the text of a leaf block to offsets in the source. Empty: they are the same.
struct TextMap: Sendable {
  private(set) var segments: [TextSegment] = []

  mutating func removeAll() { segments.removeAll(keepingCapacity: true) }

  mutating func append(text: Int, source: Int) {
    segments.append(TextSegment(text: UInt32(clamping: text), source: UInt32(clamping: source)))
  }

  func source(_ range: ByteRange) -> ByteRange {
    guard !segments.isEmpty else { return range }
    // The end of a range belongs to the segment of its last byte: the next one may be far off.
    let end = range.isEmpty ? source(range.start) : source(range.end - 1) + 1
    return ByteRange(source(range.start), end)
  }

  private func source(_ offset: Int) -> Int {
    var low = 0
    var high = segments.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if Int(segments[middle].text) <= offset { low = middle } else { high = middle }
    }
    return Int(segments[low].source) + max(0, offset - Int(segments[low].text))
  }
}

/// Making one text of the lines of a leaf block: the source itself where it has them in a row, else a copy.
enum LeafText {
  /// The range of the source that is the lines joined by line feeds; nil where that is not what the source
  /// has.
  static func contiguous(_ source: Span<UInt8>, _ lines: [ContentLine], _ range: Range<Int>) -> Range<Int>? {
    guard !range.isEmpty else { return 0..<0 }
    let first = lines[range.lowerBound].start
    var end = lines[range.lowerBound].end
    for index in range.dropFirst() {
      guard lines[index].start == end + 1, source.peek(end, source.count) == .lineFeed else { return nil }
      end = lines[index].end
    }
    return first..<max(first, end)
  }

  /// Appends the lines to `text`, joined by line feeds.
  static func join(
    _ source: Span<UInt8>, _ lines: [ContentLine], _ range: Range<Int>, into text: inout [UInt8],
    _ map: inout TextMap
  ) {
    for index in range {
      if index > range.lowerBound { text.append(.lineFeed) }
      map.append(text: text.count, source: lines[index].start)
      for position in lines[index].range.clamped(to: source.count) { text.append(source[position]) }
    }
  }

  /// Appends the text of a table cell, in which `\|` is a pipe, in code as elsewhere.
  static func unescapePipes(
    _ source: Span<UInt8>, _ range: Range<Int>, into text: inout [UInt8], _ map: inout TextMap
  ) {
    map.append(text: text.count, source: range.lowerBound)
    var index = range.lowerBound
    while index < range.upperBound {
      if source[index] == .backslash, index + 1 < range.upperBound, source[index + 1] == .pipe {
        index += 1
        map.append(text: text.count, source: index)
      }
      text.append(source[index])
      index += 1
    }
  }

  static func hasEscapedPipe(_ source: Span<UInt8>, _ range: Range<Int>) -> Bool {
    for index in range where source[index] == .pipe { return true }
    return false
  }
}
