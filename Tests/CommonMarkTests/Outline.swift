import CommonMark
import SourceText

/// A document as an indented outline: each block with the text of its range.
func outline(_ document: MarkdownDocument) -> String {
  var depths: [BlockID: Int] = [:]
  var output = ""
  for block in document.allBlocks.dropFirst() {
    let depth = document.parent(block).flatMap { depths[$0] } ?? 0
    depths[block] = depth + 1
    output += String(repeating: "  ", count: depth) + name(block, of: document) + " "
    output += quoted(document.text(document.range(block))) + "\n"
  }
  return output
}

private func name(_ block: BlockID, of document: MarkdownDocument) -> String {
  switch document.kind(block) {
  case .document: "document"
  case .frontMatter: "frontMatter"
  case .paragraph: "paragraph"
  case .heading(let level): "h\(level)"
  case .list(let ordered, let start, let tight, let delimiter):
    (tight ? "tight" : "loose") + (ordered ? " \(start)" : " ")
      + String(decoding: [delimiter.rawValue], as: UTF8.self)
  case .item(let task): task.map { $0 ? "item[x]" : "item[ ]" } ?? "item"
  case .blockQuote: "quote"
  case .codeBlock(let fenced, _): fenced ? "fenced" : "indented"
  case .htmlBlock: "html"
  case .thematicBreak: "break"
  case .table: "table \(document.alignments(block).map { "\($0)" }.joined(separator: ","))"
  case .tableRow(let isHeader, let written): (isHeader ? "header " : "row ") + "\(written)"
  case .tableCell: "cell"
  case .linkReferenceDefinition: "definition"
  }
}

/// An inline tree as an outline on one line: `kind "range"(children)`.
func outline(_ tree: InlineTree, of source: String, _ nodes: [InlineID]? = nil) -> String {
  let bytes = Array(source.utf8)
  return (nodes ?? tree.children()).map { node in
    let range = tree.range(node)
    let text = quoted(String(decoding: bytes[range.clamped(to: bytes.count)], as: UTF8.self))
    let inner = tree.children(node)
    return "\(tree.kind(node)) \(text)" + (inner.isEmpty ? "" : "(" + outline(tree, of: source, inner) + ")")
  }.joined(separator: ", ")
}

/// Text on one line.
func quoted(_ text: String) -> String {
  var output = "\""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\n": output += "\\n"
    case "\r": output += "\\r"
    case "\t": output += "\\t"
    default: output.unicodeScalars.append(scalar)
    }
  }
  return output + "\""
}
