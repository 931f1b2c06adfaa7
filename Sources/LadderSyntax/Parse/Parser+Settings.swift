import LadderModel
import SourceText

/// `meta`, `omit`, `retired`, and what sets rules and the workspace.
extension Parser {
  /// `allow RULE because PROSE`; in a workspace also `allow RULE in GLOB GLOB… because PROSE`
  mutating func readSetting(_ kind: Node.Kind, node: Int, head: ByteRange) -> Bool {
    guard hasMore() else {
      report(.missingRule(kind, at: head))
      return false
    }
    emit(.rule, upTo: bareWord(at: cursor).end)
    if hasMore(), spells("in", word(at: cursor)), !readPaths(of: kind) { return false }
    if hasMore() || !isComment(at: cursor) { startProse(node, head: head, needsBecause: true) }
    return true
  }

  /// `meta KEY VALUE`
  mutating func readMeta(_ head: ByteRange) -> Bool {
    guard hasMore(), let key = readKey() else {
      report(.missingKey(at: head))
      skipRest()
      return false
    }
    guard readValue(of: .meta) else {
      report(.missingValue(at: key))
      return false
    }
    return true
  }

  /// A word, or several between quotation marks.
  private mutating func readKey() -> ByteRange? {
    guard quoteLength(at: cursor) > 0 else { return readID(.key) }
    let quoted = quoted(at: cursor)
    let next = spacesEnd(from: quoted.end)
    // With nothing after it, it is the value, and the key is missing.
    guard quoted.isClosed, next < commentStart(from: cursor), !quoted.inner.isEmpty else { return nil }
    let range = ByteRange(cursor, quoted.end)
    readQuoted(.key, clausesOf: .meta)
    return range
  }

  /// A quoted name, or the rest of the line up to its comment.
  private mutating func readValue(of kind: Node.Kind) -> Bool {
    guard hasMore() else { return false }
    if quoteLength(at: cursor) > 0 {
      readQuoted(.value, clausesOf: kind)
      return true
    }
    var end = commentStart(from: cursor)
    while end > cursor, Line.isSpace(bytes[end - 1]) { end -= 1 }
    emit(.value, upTo: end)
    return true
  }

  /// `omit level ID`, `retired item ID`
  mutating func readMark(_ kind: Node.Kind, _ head: ByteRange) -> Bool {
    let roles: [(word: String, role: Token.Kind)] = [
      ("level", .levelReference), ("dimension", .dimensionReference), ("item", .itemReference),
    ]
    let allowed = kind == .omit ? Array(roles.prefix(2)) : roles
    guard hasMore(), let role = allowed.first(where: { spells($0.word, word(at: cursor)) }) else {
      report(.missingKindWord(kind, allowed.map(\.word), at: head))
      skipRest()
      return false
    }
    emit(.word, upTo: word(at: cursor).end)
    guard hasMore(), quoteLength(at: cursor) == 0, readID(role.role) != nil else {
      report(.missingID(kind, at: head))
      skipRest()
      return false
    }
    return true
  }

  /// `set RULE.OPTION VALUE`
  mutating func readOption(_ head: ByteRange) -> Bool {
    guard hasMore() else {
      report(.missingOption(at: head))
      return false
    }
    let word = bareWord(at: cursor)
    guard let dot = bytes[word.clamped(to: bytes.count)].firstIndex(of: UInt8(ascii: ".")),
      dot > word.start, dot + 1 < word.end
    else {
      report(.missingOption(at: word))
      skipRest()
      return false
    }
    emit(.rule, upTo: dot)
    emit(.dot, upTo: dot + 1)
    emit(.option, upTo: word.end)
    guard readValue(of: .set) else {
      report(.missingValue(at: word))
      return false
    }
    return true
  }

  /// Whether a title and `is` stand after a word, and not an id and a title.
  func isTitle(after head: ByteRange) -> Bool {
    let start = spacesEnd(from: head.end)
    guard start < stop, quoteLength(at: start) > 0 else { return false }
    let quoted = quoted(at: start)
    let next = spacesEnd(from: quoted.end)
    return quoted.isClosed && next < stop && spells("is", word(at: next))
  }

  /// `level "TITLE" is ID`, `level "TITLE" is none`
  mutating func readTitleMeaning(_ kind: Node.Kind, _ head: ByteRange) -> Bool {
    // `isTitle` has seen both.
    guard hasMore() else { return false }
    readQuoted(.title, clausesOf: kind)
    guard hasMore() else { return false }
    let word = word(at: cursor)
    emit(.word, upTo: word.end)
    return readName(.id, .missingMeaning(kind, at: word))
  }

  /// `in GLOB GLOB…`, up to the reason.
  private mutating func readPaths(of kind: Node.Kind) -> Bool {
    let head = word(at: cursor)
    guard file.kind == .workspace else {
      report(.pathsOutsideWorkspace(at: head))
      skipRest()
      return false
    }
    emit(.clause, upTo: head.end)
    let first = tokens.count
    while hasMore(), !spells("because", word(at: cursor)) { readGlob(of: kind) }
    if tokens[first...].contains(where: { $0.kind == .glob }) { return true }
    report(.missingGlob(kind, at: head))
    skipRest()
    return false
  }

  /// A glob between quotation marks or without, or the comma between two.
  private mutating func readGlob(of kind: Node.Kind) {
    if bytes[cursor] == UInt8(ascii: ",") {
      emit(.comma, upTo: cursor + 1)
    } else if quoteLength(at: cursor) > 0 {
      readQuoted(.glob, clausesOf: kind)
    } else {
      emit(.glob, upTo: globEnd())
    }
  }

  /// `sources GLOB GLOB…`, `sources GLOB as levels`
  mutating func readGlobs(_ kind: Node.Kind, _ head: ByteRange) -> Bool {
    guard hasMore() else {
      report(.missingGlob(kind, at: head))
      return false
    }
    while hasMore() {
      if quoteLength(at: cursor) == 0, kind == .sources, spells("as", word(at: cursor)) {
        return readOutermost()
      }
      readGlob(of: kind)
    }
    return true
  }

  /// `as levels`, `as dimensions`
  private mutating func readOutermost() -> Bool {
    let head = word(at: cursor)
    emit(.word, upTo: head.end)
    guard hasMore(), Workspace.Outermost.words.contains(where: { spells($0, word(at: cursor)) }) else {
      let wrong = hasMore() ? bareWord(at: cursor) : head
      report(.badOutermost(hasMore() ? text(wrong) : nil, at: wrong))
      skipRest()
      return false
    }
    emit(.outermost, upTo: word(at: cursor).end)
    return true
  }

  /// A comma may stand inside a glob, but not end one.
  private func globEnd() -> Int {
    let word = bareWord(at: cursor)
    return word.count > 1 && bytes[word.end - 1] == UInt8(ascii: ",") ? word.end - 1 : word.end
  }

  /// `output FORMAT PATH layout NAME`
  mutating func readOutput(_ head: ByteRange) -> Bool {
    guard hasMore(), quoteLength(at: cursor) == 0 else {
      report(.missingFormat(at: head))
      skipRest()
      return false
    }
    let format = bareWord(at: cursor)
    emit(.format, upTo: format.end)
    guard hasMore() else {
      report(.missingPath(at: format))
      return false
    }
    if quoteLength(at: cursor) > 0 {
      readQuoted(.path, clausesOf: .output)
    } else {
      emit(.path, upTo: bareWord(at: cursor).end)
    }
    readClauses(of: .output)
    return true
  }

  /// One word with a role; `finding` where there is none.
  mutating func readName(_ role: Token.Kind, _ finding: Finding) -> Bool {
    guard hasMore(), quoteLength(at: cursor) == 0, readID(role) != nil else {
      report(finding)
      skipRest()
      return false
    }
    return true
  }
}
