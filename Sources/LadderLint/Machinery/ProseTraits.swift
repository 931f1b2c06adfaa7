/// Which characters stand in a prose: one quick look at its bytes tells which rules have anything to look at.
package struct ProseTraits: OptionSet, Sendable {
  package let rawValue: UInt8

  package init(rawValue: UInt8) { self.rawValue = rawValue }

  /// `*`
  static let asterisk = ProseTraits(rawValue: 1)
  /// `[` or `<`: a link may begin here.
  static let opening = ProseTraits(rawValue: 2)
  /// A digit, as levels have one in their id.
  static let digit = ProseTraits(rawValue: 4)
  /// What may be a placeholder, see `PlaceholderGate`.
  static let gap = ProseTraits(rawValue: 8)

  /// Only for bytes, while they are looked at: an ASCII letter, and one with which a placeholder may begin.
  static let letter = ProseTraits(rawValue: 16)
  static let mark = ProseTraits(rawValue: 32)
  /// Of another alphabet, or a typographic sign: neither a letter nor the end of a word.
  static let other = ProseTraits(rawValue: 64)

  init(_ text: String) {
    let bytes = text.utf8.span
    let table = ByteTraits.table.span
    var all: UInt8 = 0
    var before: UInt8 = 0
    let inWord = Self.letter.rawValue | Self.digit.rawValue | Self.other.rawValue
    for index in bytes.indices {
      let traits = table[Int(bytes[index])]
      if traits & Self.mark.rawValue != 0, before & inWord == 0, PlaceholderGate.isMark(bytes, index) {
        all |= Self.gap.rawValue
      }
      all |= traits
      before = traits
    }
    if all & Self.gap.rawValue == 0, PlaceholderGate.opens(bytes) { all |= Self.gap.rawValue }
    rawValue = all & 15
  }
}

/// What each byte may be a sign of.
private enum ByteTraits {
  static let table: [UInt8] = (0...255).map { byte in traits(of: byte).rawValue }

  private static func traits(of byte: UInt8) -> ProseTraits {
    switch byte {
    case UInt8(ascii: "*"): .asterisk
    case UInt8(ascii: "["), UInt8(ascii: "<"): [.opening, .gap]
    case UInt8(ascii: "{"), UInt8(ascii: "?"): .gap
    case UInt8(ascii: "0")...UInt8(ascii: "9"): .digit
    case 0x80...: .other
    default:
      switch byte | 0x20 {
      case UInt8(ascii: "t"), UInt8(ascii: "f"), UInt8(ascii: "x"), UInt8(ascii: "l"): [.letter, .mark]
      case 0x61...0x7A: .letter
      default: []
      }
    }
  }
}
