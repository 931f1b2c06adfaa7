import LadderModel
import SourceText

/// What stands before examples, as people write it. English, German, French, Spanish.
enum ExampleWords {
  /// Titles and sentences that lead in to examples and say nothing more, as keys.
  private static let leads: Set<String> = [
    "examples of this", "example behaviours", "example behaviors", "what this looks like",
    "what this looks like in practice", "in practice", "sample evidence", "evidence", "illustrations",
    "for instance", "for example", "e g", "eg", "zum beispiel", "z b", "par exemple", "por ejemplo",
  ]
  private static let firstBytes = Set(leads.compactMap(\.utf8.first))

  /// Whether a text that begins so may be one, or one of `Sentences.exampleWords`.
  static func mayBegin(with byte: UInt8) -> Bool { firstBytes.contains(byte | 0x20) || byte | 0x20 == 0x62 }

  /// Whether a key is such a lead-in: by its first byte for nearly all.
  static func isLead(_ key: String) -> Bool {
    guard let first = key.utf8.first, firstBytes.contains(first) else { return false }
    return leads.contains(key)
  }

  /// "Concrete examples could include", "Examples of good work": titles of several words.
  static func isLead(_ title: TitleWords) -> Bool {
    guard let index = title.meanings.firstIndex(where: \.isExamples) else { return false }
    if index + 1 < title.all.count, index == 0, title.all[1] == "of" { return true }
    return ["include", "includes", "including", "are"].contains(title.all[title.all.count - 1])
  }

  /// The bytes of a text that are no emphasis or colon around the whole of it: "**For instance:**".
  static func words(of bytes: Span<UInt8>) -> (range: Range<Int>, endsInColon: Bool) {
    var (lower, upper, endsInColon) = (0, bytes.count, false)
    while lower < upper, bytes[lower].isEmphasisMark { lower += 1 }
    while lower < upper,
      bytes[upper - 1].isEmphasisMark || bytes[upper - 1] == UInt8(ascii: ":") || bytes[upper - 1] == 0x20
    {
      endsInColon = endsInColon || bytes[upper - 1] == UInt8(ascii: ":")
      upper -= 1
    }
    return (lower..<upper, endsInColon)
  }

  // MARK: Bullets

  /// What comes after "Example:", "For example:" or "E.g."; nil where a text begins with something else. Empty where nothing does.
  static func example(in prose: Prose) -> Range<Int>? {
    let utf8 = prose.utf8
    return mayOpen(utf8.span) ? example(in: utf8.span) : nil
  }

  /// Whether a bullet may begin so: nearly every one is told by its first two letters.
  private static func mayOpen(_ bytes: Span<UInt8>) -> Bool {
    guard bytes.count > 1 else { return false }
    let second = bytes[1] | 0x20
    switch bytes[0] | 0x20 {
    case UInt8(ascii: "e"): return second != UInt8(ascii: "n") && second != UInt8(ascii: "s")
    case UInt8(ascii: "f"): return second == UInt8(ascii: "o")
    case UInt8(ascii: "b"): return second == UInt8(ascii: "e")
    case UInt8(ascii: "p"): return second == UInt8(ascii: "a") || second == UInt8(ascii: "o")
    case UInt8(ascii: "z"): return true
    default: return bytes[0].isEmphasisMark
    }
  }

  private static func example(in bytes: Span<UInt8>) -> Range<Int>? {
    var start = 0
    while start < bytes.count, bytes[start].isEmphasisMark { start += 1 }
    guard start < min(bytes.count, 3) else { return nil }
    for opening in bulletOpenings(with: bytes[start]) where bytes.reads(opening.words, at: start) {
      let (end, hasMark) = end(of: opening.isAbbreviation, bytes, start + opening.words.utf8.count)
      if hasMark, isBalanced(bytes, end, leading: start) { return end..<bytes.count }
    }
    return nil
  }

  /// Where the marks after the word end, and whether there are those that make it one: a colon, or nothing after "e.g.".
  private static func end(of isAbbreviation: Bool, _ bytes: Span<UInt8>, _ start: Int) -> (Int, Bool) {
    var end = start
    while end < bytes.count, bytes[end].isEmphasisMark { end += 1 }
    var hasMark = isAbbreviation && (end == bytes.count || bytes[end] == 0x20)
    while end < bytes.count {
      switch bytes[end] {
      case UInt8(ascii: ":"): hasMark = true
      case UInt8(ascii: ",") where isAbbreviation: hasMark = true
      // Marks after the space are those of the example's own first words.
      case 0x20 where !hasMark: break
      case UInt8(ascii: "*"), UInt8(ascii: "_"): break
      default: return (end, hasMark)
      }
      end += 1
    }
    return (end, hasMark)
  }

  /// Whether emphasis that begins the text ends with the word.
  private static func isBalanced(_ bytes: Span<UInt8>, _ end: Int, leading: Int) -> Bool {
    var marks = 0
    for index in 0..<end where bytes[index].isEmphasisMark { marks += 1 }
    return marks == leading * 2
  }

  private typealias Opening = (words: String, isAbbreviation: Bool)

  /// Those that begin with a byte, in whatever case.
  private static func bulletOpenings(with byte: UInt8) -> [Opening] {
    switch byte | 0x20 {
    case UInt8(ascii: "e"): openingsWithE
    case UInt8(ascii: "f"): openingsWithF
    case UInt8(ascii: "b"), UInt8(ascii: "p"), UInt8(ascii: "z"): otherOpenings
    default: []
    }
  }

  private static let openingsWithE: [Opening] = [
    ("examples", false), ("example", false), ("e.g.", true), ("exemple", false), ("ejemplo", false),
  ]
  private static let openingsWithF: [Opening] = [("for example", false), ("for instance", false)]
  private static let otherOpenings: [Opening] = [
    ("beispiel", false), ("zum beispiel", false), ("z.b.", true), ("par exemple", false),
    ("por ejemplo", false),
  ]
}

extension Prose {
  /// "*Example: …*" without the emphasis around all of it; any other text as it is.
  var withoutStress: Prose {
    let utf8 = utf8
    let bytes = utf8.span
    guard bytes.count > 2, bytes[0].isEmphasisMark,
      bytes[bytes.count - 1] == bytes[0]
    else { return self }
    let inner = 1..<(bytes.count - 1)
    for index in inner where bytes[index] == bytes[0] { return self }
    return part(inner) ?? self
  }
}

extension Item {
  /// The examples that a bullet gives by its first word; nil where it is no example.
  var asExamples: [Item]? {
    guard let range = ExampleWords.example(in: prose) else { return nil }
    guard let rest = prose.part(range) else { return items.isEmpty || !notes.isEmpty ? nil : items }
    var example = self
    example.prose = rest
    return [example]
  }
}
