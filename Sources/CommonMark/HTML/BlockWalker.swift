import SourceText

/// Writes the blocks of a document as HTML.
struct BlockWalker {
  let document: MarkdownDocument
  var inlines: InlineWalker
  private var parser: InlineParser
  private var copy: [UInt8] = []
  private var map = TextMap()
  /// Blocks whose end tag is due.
  private var open: [BlockID] = []
  /// How many more cells may be filled in where rows are short: rows times columns can be the square of the
  /// source.
  private var filledCells = 500_000

  init(_ document: MarkdownDocument, mode: HTMLRenderer.Mode, output: consuming HTMLOutput) {
    self.document = document
    self.inlines = InlineWalker(mode: mode, output: output, sourceLength: document.bytes.count)
    self.parser = InlineParser(options: document.options)
    // Tags make the output a little longer than the source.
    let expected = document.bytes.count + document.bytes.count / 4
    inlines.output.bytes.reserveCapacity(inlines.output.bytes.count + expected)
  }

  mutating func render(_ root: BlockID) {
    for block in document.subtree(root) {
      closeBlocks(before: block)
      start(block)
    }
    closeBlocks(before: document.subtreeEnd(root))
  }

  private mutating func closeBlocks(before block: BlockID) {
    while let last = open.last, document.subtreeEnd(last) <= block {
      open.removeLast()
      end(last)
    }
  }

  private mutating func start(_ block: BlockID) {
    let record = document[block]
    switch record.tag {
    case .document, .frontMatter, .linkReferenceDefinition: break
    case .paragraph: paragraph(block)
    case .heading: heading(block, record)
    case .list: list(block, record)
    case .item: item(block, record)
    case .blockQuote:
      inlines.output.startLine()
      inlines.output.markup("<blockquote>\n")
      open.append(block)
    case .codeBlock: code(block, record)
    case .htmlBlock: html(block)
    case .thematicBreak:
      inlines.output.startLine()
      inlines.output.markup("<hr />\n")
    case .table:
      inlines.output.startLine()
      inlines.output.markup("<table>\n<thead>\n")
      open.append(block)
    case .tableRow: row(block, record)
    case .tableCell: break
    }
  }

  private mutating func end(_ block: BlockID) {
    let record = document[block]
    switch record.tag {
    case .list: inlines.output.markup(record.isOrdered ? "</ol>\n" : "</ul>\n")
    case .item: inlines.output.markup("</li>\n")
    case .blockQuote:
      inlines.output.startLine()
      inlines.output.markup("</blockquote>\n")
    case .table:
      // The header row alone makes no body.
      let rows = document.children(block).prefix(2)
      inlines.output.markup(Array(rows).count > 1 ? "</tbody>\n</table>\n" : "</table>\n")
    case .document, .frontMatter, .paragraph, .heading, .codeBlock, .htmlBlock, .thematicBreak, .tableRow,
      .tableCell,
      .linkReferenceDefinition:
      break
    }
  }

  private mutating func paragraph(_ block: BlockID) {
    guard !isInTightList(block) else {
      text(block)
      return
    }
    inlines.output.startLine()
    inlines.output.markup("<p>")
    text(block)
    inlines.output.markup("</p>\n")
  }

  /// A paragraph of a tight list's item has no tags.
  private func isInTightList(_ block: BlockID) -> Bool {
    guard let item = document.parent(block), document[item].tag == .item, let list = document.parent(item)
    else {
      return false
    }
    return document[list].flag == 0
  }

  private mutating func heading(_ block: BlockID, _ record: BlockRecord) {
    inlines.output.startLine()
    inlines.output.markup("<h")
    inlines.output.markup(number: Int(record.flag))
    inlines.output.markup(">")
    text(block)
    inlines.output.markup("</h")
    inlines.output.markup(number: Int(record.flag))
    inlines.output.markup(">\n")
  }

  private mutating func list(_ block: BlockID, _ record: BlockRecord) {
    inlines.output.startLine()
    if record.isOrdered, record.first != 1 {
      inlines.output.markup("<ol start=\"")
      inlines.output.markup(number: Int(record.first))
      inlines.output.markup("\">\n")
    } else {
      inlines.output.markup(record.isOrdered ? "<ol>\n" : "<ul>\n")
    }
    open.append(block)
  }

  private mutating func item(_ block: BlockID, _ record: BlockRecord) {
    inlines.output.startLine()
    inlines.output.markup("<li>")
    if record.flag == BlockRecord.Task.open {
      inlines.output.markup("<input type=\"checkbox\" disabled=\"\" /> ")
    }
    if record.flag == BlockRecord.Task.done {
      inlines.output.markup("<input type=\"checkbox\" checked=\"\" disabled=\"\" /> ")
    }
    open.append(block)
  }

  private mutating func code(_ block: BlockID, _ record: BlockRecord) {
    inlines.output.startLine()
    inlines.output.markup("<pre><code")
    if let language = document.codeLanguage(block) {
      inlines.output.markup(" class=\"language-")
      inlines.output.text(language)
      inlines.output.markup("\"")
    }
    inlines.output.markup(">")
    for index in document.lineIndices(block) {
      let line = document.contentLines[index]
      inlines.output.spaces(Int(line.padding))
      inlines.output.text(document.bytes, line.range)
      inlines.output.markup("\n")
    }
    inlines.output.markup("</code></pre>\n")
  }

  private mutating func html(_ block: BlockID) {
    inlines.output.startLine()
    if inlines.mode == .safe { inlines.output.markup("<p>") }
    for (count, index) in document.lineIndices(block).enumerated() {
      let line = document.contentLines[index]
      if count > 0 { inlines.output.markup("\n") }
      inlines.output.spaces(Int(line.padding))
      switch inlines.mode {
      case .spec: inlines.output.verbatim(document.bytes, line.range)
      case .safe: inlines.output.text(document.bytes, line.range)
      }
    }
    inlines.output.markup(inlines.mode == .safe ? "</p>\n" : "\n")
  }

  private mutating func row(_ block: BlockID, _ record: BlockRecord) {
    let table = document.parent(block)
    let alignments = table.map { document.alignments($0) } ?? []
    let isHeader = record.flag == 1
    if !isHeader, let table, let header = document.firstChild(table), document.nextSibling(header) == block {
      inlines.output.markup("<tbody>\n")
    }
    inlines.output.markup("<tr>\n")
    var column = 0
    for cell in document.children(block) {
      startCell(isHeader, alignments.indices.contains(column) ? alignments[column] : .unspecified)
      text(cell)
      inlines.output.markup(isHeader ? "</th>\n" : "</td>\n")
      column += 1
    }
    while column < alignments.count, filledCells > 0 {
      startCell(isHeader, alignments[column])
      inlines.output.markup(isHeader ? "</th>\n" : "</td>\n")
      column += 1
      filledCells -= 1
    }
    inlines.output.markup(isHeader ? "</tr>\n</thead>\n" : "</tr>\n")
  }

  private mutating func startCell(_ isHeader: Bool, _ alignment: ColumnAlignment) {
    inlines.output.markup(isHeader ? "<th" : "<td")
    switch alignment {
    case .unspecified: inlines.output.markup(">")
    case .left: inlines.output.markup(" align=\"left\">")
    case .center: inlines.output.markup(" align=\"center\">")
    case .right: inlines.output.markup(" align=\"right\">")
    }
  }

  private mutating func text(_ block: BlockID) {
    let isCopied = document.parseInlines(block, &parser, &copy, &map)
    inlines.render(
      parser.nodes, parser.targets, text: isCopied ? copy : document.bytes, references: document.references)
  }
}

extension BlockRecord {
  /// Of a list: whether its items are numbered.
  var isOrdered: Bool { delimiter == .period || delimiter == .closeParenthesis }
}
