import SourceText

/// Which of the specification's seven kinds of HTML block one is: it says where the block ends.
enum HTMLBlockRule {
  /// `<script>`, `<pre>`, `<style>`, `<textarea>`: to the line with a closing tag of one of these.
  case verbatimElement
  case comment, processingInstruction, declaration, cdata
  /// A block-level tag, or any complete tag alone on its line: to a blank line.
  case untilBlank

  /// What the last line of the block holds, in lower case.
  var endings: [String] {
    switch self {
    case .verbatimElement: ["</script>", "</pre>", "</style>", "</textarea>"]
    case .comment: ["-->"]
    case .processingInstruction: ["?>"]
    case .declaration: [">"]
    case .cdata: ["]]>"]
    case .untilBlank: []
    }
  }

  /// The first byte of all of `endings`; NUL where there are none.
  var endingStart: UInt8 {
    switch self {
    case .verbatimElement: .less
    case .comment: .hyphen
    case .processingInstruction: .question
    case .declaration: .greater
    case .cdata: .closeBracket
    case .untilBlank: .null
    }
  }

  static let verbatimElements = "pre script style textarea"

  static let blockElements = """
    address article aside base basefont blockquote body caption center col colgroup dd details dialog \
    dir div dl dt fieldset figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6 head header hr \
    html iframe legend li link main menu menuitem nav noframes ol optgroup option p param search section \
    summary table tbody td tfoot th thead title tr track ul
    """

  /// The kind that the line's `<` at `start` begins, if any. A tag alone on its line cannot interrupt a
  /// paragraph.
  static func scan(_ text: Span<UInt8>, at start: Int, end: Int, inParagraph: Bool) -> HTMLBlockRule? {
    switch text.peek(start + 1, end) {
    case .question: return .processingInstruction
    case .exclamation:
      if text.hasPrefix("--", at: start + 2, end) { return .comment }
      if text.hasPrefix("[CDATA[", at: start + 2, end) { return .cdata }
      return text.peek(start + 2, end).isLetter ? .declaration : nil
    default: break
    }
    if let rule = scanElement(text, start, end) { return rule }
    guard !inParagraph, let after = HTMLScanner.tag(text, at: start, end: end) else { return nil }
    return text.skippingSpaces(after, end) == end ? .untilBlank : nil
  }

  private static func scanElement(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> HTMLBlockRule? {
    let isClosing = text.peek(start + 1, end) == .slash
    let nameStart = start + (isClosing ? 2 : 1)
    var index = nameStart
    while index < end, text[index].isLetterOrDigit { index += 1 }
    guard index > nameStart else { return nil }
    let next = text.peek(index, end)
    let endsHere = index == end || next.isSpaceOrTab || next == .greater
    let name = nameStart..<index
    if !isClosing, endsHere,
      SortedWords.value(of: name, in: text, from: verbatimElements, ignoringCase: true) != nil
    {
      return .verbatimElement
    }
    guard endsHere || next == .slash && text.peek(index + 1, end) == .greater else { return nil }
    let isBlock = SortedWords.value(of: name, in: text, from: blockElements, ignoringCase: true) != nil
    return isBlock ? .untilBlank : nil
  }
}

extension BlockParser {
  mutating func openHTML(_ text: Span<UInt8>) {
    let start = line.nonspace
    guard let rule = HTMLBlockRule.scan(text, at: start, end: line.end, inParagraph: leaf.isParagraph) else {
      return
    }
    prepareForBlock(text)
    openLeaf(.html(rule), .htmlBlock, at: line.rest.start)
    addHTMLLine(text, rule)
    consumeLine()
  }

  mutating func continueHTML(_ text: Span<UInt8>, _ rule: HTMLBlockRule) -> Bool {
    line.findNonspace(text)
    if line.isBlank, case .untilBlank = rule { return false }
    blankLineQuotes = line.isBlank ? innermost.quotes : -1
    addHTMLLine(text, rule)
    return true
  }

  private mutating func addHTMLLine(_ text: Span<UInt8>, _ rule: HTMLBlockRule) {
    addLeafLine(leafBlock, line.rest)
    for index in line.offset..<line.end where endsBlock(text, index, rule) {
      closeLeaf(text)
      return
    }
  }

  private func endsBlock(_ text: Span<UInt8>, _ index: Int, _ rule: HTMLBlockRule) -> Bool {
    guard text[index] == rule.endingStart else { return false }
    for ending in rule.endings where text.hasPrefix(ending, at: index, line.end, ignoringCase: true) {
      return true
    }
    return false
  }
}
