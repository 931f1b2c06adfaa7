/// Which characters of plain text need a backslash, so that Markdown does not take them for a mark.
enum HTMLEscaping {
  /// `previous` is what was written before, nil at the start of a paragraph; `next` is nil where a tag or the end follows.
  static func isNeeded(_ byte: UInt8, after previous: UInt8?, before next: UInt8?) -> Bool {
    let isAfterSpace = previous.map { $0 == 0x20 } ?? true
    let isBeforeSpace = next.map { $0 == 0x20 || ($0 >= 0x09 && $0 <= 0x0D) } ?? false
    switch byte {
    case UInt8(ascii: "*"): return !(isAfterSpace && isBeforeSpace)
    case UInt8(ascii: "_"):
      return !(isAfterSpace && isBeforeSpace) && !(isWord(previous) && isWord(next))
    case UInt8(ascii: "~"): return !isAfterSpace
    case UInt8(ascii: "]"):
      guard let next else { return true }
      return [UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: ":"), UInt8(ascii: "]")].contains(next)
    case UInt8(ascii: "\\"): return next.map { $0 > 0x20 && $0 < 0x7F && !isWord($0) } ?? true
    default: return false
    }
  }

  private static func isWord(_ byte: UInt8?) -> Bool {
    guard let byte else { return false }
    return byte >= 0x80 || (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A) || (byte >= 0x30 && byte <= 0x39)
  }
}
