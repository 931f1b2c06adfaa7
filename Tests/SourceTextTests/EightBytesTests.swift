import SourceText
import Testing

@Suite("eight bytes at once")
struct EightBytesTests {
  @Test(arguments: [
    ("", "a", true), ("a", "a", false), ("a", "b", true), ("b", "a", false), ("a", "a\0", true),
    ("role-0009", "role-0010", true), ("role-0010", "role-0009", false), ("abcdefgh", "abcdefghi", true),
    ("abcdefghi", "abcdefgh", false), ("z", "é", true), ("role-0009.md", "role-0009", false),
  ])
  func comesBefore(_ text: String, _ other: String, _ expected: Bool) {
    #expect(text.utf8.span.precedes(other.utf8.span) == expected)
  }

  /// Each byte in each of the eight places, between letters and between others.
  @Test(arguments: [UInt8(ascii: "m"), 0x00, 0x7F, 0x80, 0xFF, UInt8(ascii: " ")])
  func agreesWithSingleBytes(_ around: UInt8) {
    for byte in UInt8.min...UInt8.max {
      for place in 0..<8 {
        var text = [UInt8](repeating: around, count: 8)
        text[place] = byte
        let eight = text.span.eight(at: 0)
        let bit: UInt64 = 0x80 << UInt64(place * 8)
        #expect((eight.letters & bit != 0) == byte.isASCIILetter, "\(byte) at \(place)")
        #expect((eight.capitals & bit != 0) == (0x41...0x5A).contains(byte), "\(byte) at \(place)")
        #expect((eight.controls & bit != 0) == (byte < 0x10), "\(byte) at \(place)")
        #expect((eight.aboveASCII & bit != 0) == (byte >= 0x80), "\(byte) at \(place)")
        for sought: UInt8 in [0x00, 0x0A, 0x2A, 0x7F] {
          #expect((eight.places(of: sought) & bit != 0) == (byte == sought), "\(byte) at \(place)")
        }
      }
    }
  }

  @Test func readsZerosBehindTheEnd() {
    for count in 0...20 {
      let text = [UInt8](1...21).prefix(count)
      let bytes = Array(text)
      for offset in 0...(count + 2) {
        var expected: UInt64 = 0
        for index in 0..<8 where offset + index < count {
          expected |= UInt64(bytes[offset + index]) << UInt64(index * 8)
        }
        #expect(bytes.span.eight(at: offset).bits == expected, "\(offset) of \(count)")
      }
    }
  }

  @Test func findsTheFirst() {
    let eight = Array("ab c d e".utf8).span.eight(at: 0)
    #expect(EightBytes.index(ofFirstIn: eight.places(of: 0x20)) == 2)
    #expect(EightBytes.index(ofFirstIn: 0) == 8)
    #expect(eight.first(2) == Array("ab".utf8).span.eight(at: 0))
    #expect(eight.first(0).bits == 0)
    #expect(eight.first(8) == eight)
  }
}
