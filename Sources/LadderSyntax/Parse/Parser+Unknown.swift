import SourceText

/// Lines that are no statement, and what their author may have meant.
extension Parser {
  mutating func readUnknown(_ word: ByteRange) {
    if let bullet = strayBullet() { return readStrayBullet(bullet) }
    let above = prose
    closeProse()
    guard findings.count < Self.findingLimit else { return skipUnknown() }
    let whole = word.isEmpty ? ByteRange(line.content, line.contentEnd) : word
    let candidates = candidates(for: word)
    if candidates.count == 1, let meant = candidates.first, readAs(meant, word) { return }
    if !told.unknown {
      if file.first == nil, file.header == nil, file.unknownFirst == nil {
        file.unknownFirst = findings.count
      }
      report(unknown(whole, above: above, candidates: candidates))
    }
    skipUnknown()
  }

  /// Takes the line; where it seems to open something, what is under it is not complained about.
  private mutating func skipUnknown() {
    told.unknown = true
    let opens = opensSomething()
    if opens {
      close(to: isEmbedded ? open.count : 1)
      // What the cell above has says nothing of this one.
      once.removeAll()
    }
    let node = add(.unknown, indent: line.indent)
    nodes[node].flags.insert(.isBroken)
    emit(.unknown, upTo: line.contentEnd)
    if opens { push(node, isBroken: true) }
  }

  /// It stands no deeper than the open declaration, and what follows stands deeper than it.
  private func opensSomething() -> Bool {
    guard let declaration = open.dropFirst().first else { return false }
    guard line.indent <= declaration.indent, line.next > line.content else { return false }
    let next = Line(bytes.span, at: line.next, limit: limit)
    return !next.isBlank && next.indent > line.indent
  }

  private func unknown(_ range: ByteRange, above: Prose?, candidates: [String]) -> Finding {
    let word = text(range)
    if candidates.isEmpty, let above, above.kind != .about {
      if !above.sawBlank {
        let indentation = String(repeating: " ", count: above.indent + 2)
        return .continuesTooFarLeft(word, at: range)
          .fixed(
            .unsafe, "indent the line, so that it goes on with the text above",
            replacing: ByteRange(line.start, line.content), with: indentation)
      }
      if line.indent > above.indent { return .textAfterBlankLine(word, at: range) }
    }
    return .unknownStatement(word, at: range, candidates: candidates)
  }

  /// The statements that `word` could be a slip for. The shortest keywords are only found under another case:
  /// too many words are one letter away from `at`.
  private func candidates(for range: ByteRange) -> [String] {
    guard !range.isEmpty, range.count <= 32 else { return [] }
    let word = text(range)
    return DidYouMean.matches(for: word, in: Keyword.words).filter {
      $0.utf8.count > 3 || $0 == word.lowercased() || $0 + ":" == word.lowercased()
    }
  }

  /// Reads the line as the statement that was meant; false, with nothing done, where it does not fit that
  /// either.
  private mutating func readAs(_ meant: String, _ word: ByteRange) -> Bool {
    guard let kind = Keyword.kind(of: Array(meant.utf8), isEmbedded: false) else { return false }
    let mark = mark()
    told.unknown = false
    begin(kind, head: word)
    guard !findings.dropFirst(mark.findings).contains(where: { $0.severity == .error }) else {
      goBack(to: mark)
      return false
    }
    let finding = Finding.unknownStatement(text(word), at: word, candidates: [meant])
    report(finding.fixed(.safe, "write “\(meant)”", replacing: word, with: meant))
    return true
  }

  // MARK: Bullets of other kinds

  /// The end of a `*`, `+`, `•`, `–` or `1.` that begins the line, or of a `-` without a space after it.
  private func strayBullet() -> ByteRange? {
    let at = line.content
    let rest = bytes[at..<line.contentEnd]
    for bullet in Self.bullets where rest.starts(with: bullet.bytes) {
      let end = at + bullet.bytes.count
      if !bullet.needsSpace || end >= line.contentEnd || Line.isSpace(bytes[end]) {
        return ByteRange(at, end)
      }
    }
    let digits = rest.prefix { (0x30...0x39).contains($0) }
    let end = at + digits.count
    if !digits.isEmpty, digits.count < 4, end + 1 < line.contentEnd, [0x2E, 0x29].contains(bytes[end]),
      Line.isSpace(bytes[end + 1])
    {
      return ByteRange(at, end + 1)
    }
    return nil
  }

  private static let bullets: [(bytes: [UInt8], needsSpace: Bool)] = [
    (Array("*".utf8), true), (Array("+".utf8), true), (Array("•".utf8), false), (Array("·".utf8), false),
    (Array("–".utf8), true), (Array("—".utf8), true), (Array("‣".utf8), false), (Array("◦".utf8), false),
    (Array("▪".utf8), false), (Array("-".utf8), false),
  ]

  private mutating func readStrayBullet(_ bullet: ByteRange) {
    let isClosed = bullet.end < line.contentEnd && !Line.isSpace(bytes[bullet.end])
    report(
      .strayBullet(text(bullet), at: bullet)
        .fixed(.safe, "write “-”", replacing: bullet, with: isClosed ? "- " : "-"))
    told.unknown = false
    readItem(markerEnd: bullet.end)
  }

  // MARK: Text that looks like a statement

  /// Warns of a line that goes on with the text above it, and that its author may have meant as something
  /// else.
  mutating func warnOfLookalike() {
    let first = bytes[line.content]
    if first == UInt8(ascii: "#") {
      return report(.commentInText(at: ByteRange(line.content, line.contentEnd)))
    }
    let isOther = first != UInt8(ascii: "-") && !(0x30...0x39).contains(first)
    if isOther, let bullet = strayBullet() { return report(.bulletInText(text(bullet), at: bullet)) }
    guard (0x61...0x7A).contains(first) else { return }
    let word = word(at: line.content)
    let spelled = bytes[word.clamped(to: bytes.count)]
    guard let kind = Keyword.kind(of: spelled, isEmbedded: false), looksLikeStatement(kind, word) else {
      return
    }
    report(.statementInText(text(word), at: word))
  }

  /// Whether the line is so much like a statement that its first word is hardly a word of a sentence.
  private func looksLikeStatement(_ kind: Node.Kind, _ word: ByteRange) -> Bool {
    let next = spacesEnd(from: word.end)
    switch kind {
    case .todo: return true
    case .examples: return next >= line.contentEnd
    case .none: return spells("because", self.word(at: next))
    case .ladder, .track, .level, .group, .dimension, .stage:
      let id = self.word(at: next)
      return isID(id) && quoteLength(at: spacesEnd(from: id.end)) > 0
    default: return false
    }
  }
}
