import CommonMark
import SourceText

/// Character references: `&amp;`, `&#8211;`.
struct HTMLEntities {
  private var known: [String: String?] = [:]

  /// What the reference at `index` stands for, and where it ends; nil where none is.
  mutating func scan(_ bytes: [UInt8], at index: Int, end: Int) -> (text: String, end: Int)? {
    let limit = min(end, index + Self.longest)
    var close = index + 1
    while close < limit, Self.isInside(bytes[close]) { close += 1 }
    guard close < limit, bytes[close] == UInt8(ascii: ";") else { return nil }
    let written = String(decoding: bytes[index...close], as: UTF8.self)
    let text = known[written] ?? Self.decoded(written)
    known[written] = .some(text)
    return text.map { ($0, close + 1) }
  }

  private static func decoded(_ written: String) -> String? {
    let tree = InlineTree(parsing: written, options: .commonMark)
    let text = tree.plainText
    return text == written ? nil : text
  }

  /// Letters, digits and `#`.
  private static func isInside(_ byte: UInt8) -> Bool {
    byte.isASCIILetter || (byte >= 0x30 && byte <= 0x39)
      || byte == UInt8(ascii: "#")
  }

  /// In bytes.
  private static let longest = 40
}
