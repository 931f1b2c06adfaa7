import SourceText

/// A link reference definition that was read, as ranges of the text it was read from.
private struct ScannedDefinition {
  var label: Range<Int>
  var destination: Range<Int>
  var title: Range<Int>?
  /// The end of its last part.
  var end: Int
  /// The start of the line after it, or the end of the text.
  var next: Int

  static func scan(_ text: Span<UInt8>, at start: Int, end: Int) -> ScannedDefinition? {
    guard let label = LinkScanner.label(text, at: start, end: end),
      text.skippingWhitespace(label.lowerBound, label.upperBound) < label.upperBound,
      text.peek(label.upperBound + 1, end) == .colon
    else { return nil }
    let destinationStart = text.skippingWhitespace(label.upperBound + 2, end)
    guard let destination = LinkScanner.destination(text, at: destinationStart, end: end),
      destination.end > destinationStart
    else { return nil }
    var scanned = ScannedDefinition(
      label: label, destination: destination.value, title: nil, end: destination.end, next: 0)
    return scanned.scanTitle(text, end) ? scanned : nil
  }

  /// False where the definition is none because something follows it on its line.
  private mutating func scanTitle(_ text: Span<UInt8>, _ end: Int) -> Bool {
    let lineEnd = text.skippingSpaces(self.end, end)
    let titleStart = text.skippingWhitespace(self.end, end)
    if titleStart > self.end, let title = LinkScanner.title(text, at: titleStart, end: end) {
      let after = text.skippingSpaces(title.end, end)
      if after == end || text[after] == .lineFeed {
        self.title = title.value
        self.end = title.end
        next = min(end, after + 1)
        return true
      }
    }
    guard lineEnd == end || text[lineEnd] == .lineFeed else { return false }
    next = min(end, lineEnd + 1)
    return true
  }
}

extension BlockParser {
  /// Takes the link reference definitions off the start of the open paragraph, which is the last block.
  ///
  /// False where nothing is left of it: then it is gone, and no leaf is open.
  mutating func takeDefinitions(_ text: Span<UInt8>) -> Bool {
    let record = blocks[leafBlock]
    let range = Int(record.firstLine)..<Int(record.lastLine)
    guard !range.isEmpty, text.peek(lines[range.lowerBound].start, text.count) == .openBracket else {
      return true
    }
    var map = TextMap()
    let taken: Int
    if let contiguous = LeafText.contiguous(text, lines, range) {
      taken = takeDefinitions(text, contiguous, map)
    } else {
      var copy: [UInt8] = []
      LeafText.join(text, lines, range, into: &copy, &map)
      taken = takeDefinitions(copy.span, 0..<copy.count, map)
    }
    guard taken > 0 else { return true }
    return keepLines(of: record, from: taken, range)
  }

  /// Adds the definitions at the start of `range` as blocks in place of the paragraph. Returns the lines that
  /// they take up.
  private mutating func takeDefinitions(_ text: Span<UInt8>, _ range: Range<Int>, _ map: TextMap) -> Int {
    let end = text.trimmingEnd(range.lowerBound, range.upperBound)
    let parent = Int(blocks[leafBlock].parent)
    var position = range.lowerBound
    var taken = 0
    while position < end, let scanned = ScannedDefinition.scan(text, at: position, end: end) {
      if taken == 0 { blocks.removeLast() }
      let source = map.source(ByteRange(position, scanned.end))
      let block = appendBlock(.linkReferenceDefinition, source.start, source.end, parent: parent)
      blocks[block].first = UInt32(clamping: add(scanned, text, map))
      finish(block)
      for index in position..<min(scanned.next, end) where text[index] == .lineFeed { taken += 1 }
      if scanned.next >= end { taken = Int.max }
      position = scanned.next
    }
    return taken
  }

  private mutating func add(_ scanned: ScannedDefinition, _ text: Span<UInt8>, _ map: TextMap) -> Int {
    var destination: [UInt8] = []
    Unescaping.append(text, scanned.destination, to: &destination)
    var title: [UInt8]?
    if let range = scanned.title {
      var bytes: [UInt8] = []
      Unescaping.append(text, range, to: &bytes)
      title = bytes
    }
    let label = map.source(ByteRange(scanned.label.lowerBound, scanned.label.upperBound))
    let definition = LinkDefinition(label: label, destination: destination, title: title)
    return references.add(definition, key: LinkLabel.key(text, scanned.label))
  }

  /// Puts the paragraph back without its first `taken` lines, if there are others.
  private mutating func keepLines(of record: BlockRecord, from taken: Int, _ range: Range<Int>) -> Bool {
    guard taken < range.count else {
      leaf = .none
      return false
    }
    var rest = record
    let first = range.lowerBound + taken
    rest.firstLine = Int32(clamping: first)
    rest.lower = lines[first].lower
    blocks.append(rest)
    leafBlock = blocks.count - 1
    return true
  }
}
