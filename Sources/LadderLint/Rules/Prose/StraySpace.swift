import LadderModel
import SourceText

/// Spaces that are there twice, that are no ordinary ones, or that stand behind the text.
enum StraySpace: ProseRule, LadderRule {
  static let info = RuleInfo(
    name: "stray-space", level: .on(.note), family: .prose,
    summary: "a space is there twice, stands behind the text, or is one that nobody sees",
    why: """
      Nobody sees such a space, but a search does not find what has it in it, and comparing two versions shows changes \
      that are none.
      """,
    good: [
      .ladder(
        """
        ladder team "Team"
        level L1 "One"
        dimension craft "Craft"
        at L1 craft
          - Writes code, and keeps `a  b` as it is. Answers within 10\u{A0}minutes.
        """),
      .markdown("# One\n\nWrites code  \nand reads it.\n\n## Craft\n\n- Reads code."),
    ],
    bad: [
      .ladder(
        """
        ladder team "Team"
        level L1 "One"
        dimension craft "Craft"
        at L1 craft
          - Writes↓  code, and  reads it.
          - Reads↓\u{A0}code.
          - Tests↓\u{200B} code.
          - Docu↓\u{AD}ments code.
          - Measures code.↓ \("")
          - Names things. \("")
        """)
    ])

  static let triggers = ProseTraits.spaces
  static let looksAtTitles = true
  static let needs = ProseTraits.spaceBehind

  static func check(_ site: ProseSite, _ report: inout Report) {
    let strays = StraySpaces(in: site.prose.utf8.span).found.compactMap { stray in
      site.span(of: stray.range, reading: site.prose.text(of: stray.range)).map { ($0, stray) }
    }
    guard let first = strays.first else { return }
    // All of a paragraph's are one finding: whoever pasted it has many.
    let edits = strays.map { Fix.Edit($0.0, $0.1.replacement) }
    report.add(
      .stray(first.1.kind, count: strays.count), at: first.0,
      fixes: [Fix(.safe, edits.count == 1 ? "mend it" : "mend all \(edits.count)", edits)], place: site.place)
  }

  /// Spaces behind texts: one finding for all of a file, since an editor leaves them at every line.
  static func check(_ ladder: LadderContext, _ report: inout Report) {
    var places: [FileID: [SourceSpan]] = [:]
    ladder.eachProse { prose, _ in
      if let place = trailing(prose.span, ladder) {
        places[place.file, default: []].append(place)
      }
    }
    for (_, places) in places.sorted(by: { $0.key < $1.key }) {
      let sorted = places.sorted()
      guard let first = sorted.first else { continue }
      report.add(
        .trailing(places.count), at: first,
        fixes: [
          Fix(
            .safe, places.count == 1 ? "take it out" : "take all \(places.count) out",
            sorted.map { Fix.Edit($0, "") })
        ],
        place: ladder.place())
    }
  }

  /// The spaces behind the last character, where they are neither a hard break nor what is between two parts of a line.
  private static func trailing(_ span: SourceSpan, _ ladder: LadderContext) -> SourceSpan? {
    guard let bytes = ladder.run.sources[span.file]?.bytes else { return nil }
    var end = span.range.end
    while end < bytes.count, bytes[end] == 0x20 || bytes[end] == 0x09 { end += 1 }
    guard end > span.range.end, end == bytes.count || bytes[end] == 0x0A || bytes[end] == 0x0D else {
      return nil
    }
    // In the ladder language, what goes on with a text is in its span.
    if ladder.ladder.isDocument, end - span.range.end > 1, isText(behind: end, bytes) { return nil }
    return SourceSpan(span.file, ByteRange(span.range.end, end))
  }

  /// Whether the next line goes on with the same paragraph, as far as its first byte tells.
  private static func isText(behind lineEnd: Int, _ bytes: [UInt8]) -> Bool {
    var index = lineEnd
    if index < bytes.count, bytes[index] == 0x0D { index += 1 }
    if index < bytes.count, bytes[index] == 0x0A { index += 1 }
    while index < bytes.count, bytes[index] == 0x20 || bytes[index] == 0x09 { index += 1 }
    guard index < bytes.count else { return false }
    return !"\r\n-+#>|".utf8.contains(bytes[index])
  }
}

/// The stray spaces within a text.
private struct StraySpaces {
  enum Kind {
    case doubled, fixed, otherWidth, hidden
  }

  struct Stray {
    var kind: Kind
    /// UTF-8 offsets.
    var range: Range<Int>

    var replacement: String {
      switch kind {
      case .doubled, .fixed, .otherWidth: " "
      case .hidden: ""
      }
    }
  }

  private(set) var found: [Stray] = []

  init(in text: Span<UInt8>) {
    let classes = ByteClass.table
    var index = 0
    while index < text.count {
      if let stray = Self.stray(at: index, in: text) {
        found.append(stray)
        index = stray.range.upperBound
      } else if classes[Int(text[index])] & ByteClass.wordless != 0 {
        index = Wordless.end(at: index, in: text)
      } else {
        index += 1
      }
    }
  }

  private static func stray(at index: Int, in text: Span<UInt8>) -> Stray? {
    switch text[index] {
    // The soft hyphen, which tools that break words into syllables leave behind.
    case 0xC2 where reads([0xC2, 0xAD], text, index): hidden(index..<(index + 2), in: text)
    case 0x20, 0x09, 0xC2: blank(at: index, in: text)
    case 0xE2 where isHidden(text, index): hidden(index..<(index + 3), in: text)
    case 0xE2 where isOtherWidth(text, index): blank(at: index, in: text)
    case 0xEF where reads([0xEF, 0xBB, 0xBF], text, index): hidden(index..<(index + 3), in: text)
    default: nil
    }
  }

  /// The space without width, and the marks of a direction (U+200B, U+200E, U+200F).
  private static func isHidden(_ text: Span<UInt8>, _ index: Int) -> Bool {
    reads([0xE2, 0x80], text, index) && index + 2 < text.count
      && [0x8B, 0x8E, 0x8F].contains(text[index + 2])
  }

  /// Spaces that are wider or narrower than others (U+2002 to U+200A), but the one that is as wide as a figure.
  private static func isOtherWidth(_ text: Span<UInt8>, _ index: Int) -> Bool {
    reads([0xE2, 0x80], text, index) && index + 2 < text.count && (0x82...0x8A).contains(text[index + 2])
      && text[index + 2] != 0x87
  }

  /// Several spaces, or one that is no ordinary one and stands between words. Beside a number, or before a sign as
  /// French writes it, it is meant.
  private static func blank(at start: Int, in text: Span<UInt8>) -> Stray? {
    var end = start
    var count = 0
    var kind = Kind.doubled
    while end < text.count {
      if text[end] == 0x20 || text[end] == 0x09 {
        end += 1
      } else if reads([0xC2, 0xA0], text, end) {
        end += 2
        kind = .fixed
      } else if isOtherWidth(text, end) {
        end += 3
        kind = .otherWidth
      } else {
        break
      }
      count += 1
    }
    guard start > 0, end < text.count else { return nil }
    if count > 1 {
      // Behind a hard break: layout.
      return text[start - 1] == 0x0A ? nil : Stray(kind: kind, range: start..<end)
    }
    guard kind != .doubled, isWord(text[start - 1]), isWord(text[end]) else { return nil }
    return Stray(kind: kind, range: start..<end)
  }

  /// In some scripts they tell where words end; so only those beside plain letters, signs and spaces count.
  private static func hidden(_ range: Range<Int>, in text: Span<UInt8>) -> Stray? {
    let isPlain =
      (range.lowerBound == 0 || text[range.lowerBound - 1] < 0x80)
      && (range.upperBound == text.count || text[range.upperBound] < 0x80)
    return isPlain ? Stray(kind: .hidden, range: range) : nil
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    PlainWord.isLetter(byte) || byte == UInt8(ascii: ",") || byte == UInt8(ascii: ".")
      || byte == UInt8(ascii: "*")
  }

  private static func reads(_ bytes: [UInt8], _ text: Span<UInt8>, _ index: Int) -> Bool {
    guard index + bytes.count <= text.count else { return false }
    return bytes.indices.allSatisfy { text[index + $0] == bytes[$0] }
  }
}

extension Message {
  fileprivate static func stray(_ kind: StraySpaces.Kind, count: Int) -> Message {
    let what =
      switch kind {
      case .doubled: "there are several spaces here where one is meant"
      case .fixed: "the space here is one at which no line can end"
      case .otherWidth: "the space here is wider or narrower than others"
      case .hidden: "there is a character here that nobody sees"
      }
    let more = count > 1 ? ", and \(Wording.counted(count - 1, "more stray space")) in this text" : ""
    return Message(
      what + more, hint: kind == .hidden ? "take it out" : "write one ordinary space")
  }

  fileprivate static func trailing(_ count: Int) -> Message {
    Message(
      count == 1
        ? "there is a space behind the text"
        : "there is a space behind this text, and behind \(count - 1) more of this file",
      hint: "take it out")
  }
}
