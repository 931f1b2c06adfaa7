import LadderModel
import SourceText

/// Items, what hangs on them, and their `{#id .tag}`.
extension Parser {
  mutating func readItem(markerEnd: Int) {
    closeProse()
    closeItems(from: line.indent)
    if openItemCount >= Self.depthLimit {
      reportTooDeep(at: ByteRange(line.content, markerEnd))
      close(to: open.count - 1)
    }
    let head = ByteRange(line.content, markerEnd)
    let isPlaced = settle(.item, head: head)
    let node = add(.item, indent: line.indent)
    if !isPlaced { nodes[node].flags.insert(.isBroken) }
    push(node, isBroken: !isPlaced)
    emit(.marker, upTo: markerEnd)
    startProse(node, head: head)
  }

  /// `> …`: a note on the innermost item that it is deeper than; else on the last one above it.
  mutating func readRemark(markerEnd: Int) {
    closeProse()
    let head = ByteRange(line.content, markerEnd)
    let items = open.indices.filter { open[$0].kind == .item }
    let deeper = items.last { open[$0].indent < line.indent }
    let beside = items.last { open[$0].indent <= line.indent }
    if let owner = deeper ?? beside ?? items.first { close(to: owner + 1) }
    let isPlaced = settle(.remark, head: head)
    let node = add(.remark, indent: line.indent)
    if !isPlaced { nodes[node].flags.insert(.isBroken) }
    emit(.marker, upTo: markerEnd)
    startProse(node, head: head)
  }

  /// Closes the open items that stand at `indent` or deeper.
  mutating func closeItems(from indent: Int) {
    while open.count > 1, let last = open.last, last.kind == .item, last.indent >= indent {
      close(to: open.count - 1)
    }
  }

  private var openItemCount: Int { open.reversed().prefix { $0.kind == .item }.count }

  mutating func reportTooDeep(at range: ByteRange) {
    if !told.tooDeep { report(.tooDeep(at: range, limit: Self.depthLimit)) }
    told.tooDeep = true
  }

  /// `{#id .tag}` at the end of the line, with a space before it. Something that only looks like it stays
  /// text, and is told.
  mutating func attributesAtEnd() -> ByteRange? {
    guard bytes[line.contentEnd - 1] == UInt8(ascii: "}") else { return nil }
    var index = line.contentEnd - 1
    while index > cursor, bytes[index] != UInt8(ascii: "{"), line.contentEnd - index < 512 { index -= 1 }
    guard bytes[index] == UInt8(ascii: "{"), index == cursor || Line.isSpace(bytes[index - 1]) else {
      return nil
    }
    let range = ByteRange(index, line.contentEnd)
    let inner = ByteRange(index + 1, line.contentEnd - 1)
    guard let first = bytes[inner.clamped(to: bytes.count)].first(where: { !Line.isSpace($0) }),
      first == UInt8(ascii: "#") || first == UInt8(ascii: ".")
    else { return nil }
    let attributes = Attributes(bytes, inner)
    if let wrong = attributes.wrong {
      report(.badAttribute(text(wrong), at: wrong))
      return nil
    }
    if attributes.ids.count > 1 { report(.secondItemID(at: attributes.ids[1])) }
    return range
  }
}

/// What stands between the braces of `{#id .tag}`.
struct Attributes {
  /// Without their `#` and `.`.
  private(set) var ids: [ByteRange] = []
  private(set) var tags: [ByteRange] = []
  /// The first word that is neither.
  private(set) var wrong: ByteRange?

  init(_ bytes: [UInt8], _ range: ByteRange) {
    var start = range.start
    while start < range.end {
      var end = start
      while end < range.end, !Line.isSpace(bytes[end]) { end += 1 }
      if end > start { add(bytes, start, end) }
      start = end + 1
    }
  }

  private mutating func add(_ bytes: [UInt8], _ start: Int, _ end: Int) {
    let name = ByteRange(start + 1, end)
    let isValid = Identifier.isValid(bytes.span.extracting(name.clamped(to: bytes.count)))
    switch bytes[start] {
    case UInt8(ascii: "#") where isValid: ids.append(name)
    case UInt8(ascii: ".") where isValid: tags.append(name)
    default: wrong = wrong ?? ByteRange(start, end)
    }
  }
}
