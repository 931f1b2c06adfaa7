/// The letters of an id such as `L4`: levels with the same letters before a number are steps of one line.
struct LevelSeries: Equatable {
  /// In lower case.
  let letters: String

  private static let mostLetters = 4
  private static let mostDigits = 2
  static let longestID = mostLetters + mostDigits

  /// Nil where an id is anything but some letters and one or two digits.
  init?(_ id: String) {
    let bytes = id.utf8.span
    guard let count = Self.letterCount(bytes) else { return nil }
    letters = String(decoding: id.utf8.prefix(count).map { $0 | 0x20 }, as: UTF8.self)
  }

  /// Whether two ids are steps of one line; quicker than to compare the series of each.
  static func areOne(_ a: Span<UInt8>, _ b: Span<UInt8>) -> Bool {
    guard let count = letterCount(a), letterCount(b) == count else { return false }
    for index in 0..<count where a[index] | 0x20 != b[index] | 0x20 { return false }
    return true
  }

  /// The digits of an id that is a step of a line.
  static func number(_ id: Span<UInt8>) -> Int {
    var number = 0
    for index in id.indices where id[index] &- 0x30 < 10 { number = number * 10 + Int(id[index] &- 0x30) }
    return number
  }

  private static func letterCount(_ id: Span<UInt8>) -> Int? {
    guard id.count <= longestID else { return nil }
    var count = 0
    while count < id.count, PlainWord.isLetter(id[count]) { count += 1 }
    guard (1...mostLetters).contains(count), (1...mostDigits).contains(id.count - count) else { return nil }
    for index in count..<id.count where id[index] &- 0x30 >= 10 { return nil }
    return count
  }
}
