package import SourceText

/// Bytes that no text has, in a file of either language.
package enum Encoding {
  /// One finding for the first place of each kind: a file of rubbish gives one or two, not thousands.
  package static func diagnostics(in bytes: [UInt8], file: FileID) -> [Diagnostic] {
    if isUTF16(bytes) { return [Finding.notUTF8Text(at: ByteRange(0, 2)).diagnostic(in: file)] }
    return findings(in: bytes).map { $0.diagnostic(in: file) }
  }

  /// Whether the text begins with the byte-order mark of UTF-16, in either order.
  package static func isUTF16(_ bytes: [UInt8]) -> Bool {
    bytes.count >= 2 && bytes[0] ^ bytes[1] == 0x01 && bytes[0] | bytes[1] == 0xFF
  }

  static func findings(in bytes: [UInt8]) -> [Finding] {
    var findings: [Finding] = []
    if let bad = firstInvalid(bytes.span) { findings.append(.invalidUTF8(at: bad)) }
    if bytes.holds(0), let index = bytes.firstIndex(of: 0) {
      findings.append(.nul(at: ByteRange(index, index + 1)))
    }
    return findings
  }

  private static func firstInvalid(_ bytes: Span<UInt8>) -> ByteRange? {
    do throws(UTF8.ValidationError) {
      _ = try UTF8Span(validating: bytes)
      return nil
    } catch {
      return ByteRange(error.byteOffsets.lowerBound, error.byteOffsets.upperBound)
    }
  }
}
