import LadderModel
import SourceText

/// Some items of a list begin with a capital, and some don't.
enum MixedCapitals: ListRule {
  static let info = RuleInfo(
    name: "mixed-capitals", level: .on(.note), family: .prose,
    summary: "some items of a list begin with a capital, and some don’t",
    why:
      "A list that is written in one way looks finished, and a reader does not wonder whether a beginning was lost.",
    good: [
      .ladder(
        """
        ladder team "Team"
        level L1 "One"
        dimension craft "Craft"
        at L1 craft
          - Writes code that others can read.
          - Takes part in reviews.
          - git is known to them.
          - iOS and macOS are known to them.
          - `make` is known to them.
          - Names things well.
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
          - **↓takes** part in reviews.
          - Tests each change.
          - Names things well.
        """)
    ])

  static let triggers = ListTraits.capitals

  static func check(_ list: ListSite, _ report: inout Report) {
    guard list.isOwn, let forms = UsualForm(list.items, { ItemStart($0)?.isCapital }) else { return }
    // Where most begin small, one with a capital may be a name: a known verb is none.
    let odd = forms.others.filter { index in
      guard !forms.isFirst else { return true }
      return ItemStart(list.items[index].prose.utf8.span)?.isKnownWord ?? false
    }
    guard let first = odd.first, let usual = forms.usual.first else { return }
    let begin = forms.isFirst ? "begin with a capital" : "begin with a small letter"
    report.add(
      .mixed(begin, count: odd.count, hint: "begin all of them in the same way"),
      at: firstWord(of: list.items[first].prose),
      also: [Diagnostic.Label(firstWord(of: list.items[usual].prose), "most of them begin like this one")],
      fixes: Fix.each(odd.map { list.items[$0].prose }, begin) { edit($0, list.ladder) },
      place: list.place)
  }

  private static func firstWord(of prose: Prose) -> SourceSpan {
    ItemStart(prose.utf8.span).map { prose.span(of: $0.word) } ?? prose.span
  }

  private static func edit(_ prose: Prose, _ ladder: LadderContext) -> Fix.Edit? {
    let bytes = prose.utf8
    let text = bytes.span
    guard let start = ItemStart(text)?.word.lowerBound else { return nil }
    let place = prose.span(of: start..<(start + 1))
    guard ladder.run.sources.text(place) == String(decoding: [text[start]], as: UTF8.self) else { return nil }
    return Fix.Edit(place, String(decoding: [text[start] ^ 0x20], as: UTF8.self))
  }
}

/// The first word of an item, where it is plain letters: no code, no number, no name that is known by its spelling.
struct ItemStart {
  var isCapital: Bool
  /// UTF-8 offsets.
  var word: Range<Int>
  private var hash: UInt64

  init?(_ text: Span<UInt8>) {
    var start = 0
    while start < text.count, Self.opens(text[start]) { start += 1 }
    guard let run = LetterRun(in: text, from: start) else { return nil }
    word = start..<run.end
    hash = run.hash
    isCapital = text[start] & 0x20 == 0
    guard run.isSmall, !PlainWord.isPart(text, start, run.end), !Self.isName(text, run.end) else {
      return nil
    }
    // “I” is written so everywhere.
    guard word.count > 1 || !isCapital, isCapital || !SmallNames.contains(hash) else { return nil }
  }

  /// Whether it is a word of the language, and not a name.
  var isKnownWord: Bool { !WordKinds.of(hash).isEmpty }

  private static func opens(_ byte: UInt8) -> Bool {
    byte.isEmphasisMark || byte == UInt8(ascii: "(") || byte == UInt8(ascii: "\"")
      || byte == UInt8(ascii: "'")
  }

  /// Whether something follows that makes a name or an address of it: `a/b`, `a:b`, `f(x)`.
  private static func isName(_ text: Span<UInt8>, _ end: Int) -> Bool {
    guard end < text.count else { return false }
    switch text[end] {
    case UInt8(ascii: "/"), UInt8(ascii: "("), UInt8(ascii: "+"): return true
    case UInt8(ascii: ":"): return end + 1 < text.count && text[end + 1] > 0x20
    default: return false
    }
  }
}
