import LadderModel
import SourceText

/// What stands between `<td>` and `</td>`: HTML, or Markdown after a blank line, or both.
struct HTMLCell {
  let columns: Int
  let rows: Int
  private(set) var parts: [Prose] = []
  private(set) var observations: [Observation] = []
  private let file: FileID
  private let tag: ByteRange
  private var text: CellText
  /// A space that does not break, where nothing else stands in the cell.
  private var blank: ByteRange?
  /// `<li>`, before words come.
  private var bullet: ByteRange?
  private var isAtStart = true
  private var isVerbatim = false

  init(_ tag: HTMLTag, in bytes: [UInt8], _ file: FileID) {
    self.tag = tag.range
    self.file = file
    text = CellText(file: file)
    columns = tag.number("colspan", in: bytes)
    rows = tag.number("rowspan", in: bytes)
  }

  /// The cell, when nothing more comes.
  mutating func finish(number: Int) -> TableCell {
    breakPart()
    noteEmptyBullet()
    parts = ListMarks.removed(from: parts)
    if parts.isEmpty, let blank {
      parts.append(
        Prose(
          "&nbsp;", at: SourceSpan(file, blank),
          pieces: [Prose.Piece(textOffset: 0, sourceOffset: blank.start)]))
    }
    let first = parts.first?.span ?? SourceSpan(file, ByteRange(at: tag.end))
    return TableCell(
      parts: parts, span: parts.last.map { first.joined(with: $0.span) } ?? first, number: number)
  }

  // MARK: Markdown

  mutating func add(_ prose: Prose) {
    breakPart()
    bullet = nil
    parts.append(prose)
  }

  // MARK: Tags

  mutating func take(_ tag: HTMLTag, in bytes: [UInt8]) {
    switch tag.name {
    case "b", "strong": mark(.strong, tag.isEnd)
    case "i", "em": mark(.emphasis, tag.isEnd)
    case "code", "kbd", "samp", "tt": mark(.code, tag.isEnd)
    case "a":
      text.close { if case .link = $0 { true } else { false } }
      if !tag.isEnd, let address = tag.address(in: bytes) { text.open(.link(address)) }
    case "li":
      breakPart()
      noteEmptyBullet()
      bullet = tag.isEnd ? nil : tag.range
    case "ul", "ol":
      breakPart()
      bullet = nil
    case "pre":
      breakPart()
      isVerbatim = !tag.isEnd
    case _ where Self.blocks.contains(tag.name): breakPart()
    default: break
    }
  }

  private mutating func mark(_ mark: CellText.Mark, _ isEnd: Bool) {
    if isEnd { text.close { $0 == mark } } else { text.open(mark) }
  }

  /// Tags that begin a line of their own.
  private static let blocks: Set<String> = [
    "br", "p", "div", "dl", "dt", "dd", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "blockquote", "section",
    "article", "aside", "header", "footer", "center", "details", "summary", "figure", "figcaption", "address",
  ]

  // MARK: Text

  /// HTML's text: Markdown's marks in it are none, and are escaped.
  mutating func add(_ range: ByteRange, in bytes: [UInt8], _ entities: inout HTMLEntities) {
    var index = range.start
    let end = min(range.end, bytes.count)
    while index < end {
      switch bytes[index] {
      case UInt8(ascii: "&"):
        if let entity = entities.scan(bytes, at: index, end: end) {
          take(entity.text, ByteRange(index, entity.end), in: bytes, end)
          index = entity.end
        } else {
          append(bytes[index], at: index, in: bytes, end)
          index += 1
        }
      case 0xC2 where index + 1 < end && bytes[index + 1] == 0xA0:
        takeBlank(ByteRange(index, index + 2))
        index += 2
      case 0xE2 where bytes[index..<end].starts(with: "•".utf8):
        breakPart()
        index += 3
      case 0x0A, 0x0D:
        let next = Self.afterSpaces(index, in: bytes, end)
        if isVerbatim || Self.isBullet(next, in: bytes, end) { breakPart() } else { text.space() }
        index += 1
      case 0x20, 0x09, 0x0C:
        text.space()
        index += 1
      case _ where isAtStart && Self.isBullet(index, in: bytes, end):
        isAtStart = false
        index += 2
      default:
        append(bytes[index], at: index, in: bytes, end)
        index += 1
      }
    }
  }

  private static func afterSpaces(_ index: Int, in bytes: [UInt8], _ end: Int) -> Int {
    var index = index
    while index < end, bytes[index] == 0x20 || (bytes[index] >= 0x09 && bytes[index] <= 0x0D) { index += 1 }
    return index
  }

  private static func isBullet(_ index: Int, in bytes: [UInt8], _ end: Int) -> Bool {
    index + 1 < end && CellLines.isBullet(bytes[index])
      && (bytes[index + 1] == 0x20 || bytes[index + 1] == 0x09)
  }

  /// What an entity stands for.
  private mutating func take(_ decoded: String, _ range: ByteRange, in bytes: [UInt8], _ end: Int) {
    switch decoded {
    case "\u{A0}": takeBlank(range)
    case "•": breakPart()
    case " ", "\t", "\n": text.space()
    case "`": takeBacktick(range)
    case "&" where !text.isCode: appendWords("&amp;".utf8, range, isEscaped: false)
    default:
      let isMark = decoded.utf8.count == 1 && decoded.utf8.first.map(Self.isPunctuation) ?? false
      appendWords(decoded.utf8, range, isEscaped: isMark && !text.isCode && Self.isMarkup(decoded))
    }
  }

  private static func isMarkup(_ text: String) -> Bool {
    ["*", "_", "[", "]", "<", "\\", "~", "&"].contains(text)
  }

  private mutating func takeBlank(_ range: ByteRange) {
    if text.isEmpty { blank = blank ?? range }
    text.space()
  }

  private mutating func takeBacktick(_ range: ByteRange) {
    isAtStart = false
    bullet = nil
    text.appendBacktick(from: range)
  }

  private mutating func append(_ byte: UInt8, at index: Int, in bytes: [UInt8], _ end: Int) {
    if byte == UInt8(ascii: "`") { return takeBacktick(ByteRange(index, index + 1)) }
    let next = index + 1 < end ? bytes[index + 1] : nil
    let isEscaped = !text.isCode && HTMLEscaping.isNeeded(byte, after: text.last, before: next)
    appendWords(CollectionOfOne(byte), ByteRange(index, index + 1), isEscaped: isEscaped)
  }

  private mutating func appendWords(_ words: some Sequence<UInt8>, _ range: ByteRange, isEscaped: Bool) {
    isAtStart = false
    bullet = nil
    text.append(words, from: range, isEscaped: isEscaped)
  }

  private static func isPunctuation(_ byte: UInt8) -> Bool { byte > 0x20 && byte < 0x7F }

  private mutating func breakPart() {
    let next = text.following
    if let prose = text.finish() { parts.append(prose) }
    text = next
    isAtStart = true
  }

  private mutating func noteEmptyBullet() {
    if let bullet { observations.append(.emptyItem(span: SourceSpan(file, bullet))) }
    bullet = nil
  }
}
