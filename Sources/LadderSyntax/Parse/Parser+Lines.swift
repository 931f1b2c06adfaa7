import SourceText

/// What a line is, by its first bytes and the prose above it.
extension Parser {
  mutating func readLine() {
    if line.isBlank {
      emit(.space, upTo: line.end)
      prose?.sawBlank = true
      closeLeaf()
      told.unknown = false
      return
    }
    emit(.space, upTo: line.content)
    if isMarker() { return readMarker() }
    if continuesProse() { return continueProse() }
    if bytes[line.content] == UInt8(ascii: "#") {
      file.hasComment = true
      return emit(.comment, upTo: line.contentEnd)
    }
    readStatement()
  }

  /// `-` before a space or alone, or `>`.
  private func isMarker() -> Bool {
    switch bytes[line.content] {
    case UInt8(ascii: ">"): true
    case UInt8(ascii: "-"): line.content + 1 >= line.contentEnd || Line.isSpace(bytes[line.content + 1])
    default: false
    }
  }

  private mutating func readMarker() {
    told.unknown = false
    if bytes[line.content] == UInt8(ascii: ">") { return readRemark(markerEnd: line.content + 1) }
    if let prose, prose.kind == .about, line.indent > prose.indent {
      return readListItem(markerEnd: line.content + 1)
    }
    readItem(markerEnd: line.content + 1)
  }

  private func continuesProse() -> Bool {
    guard let prose, line.indent > prose.indent else { return false }
    if prose.kind == .about { return true }
    return !prose.sawBlank && !isSettingUnderItem(prose)
  }

  /// Under an item, a line such as `allow long-item because …` is a setting although it could be more of the
  /// item's text: without that, an item could not have one.
  private func isSettingUnderItem(_ prose: Prose) -> Bool {
    guard prose.kind == .item || prose.kind == .remark else { return false }
    let verb = word(at: line.content)
    guard let kind = Keyword.kind(of: bytes[verb.clamped(to: bytes.count)], isEmbedded: false),
      Placement.isSetting(kind)
    else { return false }
    let rule = word(at: spacesEnd(from: verb.end))
    guard isRuleName(rule) else { return false }
    let next = spacesEnd(from: rule.end)
    return next >= line.contentEnd || isComment(at: next) || spells("because", word(at: next))
  }

  /// Small letters with a hyphen between, or one of the few rules whose name is one word.
  private func isRuleName(_ range: ByteRange) -> Bool {
    var hasHyphen = false
    for byte in bytes[range.clamped(to: bytes.count)] {
      if byte == UInt8(ascii: "-") { hasHyphen = true } else if byte < 0x61 || byte > 0x7A { return false }
    }
    return hasHyphen || ["placeholder", "todo", "syntax"].contains { spells($0, range) }
  }

  private mutating func continueProse() {
    told.unknown = false
    warnOfLookalike()
    guard let prose else { return }
    if prose.kind == .about { return continueAbout() }
    if let attributes = prose.attributes { report(.attributesInTheMiddle(at: attributes)) }
    takeProseLine()
  }

  /// The rest of the line is text of the open prose.
  mutating func takeProseLine() {
    emit(.space, upTo: spacesEnd(from: cursor))
    guard cursor < line.contentEnd else { return }
    if prose?.needsBecause == true, !takeBecause() { return }
    prose?.attributes = nil
    if prose?.kind == .item, let attributes = attributesAtEnd() {
      if attributes.start > cursor { prose?.hasText = true }
      emit(.prose, upTo: textEnd(before: attributes.start))
      emit(.space, upTo: attributes.start)
      prose?.attributes = attributes
      emit(.attributes, upTo: line.contentEnd)
    } else {
      prose?.hasText = true
      prose?.leaf?.emptyHead = nil
      emit(.prose, upTo: line.contentEnd)
    }
  }

  private func textEnd(before offset: Int) -> Int {
    var end = offset
    while end > cursor, Line.isSpace(bytes[end - 1]) { end -= 1 }
    return end
  }

  /// The word that a reason begins with. Where it is missing, says so; false where nothing follows it on this
  /// line.
  private mutating func takeBecause() -> Bool {
    prose?.needsBecause = false
    let word = word(at: cursor)
    guard spells("because", word) else {
      let rest = ByteRange(cursor, line.contentEnd)
      if let kind = prose?.kind, kind != .none, namesRules(rest) {
        report(.severalRules(kind, at: rest))
        return true
      }
      report(.reasonWithoutBecause(at: word.isEmpty ? rest : word, before: cursor))
      return true
    }
    emit(.clause, upTo: word.end)
    emit(.space, upTo: spacesEnd(from: cursor))
    return cursor < line.contentEnd
  }

  /// "unused-level, thin-cell": words with hyphens, and nothing else.
  private func namesRules(_ range: ByteRange) -> Bool {
    let words = text(range).split { $0 == " " || $0 == "," }
    return !words.isEmpty
      && words.allSatisfy { word in
        word.contains("-") && word.utf8.allSatisfy { $0 &- 0x61 < 26 || $0 == UInt8(ascii: "-") }
      }
  }

  /// `node` is a statement whose text is the rest of this line and the deeper lines below it.
  mutating func startProse(_ node: Int, head: ByteRange, needsBecause: Bool = false) {
    prose = Prose(
      node: node, kind: nodes[node].kind, indent: line.indent, needsBecause: needsBecause, head: head)
    takeProseLine()
  }

  /// Something else begins: says so where text was needed and none came.
  mutating func closeProse() {
    closeLeaf()
    guard let ended = prose else { return }
    prose = nil
    if ended.kind == .about { close(to: aboutDepth()) }
    guard !ended.hasText, !nodes[ended.node].flags.contains(.isBroken) else { return }
    switch ended.kind {
    case .todo, .examples: return
    case .allow, .note, .warn, .deny:
      if ended.needsBecause { return }
      report(.missingReason(ended.kind, at: ended.head))
    case .none: report(.missingReason(ended.kind, at: ended.head))
    case .item: report(.emptyItem(at: ended.head))
    case .remark: report(.emptyRemark(at: ended.head))
    default: report(.missingText(ended.kind, at: ended.head))
    }
    nodes[ended.node].flags.insert(.isBroken)
  }

  /// How many open nodes there are outside the open `about`.
  private func aboutDepth() -> Int {
    open.lastIndex { $0.kind == .about } ?? open.count
  }
}
