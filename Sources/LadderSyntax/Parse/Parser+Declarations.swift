import SourceText

/// Declarations with an id, a title and clauses.
extension Parser {
  /// `KIND ID "TITLE" CLAUSE…`
  mutating func readDeclaration(_ kind: Node.Kind, _ head: ByteRange) -> Bool {
    guard let id = readDeclaredID(kind, head) else {
      // One mistake: the title and the clauses are taken as they come.
      if hasMore(), quoteLength(at: cursor) > 0 { readTitle(of: kind, head) }
      readClauses(of: kind, isQuiet: true)
      skipRest()
      return false
    }
    readTitle(of: kind, id)
    readClauses(of: kind)
    return true
  }

  /// The id of a declaration; nil, with a finding, where there is none.
  private mutating func readDeclaredID(_ kind: Node.Kind, _ head: ByteRange) -> ByteRange? {
    guard hasMore() else {
      report(.missingID(kind, at: head))
      return nil
    }
    guard quoteLength(at: cursor) > 0 else {
      if let id = readID(.id) { return id }
      report(.missingID(kind, at: head))
      return nil
    }
    let quoted = quoted(at: cursor)
    let next = spacesEnd(from: quoted.end)
    guard quoted.isClosed, next < stop, quoteLength(at: next) > 0 else {
      report(.missingID(kind, at: ByteRange(cursor, quoted.end)))
      return nil
    }
    return readQuotedID(.id, quoted)
  }

  /// `"L3"` where `L3` is meant.
  private mutating func readQuotedID(_ role: Token.Kind, _ quoted: Quoted) -> ByteRange {
    let range = ByteRange(cursor, quoted.end)
    report(
      isID(quoted.inner)
        ? .quotedID(text(quoted.inner), at: range) : .badID(text(quoted.inner), at: quoted.inner))
    emit(role, upTo: quoted.end)
    return range
  }

  /// The word at the cursor as an id or a reference. A word with characters that no id has is told, and
  /// taken.
  mutating func readID(_ role: Token.Kind) -> ByteRange? {
    let word = word(at: cursor)
    guard !word.isEmpty else { return nil }
    if !isID(word) { report(.badID(text(word), at: word)) }
    emit(role, upTo: word.end)
    return word
  }

  /// `"TITLE"`, after `previous`.
  mutating func readTitle(of kind: Node.Kind, _ previous: ByteRange) {
    guard hasMore(), !startsClause(of: kind) else { return report(.missingTitle(kind, at: previous)) }
    if quoteLength(at: cursor) > 0 { return readQuoted(.title, clausesOf: kind) }
    let end = trimmedEnd(clauseBoundary(of: kind))
    let range = ByteRange(cursor, end)
    report(.titleWithoutQuotes(text(range), at: range))
    emit(.title, upTo: end)
  }

  /// The name in quotation marks at the cursor. Where the closing one is missing, it ends before the first
  /// thing that reads as clauses up to the end of the line, else with the line.
  mutating func readQuoted(_ role: Token.Kind, clausesOf kind: Node.Kind) {
    let start = cursor
    let quoted = quoted(at: start)
    guard !quoted.isClosed else {
      let range = ByteRange(start, quoted.end)
      if quoted.isCurly { report(.curlyQuotes(at: range, straight: QuotedText.write(bytes, quoted.inner))) }
      return emit(role, upTo: quoted.end)
    }
    let end = trimmedEnd(clauseBoundary(of: kind))
    report(.missingQuote(at: ByteRange(start, end)))
    emit(role, upTo: end)
  }

  private func trimmedEnd(_ offset: Int) -> Int {
    var end = offset
    while end > cursor + 1, Line.isSpace(bytes[end - 1]) { end -= 1 }
    return end
  }

  /// Where the clauses begin in text that lost a quotation mark. Looks at eight candidates at most.
  private mutating func clauseBoundary(of kind: Node.Kind) -> Int {
    let end = commentStart(from: cursor)
    var index = spacesEnd(from: bareWord(at: cursor).end)
    var tries = 0
    while index < end, tries < 8 {
      if clause(of: kind, at: index) != nil {
        tries += 1
        if isAllClauses(of: kind, from: index) { return index }
      }
      index = spacesEnd(from: bareWord(at: index).end)
    }
    return end
  }

  private mutating func isAllClauses(of kind: Node.Kind, from offset: Int) -> Bool {
    let mark = mark()
    emit(.unknown, upTo: offset)
    readClauses(of: kind, isTrial: true)
    let isGood = findings.count == mark.findings && !hasMore()
    goBack(to: mark)
    return isGood
  }

  /// `part of ID`
  mutating func readPart(_ head: ByteRange) -> Bool {
    guard hasMore(), spells("of", word(at: cursor)) else {
      report(.partWithoutOf(at: head))
      skipRest()
      return false
    }
    emit(.word, upTo: word(at: cursor).end)
    guard hasMore(), readID(.ladderReference) != nil else {
      report(.missingReference(.part, at: head))
      skipRest()
      return false
    }
    return true
  }

  /// `at LEVEL, LEVEL DIMENSION CLAUSE…`
  mutating func readCell(_ head: ByteRange) -> Bool {
    var last = head
    repeat {
      guard hasMore(), let level = readPlace(.levelReference) else {
        report(.missingLevel(at: last))
        skipRest()
        return false
      }
      last = level
    } while takeSeparator()
    guard hasMore(), !startsClause(of: .cell) else {
      report(.missingDimension(at: last))
      readClauses(of: .cell, isQuiet: true)
      skipRest()
      return false
    }
    guard readPlace(.dimensionReference) != nil else {
      report(.missingDimension(at: last))
      skipRest()
      return false
    }
    if hasMore(), quoteLength(at: cursor) == 0, !seemsClause(of: .cell) {
      report(.tooManyWordsAfterAt(at: ByteRange(last.start, bareWord(at: cursor).end)))
      skipRest()
      return false
    }
    readClauses(of: .cell)
    return true
  }

  /// An id where people may have written a title.
  private mutating func readPlace(_ role: Token.Kind) -> ByteRange? {
    guard quoteLength(at: cursor) > 0 else { return readID(role) }
    return readQuotedID(role, quoted(at: cursor))
  }

  /// `,`, `and`, or `, and`.
  mutating func takeSeparator() -> Bool {
    guard hasMore() else { return false }
    var isTaken = false
    if bytes[cursor] == UInt8(ascii: ",") {
      emit(.comma, upTo: cursor + 1)
      isTaken = true
    }
    guard hasMore(), spells("and", word(at: cursor)) else { return isTaken }
    emit(.word, upTo: word(at: cursor).end)
    return true
  }

  /// What is left of the line is taken without a word: its statement has been complained about.
  mutating func skipRest() {
    emit(.space, upTo: spacesEnd(from: cursor))
    let end = commentStart(from: cursor)
    var last = end
    while last > cursor, Line.isSpace(bytes[last - 1]) { last -= 1 }
    emit(.unknown, upTo: last)
    emit(.space, upTo: end)
  }
}
