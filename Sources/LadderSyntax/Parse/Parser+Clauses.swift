import SourceText

/// What follows the name of a declaration.
extension Parser {
  /// The clause of a `kind` whose words stand at `offset`.
  func clause(of kind: Node.Kind, at offset: Int) -> Clause? {
    Clause.of(kind).first { wordsEnd(of: $0, at: offset) != nil }
  }

  func startsClause(of kind: Node.Kind) -> Bool { clause(of: kind, at: cursor) != nil }

  /// The same for the beginning of one, or a slip for it.
  func seemsClause(of kind: Node.Kind) -> Bool {
    let word = word(at: cursor)
    return Clause.of(kind).contains { spells($0.words.first ?? "", word) }
      || !suggestedClauses(for: text(word), of: kind).isEmpty
  }

  /// One past the fixed words of `clause` at `offset`; nil where they are not all there.
  private func wordsEnd(of clause: Clause, at offset: Int) -> Int? {
    var end = offset
    for expected in clause.words {
      let word = word(at: spacesEnd(from: end))
      guard spells(expected, word) else { return nil }
      end = word.end
    }
    return end
  }

  /// All clauses that follow. What is none is told once, and skipped up to the next clause.
  mutating func readClauses(of kind: Node.Kind, isQuiet: Bool = false, isTrial: Bool = false) {
    var slots: [Int: ByteRange] = [:]
    let told = findings.count
    while hasMore(), !isTrial || findings.count == told {
      guard let clause = clause(of: kind, at: cursor) else {
        if !readUnknownClause(of: kind, isQuiet: isQuiet) { return }
        continue
      }
      let start = cursor
      readClause(clause, of: kind)
      let range = ByteRange(start, cursor)
      if let first = slots.updateValue(range, forKey: clause.slot), !isQuiet {
        report(.clauseTwice(at: range).seeing(first, "the first one is here"))
      }
    }
  }

  private mutating func readClause(_ clause: Clause, of kind: Node.Kind) {
    let head = readFixedWords(clause.words, first: .clause)
    let node = nodes.count - 1
    switch clause {
    case .onItsOwn: nodes[node].flags.insert(.isOnItsOwn)
    case .instead: nodes[node].flags.insert(.isInstead)
    case .inAdditionTo: readReferences(after: head, of: kind)
    case .extends: readReference(.ladderReference, clause, head)
    case .onTrack: readReference(.trackReference, clause, head)
    case .inGroup: readReference(.groupReference, clause, head)
    case .from: readReference(.levelReference, clause, head)
    case .reaches: readReference(.stageReference, clause, head)
    case .layout: readReference(.layout, clause, head)
    }
  }

  /// Takes words that are known to be there.
  private mutating func readFixedWords(_ words: [String], first: Token.Kind) -> ByteRange {
    let start = cursor
    for index in words.indices {
      guard hasMore() else { break }
      emit(index == 0 ? first : .word, upTo: word(at: cursor).end)
    }
    return ByteRange(start, cursor)
  }

  private mutating func readReference(_ role: Token.Kind, _ clause: Clause, _ head: ByteRange) {
    guard hasMore(), quoteLength(at: cursor) == 0, readID(role) != nil else {
      return report(.missingClauseReference(clause, at: head))
    }
  }

  /// `L3, core/L4 and L5`
  mutating func readReferences(after head: ByteRange, of kind: Node.Kind) {
    var last = head
    repeat {
      guard hasMore(), quoteLength(at: cursor) == 0, let reference = readLevelReference() else {
        return report(.missingClauseReference(.inAdditionTo, at: last))
      }
      last = reference
    } while takeSeparator() || takeMissingComma(of: kind, after: last)
  }

  /// `L3`, or `core/L4`.
  private mutating func readLevelReference() -> ByteRange? {
    let word = word(at: cursor)
    guard !word.isEmpty else { return nil }
    let slash = bytes[word.clamped(to: bytes.count)].firstIndex(of: UInt8(ascii: "/"))
    guard let slash, isID(ByteRange(word.start, slash)), isID(ByteRange(slash + 1, word.end)) else {
      return readID(.levelReference)
    }
    emit(.ladderReference, upTo: slash)
    emit(.slash, upTo: slash + 1)
    emit(.levelReference, upTo: word.end)
    return word
  }

  /// `in addition to L3 L4`: an id that no clause begins with, where only a comma is missing.
  private mutating func takeMissingComma(of kind: Node.Kind, after last: ByteRange) -> Bool {
    guard hasMore(), quoteLength(at: cursor) == 0, !startsClause(of: kind) else { return false }
    let word = word(at: cursor)
    guard isID(word), word.count <= 32, suggestedClauses(for: text(word), of: kind).isEmpty else {
      return false
    }
    let next = spacesEnd(from: word.end)
    let isLast = next >= stop || isComment(at: next) || bytes[next] == UInt8(ascii: ",")
    guard isLast || clause(of: kind, at: next) != nil else { return false }
    report(.missingComma(at: word, after: last))
    return true
  }

  /// Skips to the next clause; false at the end of the line.
  private mutating func readUnknownClause(of kind: Node.Kind, isQuiet: Bool) -> Bool {
    let start = cursor
    let first = bareWord(at: start)
    while hasMore(), clause(of: kind, at: cursor) == nil {
      emit(.unknown, upTo: quoteLength(at: cursor) > 0 ? quoted(at: cursor).end : bareWord(at: cursor).end)
    }
    guard !isQuiet else { return hasMore() }
    let word = text(first)
    report(.unknownClause(word, of: kind, at: first, candidates: suggestedClauses(for: word, of: kind)))
    return hasMore()
  }

  private func suggestedClauses(for word: String, of kind: Node.Kind) -> [String] {
    guard word.utf8.count <= 32 else { return [] }
    let firstWords = Clause.of(kind).compactMap(\.words.first).filter { $0.utf8.count > 2 }
    return DidYouMean.matches(for: word, in: firstWords)
  }

  /// The rest of `in addition to …` and `on its own`, as statements of a document's comment.
  mutating func readEmbeddedChain(_ head: ByteRange) -> Bool {
    let clause: Clause = spells("on", head) ? .onItsOwn : .inAdditionTo
    for expected in clause.words.dropFirst() {
      guard hasMore(), spells(expected, word(at: cursor)) else {
        report(.unfinishedChain(clause, at: head))
        skipRest()
        return false
      }
      emit(.word, upTo: word(at: cursor).end)
    }
    if clause == .onItsOwn {
      nodes[nodes.count - 1].flags.insert(.isOnItsOwn)
    } else {
      readReferences(after: head, of: .cell)
    }
    return true
  }
}
