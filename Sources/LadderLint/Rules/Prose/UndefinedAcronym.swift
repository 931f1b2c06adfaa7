import LadderModel
import SourceText

/// An acronym that is used, and never spelled out.
enum UndefinedAcronym: LadderRule {
  static let known = RuleInfo.Option("known", .words, summary: "Acronyms that everybody here knows.")

  static let info = RuleInfo(
    name: "undefined-acronym", level: .off, family: .prose,
    summary: "an acronym is used in a ladder that never spells it out",
    why: "Newcomers read a ladder before they know the words of a place, and do not like to ask.",
    good: [
      .ladder(
        """
        ladder team "Team"
        level L4 "Four"
        dimension craft "Craft"
        at L4 craft
          - Agrees on service level objectives (SLO), and keeps each SLO in sight.
          - Writes an ADR (architecture decision record), and designs an API.
          - Helps people at L4, and says NO.
        """)
    ],
    bad: [
      .ladder(
        """
        ladder team "Team"
        level L4 "Four"
        dimension craft "Craft"
        at L4 craft
          - Agrees on the ↓SLOs of a service.
          - Keeps each SLO in sight, and writes an ↓ADR.
        """)
    ], options: [known], language: "en")

  static func check(_ ladder: LadderContext, _ report: inout Report) {
    var accepted = Set(ladder.words(known, of: info).map { $0.uppercased() })
    for level in ladder.ladder.levels { accepted.insert(level.id.text) }
    var uses: [(acronym: String, span: SourceSpan, place: String)] = []
    var seen: Set<String> = []
    var defined: Set<String> = []
    ladder.eachProse { prose, position in
      for found in Acronym.all(in: prose.text) where !accepted.contains(found.text) {
        if found.isDefinition { defined.insert(found.text) }
        guard seen.insert(found.text).inserted else { continue }
        let site = ProseSite(prose: prose, position: position, ladder: ladder)
        uses.append((found.text, prose.span(of: found.range), site.place))
      }
    }
    for use in uses where !defined.contains(use.acronym) {
      report.add(.undefined(use.acronym), at: use.span, place: use.place)
    }
  }
}

/// Two to six capitals that stand as a word; a plural has an “s” behind them.
private struct Acronym {
  var text: String
  /// UTF-8 offsets, of the plural where it is one.
  var range: Range<Int>
  /// Whether it stands in parentheses, or they follow it.
  var isDefinition: Bool

  /// In a text of capitals there are none.
  static func all(in prose: String) -> [Acronym] {
    let text = Array(prose.utf8)
    let words = ProseWords.all(in: prose.utf8.span)
    let found = words.compactMap { Acronym($0, text) }
    return found.count * 2 > words.count && words.count > 2 ? [] : found
  }

  private init?(_ word: ProseWord, _ text: [UInt8]) {
    let before = word.start > 0 ? text[word.start - 1] : 0x20
    let behind = word.end < text.count ? text[word.end] : 0x20
    let isPlural = text[word.end - 1] == UInt8(ascii: "s")
    let capitals = word.start..<(isPlural ? word.end - 1 : word.end)
    guard (2...6).contains(capitals.count), text[capitals].allSatisfy({ $0 & 0x20 == 0 }) else { return nil }
    guard !Self.isPart(before), !Self.isPart(behind) else { return nil }
    self.text = String(decoding: text[capitals], as: UTF8.self)
    guard !Self.isNumber(text[capitals]), !KnownAcronyms.contains(self.text), !Self.isWord(word.hash)
    else { return nil }
    range = word.range
    let isInside = before == UInt8(ascii: "(") && behind == UInt8(ascii: ")")
    let isBefore = behind == 0x20 && word.end + 1 < text.count && text[word.end + 1] == UInt8(ascii: "(")
    isDefinition = isInside || isBefore
  }

  /// Words that are written in capitals for weight.
  private static func isWord(_ hash: UInt64) -> Bool { !WordKinds.of(hash).isEmpty || words.contains(hash) }

  private static let words: Set<UInt64> = {
    var hashes: Set<UInt64> = []
    WordList.each(in: "all any best least less more most no not one yes why todo tbd tbc wip") {
      hashes.insert($0.hash.value)
    }
    return hashes
  }()

  private static func isNumber(_ letters: ArraySlice<UInt8>) -> Bool {
    letters.allSatisfy { "IVX".utf8.contains($0) }
  }

  private static func isPart(_ byte: UInt8) -> Bool {
    byte &- 0x30 < 10 || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "/")
      || byte == UInt8(ascii: "&") || byte == UInt8(ascii: "#")
  }
}

extension Message {
  fileprivate static func undefined(_ acronym: String) -> Message {
    Message(
      "\(Wording.quoted(acronym)) is never spelled out in this ladder",
      hint: "write it out where it stands first, with the acronym in parentheses behind it")
  }
}
