import LadderModel
import SourceText

/// What can be wrong with a line.
extension Finding {
  // MARK: Lines that are no statement

  static func unknownStatement(_ word: String, at range: ByteRange, candidates: [String]) -> Finding {
    Finding(
      at: range, "\(Words.quoted(word)) is not a word that a line begins with",
      hint: candidates.isEmpty
        ? "text needs a `-` or a word such as `theme` or `about` before it; `#` makes a line a comment"
        : "did you mean \(Words.either(Array(candidates.prefix(3))))?")
  }

  static func continuesTooFarLeft(_ word: String, at range: ByteRange) -> Finding {
    Finding(
      at: range,
      "\(Words.quoted(word)) is not a word that a line begins with, and the line is not indented enough "
        + "to go on with the text above",
      hint: "indent it deeper than the statement above, or begin it with a `-`")
  }

  static func textAfterBlankLine(_ word: String, at range: ByteRange) -> Finding {
    Finding(
      at: range,
      "the blank line has ended the text above, and \(Words.quoted(word)) is not a word that a line begins with",
      hint: "take the blank line out, or begin this line with a `-`; only an `about` has paragraphs")
  }

  static func strayBullet(_ bullet: String, at range: ByteRange) -> Finding {
    bullet == "-"
      ? Finding(.warning, at: range, "there is no space after the “-”", hint: "put a space after it")
      : Finding(
        .warning, at: range, "items begin with “-”, not with \(Words.quoted(bullet))", hint: "write `- `")
  }

  // MARK: Text that looks like something else

  static func commentInText(at range: ByteRange) -> Finding {
    Finding(
      .warning, at: range,
      "this is text, not a comment: it goes on with the text above and will be published",
      hint:
        "to make it a comment, move it left, no deeper than the statement above; to keep it as text, write `\\#`"
    )
  }

  static func bulletInText(_ bullet: String, at range: ByteRange) -> Finding {
    Finding(
      .warning, at: range,
      "this line goes on with the text above; \(Words.quoted(bullet)) does not begin an item",
      hint: "to begin an item, write `-`; to keep it as text, put it on the line above"
    )
    .fixed(.unsafe, "write “-”", replacing: range, with: "-")
  }

  static func statementInText(_ word: String, at range: ByteRange) -> Finding {
    Finding(
      .warning, at: range,
      "this line goes on with the text above, and will be published; \(Words.quoted(word)) does not begin a statement here",
      hint: "to make it a statement, move it left, no deeper than the statement above")
  }

  // MARK: Statements out of place

  static func misplaced(_ kind: Node.Kind, under holder: Node.Kind, at range: ByteRange) -> Finding {
    let isOpen = holder == .file || Placement.isHeader(holder)
    let message =
      isOpen && (kind == .theme || kind == .item || kind == .examples || kind == .none)
      ? "\(Words.name(kind)) stands here before any `at`"
      : isOpen
        ? "\(Words.name(kind)) has no place here"
        : "\(Words.name(kind)) has no place in \(Words.name(holder))"
    return Finding(at: range, message, hint: "it stands \(Words.home(kind))")
  }

  static func twice(_ kind: Node.Kind, at range: ByteRange) -> Finding {
    Finding(
      at: range, "this cell has \(Words.name(kind)) already", hint: "keep one of the two")
  }

  static func tooDeep(at range: ByteRange, limit: Int) -> Finding {
    Finding(
      at: range, "items are nested more than \(limit) deep here",
      hint: "nobody can follow that; indent them less")
  }

  // MARK: Missing parts

  static func missingText(_ kind: Node.Kind, at range: ByteRange) -> Finding {
    Finding(
      at: range, "nothing follows \(Words.quoted(Keyword.spelling(of: kind)))",
      hint: "write `\(Words.shape(kind))`, or take the line out")
  }

  static func emptyItem(at range: ByteRange) -> Finding {
    Finding(at: range, "there is nothing in this item", hint: "write what is expected, or take the line out")
  }

  static func emptyRemark(at range: ByteRange) -> Finding {
    Finding(
      at: range, "there is nothing in this note", hint: "write the note after the “>”, or take the line out")
  }

  static func missingReason(_ kind: Node.Kind, at range: ByteRange) -> Finding {
    Finding(
      at: range, "this does not say why",
      hint: kind == .none
        ? "write `none because` and the reason" : "write the reason after `because`, or leave it out")
  }

  static func reasonWithoutBecause(at range: ByteRange, before offset: Int) -> Finding {
    Finding(at: range, "the word `because` is missing before the reason", hint: "write `because` before it")
      .fixed(.safe, "write “because”", replacing: ByteRange(at: offset), with: "because ")
  }

  static func severalRules(_ kind: Node.Kind, at range: ByteRange) -> Finding {
    Finding(
      at: range, "“\(Keyword.spelling(of: kind))” names one rule, and more words come behind it",
      hint: "write a line of its own for each rule; before a reason, write `because`")
  }

  static func missingRule(_ kind: Node.Kind, at range: ByteRange) -> Finding {
    Finding(at: range, "this does not say which rule", hint: "write `\(Words.shape(kind))`")
  }

  static func missingOption(at range: ByteRange) -> Finding {
    Finding(at: range, "this does not say which option of which rule", hint: "write `\(Words.shape(.set))`")
  }

  static func missingKey(at range: ByteRange) -> Finding {
    Finding(at: range, "this does not say what it is about", hint: "write `\(Words.shape(.meta))`")
  }

  static func missingValue(at range: ByteRange) -> Finding {
    Finding(at: range, "the value is missing", hint: "write it after this")
  }

  static func missingGlob(_ kind: Node.Kind, at range: ByteRange) -> Finding {
    Finding(at: range, "this does not say which files", hint: "write `\(Words.shape(kind))`")
  }

  static func pathsOutsideWorkspace(at range: ByteRange) -> Finding {
    Finding(
      at: range, "only `workspace.ladder` sets rules for paths",
      hint:
        "leave `in …` out, and the setting holds where it stands; or write the line into `workspace.ladder`")
  }

  static func badOutermost(_ word: String?, at range: ByteRange) -> Finding {
    let near = word.map { DidYouMean.matches(for: $0, in: Workspace.Outermost.words) } ?? []
    let finding = Finding(
      at: range,
      word.map { "\(Words.quoted($0)) is nothing that documents are" } ?? "this does not say as what",
      hint: near.isEmpty
        ? "write `as levels` or `as dimensions`, or quotation marks around a file that is called “as”"
        : "did you mean \(Words.either(near))?")
    guard near.count == 1, let meant = near.first else { return finding }
    return finding.fixed(.safe, "write “\(meant)”", replacing: range, with: meant)
  }

  static func missingMeaning(_ kind: Node.Kind, at range: ByteRange) -> Finding {
    Finding(
      at: range, "this does not say what the title means",
      hint: "write `\(Words.shape(kind))`, or `is none` where it is no \(Keyword.spelling(of: kind))")
  }

  static func missingFormat(at range: ByteRange) -> Finding {
    Finding(at: range, "this does not say what to write", hint: "write `\(Words.shape(.output))`")
  }

  static func missingPath(at range: ByteRange) -> Finding {
    Finding(at: range, "this does not say where to write it", hint: "write `\(Words.shape(.output))`")
  }

  static func missingLanguage(at range: ByteRange) -> Finding {
    Finding(at: range, "this does not say which language", hint: "write a tag such as `en` or `de-CH`")
  }

  static func missingKindWord(_ kind: Node.Kind, _ words: [String], at range: ByteRange) -> Finding {
    let verb = Keyword.spelling(of: kind)
    let shapes = words.map { "`\(verb) \($0) ID`" }.joined(separator: " or ")
    return Finding(at: range, "this does not say what is meant", hint: "write \(shapes)")
  }
}
