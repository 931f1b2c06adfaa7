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
    guard let read = Self.read(text) else { return nil }
    number = read.number
    let letters = String(text.prefix(read.letters))
    self.letters = letters.uppercased()
    self.text = read.letters == read.rest ? String(text) : letters + text.dropFirst(read.rest)
  }

  /// How many bytes are letters, where the digits begin, and the number; nil for what is no code, as nearly all texts are.
  private static func read(_ text: some StringProtocol) -> (letters: Int, rest: Int, number: Int)? {
    // "IC 12a", and nothing longer.
    guard let first = text.utf8.first, first.isASCIILetter, text.utf8.count <= 8 else { return nil }
    var (letters, rest, digits, number, isCapital) = (0, 0, 0, 0, true)
    for (index, byte) in text.utf8.enumerated() {
      switch byte {
      case _ where byte.isASCIILetter && letters == index:
        letters += 1
        rest += 1
        isCapital = isCapital && byte < 0x61
      case UInt8(ascii: " "), UInt8(ascii: "-"):
        guard index == letters, isCapital else { return nil }
        rest += 1
      case 0x30...0x39 where index == rest + digits:
        digits += 1
        number = number * 10 + Int(byte - 0x30)
      // "IC3a" to "IC3e".
      case 0x61...0x65 where index + 1 == text.utf8.count && digits > 0: break
      default: return nil
      }
    }
    guard letters <= 4, (1...2).contains(digits), letters > 1 || !isOtherThing(first) else { return nil }
    return (letters, rest, number)
  }

  /// Versions, quarters, half-years, headings: written like codes, and none.
  private static func isOtherThing(_ letter: UInt8) -> Bool {
    switch letter | 0x20 {
    case UInt8(ascii: "v"), UInt8(ascii: "q"), UInt8(ascii: "h"): true
    default: false
    }
  }

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
    "level": "L", "lvl": "L", "grade": "G", "band": "B", "tier": "T", "rung": "R", "rank": "R", "stufe": "S",
    "niveau": "N", "nivel": "N", "nível": "N", "livello": "L",
  ]
}
