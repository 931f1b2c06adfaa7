/// What one byte of a prose may be a sign of, as bits. Those of `traits` are the `ProseTraits` of the same value.
enum ByteClass {
  /// By byte. With this length an index that is a byte needs no check, and these are looked up for every byte.
  typealias Table = InlineArray<256, UInt16>

  static let traits = UInt16(truncatingIfNeeded: ProseTraits.ofBytes.rawValue)
  static let gap = UInt16(truncatingIfNeeded: ProseTraits.gap.rawValue)
  /// Of another alphabet, or a typographic sign: neither a letter nor the end of a word.
  static let other: UInt16 = 16
  /// Beside letters it may make them a part of something else: an address, a name in code, a number.
  static let joint: UInt16 = 32
  /// Something may begin here that holds no words: code, a link's target, an address.
  static let wordless: UInt16 = 64
  /// An ASCII letter.
  static let letter: UInt16 = 128
  /// Of no byte: there was something that holds no words.
  static let stretch: UInt16 = 0x1000
  /// A space or a tab.
  static let space: UInt16 = 0x8000
  /// Behind these no word begins.
  static let inWord = letter | other | UInt16(truncatingIfNeeded: ProseTraits.digit.rawValue)

  /// The same as an array, which is handed on without a copy.
  static let all: [UInt16] = table.indices.map { table[$0] }

  static let table = Table { index in
    let byte = UInt8(truncatingIfNeeded: index)
    let isJoint = PlainWord.isJoint(byte) || byte == UInt8(ascii: ".")
    return UInt16(truncatingIfNeeded: trait(of: byte).rawValue) | kind(of: byte) | (isJoint ? joint : 0)
  }

  private static func trait(of byte: UInt8) -> ProseTraits {
    switch byte {
    case UInt8(ascii: "*"): .asterisk
    case UInt8(ascii: "["), UInt8(ascii: "<"): [.opening, .gap]
    case UInt8(ascii: "{"), UInt8(ascii: "?"): .gap
    case UInt8(ascii: "0")...UInt8(ascii: "9"): .digit
    case UInt8(ascii: "@"): .at
    // They begin no-break spaces and byte-order marks, or end spaces that have another width or none.
    case 0xC2, 0xEF, 0x82...0x86, 0x88...0x8B, 0x8E, 0x8F: .spaces
    default: []
    }
  }

  private static func kind(of byte: UInt8) -> UInt16 {
    switch byte {
    case UInt8(ascii: "`"), UInt8(ascii: "<"), UInt8(ascii: "("), UInt8(ascii: ":"): wordless
    case 0x20, 0x09: space
    case 0x80...: other
    default: PlainWord.isLetter(byte) ? letter : 0
    }
  }
}
