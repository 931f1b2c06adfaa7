import LadderModel

/// A block of an `about`: a paragraph, or neighbouring items that make one list.
enum AboutBlock {
  case paragraph(String)
  case list(ArraySlice<About.Block>)
}

extension MarkdownEmitter {
  func blocks(of about: About) -> [AboutBlock] {
    var result: [AboutBlock] = []
    var start = 0
    while start < about.blocks.count {
      guard case .item(let depth, let number) = about.blocks[start].kind else {
        result.append(.paragraph(about.blocks[start].prose.text))
        start += 1
        continue
      }
      var end = start + 1
      // The numbers of the list at the top: one that does not go on begins a list of its own.
      var last = depth == 0 ? number : nil
      while end < about.blocks.count, case .item(let depth, let number) = about.blocks[end].kind {
        if depth == 0 {
          if (number == nil) != (last == nil) { break }
          if let number, let previous = last, number <= previous { break }
          last = number
        }
        end += 1
      }
      result.append(.list(about.blocks[start..<end]))
      start = end
    }
    return result
  }

  /// A comment for rung; there is nothing to tell it where it skips the whole section.
  mutating func directive(_ text: String) {
    if !isSkipped { out.comment("rung \(text)") }
  }

  /// An `about`, with `directive` before each of its blocks where the page would not tell what it is.
  mutating func about(_ about: About, directive: String? = nil) {
    let isOwn = own.isOwn(about)
    for block in blocks(of: about) {
      if let directive = isOwn ? directive : "skip" { self.directive(directive) }
      write(block)
    }
  }

  mutating func skipped(_ block: AboutBlock) {
    directive("skip")
    write(block)
  }

  mutating func paragraph(_ markdown: String, isOwn: Bool) {
    if isOwn { out.paragraph(markdown) } else { skipped(.paragraph(markdown)) }
  }

  mutating func write(_ block: AboutBlock) {
    switch block {
    case .paragraph(let text): out.paragraph(text)
    case .list(let items): out.aboutItems(items)
    }
  }
}
