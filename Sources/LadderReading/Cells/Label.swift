import LadderModel
import SourceText

/// The words before an item's or a paragraph's text that say what it is about: `**Impact:** ships …`, `Scope: owns …`,
/// or a short item that only heads those under it.
struct Label {
  /// Without decoration; its place is that of the words.
  var name: Name
  /// What comes after it; nil where nothing does.
  var rest: Prose?

  init(_ name: Name) { self.name = name }

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
    let parts =
      first == UInt8(ascii: "*") || first == UInt8(ascii: "_")
      ? Self.bold(bytes, isWhole: bytes.count == prose.utf8.count) : Self.plain(bytes)
    let count = prose.utf8.count
    guard let parts = parts ?? (isHead && count <= Self.longest ? (words: 0..<count, end: count) : nil),
      let words = prose.part(parts.words)
    else { return nil }
    let title = TitleText.undecorated(words.text)
    let titleWords = title.split(separator: " ")
    guard let capital = title.unicodeScalars.first, !capital.properties.isLowercase,
      titleWords.count <= Self.mostWords, !title.utf8.contains(UInt8(ascii: ".")),
      !Self.noLabels.contains(titleWords[0].lowercased())
    else { return nil }
    name = Name(title, at: words.span)
    rest = parts.end < count ? prose.part(parts.end..<count) : nil
  }

  private typealias Parts = (words: Range<Int>, end: Int)

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
    if isWhole, end == bytes.count { return (words, end) }
    let hadColon = words.upperBound < close
    while end < bytes.count, bytes[end] == 0x20 { end += 1 }
    let after = end
    if end < bytes.count, bytes[end] == UInt8(ascii: ":") || bytes[end] == UInt8(ascii: "-") { end += 1 }
    if bytes[end...].starts(with: "–".utf8) || bytes[end...].starts(with: "—".utf8) { end += 3 }
    return hadColon || end > after ? (words, end) : nil
  }

  /// `_Impact_: …`, `*Impact:* …`: one mark alone is a stress, and needs a colon to be a label.
  private static func emphasised(_ bytes: [UInt8]) -> Parts? {
    guard let close = (2..<bytes.count).first(where: { bytes[$0] == bytes[0] }) else { return nil }
    if bytes[close - 1] == UInt8(ascii: ":") { return (1..<(close - 1), close + 1) }
    guard close + 1 < bytes.count, bytes[close + 1] == UInt8(ascii: ":") else { return nil }
    return (1..<close, close + 2)
  }

  /// `Impact: …`, `Impact - …`
  private static func plain(_ bytes: [UInt8]) -> Parts? {
    for index in bytes.prefix(longest).indices.dropFirst(2) {
      switch bytes[index] {
      case UInt8(ascii: ":"):
        return index + 1 == bytes.count || bytes[index + 1] == 0x20 ? (0..<index, index + 1) : nil
      case 0x20:
        if let dash = dashes.first(where: { bytes[index...].starts(with: $0) }) {
          return isTitle(bytes[..<index]) ? (0..<index, index + dash.count) : nil
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

  private static let dashes = [" - ", " – ", " — "].map { Array($0.utf8) }
}
