import CommonMark
import LadderModel
import SourceText

extension Page {
  /// The words of a quotation that is one paragraph.
  func quotation(_ block: BlockID) -> Prose? {
    guard case .blockQuote = document.kind(block) else { return nil }
    let inner = Array(document.children(block).prefix(2))
    return inner.count == 1 ? prose(inner[0]) : nil
  }

  /// The text of a paragraph; nil for any other block, and for one without text.
  func prose(_ block: BlockID) -> Prose? {
    guard document.isParagraph(block) else { return nil }
    if let line = document.onlyLine(block), let prose = verbatim(line) { return prose }
    return joined(block).flatMap(rewritten)
  }

  /// The prose without comments, and with the addresses of its links in it.
  func rewritten(_ prose: Prose) -> Prose? {
    guard hasLinkDefinitions || hasTags else { return prose }
    let bytes = prose.utf8
    let hasLinks = hasLinkDefinitions && bytes.contains(UInt8(ascii: "["))
    let hasComment = hasTags && bytes.contains(UInt8(ascii: "<")) && prose.text.contains("<!--")
    guard hasLinks || hasComment else { return prose }
    return SelfContained.prose(prose, of: document)
  }

  /// What a block that is a comment for rung orders, and the text that stands on its lines behind it: Markdown makes one block of both.
  /// A setting before such a text speaks of that, which `PageBuilder` has seen to. Nil for any other block.
  func comment(_ block: BlockID) -> (order: Directive?, behind: Prose?)? {
    guard let directive = Directive(block, of: document) else { return nil }
    guard !directive.isAlone(in: block, of: document) else { return (directive, nil) }
    return (directive.isSetting ? nil : directive, text(behind: directive, in: block))
  }

  private func text(behind directive: Directive, in block: BlockID) -> Prose? {
    let (start, end) = (directive.comment.end, document.range(block).end)
    let bytes = document.bytes[ByteRange(start, end).clamped(to: document.bytes.count)]
    let blank = bytes.prefix(while: \.isSpace).count
    return rewritten(Prose(text(ByteRange(start + blank, end)), at: span(ByteRange(start + blank, end))))
  }

  /// The text of a list that has one item, and nothing in it but a paragraph.
  func onlyItem(of list: BlockID) -> Prose? {
    guard document.isList(list), let item = document.firstChild(list), document.nextSibling(item) == nil,
      let paragraph = document.firstChild(item), document.nextSibling(paragraph) == nil
    else { return nil }
    return prose(paragraph)
  }

  /// A line that is the text of its paragraph as it stands: most are. Nil where there is more to it.
  func verbatim(_ line: ByteRange) -> Prose? {
    let prose = Prose(verbatim: proseBytes, at: span(line))
    guard prose.withBytes(isText) else { return nil }
    return hasLinkDefinitions || hasTags ? rewritten(prose) : prose
  }

  /// Whether a line is text as it stands.
  private func isText(_ line: Span<UInt8>) -> Bool {
    guard line.count > 0 else { return false }
    let last = line[line.count - 1]
    guard line[0] > 0x20, !SiteMarks.mayBegin(line[0]), last > 0x20, last != UInt8(ascii: "\\"),
      BlockStart.escapeOffset(in: line) == nil
    else { return false }
    return isUTF8 || (try? UTF8Span(validating: line)) != nil
  }

  private func joined(_ block: BlockID) -> Prose? {
    var builder = ProseBuilder(file: file)
    let lines = document.lines(block).filter {
      !SiteMarks.isMark(document.bytes[$0.clamped(to: document.bytes.count)])
    }
    for (index, line) in lines.enumerated() {
      if let title = SiteMarks.titleOfBox(document.bytes[line.clamped(to: document.bytes.count)]) {
        builder.append(ByteRange(title.lowerBound, title.upperBound), of: document.bytes)
        continue
      }
      // Two spaces after the text of a line are a hard break.
      let end = index + 1 < lines.count ? spacesEnd(after: line.end) : line.end
      builder.append(ByteRange(line.start, end), of: document.bytes)
    }
    return builder.finish()
  }

  private func spacesEnd(after offset: Int) -> Int {
    var end = offset
    while end < document.bytes.count, document.bytes[end] == 0x20 { end += 1 }
    return end
  }
}

/// Prose that needs nothing of its document, and shows nothing that the document keeps to itself: `[words][label]` becomes
/// `[words](address)`, and comments are left out.
private enum SelfContained {
  /// Longer addresses stay where they are: many links to one of them would make a small document a huge one.
  private static let longestAddress = 500

  /// Nil where nothing is left.
  static func prose(_ prose: Prose, of document: MarkdownDocument) -> Prose? {
    let tree = InlineTree(
      parsing: prose.text, options: document.options, references: document.linkReferences)
    let changes = (links(in: tree) + comments(in: tree)).sorted { $0.range.lowerBound < $1.range.lowerBound }
    guard !changes.isEmpty else { return prose }
    var result = Rewriting(prose)
    for change in changes { result.replace(change.range, with: change.text) }
    let changed = result.finish()
    return changed.part(0..<changed.text.utf8.count)
  }

  private typealias Change = (range: Range<Int>, text: String)

  private static func links(in tree: InlineTree) -> [Change] {
    tree.links.filter { $0.isReference && $0.destination.utf8.count <= longestAddress }
      .map { (tree.contentRange($0.node).end..<$0.range.end, "](\(address(of: $0)))") }
  }

  private static func comments(in tree: InlineTree) -> [Change] {
    tree.allNodes.filter { tree.kind($0) == .html && tree.text($0).hasPrefix("<!--") }
      .map { (tree.range($0).start..<tree.range($0).end, "") }
  }

  /// Address and title as they stand between the parentheses of a link.
  private static func address(of link: InlineLink) -> String {
    let safe = link.destination.replacing("<", with: "%3C").replacing(">", with: "%3E").replacing(
      "\n", with: "%0A")
    let isPlain =
      !safe.isEmpty && !safe.utf8.contains { $0 <= 0x20 || $0 == 0x28 || $0 == 0x29 || $0 == 0x5C }
    let address = isPlain ? safe : "<\(safe.replacing("\\", with: "\\\\"))>"
    guard let title = link.title else { return address }
    let quoted = title.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\n", with: " ")
    return "\(address) \"\(quoted)\""
  }
}
