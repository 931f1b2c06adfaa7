/// What one byte of a prose may be a sign of, as bits. The low four are the `ProseTraits` of the same value.
enum ByteClass {
  /// By byte. With this length an index that is a byte needs no check, and these are looked up for every byte.
  typealias Table = InlineArray<256, UInt8>

  static let traits: UInt8 = 15
  /// Of another alphabet, or a typographic sign: neither a letter nor the end of a word.
  static let other: UInt8 = 16
  /// Beside letters it may make them a part of something else: an address, a name in code, a number.
  static let joint: UInt8 = 32
  /// Something may begin here that holds no words: code, a link's target, an address.
  static let wordless: UInt8 = 64
  /// An ASCII letter.
  static let letter: UInt8 = 128
  /// Behind these no word begins.
  static let inWord = letter | other | ProseTraits.digit.rawValue

  static let table = Table { index in
    let byte = UInt8(truncatingIfNeeded: index)
    let isJoint = PlainWord.isJoint(byte) || byte == UInt8(ascii: ".")
    return trait(of: byte).rawValue | kind(of: byte) | (isJoint ? joint : 0)
  }

  private static func trait(of byte: UInt8) -> ProseTraits {
    switch byte {
    case UInt8(ascii: "*"): .asterisk
    case UInt8(ascii: "["), UInt8(ascii: "<"): [.opening, .gap]
    case UInt8(ascii: "{"), UInt8(ascii: "?"): .gap
    case UInt8(ascii: "0")...UInt8(ascii: "9"): .digit
    default: []
    }
  }

  private static func kind(of byte: UInt8) -> UInt8 {
    switch byte {
    case UInt8(ascii: "`"), UInt8(ascii: "<"), UInt8(ascii: "("), UInt8(ascii: ":"): wordless
    case 0x80...: other
    default: PlainWord.isLetter(byte) ? letter : 0
    }
  }
}
