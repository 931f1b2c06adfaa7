/// Text as it may be sent to a terminal: what would move the cursor, turn the writing round or not be seen at all is
/// drawn as a picture.
enum VisibleText {
  /// A piece of a line as it is drawn. `start` and `end` are byte offsets in what was given.
  struct Glyph {
    var text: String
    var width: Int
    var start: Int
    var end: Int
  }

  static let tabWidth = 4

  /// The glyphs of some bytes of one line. Tabs go to the next multiple of four columns.
  static func glyphs(_ bytes: ArraySlice<UInt8>) -> [Glyph] {
    var glyphs: [Glyph] = []
    var column = 0
    var offset = bytes.startIndex
    while offset < bytes.endIndex {
      let byte = bytes[offset]
      if byte == 0x09 {
        let width = tabWidth - column % tabWidth
        add(String(repeating: " ", count: width), width, 1)
      } else if byte < 0x80, !startsCluster(bytes, after: offset) {
        let text = picture(of: Unicode.Scalar(byte)) ?? String(Unicode.Scalar(byte))
        add(text, DisplayWidth.of(text), 1)
      } else {
        for (text, width, count) in cluster(in: bytes, at: offset) { add(text, width, count) }
      }
    }
    return glyphs

    func add(_ text: String, _ width: Int, _ count: Int) {
      glyphs.append(Glyph(text: text, width: width, start: offset, end: offset + count))
      offset += count
      column += width
    }
  }

  /// Text for one line: line endings and what cannot be seen become pictures.
  static func oneLine(_ text: String) -> String {
    let isPlain = text.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F }
    return isPlain ? text : glyphs(Array(text.utf8)[...]).map(\.text).joined()
  }

  /// Whether something other than ASCII follows, which may join the byte before it.
  private static func startsCluster(_ bytes: ArraySlice<UInt8>, after offset: Int) -> Bool {
    offset + 1 < bytes.endIndex && bytes[offset + 1] >= 0x80 && bytes[offset] >= 0x20
  }

  /// The most bytes of one cluster: a letter with a hundred accents would run over the lines above it.
  private static let clusterLimit = 64

  /// The character at `offset` with what joins it; each scalar by itself where one of them must be a picture.
  private static func cluster(in bytes: ArraySlice<UInt8>, at offset: Int) -> [(String, Int, Int)] {
    let window = bytes[offset..<min(offset + clusterLimit, bytes.endIndex)]
    guard let text = String(validating: validPrefix(of: window), as: UTF8.self), let character = text.first
    else {
      return [("<\(hexadecimal(UInt32(bytes[offset]), 2))>", 4, 1)]
    }
    let scalars = character.unicodeScalars
    if scalars.allSatisfy({ picture(of: $0) == nil || isEmojiPart($0, of: character) }) {
      let isMarkAlone = scalars.first.map { isMark($0) } ?? false
      let drawn = isMarkAlone ? "\u{25CC}\(character)" : String(character)
      return [(drawn, DisplayWidth.of(character), character.utf8.count)]
    }
    return scalars.map { scalar in
      let text = picture(of: scalar) ?? (isMark(scalar) ? "\u{25CC}\(scalar)" : String(scalar))
      return (text, DisplayWidth.of(text), UTF8.width(scalar))
    }
  }

  /// The longest beginning that is UTF-8, at most one scalar being cut off at the end; empty where the first is not.
  private static func validPrefix(of bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var decoder = UTF8()
    var iterator = bytes.makeIterator()
    var count = 0
    while case .scalarValue(let scalar) = decoder.decode(&iterator) { count += UTF8.width(scalar) }
    return bytes.prefix(count)
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .spacingMark: true
    default: false
    }
  }

  /// The joiner between emoji; and the invisible letters of a flag, which say nothing behind anything else than U+1F3F4.
  private static func isEmojiPart(_ scalar: Unicode.Scalar, of character: Character) -> Bool {
    guard let first = character.unicodeScalars.first, first.value >= 0x80, first.properties.isEmoji else {
      return false
    }
    return scalar == "\u{200D}" || (first == "\u{1F3F4}" && (0xE0020...0xE007F).contains(scalar.value))
  }

  /// What is drawn instead of a scalar that must not be sent as it is; nil for all others.
  static func picture(of scalar: Unicode.Scalar) -> String? {
    switch scalar.value {
    // The block "Control Pictures".
    case 0x00...0x1F: return Unicode.Scalar(0x2400 + scalar.value).map { String($0) }
    case 0x20...0x7E: return nil
    case 0x7F: return "\u{2421}"
    case 0xFE00...0xFE0F: return nil
    default: break
    }
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse, .unassigned: break
    default: if !scalar.properties.isDefaultIgnorableCodePoint { return nil }
    }
    return "<U+\(hexadecimal(scalar.value, 4))>"
  }

  private static func hexadecimal(_ value: UInt32, _ digits: Int) -> String {
    let text = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, digits - text.count)) + text
  }
}
