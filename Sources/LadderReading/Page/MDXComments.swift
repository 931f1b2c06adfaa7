import SourceText

/// The comments of MDX, `{/* … */}`: pages of MDX have no others.
///
/// They are read as comments of HTML, byte for byte at the same places, so that whatever knows those knows them too: the space
/// behind `{/*` makes room for a fourth byte. One that stands in code is none, nor is one without that space or an end.
enum MDXComments {
  private static let opening = Array("{/*".utf8)
  private static let closing = Array("*/}".utf8)

  /// The bytes with comments of HTML in their place.
  static func asHTML(_ bytes: [UInt8]) -> [UInt8] {
    guard bytes.holds(UInt8(ascii: "{")), var start = place(of: opening, in: bytes, from: 0) else {
      return bytes
    }
    var changed = bytes
    var fences = Fences(bytes)
    while true {
      var next = start + opening.count
      if isComment(bytes, start), !fences.hold(start) {
        guard let end = place(of: closing, in: bytes, from: next) else { return changed }
        write("<!--", to: &changed, at: start)
        write("-->", to: &changed, at: end)
        // An end of HTML's in it is none.
        for index in start + 4..<max(start + 4, end) where bytes[index] == UInt8(ascii: ">") {
          changed[index] = 0x20
        }
        next = end + closing.count
      }
      guard let further = place(of: opening, in: bytes, from: next) else { return changed }
      start = further
    }
  }

  private static func place(of sign: [UInt8], in bytes: [UInt8], from start: Int) -> Int? {
    var index = start
    while let found = bytes[index...].firstIndex(of: sign[0]) {
      if bytes[found...].starts(with: sign) { return found }
      index = found + 1
    }
    return nil
  }

  /// Behind a backtick it is code.
  private static func isComment(_ bytes: [UInt8], _ start: Int) -> Bool {
    let isBehindSpace = start + 3 < bytes.count && (bytes[start + 3] == 0x20 || bytes[start + 3] == 0x09)
    return isBehindSpace && (start == 0 || bytes[start - 1] != UInt8(ascii: "`"))
  }

  private static func write(_ text: String, to bytes: inout [UInt8], at start: Int) {
    for (offset, byte) in text.utf8.enumerated() { bytes[start + offset] = byte }
  }

  /// Which places are in fenced code, asked for one behind the other.
  private struct Fences {
    private let bytes: [UInt8]
    private let marks = Array(" \t-*+>0123456789.)".utf8)
    private var position = 0
    /// Of the line there: it may be long, and hold many places.
    private var lineEnd: Int?
    /// Of the fence that is open.
    private var fence: (byte: UInt8, count: Int)?

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    mutating func hold(_ place: Int) -> Bool {
      while position <= place, position < bytes.count {
        let end = lineEnd ?? bytes[position...].firstIndex(of: 0x0A) ?? bytes.count
        lineEnd = end
        guard end < place else { break }
        look(at: bytes[position..<end])
        (position, lineEnd) = (end + 1, nil)
      }
      return fence != nil
    }

    private mutating func look(at line: ArraySlice<UInt8>) {
      // In an item or a quotation, whose marks may stand before it.
      let text = line.drop { marks.contains($0) }
      guard let first = text.first, first == UInt8(ascii: "`") || first == UInt8(ascii: "~") else { return }
      let count = text.prefix { $0 == first }.count
      guard count >= 3 else { return }
      guard let open = fence else { return fence = (first, count) }
      let isClosing = text.dropFirst(count).allSatisfy(\.isSpace)
      if open.byte == first, count >= open.count, isClosing { fence = nil }
    }
  }
}
