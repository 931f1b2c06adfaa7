import CommonMark
import LadderModel
import SourceText

/// Asterisks that were meant as emphasis, and are not.
enum BrokenEmphasis: ProseRule {
  static let info = RuleInfo(
    name: "broken-emphasis", level: .on(.warning), family: .prose,
    summary:
      "asterisks were meant as emphasis and are not, because a space is in the wrong place or one is missing",
    why: "Readers see the asterisks, and not the emphasis.",
    good: [
      .ladder(
        """
        ladder team "Team"
        level L1 "One"
        dimension craft "Craft"
        at L1 craft
          - Shows *strong ownership* by **reading** all `*.swift` and *.md files of 5 * 3 folders.
          - Explains **kwargs and 2**10, and keeps rule 4* and part** two, on *nix and ** 3 ** 4.
          - *Optional for those who join late.
        """)
    ],
    bad: [
      .ladder(
        """
        ladder team "Team"
        level L1 "One"
        dimension craft "Craft"
        at L1 craft
          - Shows ↓*strong ownership *by reading code.
          - ↓**Care:**answers users.
          - Knows ↓** many** languages, ↓**some ** tools and ↓** a few ** customers.
          - Takes ↓*real ownership of it.
          - Takes ownership↓** of what it runs.
        """)
    ])

  static let triggers = ProseTraits.asterisk
  static let looksAtTitles = true

  static func check(_ site: ProseSite, _ report: inout Report) {
    let text = Array(site.prose.utf8)
    let tree = InlineTree(parsing: text, options: .commonMark)
    let runs = tree.leftoverDelimiters.map(\.range).filter {
      $0.start < text.count && text[$0.start] == .asterisk
    }
    var index = 0
    while index < runs.count {
      let opener = runs[index]
      let next = index + 1 < runs.count ? runs[index + 1] : nil
      index += 1
      if let closer = next, let slip = EmphasisSlip(text, opener, closer) {
        add(slip, site, text, &report)
        index += 1
      } else if EmphasisSlip.isUnclosed(text, opener) {
        report.add(
          .unclosed(opener.count), at: site.prose.span(of: opener.start..<opener.end), place: site.place)
      } else if EmphasisSlip.isUnopened(text, opener) {
        report.add(.unopened, at: site.prose.span(of: opener.start..<opener.end), place: site.place)
      }
    }
  }

  private static func add(_ slip: EmphasisSlip, _ site: ProseSite, _ text: [UInt8], _ report: inout Report) {
    let edited = String(decoding: text[slip.edited.start..<slip.edited.end], as: UTF8.self)
    let place = site.span(of: slip.edited.start..<slip.edited.end, reading: edited)
    let words = String(decoding: text[slip.words.start..<slip.words.end], as: UTF8.self)
    report.add(
      .broken(words), at: site.prose.span(of: slip.whole.start..<slip.whole.end),
      fixes: place.map { [Fix(.safe, slip.fix, [Fix.Edit($0, slip.replacement)])] } ?? [], place: site.place)
  }
}

/// Two runs of asterisks with words between, that would be emphasis if one space stood elsewhere.
private struct EmphasisSlip {
  var whole: ByteRange
  var words: ByteRange
  var edited: ByteRange
  var replacement: String
  var fix: String

  init?(_ text: [UInt8], _ opener: ByteRange, _ closer: ByteRange) {
    guard opener.count == closer.count, opener.count <= 2, closer.start - opener.end <= 120 else {
      return nil
    }
    guard !Self.isWord(text, before: opener.start), Self.isProse(text, from: opener.end, to: closer.start)
    else { return nil }
    let stars = String(repeating: "*", count: opener.count)
    let opensTight = !Self.isSpace(text, at: opener.end)
    let closesTight = !Self.isSpace(text, at: closer.start - 1)
    let isFollowed = Self.isLetter(text, at: closer.end)
    whole = ByteRange(opener.start, closer.end)
    words = ByteRange(
      opensTight ? opener.end : opener.end + 1, closesTight ? closer.start : closer.start - 1)
    if opensTight, !closesTight {
      // `*words *more` and `*words * more`
      guard !Self.isNumber(text, before: opener.start), Self.isLetter(text, at: opener.end),
        isFollowed || Self.isBreak(text, at: closer.end)
      else { return nil }
      edited = ByteRange(closer.start - 1, closer.end)
      replacement = isFollowed ? stars + " " : stars
      fix = isFollowed ? "put the space behind the asterisks" : "take the space out"
    } else if opensTight, closesTight {
      // `**Words:**more`
      guard isFollowed, Self.isPunctuation(text, at: closer.start - 1) else { return nil }
      edited = ByteRange(closer.start, closer.end)
      replacement = stars + " "
      fix = "put a space behind the asterisks"
    } else if !closesTight {
      // `** words **`
      guard opener.count == 2, words.count > 0, Self.isLetter(text, at: words.start),
        Self.isLetter(text, at: words.end - 1), !Self.isLetter(text, at: closer.end)
      else { return nil }
      edited = whole
      replacement = stars + String(decoding: text[words.start..<words.end], as: UTF8.self) + stars
      fix = "take the spaces out"
    } else {
      // `** words**`
      guard Self.isLetter(text, at: opener.end + 1), !Self.isLetter(text, at: closer.end) else {
        return nil
      }
      guard opener.count == 2 || opener.start > 0 && words.count > 2,
        !Self.isNumber(text, before: opener.start)
      else { return nil }
      edited = ByteRange(opener.start, opener.end + 1)
      replacement = stars
      fix = "take the space out"
    }
  }

  /// Asterisks before a word that nothing closes. One alone at the beginning may be a footnote.
  static func isUnclosed(_ text: [UInt8], _ opener: ByteRange) -> Bool {
    (opener.count == 2
      || opener.count == 1 && isSpace(text, at: opener.start - 1) && isLetter(text, at: opener.end + 1))
      && isLetter(text, at: opener.end) && !isWord(text, before: opener.start)
      && !isName(text, at: opener.end)
  }

  /// Two asterisks behind a long word in a sentence that nothing opens. One alone, or at the end, may be a footnote.
  static func isUnopened(_ text: [UInt8], _ closer: ByteRange) -> Bool {
    let word = text[..<closer.start].reversed().prefix { ($0 | 0x20) &- 0x61 < 26 }
    return closer.count == 2 && word.count >= shortestWord && isSpace(text, at: closer.end)
      && isLetter(text, at: closer.end + 1)
  }

  /// In letters: shorter ones are names that carry a footnote, as in `part**`.
  private static let shortestWord = 5

  /// Whether what stands between two runs could be emphasised words.
  private static func isProse(_ text: [UInt8], from start: Int, to end: Int) -> Bool {
    guard start < end, !isName(text, at: start), !isName(text, at: start + 1) else { return false }
    for index in start..<end where text[index] == .asterisk || text[index] == UInt8(ascii: "`") {
      return false
    }
    return true
  }

  /// Names that begin with asterisks of their own.
  private static func isName(_ text: [UInt8], at index: Int) -> Bool {
    let word = text.dropFirst(index).prefix { ($0 | 0x20) &- 0x61 < 26 }
    return ["nix", "bsd", "args", "kwargs", "ptr", "arg"].contains(
      String(decoding: word, as: UTF8.self).lowercased())
  }

  private static func isSpace(_ text: [UInt8], at index: Int) -> Bool {
    text.indices.contains(index) && (text[index] == 0x20 || text[index] == 0x0A)
  }

  private static func isLetter(_ text: [UInt8], at index: Int) -> Bool {
    text.indices.contains(index) && (text[index] >= 0x80 || (text[index] | 0x20) &- 0x61 < 26)
  }

  private static func isWord(_ text: [UInt8], before index: Int) -> Bool {
    isLetter(text, at: index - 1) || text.indices.contains(index - 1) && text[index - 1] &- 0x30 < 10
  }

  /// Whether a digit is the last character before the space in front of `index`: `5 * 3`.
  private static func isNumber(_ text: [UInt8], before index: Int) -> Bool {
    text.indices.contains(index - 2) && text[index - 2] &- 0x30 < 10
  }

  private static func isBreak(_ text: [UInt8], at index: Int) -> Bool {
    !text.indices.contains(index) || isSpace(text, at: index) || isPunctuation(text, at: index)
  }

  private static func isPunctuation(_ text: [UInt8], at index: Int) -> Bool {
    guard text.indices.contains(index) else { return false }
    return ".,:;!?)\"'".utf8.contains(text[index])
  }
}

extension UInt8 {
  fileprivate static let asterisk = UInt8(ascii: "*")
}

extension Message {
  fileprivate static func broken(_ words: String) -> Message {
    Message(
      "\(Wording.quoted(words)) was meant to be emphasised, and readers see the asterisks",
      hint: "asterisks stand directly before the first word and directly behind the last one")
  }

  fileprivate static func unclosed(_ asterisks: Int) -> Message {
    asterisks == 1
      ? Message(
        "this asterisk begins an emphasis that nothing ends",
        hint: "write one behind its last word, or take this one out")
      : Message(
        "these asterisks begin an emphasis that nothing ends",
        hint: "write two asterisks behind its last word, or take these out")
  }

  fileprivate static let unopened = Message(
    "these asterisks end an emphasis that nothing begins",
    hint: "write two asterisks before its first word, or take these out")
}
