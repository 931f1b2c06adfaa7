import SourceText

/// A line that is nothing but some bold words.
enum BoldLine {
  /// In bytes: longer ones are sentences.
  private static let longest = 80

  /// The words between the marks, without a colon at their end; nil for any other line.
  static func words(in bytes: Span<UInt8>, _ line: ByteRange) -> ByteRange? {
    let range = line.clamped(to: bytes.count)
    var (lower, upper) = (range.lowerBound, range.upperBound)
    guard upper - lower > 4, upper - lower <= longest, isMark(bytes, at: lower) else { return nil }
    let mark = bytes[lower]
    if bytes[upper - 1] == UInt8(ascii: ":") { upper -= 1 }
    guard upper - lower > 4, bytes[upper - 1] == mark, bytes[upper - 2] == mark else { return nil }
    lower += 2
    upper -= 2
    if bytes[upper - 1] == UInt8(ascii: ":") { upper -= 1 }
    guard lower < upper, bytes[lower] > 0x20, bytes[upper - 1] > 0x20, !isSentenceEnd(bytes[upper - 1]) else {
      return nil
    }
    for index in lower..<upper where bytes[index] == mark { return nil }
    return ByteRange(lower, upper)
  }

  /// The words of a line that is nothing but emphasis with one mark: `*Senior Cook*`.
  static func emphasis(in bytes: Span<UInt8>, _ line: ByteRange) -> ByteRange? {
    let range = line.clamped(to: bytes.count)
    let (lower, upper) = (range.lowerBound + 1, range.upperBound - 1)
    guard upper - lower > 2, upper - lower <= longest, bytes[lower - 1].isEmphasisMark,
      bytes[upper] == bytes[lower - 1], bytes[lower] > 0x20, bytes[upper - 1] > 0x20,
      !isSentenceEnd(bytes[upper - 1])
    else { return nil }
    for index in lower..<upper where bytes[index].isEmphasisMark { return nil }
    return ByteRange(lower, upper)
  }

  private static func isMark(_ bytes: Span<UInt8>, at index: Int) -> Bool {
    (bytes[index] == UInt8(ascii: "*") || bytes[index] == UInt8(ascii: "_"))
      && bytes[index + 1] == bytes[index]
  }

  private static func isSentenceEnd(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ","), UInt8(ascii: ";"): true
    default: false
    }
  }
}
