import SourceText

/// What can be wrong with ids, titles and clauses.
extension Finding {
  // MARK: Ids

  static func missingID(_ kind: Node.Kind, at range: ByteRange) -> Finding {
    Finding(
      at: range, "the id is missing", hint: "write `\(Words.shape(kind))`, with a short id such as `L4`")
  }

  static func badID(_ word: String, at range: ByteRange) -> Finding {
    Finding(
      at: range, "\(Words.quoted(word)) is not an id",
      hint: "an id begins with a letter or a digit, and has only A–Z, a–z, 0–9, “.”, “-” and “_” in it")
  }

  static func quotedID(_ word: String, at range: ByteRange) -> Finding {
    Finding(.warning, at: range, "ids are written without quotation marks", hint: "write `\(word)`")
      .fixed(.safe, "write “\(word)”", replacing: range, with: word)
  }

  static func badAttribute(_ word: String, at range: ByteRange) -> Finding {
    Finding(
      .warning, at: range,
      "\(Words.quoted(word)) is neither an id nor a tag, so all in these braces stays text",
      hint: "write an id as `{#resident-expert}`, a tag as `{.tag}`")
  }

  static func secondItemID(at range: ByteRange) -> Finding {
    Finding(at: range, "an item has one id only", hint: "keep one of the two")
  }

  static func attributesInTheMiddle(at range: ByteRange) -> Finding {
    Finding(at: range, "an item's id and tags stand at its end", hint: "move them to the end of the text")
  }

  // MARK: Titles

  static func missingTitle(_ kind: Node.Kind, at range: ByteRange) -> Finding {
    Finding(at: range, "the title is missing", hint: "write `\(Words.shape(kind))`")
  }

  static func titleWithoutQuotes(_ title: String, at range: ByteRange) -> Finding {
    let marks: Set<Character> = ["'", "‘", "’", "`"]
    let isMarked =
      title.count > 2 && title.first.map(marks.contains) == true && title.last.map(marks.contains) == true
    let name = isMarked ? String(title.dropFirst().dropLast()) : title
    return Finding(
      at: range, "a title stands between double quotation marks", hint: "put `\"` before it and after it"
    )
    .fixed(.unsafe, "put it between double quotation marks", replacing: range, with: QuotedText.write(name))
  }

  static func missingQuote(at range: ByteRange) -> Finding {
    Finding(at: range, "the quotation mark at the end is missing", hint: "put `\"` after the last word of it")
      .fixed(.unsafe, "put a quotation mark there", replacing: ByteRange(at: range.end), with: "\"")
  }

  static func curlyQuotes(at range: ByteRange, straight: String) -> Finding {
    Finding(.warning, at: range, "these quotation marks are not the straight ones", hint: "write `\"`")
      .fixed(.safe, "write straight quotation marks", replacing: range, with: straight)
  }

  // MARK: Clauses

  static func unknownClause(
    _ word: String, of kind: Node.Kind, at range: ByteRange, candidates: [String]
  ) -> Finding {
    let allowed = Clause.of(kind).map { "`\($0.shape)`" }.joined(separator: ", ")
    let finding = Finding(
      at: range, "\(Words.quoted(word)) means nothing after \(Words.name(kind))",
      hint: !candidates.isEmpty
        ? "did you mean \(Words.either(candidates))?"
        : allowed.isEmpty ? "take it out, or write `#` before it" : "what may stand here: \(allowed)")
    guard candidates.count == 1, let meant = candidates.first else { return finding }
    return finding.fixed(.safe, "write “\(meant)”", replacing: range, with: meant)
  }

  static func notPartOf(_ kind: Node.Kind, _ word: String, at range: ByteRange) -> Finding {
    Finding(
      at: range, "\(Words.quoted(word)) is too much after \(Words.name(kind))",
      hint: "take it out, or write `#` before it to make it a comment")
  }

  static func clauseTwice(at range: ByteRange) -> Finding {
    Finding(at: range, "this is said twice", hint: "keep one of the two")
  }

  static func missingClauseReference(_ clause: Clause, at range: ByteRange) -> Finding {
    Finding(at: range, "an id is missing after this", hint: "write `\(clause.shape)`")
  }

  static func missingReference(_ kind: Node.Kind, at range: ByteRange) -> Finding {
    Finding(at: range, "an id is missing after this", hint: "write `\(Words.shape(kind))`")
  }

  static func missingComma(at range: ByteRange, after last: ByteRange) -> Finding {
    Finding(at: range, "a comma is missing before this", hint: "put a comma between two levels")
      .fixed(.safe, "put a comma there", replacing: ByteRange(at: last.end), with: ",")
  }

  static func unfinishedChain(_ clause: Clause, at range: ByteRange) -> Finding {
    Finding(at: range, "this is not finished", hint: "write `\(clause.shape)`")
  }

  static func partWithoutOf(at range: ByteRange) -> Finding {
    Finding(at: range, "this does not say what it is a part of", hint: "write `\(Words.shape(.part))`")
  }

  static func missingLevel(at range: ByteRange) -> Finding {
    Finding(
      at: range, "a level is missing after this", hint: "write `\(Words.shape(.cell))`, such as `at L4 craft`"
    )
  }

  static func missingDimension(at range: ByteRange) -> Finding {
    Finding(
      at: range, "the dimension is missing after this",
      hint: "write `\(Words.shape(.cell))`, such as `at L4 craft`")
  }

  static func tooManyWordsAfterAt(at range: ByteRange) -> Finding {
    Finding(
      at: range,
      "there is one word too many here, so it is not clear which levels and which dimension are meant",
      hint: "put a comma between two levels; name the dimension by its id, which is one word")
  }
}
