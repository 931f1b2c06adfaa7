import SourceText

/// A level's short name: letters and a number, "L4", "IC 3a", "M-5".
struct LevelCode: Hashable, Sendable {
  /// Without space and hyphen: "IC3a".
  var text: String
  /// In upper case; levels of one series have the same.
  var letters: String
  var number: Int

  /// - Parameter text: the whole of it must be a code.
  init?(_ text: some StringProtocol) {
    // "IC 12a", and nothing longer.
    guard let first = text.utf8.first, first.isASCIILetter, text.utf8.count <= 8 else { return nil }
    let bytes = Array(text.utf8)
    let letters = bytes.prefix(while: \.isASCIILetter)
    var rest = bytes.dropFirst(letters.count)
    guard letters.count <= 4, let mark = rest.first else { return nil }
    if mark == UInt8(ascii: " ") || mark == UInt8(ascii: "-") {
      guard letters.allSatisfy({ $0 < 0x61 }) else { return nil }
      rest = rest.dropFirst()
    }
    let digits = rest.prefix { $0 >= 0x30 && $0 <= 0x39 }
    guard (1...2).contains(digits.count) else { return nil }
    let suffix = rest.dropFirst(digits.count)
    guard suffix.isEmpty || (suffix.count == 1 && suffix.allSatisfy { $0 >= 0x61 && $0 <= 0x65 }) else {
      return nil
    }
    self.letters = String(decoding: letters.map { $0 & 0xDF }, as: UTF8.self)
    guard !Self.otherThings.contains(self.letters) else { return nil }
    number = digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    self.text =
      letters.count + rest.count == bytes.count
      ? String(text) : String(decoding: letters + rest, as: UTF8.self)
  }

  /// Versions, quarters, half-years, headings: written like codes, and none.
  private static let otherThings: Set<String> = ["V", "Q", "H"]

  /// The code that two words name: "Level 3", "Band 8a", "Band IV", "level one", "first level".
  init?(numbered words: TitleWords) {
    guard words.all.count == 2 else { return nil }
    let (first, second) = (words.meanings[0], words.meanings[1])
    guard let letter = first.series ?? second.series,
      let number = first.series == nil ? first.ordinal : second.number, (0..<100).contains(number)
    else { return nil }
    letters = String(letter)
    self.number = Int(number)
    text = "\(letter)\(number)" + (second.suffix.map { String($0) } ?? "")
  }

  /// How high it is among codes of its letters: "3b" is higher than "3a".
  var rank: Int {
    let last = text.unicodeScalars.last.map { Int($0.value) - 0x60 } ?? 0
    return number * 10 + ((1...5).contains(last) ? last : 0)
  }

  /// Japanese and Chinese words for level and grade, before or behind a number.
  static let ideographic: [(word: String, letter: String)] = [
    ("レベル", "L"), ("グレード", "G"), ("ランク", "R"), ("等級", "G"), ("等级", "G"), ("级别", "L"), ("級", "L"),
    ("级", "L"),
  ]

  /// What levels are called, and the letter that their code begins with.
  static let series: [String: Unicode.Scalar] = [
    "level": "L", "lvl": "L", "grade": "G", "band": "B", "tier": "T", "rung": "R", "stufe": "S",
    "niveau": "N",
  ]
}
