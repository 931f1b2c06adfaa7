/// Where each line of a text begins. LF, CRLF and a CR alone each end a line, as in CommonMark.
package struct LineTable: Sendable {
  private let starts: [UInt32]
  private let length: UInt32
  /// How many Unicode scalars begin before each block of `blockSize` bytes: a line may have megabytes, and thousands of
  /// findings, and is not counted again for each.
  private let scalars: [UInt32]

  private static let blockSize = 1024

  package init(_ bytes: [UInt8]) {
    var starts: [UInt32] = [0]
    var scalars: [UInt32] = []
    var count: UInt32 = 0
    let span = bytes.span
    for index in span.indices {
      if index % Self.blockSize == 0 { scalars.append(count) }
      if Self.isScalarStart(span[index]) { count &+= 1 }
      if Self.isLineEnd(span, index) { starts.append(UInt32(clamping: index + 1)) }
    }
    self.starts = starts
    self.scalars = scalars
    self.length = UInt32(clamping: bytes.count)
  }

  /// How many lines there are; a text that ends in a line ending has an empty last line.
  package var count: Int { starts.count }

  /// The 1-based line that holds `offset`; an offset past the end is on the last line.
  package func line(at offset: Int) -> Int {
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if Int(starts[middle]) <= offset { low = middle } else { high = middle }
    }
    return low + 1
  }

  /// The byte offset at which a 1-based line begins; lines outside the text are clamped to it.
  package func start(ofLine line: Int) -> Int {
    guard line <= starts.count else { return Int(length) }
    return Int(starts[max(0, line - 1)])
  }

  /// The bytes of a 1-based line with its line ending.
  package func range(ofLine line: Int) -> ByteRange {
    ByteRange(start(ofLine: line), start(ofLine: line + 1))
  }

  /// How many Unicode scalars begin before a byte offset of the text that the table was made of; each byte that is not
  /// UTF-8's continuation counts for one.
  func scalars(before offset: Int, in bytes: [UInt8]) -> Int {
    let offset = min(max(0, offset), bytes.count)
    let block = min(offset / Self.blockSize, scalars.count - 1)
    guard block >= 0 else { return 0 }
    var count = Int(scalars[block])
    for index in (block * Self.blockSize)..<offset where Self.isScalarStart(bytes[index]) { count += 1 }
    return count
  }

  private static func isScalarStart(_ byte: UInt8) -> Bool { byte & 0xC0 != 0x80 }

  private static func isLineEnd(_ bytes: Span<UInt8>, _ index: Int) -> Bool {
    switch bytes[index] {
    case 0x0A: true
    case 0x0D: index + 1 == bytes.count || bytes[index + 1] != 0x0A
    default: false
    }
  }
}
