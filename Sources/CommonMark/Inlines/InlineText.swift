import SourceText

extension InlineTree {
  /// The nodes directly inside `node`, or those at the top.
  package func children(_ node: InlineID? = nil) -> [InlineID] {
    var children: [InlineID] = []
    var index = node.map { Int($0.index) + 1 } ?? 0
    let end = node.map { Int(self[$0].subtreeEnd) } ?? nodes.count
    while index < end {
      children.append(InlineID(index))
      index = max(index + 1, Int(nodes[index].subtreeEnd))
    }
    return children
  }

  /// The node after all that this one holds, in preorder; it may be one past the last.
  package func subtreeEnd(_ node: InlineID) -> InlineID { InlineID(Int(self[node].subtreeEnd)) }

  /// The text of a node that holds no others: escapes and entities resolved, code with its line endings as
  /// spaces, a break as one space, HTML as it stands. Of a node that holds others, their plain text.
  package func text(_ node: InlineID) -> String {
    if self[node].tag == .html { return decode(self[node].content) }
    return plainText(Int(node.index), max(Int(node.index) + 1, Int(self[node].subtreeEnd)))
  }

  /// The text without markup: breaks as one space, of code what is in it, of an image what describes it; HTML
  /// is left out.
  package var plainText: String { plainText(0, nodes.count) }

  /// The same without what is said of images: badges beside the words of a heading.
  package var plainTextWithoutImages: String {
    var output: [UInt8] = []
    var index = 0
    while index < nodes.count {
      if nodes[index].tag == .image {
        index = max(index + 1, Int(nodes[index].subtreeEnd))
      } else {
        appendPlain(nodes[index], to: &output)
        index += 1
      }
    }
    return String(decoding: output, as: UTF8.self)
  }

  private func plainText(_ start: Int, _ end: Int) -> String {
    var output: [UInt8] = []
    for index in max(0, start)..<max(0, start, min(end, nodes.count)) {
      appendPlain(nodes[index], to: &output)
    }
    return String(decoding: output, as: UTF8.self)
  }

  func appendPlain(_ node: InlineNode, to output: inout [UInt8]) {
    switch node.tag {
    case .text, .escape: output.append(contentsOf: text[node.content.clamped(to: text.count)])
    case .uriAutolink, .emailAutolink, .wwwAutolink:
      Unescaping.append(text.span, node.content.clamped(to: text.count), backslashes: false, to: &output)
    case .code:
      for byte in text[node.content.clamped(to: text.count)] {
        output.append(byte == .lineFeed ? .space : byte)
      }
    case .entity: output.append(entity: node)
    case .softBreak, .hardBreak: output.append(.space)
    case .emphasis, .strong, .strikethrough, .link, .image, .html, .run, .close: break
    }
  }

  private func decode(_ range: ByteRange) -> String {
    String(decoding: text[range.clamped(to: text.count)], as: UTF8.self)
  }
}

extension [UInt8] {
  /// Appends the scalars that an entity stands for.
  mutating func append(entity node: InlineNode) {
    if let first = Unicode.Scalar(node.first) { append(first) }
    if node.second != 0, let second = Unicode.Scalar(node.second) { append(second) }
  }
}
