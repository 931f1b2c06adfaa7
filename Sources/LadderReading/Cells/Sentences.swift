import LadderModel
import SourceText

/// What single paragraphs of a cell say.
enum Sentences {
  /// The reason of "None because …"; of "Not expected at this level" the whole; nil for any other paragraph.
  static func none(_ prose: Prose) -> Prose? {
    guard let first = prose.utf8.first,
      first >= 0x80 || first | 0x20 == UInt8(ascii: "n") || first == UInt8(ascii: "-")
        || first == UInt8(ascii: "\\")
    else { return nil }
    let text = prose.text.lowercased()
    for opening in ["none because ", "none, because ", "none: ", "nothing because "]
    where text.hasPrefix(opening) {
      return prose.part(opening.utf8.count..<prose.utf8.count)
    }
    let whole = text.hasSuffix(".") ? String(text.dropLast()) : text
    return meantHoles.contains(whole) ? prose : nil
  }

  /// Where the sentences behind the first one begin, as offsets in the text.
  static func starts(in prose: Prose) -> [Int] {
    let utf8 = prose.utf8
    let bytes = utf8.span
    guard bytes.count < 2_000 else { return [] }
    var starts: [Int] = []
    for index in bytes.indices where bytes[index] == UInt8(ascii: ".") {
      var next = index + 1
      // "*The section is yours.* Same as …"
      while next < bytes.count, bytes[next].isEmphasisMark { next += 1 }
      guard next + 1 < bytes.count, bytes[next] == 0x20, (0x41...0x5A).contains(bytes[next + 1]) else {
        continue
      }
      starts.append(next + 1)
    }
    return starts
  }

  private static let meantHoles: Set<String> = [
    "none", "n/a", "na", "–", "—", "-", "\\-", "--", "\\--", "not expected", "not expected at this level",
    "not applicable",
    "not applicable at this level", "nothing expected at this level", "no expectations at this level",
  ]

  /// Headings inside a cell that only say what a cell holds anyway.
  static func saysWhatCellsHold(_ key: String) -> Bool { plainHeadings.contains(key) }

  /// Titles over what somebody is to do, to bring, and may do.
  static let expected: Set<String> = [
    "responsibilities", "requirements", "privileges", "prerequisites", "qualifications", "expectations",
    "duties", "skills",
    "competencies", "behaviours", "behaviors", "rights",
  ]

  private static let plainHeadings: Set<String> = [
    "expectations", "expectation", "responsibilities", "requirements", "criteria", "what we expect",
    "what is expected", "erwartungen", "anforderungen", "attentes", "exigences", "expectativas", "requisitos",
    "overview", "summary", "description", "introduction", "about",
  ]

  enum ExamplesLead {
    /// "Examples:", which says nothing more.
    case bare
    case sentence
  }

  /// "Here are some examples of …:", "Examples:", "**In practice:**". One example that somebody sets ("leads by example
  /// by:") is none.
  static func examplesLead(_ prose: Prose) -> ExamplesLead? {
    let count = prose.utf8.count
    guard count < longestLead, let last = prose.utf8.last else { return nil }
    // Other paragraphs end with a letter or a full stop, unless they are short.
    guard last == UInt8(ascii: ":") || last.isEmphasisMark || count < 40 else { return nil }
    let (range, endsInColon) = ExampleWords.words(of: prose.utf8.span)
    guard !range.isEmpty else { return nil }
    if range.count < 40, ExampleWords.mayBegin(with: prose.utf8.span[range.lowerBound]),
      let words = prose.part(range)
    {
      let key = TitleText.key(words.text)
      if isExamplesTitle(key) || ExampleWords.isLead(key) { return .bare }
    }
    let utf8 = prose.utf8
    let bytes = utf8.span
    guard endsInColon, !saysAddition(bytes) else { return nil }
    return saysExamples(bytes) || saysShown(bytes, at: range.lowerBound) ? .sentence : nil
  }

  /// "Here are some ways in which an L3 has shown this", "What this looks like at sea".
  private static func saysShown(_ bytes: Span<UInt8>, at start: Int) -> Bool {
    if bytes.reads("what this looks like ", at: start) || bytes.reads("for instance", at: start) {
      return true
    }
    guard bytes.reads("here are ", at: start) else { return false }
    return bytes.reads(" ways ")
      && [" shown ", " show ", " demonstrated ", " demonstrate ", " looks ", " look "].contains {
        bytes.reads($0)
      }
  }

  /// "In addition to L3, L4s set examples by:" is about another level.
  private static func saysAddition(_ bytes: Span<UInt8>) -> Bool { bytes.reads("in addition to ", at: 0) }

  /// In bytes: about forty words.
  private static let longestLead = 300

  /// Whether "examples" is a word of the text, or it begins with "for example".
  private static func saysExamples(_ bytes: Span<UInt8>) -> Bool {
    if bytes.reads("for example", at: 0) { return true }
    for start in bytes.indices
    where bytes[start] | 0x20 == UInt8(ascii: "e") && bytes.reads("examples", at: start) {
      let end = start + 8
      if (start == 0 || !isLetter(bytes[start - 1])) && (end == bytes.count || !isLetter(bytes[end])) {
        return true
      }
    }
    return false
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    byte.isASCIILetter || byte >= 0x80
  }

  /// Whether a heading stands over examples.
  static func isExamplesTitle(_ key: String) -> Bool { exampleWords.contains(key) }

  /// English, German, French, Spanish.
  static let exampleWords: Set<String> = [
    "examples", "example", "beispiele", "beispiel", "exemples", "exemple", "ejemplos",
  ]

  static func isExamplesHeading(_ key: String) -> Bool {
    ExampleWords.isLead(key) || isExamplesHeading(TitleWords(ofKey: key))
  }

  static func isExamplesHeading(_ title: TitleWords) -> Bool {
    if ExampleWords.isLead(title) { return true }
    let words = title.meanings
    guard words.count <= 3, let first = words.first, let last = words.last else { return false }
    return last.isExamples || (first.isExamples && words.count == 2)
  }
}
