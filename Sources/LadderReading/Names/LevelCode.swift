/// A level's short name: letters and a number, "L4", "IC 3a", "M-5".
struct LevelCode: Hashable, Sendable {
  /// Without space and hyphen: "IC3a".
  var text: String
  /// In upper case; levels of one series have the same.
  var letters: String
  var number: Int

  /// - Parameter text: the whole of it must be a code.
  init?(_ text: some StringProtocol) {
    let bytes = text.utf8
    // "IC 12a", and nothing longer.
    guard bytes.count <= 8, let first = bytes.first, Self.isLetter(first) else { return nil }
    let letters = bytes.prefix(while: Self.isLetter)
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
    self.text = String(decoding: Array(letters) + Array(digits) + Array(suffix), as: UTF8.self)
  }

  private static func isLetter(_ byte: UInt8) -> Bool { byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A }

  /// Versions, quarters, half-years, headings: written like codes, and none.
  private static let otherThings: Set<String> = ["V", "Q", "H"]

  /// The code that two words name: "Level 3", "Band IV", "level one".
  init?(numbered words: [Substring]) {
    guard words.count == 2, let letter = Self.series[words[0].lowercased()] else { return nil }
    let second = words[1].lowercased()
    guard let number = Int(second) ?? Self.numberWords[second] ?? Roman.value(second),
      (0..<100).contains(number)
    else { return nil }
    letters = letter
    self.number = number
    text = "\(letter)\(number)"
  }

  /// What levels are called, and the letter that their code begins with.
  private static let series: [String: String] = [
    "level": "L", "lvl": "L", "grade": "G", "band": "B", "tier": "T", "rung": "R", "stufe": "S",
    "niveau": "N",
  ]

  static let numberWords: [String: Int] = [
    "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7,
    "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12,
  ]
}

/// Roman numerals as titles have them: I to XII.
enum Roman {
  private static let values: [String: Int] = [
    "i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5, "vi": 6, "vii": 7, "viii": 8, "ix": 9, "x": 10, "xi": 11,
    "xii": 12,
  ]

  static func value(_ word: some StringProtocol) -> Int? { values[word.lowercased()] }
}
