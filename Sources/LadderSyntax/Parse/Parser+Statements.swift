import SourceText

/// A line that begins a statement with a word.
extension Parser {
  mutating func readStatement() {
    let word = word(at: line.content)
    let spelled = bytes[word.clamped(to: bytes.count)]
    guard !word.isEmpty, let kind = Keyword.kind(of: spelled, isEmbedded: isEmbedded) else {
      return readUnknown(word)
    }
    told.unknown = false
    closeProse()
    begin(isTitle(after: word) ? Keyword.titleKinds[kind] ?? kind : kind, head: word)
  }

  /// Reads the statement of `kind` whose first word is `head`.
  mutating func begin(_ kind: Node.Kind, head: ByteRange) {
    if Placement.isSetting(kind) { closeItems(from: line.indent) }
    let fits = fits(kind, at: head)
    let isPlaced = (fits || isContainer(kind)) && settle(kind, head: head, isQuiet: !fits) && fits
    let node = add(kind, indent: line.indent)
    emit(kind == .chain ? .clause : .keyword, upTo: head.end)
    var isBroken = !isPlaced || isSecond(kind, head)
    if isBroken { nodes[node].flags.insert(.isBroken) }
    let told = findings.count
    let isComplete = readRest(of: kind, node: node, head: head, isBroken: isBroken)
    if prose == nil { takeRest(after: kind) }
    // One mistake, one finding: it stands in the wrong place, whatever else is wrong with it.
    if isBroken { findings.removeLast(max(0, findings.count - told)) }
    isBroken = isBroken || !isComplete
    if isBroken { nodes[node].flags.insert(.isBroken) }
    guard isContainer(kind) else { return }
    push(node, isBroken: isBroken)
    once.removeAll()
  }

  /// Finds the open node that a `kind` belongs to and closes those inside it; false where there is none.
  mutating func settle(_ kind: Node.Kind, head: ByteRange, isQuiet: Bool = false) -> Bool {
    if let depth = open.lastIndex(where: { accepts(kind, $0) }) {
      if !open[depth].isBroken { told.misplaced = false }
      close(to: depth + 1)
      return true
    }
    if !told.misplaced, !isQuiet { report(misplaced(kind, at: head)) }
    if !isQuiet { told.misplaced = true }
    if open.last?.kind == .about || open.last?.kind == .listItem { close(to: open.count - 1) }
    return false
  }

  private func accepts(_ kind: Node.Kind, _ node: Open) -> Bool {
    // Nothing but a header's own lines may fall through to the ladder as a whole.
    if kind == .meta, node.kind == .file { return open.count == 1 }
    if Placement.accepts(kind, under: node.kind) { return true }
    return node.isBroken && node.kind != .item && !Placement.isDeclaration(kind)
  }

  private func misplaced(_ kind: Node.Kind, at head: ByteRange) -> Finding {
    let holder = open.last { $0.kind != .item && $0.kind != .about && $0.kind != .listItem }?.kind ?? .file
    return .misplaced(kind, under: holder, at: head)
  }

  private func isContainer(_ kind: Node.Kind) -> Bool {
    switch kind {
    case .ladder, .part, .workspace, .track, .level, .group, .dimension, .stage, .cell: true
    default: false
    }
  }

  /// A cell has one theme and one reason for being empty; says so of the second one.
  private mutating func isSecond(_ kind: Node.Kind, _ head: ByteRange) -> Bool {
    switch kind {
    case .theme, .none, .chain, .reaches: break
    default: return false
    }
    if let first = once.first(where: { $0.kind == kind }) {
      report(.twice(kind, at: head).seeing(first.range, "the first one is here"))
      return true
    }
    once.append((kind, head))
    return false
  }

  /// What follows the first word. False where the statement lacks what it cannot do without.
  private mutating func readRest(of kind: Node.Kind, node: Int, head: ByteRange, isBroken: Bool) -> Bool {
    switch kind {
    case .ladder, .track, .level, .group, .dimension, .stage: return readDeclaration(kind, head)
    case .workspace: readTitle(of: kind, head)
    case .part: return readPart(head)
    case .cell: return readCell(head)
    case .about: startAbout(node, head: head, isBroken: isBroken)
    case .theme, .todo, .examples: startProse(node, head: head)
    case .none: startProse(node, head: head, needsBecause: true)
    case .meta: return readMeta(head)
    case .omit, .retired: return readMark(kind, head)
    case .allow, .note, .warn, .deny: return readSetting(kind, node: node, head: head)
    case .set: return readOption(head)
    case .sources, .exclude: return readGlobs(kind, head)
    case .levelTitle, .dimensionTitle: return readTitleMeaning(kind, head)
    case .output: return readOutput(head)
    case .language: return readName(.language, .missingLanguage(at: head))
    case .chain: return readEmbeddedChain(head)
    case .from: return readName(.levelReference, .missingReference(.from, at: head))
    case .reaches: return readName(.stageReference, .missingReference(.reaches, at: head))
    case .itemID: return readName(.id, .missingID(kind, at: head))
    case .instead: nodes[node].flags.insert(.isInstead)
    case .file, .item, .remark, .paragraph, .listItem, .skip, .unknown: break
    }
    return true
  }

  /// A comment, or something that the statement has no place for.
  mutating func takeRest(after kind: Node.Kind) {
    if hasMore() {
      let rest = ByteRange(cursor, restEnd())
      report(.notPartOf(kind, text(rest), at: rest))
      emit(.unknown, upTo: rest.end)
    }
    emit(.space, upTo: spacesEnd(from: cursor))
    if isComment(at: cursor) {
      file.hasComment = true
      emit(.comment, upTo: line.contentEnd)
    }
  }

  private func restEnd() -> Int {
    var end = commentStart(from: cursor)
    while end > cursor, Line.isSpace(bytes[end - 1]) { end -= 1 }
    return end
  }
}
