import LadderModel
import SourceText

/// The words before an item's or a paragraph's text that say what it is about: `**Impact:** ships …`, `Scope: owns …`,
/// or a short item that only heads those under it.
struct Label {
  /// Without decoration; its place is that of the words.
  var name: Name
  /// What comes after it; nil where nothing does.
  var rest: Prose?
  /// Whether a colon, a dash or a line of its own sets it apart. Words that only stand out, `**L1** ships …`, or that a sentence names,
  /// "A junior engineer is able to:", are a label where they name a level, and never where they name anything else.
  private(set) var isSetApart = true

  init(_ name: Name) { self.name = name }

  /// The form in which it is compared with others.
  var key: String { TitleText.key(name.text) }

  /// "Levels:", "Expectations:" on a line of its own, which is about what comes next and nothing else.
  var saysWhatFollows: Bool { rest == nil && Self.saysWhatFollows(name.text) }

  static func saysWhatFollows(_ title: String) -> Bool {
    let key = TitleText.key(title)
    return Sentences.saysWhatCellsHold(key) || saysThatLevelsFollow(key)
  }

  /// "**Levels**:" before a list of them is no heading.
  static func saysThatLevelsFollow(_ key: String) -> Bool {
    ["levels", "grades", "bands", "stages", "steps", "by level", "per level", "skill levels"].contains(key)
  }

  /// In bytes and in words: what is longer is a sentence with a colon.
  private static let longest = 60
  private static let mostWords = 5

  /// `isHead`: more stands under the text, so that all of it may be the label.
  init?(_ prose: Prose, isHead: Bool) {
    let bytes = Array(prose.utf8.prefix(Self.longest + 8))
    guard let first = bytes.first else { return nil }
    let count = prose.utf8.count
    let isMarked = first == UInt8(ascii: "*") || first == UInt8(ascii: "_")
    var parts =
      first == UInt8(ascii: "<")
      ? Self.tagged(Array(prose.utf8.prefix(Self.longest + Self.longestTag)))
      : isMarked ? Self.bold(bytes, isWhole: bytes.count == count) : Self.plain(bytes)
    if let found = parts, !found.isSetApart, !Self.isLevel(prose.part(found.words)) { parts = nil }
    guard
      let parts = parts
        ?? (isHead && count <= Self.longest ? (words: 0..<count, end: count, isSetApart: true) : nil),
      let words = prose.part(parts.words)
    else { return nil }
    let title = Self.withoutLeadIn(TitleText.undecorated(words.text))
    isSetApart = parts.isSetApart
    let titleWords = title.split(separator: " ")
    guard let capital = title.unicodeScalars.first,
      !capital.properties.isLowercase || LevelCode(title) != nil,
      titleWords.count <= Self.mostWords, !title.utf8.contains(UInt8(ascii: ".")),
      !Self.noLabels.contains(titleWords[0].lowercased())
    else { return nil }
    name = Name(title, at: words.span)
    rest = parts.end < count ? prose.part(parts.end..<count) : nil
  }

  /// "A **Junior Developer** is able to:", "Senior engineers are expected to:": the level that a sentence before a list is about.
  init?(sentence prose: Prose) {
    guard prose.utf8.last == UInt8(ascii: ":"), prose.utf8.count <= Self.longestSentence else { return nil }
    let words = Words(Array(prose.utf8), limit: Self.mostWordsOfSentence + 1).all
    guard words.count <= Self.mostWordsOfSentence,
      let start = words.firstIndex(where: { !Self.articles.contains($0.text.lowercased()) }),
      let end = words.firstIndex(where: { Self.verbs.contains($0.text.lowercased()) }), end > start,
      words[start..<end].allSatisfy({ $0.mark == nil })
    else { return nil }
    let text = words[start..<end].map(\.text).joined(separator: " ")
    let singular = text.hasSuffix("s") ? String(text.dropLast()) : text
    guard let title = [text, singular].first(where: { LevelName($0) != nil }) else { return nil }
    name = Name(title, at: prose.span(of: words[start].range.lowerBound..<words[end - 1].range.upperBound))
    isSetApart = false
  }

  private static func isLevel(_ words: Prose?) -> Bool {
    words.map { LevelName(TitleText.undecorated($0.text)) != nil } ?? false
  }

  /// In bytes and in words.
  private static let longestSentence = 120
  private static let mostWordsOfSentence = 12
  /// Before them stands whom the sentence is about.
  private static let verbs: Set<String> = [
    "is", "are", "has", "have", "can", "could", "will", "would", "should", "must", "may", "does", "do",
    "needs", "need", "also",
    "typically", "usually", "generally",
  ]
  private static let articles: Set<String> = [
    "a", "an", "the", "as", "for", "at", "un", "une", "ein", "eine", "um", "uma", "una",
  ]

  /// "Responsibilities" of "Responsibilities include", and of "Requirements (one or several of the below)".
  private static func withoutLeadIn(_ title: String) -> String {
    var words = TitleText.withoutRemark(title).split(separator: " ")
    // "Additional privileges" are privileges.
    if words.count == 2, ["Additional", "Further", "Other"].contains(words[0]) {
      words = [Substring(words[1].withCapital)]
    }
    while words.count > 1, let last = words.last, leadingOn.contains(last.lowercased()) { words.removeLast() }
    return words.joined(separator: " ")
  }

  private static let leadingOn: Set<String> = ["include", "includes", "including", "are", "is"]

  private typealias Parts = (words: Range<Int>, end: Int, isSetApart: Bool)

  /// `**Impact**: …`, `**Impact:** …`, `**Impact.** …`, `**Impact** – …`, `**Impact**` alone.
  private static func bold(_ bytes: [UInt8], isWhole: Bool) -> Parts? {
    guard bytes.count > 4, bytes[2] > 0x20 else { return nil }
    guard bytes[1] == bytes[0] else { return emphasised(bytes) }
    guard
      let close = (3..<(bytes.count - 1)).first(where: { bytes[$0] == bytes[0] && bytes[$0 + 1] == bytes[0] })
    else { return nil }
    let isStopped = bytes[close - 1] == UInt8(ascii: ":") || bytes[close - 1] == UInt8(ascii: ".")
    let words = 2..<(isStopped ? close - 1 : close)
    var end = close + 2
    if isWhole, end == bytes.count { return (words, end, true) }
    let hadColon = words.upperBound < close
    while end < bytes.count, bytes[end] == 0x20 { end += 1 }
    let after = end
    if end < bytes.count, bytes[end] == UInt8(ascii: ":") || bytes[end] == UInt8(ascii: "-") { end += 1 }
    if wideMarks.contains(where: { bytes[end...].starts(with: $0) }) { end += 3 }
    return (
      words, end, hadColon || end > after || bytes[words].suffix(wideColon.count).elementsEqual(wideColon)
    )
  }

  /// `<b>Impact:</b> …`, `<span class="axis">Impact</span> ➡ …`
  private static func tagged(_ bytes: [UInt8]) -> Parts? {
    guard let open = bytes.prefix(longestTag).firstIndex(of: UInt8(ascii: ">")),
      ["b", "strong", "em", "i", "span"].contains(where: { isTag($0, bytes) }),
      let close = bytes[open...].firstIndex(of: UInt8(ascii: "<")), close - open <= longest,
      close + 1 < bytes.count, bytes[close + 1] == UInt8(ascii: "/"),
      var end = bytes[close...].firstIndex(of: UInt8(ascii: ">")).map({ $0 + 1 })
    else { return nil }
    let isStopped = bytes[close - 1] == UInt8(ascii: ":")
    let words = (open + 1)..<(isStopped ? close - 1 : close)
    guard words.count > 1 else { return nil }
    while end < bytes.count, bytes[end] == 0x20 { end += 1 }
    let mark = ([[UInt8(ascii: ":")], [UInt8(ascii: "-")]] + wideMarks).first {
      bytes[end...].starts(with: $0)
    }
    end += mark?.count ?? 0
    return isStopped || mark != nil ? (words, end, true) : nil
  }

  private static func isTag(_ name: String, _ bytes: [UInt8]) -> Bool {
    let end = name.utf8.count + 1
    return bytes.dropFirst().starts(with: name.utf8) && end < bytes.count
      && (bytes[end] == UInt8(ascii: ">") || bytes[end] == 0x20)
  }

  /// In bytes.
  private static let longestTag = 40

  /// `_Impact_: …`, `*Impact:* …`: one mark alone is a stress, and needs a colon to be a label.
  private static func emphasised(_ bytes: [UInt8]) -> Parts? {
    guard let close = (2..<bytes.count).first(where: { bytes[$0] == bytes[0] }) else { return nil }
    if bytes[close - 1] == UInt8(ascii: ":") { return (1..<(close - 1), close + 1, true) }
    guard close + 1 < bytes.count, bytes[close + 1] == UInt8(ascii: ":") else { return nil }
    return (1..<close, close + 2, true)
  }

  /// `Impact: …`, `Impact - …`
  private static func plain(_ bytes: [UInt8]) -> Parts? {
    for index in bytes.prefix(longest).indices.dropFirst(2) {
      switch bytes[index] {
      case UInt8(ascii: ":"):
        return index + 1 == bytes.count || bytes[index + 1] == 0x20 ? (0..<index, index + 1, true) : nil
      case 0xEF where bytes[index...].starts(with: wideColon):
        return (0..<index, index + wideColon.count, true)
      case 0x20:
        if let dash = dashes.first(where: { bytes[index...].starts(with: $0) }) {
          return isTitle(bytes[..<index]) ? (0..<index, index + dash.count, true) : nil
        }
      default: break
      }
    }
    return nil
  }

  /// Whether all words begin with a capital: "Code Review - …", and not "Writes code - with help".
  private static func isTitle(_ words: ArraySlice<UInt8>) -> Bool {
    words.split(separator: 0x20).allSatisfy { ($0.first ?? 0x61) < 0x61 || ($0.first ?? 0) >= 0x80 }
  }

  /// First words of what is no dimension: remarks, and sentences with a colon.
  private static let noLabels: Set<String> = [
    "note", "notes", "example", "examples", "e.g", "eg", "important", "warning", "tip", "caution", "remember",
    "attention", "hint", "ps", "question", "answer", "q", "a", "you", "we", "they", "i", "it", "this", "that",
    "these", "if", "when", "for", "great", "salary", "title", "tenure", "years", "typical",
  ]

  /// "：", as Chinese and Japanese are written.
  private static let wideColon = Array("：".utf8)
  private static let wideMarks = [
    wideColon, Array("–".utf8), Array("—".utf8), Array("→".utf8), Array("➡".utf8),
  ]

  private static let dashes = [" - ", " – ", " — "].map { Array($0.utf8) }
}
