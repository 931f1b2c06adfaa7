import SourceText

/// Words of letters and digits in lower case, with their UTF-8 offsets: "L4" is one, which `ProseWords` cuts. An empty
/// one stands for a mark that keeps apart what stands beside it.
struct PlainWords {
  private(set) var texts: [String] = []
  private(set) var ranges: [Range<Int>] = []

  init(in text: ArraySlice<UInt8>, atMost limit: Int) {
    var index = text.startIndex
    while index < text.endIndex, texts.count < limit {
      let start = index
      while index < text.endIndex, Self.isInWord(text[index]) { index += 1 }
      if index > start {
        texts.append(String(decoding: text[start..<index], as: UTF8.self).lowercased())
        ranges.append((start - text.startIndex)..<(index - text.startIndex))
      } else {
        if Self.isMark(text[index]), texts.last != "" {
          texts.append("")
          ranges.append((index - text.startIndex)..<(index - text.startIndex))
        }
        index += 1
      }
    }
  }

  private static func isInWord(_ byte: UInt8) -> Bool {
    byte.isASCIILetter || byte >= 0x80 || byte &- 0x30 < 10
  }

  private static func isMark(_ byte: UInt8) -> Bool {
    [UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":")].contains(byte)
  }
}
