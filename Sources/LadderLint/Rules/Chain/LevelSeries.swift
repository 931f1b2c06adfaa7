/// The letters of an id such as `L4`: levels with the same letters before a number are steps of one line.
struct LevelSeries: Equatable {
  let letters: String

  /// Nil where an id is anything but some letters and one or two digits.
  init?(_ id: String) {
    let letters = id.utf8.prefix { ($0 | 0x20) &- 0x61 < 26 }
    let digits = id.utf8.dropFirst(letters.count)
    guard (1...4).contains(letters.count), (1...2).contains(digits.count),
      digits.allSatisfy({ $0 &- 0x30 < 10 })
    else { return nil }
    self.letters = id.prefix(letters.count).lowercased()
  }
}
