import CommonMark
import LadderModel
import SourceText

/// Puts one paragraph of an HTML cell together as Markdown, with the places of its words.
struct CellText {
  /// What may surround words.
  enum Mark: Equatable {
    case strong, emphasis, code
    /// With the address, ready to be written.
    case link(String)
  }

  private let file: FileID
  private var text: [UInt8] = []
  private var pieces: [Prose.Piece] = []
  private var range: ByteRange?
  private var isSpaceDue = false
  /// Opened and not closed; `isWritten` where words came since.
  private var marks: [(mark: Mark, isWritten: Bool)] = []
  private var emphasis: [Range<Int>] = []
  private var expected = 0

  init(file: FileID) { self.file = file }

  var isEmpty: Bool { range == nil }
  var isCode: Bool { marks.contains { $0.mark == .code } }
  var last: UInt8? { isSpaceDue ? 0x20 : text.last }

  // MARK: Words

  mutating func space() { isSpaceDue = !isEmpty }

  /// `source` is where it is written; an entity is longer there than what it stands for.
  mutating func append(_ new: some Sequence<UInt8>, from source: ByteRange, isEscaped: Bool = false) {
    if isSpaceDue { text.append(0x20) }
    isSpaceDue = false
    openMarks()
    if isEscaped { text.append(UInt8(ascii: "\\")) }
    addPiece(source.start)
    text += new
    range = range.map { $0.joined(with: source) } ?? source
  }

  /// A backtick, which code in Markdown cannot hold: the code ends before it, and goes on after it.
  mutating func appendBacktick(from source: ByteRange) {
    if let code = marks.firstIndex(where: { $0.mark == .code }) {
      if marks[code].isWritten { text.append(UInt8(ascii: "`")) }
      let mark = marks.remove(at: code).mark
      append("`".utf8, from: source, isEscaped: true)
      marks.append((mark, false))
    } else {
      append("`".utf8, from: source, isEscaped: true)
    }
  }

  private mutating func addPiece(_ source: Int) {
    if let last = pieces.last, Int(last.sourceOffset) - Int(last.textOffset) == source - text.count { return }
    pieces.append(Prose.Piece(textOffset: text.count, sourceOffset: source))
  }

  // MARK: Marks

  mutating func open(_ mark: Mark) {
    guard !isCode, marks.count < Self.mostMarks, !marks.contains(where: { $0.mark == mark }) else { return }
    marks.append((mark, false))
  }

  /// Closes the innermost mark of a kind, and with it those inside.
  mutating func close(_ isKind: (Mark) -> Bool) {
    guard let index = marks.lastIndex(where: { isKind($0.mark) }) else { return }
    while marks.count > index { closeLast() }
  }

  private mutating func closeLast() {
    guard let (mark, isWritten) = marks.popLast(), isWritten else { return }
    switch mark {
    case .strong: addEmphasis("**")
    case .emphasis: addEmphasis("*")
    case .code: text.append(UInt8(ascii: "`"))
    case .link(let address): text += "](\(address))".utf8
    }
  }

  private mutating func openMarks() {
    for index in marks.indices where !marks[index].isWritten {
      marks[index].isWritten = true
      switch marks[index].mark {
      case .strong: addEmphasis("**", isOpening: true)
      case .emphasis: addEmphasis("*", isOpening: true)
      case .code: text.append(UInt8(ascii: "`"))
      case .link: text.append(UInt8(ascii: "["))
      }
    }
  }

  private mutating func addEmphasis(_ delimiter: String, isOpening: Bool = false) {
    if isOpening { expected += 1 }
    emphasis.append(text.count..<(text.count + delimiter.utf8.count))
    text += delimiter.utf8
  }

  private static let mostMarks = 8

  // MARK: The end

  /// An empty paragraph with the marks that are open: they go on over its line break.
  var following: CellText {
    var next = CellText(file: file)
    next.marks = marks.map { ($0.mark, false) }
    return next
  }

  /// The paragraph; nil where there are no words.
  mutating func finish() -> Prose? {
    while !marks.isEmpty { closeLast() }
    guard let range else { return nil }
    let isVerbatim = pieces.count == 1 && text.count == range.count
    var prose = Prose(
      String(decoding: text, as: UTF8.self), at: SourceSpan(file, range), pieces: isVerbatim ? [] : pieces)
    if !emphasis.isEmpty, !saysEmphasis(prose) { prose = Self.without(emphasis, prose) }
    return prose.keptParagraph
  }

  /// Whether Markdown takes all delimiters for what they mean: inside of words and beside punctuation it may not.
  private func saysEmphasis(_ prose: Prose) -> Bool {
    let tree = InlineTree(parsing: prose.text, options: .github)
    return tree.allNodes.count { [.emphasis, .strong].contains(tree.kind($0)) } == expected
  }

  private static func without(_ delimiters: [Range<Int>], _ prose: Prose) -> Prose {
    var plain = Rewriting(prose)
    for delimiter in delimiters { plain.replace(delimiter, with: "") }
    return plain.finish()
  }
}
