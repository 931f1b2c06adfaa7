import CommonMark
import LadderModel
import SourceText

// Comments for rung in the middle of a text.
extension PageBuilder {
  /// `- Writes code. <!-- rung allow RULE because … -->` speaks of the text that it stands in. Any other statement does nothing
  /// there, and is told of.
  mutating func bindInlineDirectives() {
    guard hasTags, document.bytes.firstRange(of: Array("<!--".utf8)) != nil else { return }
    for block in document.allBlocks where holdsText(block) {
      for directive in directives(in: document.range(block)) { bind(directive, in: block) }
    }
  }

  private func holdsText(_ block: BlockID) -> Bool {
    switch document.kind(block) {
    case .paragraph, .heading, .tableCell: return true
    case .htmlBlock:
      // A comment, and text behind it.
      guard let directive = Directive(block, of: document), directive.isSetting else { return false }
      return !directive.isAlone(in: block, of: document)
    default: return false
    }
  }

  private func directives(in range: ByteRange) -> [Directive] {
    let bytes = document.bytes
    var found: [Directive] = []
    var start = range.start
    let end = min(range.end, bytes.count)
    // Backticks so far: an odd one has opened code, in which a comment is shown and not meant.
    var ticks = 0
    while start < end, let open = bytes[start..<end].firstIndex(of: UInt8(ascii: "<")) {
      ticks += bytes[start..<open].count { $0 == UInt8(ascii: "`") }
      guard bytes[open..<end].starts(with: "<!--".utf8),
        let directive = Directive(ByteRange(open, end), in: bytes)
      else {
        start = open + 1
        continue
      }
      let comment = directive.comment.clamped(to: bytes.count)
      if bytes[comment].suffix(3).elementsEqual("-->".utf8), ticks.isMultiple(of: 2) {
        found.append(directive)
      }
      start = max(open + 1, comment.upperBound)
    }
    return found
  }

  private mutating func bind(_ directive: Directive, in block: BlockID) {
    if directive.isSetting { return addSettings(directive, scope: span(document.range(block))) }
    diagnostics.append(.inTheMiddle(directive.word, at: span(directive.comment)))
  }
}

extension Diagnostic {
  fileprivate static func inTheMiddle(_ word: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      rule: "syntax", severity: .warning,
      message: "the comment “rung \(word)” stands in the middle of a text, where it does nothing",
      hint: "put it on a line of its own, before what it is about", span: span)
  }
}
