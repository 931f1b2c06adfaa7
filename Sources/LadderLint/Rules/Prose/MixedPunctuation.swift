import LadderModel
import SourceText

/// Some items of a list end in a full stop, and some don't.
enum MixedPunctuation: ListRule {
  static let info = RuleInfo(
    name: "mixed-punctuation", level: .on(.note), family: .prose,
    summary: "some items of a list end in a full stop, and some don’t",
    why:
      "A list that is written in one way looks finished. In a mixed one, a reader stops to see whether text was lost.",
    good: [
      .ladder(
        """
        ladder team "Team"
        level L1 "One"
        dimension craft "Craft"
        at L1 craft
          - Writes code that others can read.
          - Takes part in reviews.
          - Is it tested?
          - Asks why a change is needed. (It saves days.)
          - Names things well.
          - Keeps notes.
          - Tests what changes:
            - the code
          - Runs `make test`
          examples
          - Cut the build to four minutes
          - Found a bug. It was an old one.
          - Wrote the guide
          - Answered users
        """)
    ],
    bad: [
      .ladder(
        """
        ladder team "Team"
        level L1 "One"
        dimension craft "Craft"
        at L1 craft
          - Writes code that others can read.
          - Takes part in ↓reviews
          - Tests each change.
          - Names things well.
        """)
    ])

  static let triggers = ListTraits.ends

  static func check(_ list: ListSite, _ report: inout Report) {
    guard list.isOwn, let forms = UsualForm(list.items, { ItemEnd($0)?.isStop }) else { return }
    let odd = forms.others.filter { forms.isFirst || !hasSentences(list.items[$0].prose.utf8.span) }
    guard let first = odd.first, let usual = forms.usual.first else { return }
    let (end, change) =
      forms.isFirst
      ? ("end in a full stop", "write a full stop") : ("end without a full stop", "take the full stop out")
    report.add(
      .mixed(end, count: odd.count, hint: "end all of them in the same way"),
      at: lastWord(of: list.items[first].prose),
      also: [Diagnostic.Label(lastWord(of: list.items[usual].prose), "most of them end like this one")],
      fixes: Fix.each(odd.map { list.items[$0].prose }, change) {
        edit($0, addsStop: forms.isFirst, list.ladder)
      },
      place: list.place)
  }

  /// Whether there are several sentences: then a stop at the end belongs to the last one.
  private static func hasSentences(_ text: Span<UInt8>) -> Bool {
    for index in text.indices.dropLast() where text[index] == UInt8(ascii: ".") && text[index + 1] == 0x20 {
      return true
    }
    return false
  }

  private static func lastWord(of prose: Prose) -> SourceSpan {
    let bytes = prose.utf8
    let text = bytes.span
    var start = text.count
    while start > 0, text[start - 1] != 0x20, text[start - 1] != 0x0A { start -= 1 }
    return prose.span(of: start..<text.count)
  }

  private static func edit(_ prose: Prose, addsStop: Bool, _ ladder: LadderContext) -> Fix.Edit? {
    let bytes = prose.utf8
    let text = bytes.span
    guard let end = ItemEnd(text) else { return nil }
    let last = prose.span(of: (end.offset - 1)..<end.offset)
    let lastByte = String(decoding: [text[end.offset - 1]], as: UTF8.self)
    guard text[end.offset - 1] < 0x80, ladder.run.sources.text(last) == lastByte else { return nil }
    guard addsStop else { return Fix.Edit(last, "") }
    return Fix.Edit(SourceSpan(last.file, ByteRange(at: last.range.end)), ".")
  }
}

/// How an item ends, as far as it can surely be told.
struct ItemEnd {
  var isStop: Bool
  /// Behind the full stop or the last character of the last word, before closing marks of emphasis.
  var offset: Int

  /// Nil where it ends in another sign, in code, or in an abbreviation, whose stop is its own.
  init?(_ text: Span<UInt8>) {
    offset = text.count
    while offset > 0, text[offset - 1].isEmphasisMark { offset -= 1 }
    guard offset > 1 else { return nil }
    let last = text[offset - 1]
    isStop = last == UInt8(ascii: ".")
    if isStop {
      guard !Self.isAbbreviation(text, offset - 1) else { return nil }
    } else if last >= 0x80 {
      // Letters of other alphabets end words; dashes, quotes and full stops of other scripts are another thing.
      guard last != 0xA6, Self.isLetterOfLatin(text, offset) else { return nil }
    } else if last == UInt8(ascii: ")") {
      // The end of a link's address is none of a word's, and a sentence in brackets has a stop of its own.
      let isSentence = ".!?".utf8.contains(text[offset - 2])
      guard !isSentence, !Self.isLink(text) else { return nil }
    } else if !PlainWord.isLetter(last) {
      guard last &- 0x30 < 10 else { return nil }
    }
  }

  /// “etc.”, “e.g.”, “Inc.”, “…” as three stops: one letter, or few with a known end.
  private static func isAbbreviation(_ text: Span<UInt8>, _ stop: Int) -> Bool {
    var start = stop
    while start > 0, text[start - 1] > 0x20 {
      start -= 1
      if text[start] == UInt8(ascii: ".") { return true }
    }
    // Nearly all sentences end with a longer word, or with one that begins in another way.
    switch text[start] | 0x20 {
    case UInt8(ascii: "e"), UInt8(ascii: "("), UInt8(ascii: "i"): break
    default: return stop - start < 2
    }
    return stop - start < 2 || text.reads("etc", at: start) || text.reads("(etc", at: start)
      || text.reads("inc", at: start) && stop - start == 3
  }

  /// C3 xx to C5 xx: the letters with accents that European languages have.
  private static func isLetterOfLatin(_ text: Span<UInt8>, _ end: Int) -> Bool {
    end > 1 && (0xC3...0xC5).contains(text[end - 2])
  }

  private static func isLink(_ text: Span<UInt8>) -> Bool {
    for index in text.indices.dropLast()
    where text[index] == UInt8(ascii: "]") && text[index + 1] == UInt8(ascii: "(") {
      return true
    }
    return false
  }
}
