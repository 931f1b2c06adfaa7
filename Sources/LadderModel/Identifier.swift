/// What ladders, levels and dimensions are called in the language: ASCII letters and digits, behind the first also `.`, `-`, `_`.
package enum Identifier {
  @inlinable
  package static func isValid(_ bytes: Span<UInt8>) -> Bool {
    guard !bytes.isEmpty, isLetterOrDigit(bytes[0]) else { return false }
    for index in bytes.indices where !isPart(bytes[index]) { return false }
    return true
  }

  @inlinable
  package static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    default: false
    }
  }

  @inlinable
  package static func isPart(_ byte: UInt8) -> Bool {
    isLetterOrDigit(byte) || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-")
      || byte == UInt8(ascii: "_")
  }

  /// Words that are none as one that reads like them: "Organization Member" gives `Organization-Member`. What has no letter that an
  /// identifier may have gives `unknown`.
  package static func like(_ words: String) -> String {
    if isValid(words.utf8.span) { return words }
    let parts = words.utf8.split { !isPart($0) || $0 == UInt8(ascii: "-") }
    let id = parts.map { String(decoding: $0, as: UTF8.self) }.joined(separator: "-")
    return isValid(id.utf8.span) ? id : "unknown"
  }
}
