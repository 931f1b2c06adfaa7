import CommonMark
import SourceText

/// The words of a text with their places, punctuation aside.
struct Words {
  struct Word {
    /// In UTF-8 bytes of the text, without the punctuation around it.
    var range: Range<Int>
    var text: String
    /// The first mark after it: `,`, `:`, `.`, `+` …
    var mark: UInt8?
    /// Whether a colon is among the marks after it, or it ends with dots that lead on.
    var isBeforeColon = false
    /// Where the marks after it end.
    var end: Int
  }

  let all: [Word]

  /// The first `limit` words.
  init(_ bytes: [UInt8], limit: Int = 64) {
    var words: [Word] = []
    var addresses = Self.addresses(in: bytes)[...]
    var index = 0
    while index < bytes.count, words.count < limit {
      guard !bytes[index].isSpace else {
        index += 1
        continue
      }
      var end = index
      var address: Range<Int>?
      while end < bytes.count, end == index || !(bytes[end].isSpace || Self.isComma(bytes, before: end)) {
        if let next = addresses.first, next.lowerBound == end {
          addresses.removeFirst()
          address = address ?? next
          end = max(next.upperBound, end + 1)
        } else {
          end += 1
        }
      }
      Self.append(Self.word(bytes, index..<end, address), to: &words)
      index = end
    }
    all = words
  }

  /// "](l3.md)" of "[L3](l3.md)".
  private static func addresses(in bytes: [UInt8]) -> [Range<Int>] {
    guard bytes.holds(UInt8(ascii: "]")), bytes.holds(UInt8(ascii: "(")) else { return [] }
    let tree = InlineTree(parsing: bytes, options: .github)
    return tree.links.map { tree.contentRange($0.node).end..<$0.range.end }
      .sorted { $0.lowerBound < $1.lowerBound }
  }

  /// The French write a space before a colon: it belongs to the word before all the same.
  private static func append(_ word: Word, to words: inout [Word]) {
    guard word.range.isEmpty, let last = words.indices.last else { return words.append(word) }
    words[last].mark = words[last].mark ?? word.mark
    words[last].isBeforeColon = words[last].isBeforeColon || word.isBeforeColon
    words[last].end = word.end
  }

  /// The address of a link is no part of its words.
  private static func word(_ bytes: [UInt8], _ range: Range<Int>, _ address: Range<Int>?) -> Word {
    var lower = range.lowerBound
    var upper = address?.lowerBound ?? range.upperBound
    while lower < upper, isOpening(bytes[lower]) { lower += 1 }
    while upper > lower, case let count = closing(bytes[lower..<upper]), count > 0 { upper -= count }
    let marks =
      bytes[upper..<(address?.lowerBound ?? upper)] + bytes[(address?.upperBound ?? upper)..<range.upperBound]
    return Word(
      range: lower..<upper, text: String(decoding: bytes[lower..<upper], as: UTF8.self),
      mark: marks.first { $0 != UInt8(ascii: "*") && $0 != UInt8(ascii: "_") },
      isBeforeColon: marks.contains { $0 == UInt8(ascii: ":") || $0 == ellipsis[0] }
        || marks.starts(with: "..".utf8), end: range.upperBound)
  }

  /// "L3,L4" are two words.
  private static func isComma(_ bytes: [UInt8], before index: Int) -> Bool {
    index > 0 && bytes[index - 1] == UInt8(ascii: ",") && bytes[index] | 0x20 >= 0x61
      && bytes[index] | 0x20 <= 0x7A
  }

  private static func isOpening(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "\""): true
    default: false
    }
  }

  private static let ellipsis = Array("…".utf8)
  private static let hardSpace = Array("\u{A0}".utf8)

  /// The length of the mark that some bytes end with.
  private static func closing(_ bytes: ArraySlice<UInt8>) -> Int {
    switch bytes.last {
    case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "\""),
      UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: ";"), UInt8(ascii: "."), UInt8(ascii: "!"),
      UInt8(ascii: "?"):
      1
    // "L3+", and not "C++" or a plus alone.
    case UInt8(ascii: "+"): bytes.count > 1 && bytes[bytes.endIndex - 2] != UInt8(ascii: "+") ? 1 : 0
    case hardSpace[1]: bytes.suffix(2) == hardSpace[...] ? 2 : 0
    case ellipsis[2]: bytes.suffix(3) == ellipsis[...] ? 3 : 0
    default: 0
    }
  }
}
