import SourceText

/// A start tag or an end tag.
struct HTMLTag {
  /// In lower case.
  var name: String
  var isEnd: Bool
  /// From `<` to `>`.
  var range: ByteRange
  /// Values by name, in lower case, for the few attributes that matter here.
  var attributes: [String: ByteRange] = [:]

  /// What a span may be at most, in HTML as here.
  private static let mostSpanned = 1000

  /// How many places it spans in a direction.
  func number(_ attribute: String, in bytes: [UInt8]) -> Int {
    guard let range = attributes[attribute] else { return 1 }
    var number = 0
    for byte in bytes[range.clamped(to: bytes.count)].drop(while: { $0 == 0x20 }) {
      guard byte >= 0x30, byte <= 0x39 else { break }
      number = min(Self.mostSpanned, number * 10 + Int(byte - 0x30))
    }
    return max(1, number)
  }

  /// Where a link leads, as it stands between the parentheses of a link.
  func address(in bytes: [UInt8]) -> String? {
    guard let range = attributes["href"] else { return nil }
    let address = String(decoding: bytes[range.clamped(to: bytes.count)], as: UTF8.self).trimmed
    guard !address.isEmpty else { return nil }
    let isPlain = !address.utf8.contains {
      $0 <= 0x20 || $0 == 0x7F || [0x28, 0x29, 0x3C, 0x3E, 0x5C].contains($0)
    }
    if isPlain { return address }
    let safe = address.replacing("<", with: "%3C").replacing(">", with: "%3E").replacing("\\", with: "%5C")
    return "<\(String(decoding: safe.utf8.map { $0 < 0x20 ? 0x20 : $0 }, as: UTF8.self))>"
  }
}
