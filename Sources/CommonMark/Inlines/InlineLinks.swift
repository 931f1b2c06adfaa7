package import SourceText

/// A link or an image of an inline tree.
package struct InlineLink: Hashable, Sendable {
  package var node: InlineID
  /// The whole of it, brackets included.
  package var range: ByteRange
  package var isImage: Bool
  /// Whether a definition elsewhere in the document says where it leads.
  package var isReference: Bool
  /// Escapes and entities resolved, not percent-encoded. An autolink's has its `mailto:` or `http://`.
  package var destination: String
  package var title: String?
}

extension InlineTree {
  /// All links, images and autolinks, in the order of the source.
  package var links: [InlineLink] {
    // Many links may share a definition, whose text may be long: it is decoded once.
    var shared: [Int: (String, String?)] = [:]
    var links: [InlineLink] = []
    for index in nodes.indices {
      let node = InlineID(index)
      guard let (destination, title) = resolve(nodes[index], &shared) else { continue }
      links.append(
        InlineLink(
          node: node, range: range(node), isImage: nodes[index].tag == .image,
          isReference: isReference(nodes[index]), destination: destination, title: title))
    }
    return links
  }

  private func isReference(_ node: InlineNode) -> Bool {
    guard node.tag == .link || node.tag == .image, targets.indices.contains(Int(node.first)) else {
      return false
    }
    if case .definition = targets[Int(node.first)] { return true }
    return false
  }

  /// Where a link, an image or an autolink leads; nil for another node.
  package func destination(_ node: InlineID) -> String? {
    var shared: [Int: (String, String?)] = [:]
    return resolve(self[node], &shared)?.0
  }

  /// The title of a link or an image.
  package func title(_ node: InlineID) -> String? {
    var shared: [Int: (String, String?)] = [:]
    return resolve(self[node], &shared)?.1
  }

  private func resolve(_ node: InlineNode, _ shared: inout [Int: (String, String?)]) -> (String, String?)? {
    switch node.tag {
    case .uriAutolink, .emailAutolink, .wwwAutolink:
      var output = Array(Self.prefix(node.tag).utf8)
      appendPlain(node, to: &output)
      return (String(decoding: output, as: UTF8.self), nil)
    case .link, .image:
      guard targets.indices.contains(Int(node.first)) else { return nil }
      switch targets[Int(node.first)] {
      case .inline(let destination, let title): return (unescaped(destination), title.map(unescaped))
      case .definition(let number):
        if let known = shared[number] { return known }
        guard let definition = references[number] else { return nil }
        let title = definition.title.map { String(decoding: $0, as: UTF8.self) }
        let found = (String(decoding: definition.destination, as: UTF8.self), title)
        shared[number] = found
        return found
      }
    case .text, .escape, .entity, .softBreak, .hardBreak, .code, .emphasis, .strong, .strikethrough, .html,
      .run,
      .close:
      return nil
    }
  }

  /// What comes before the text of an autolink to make it an address.
  static func prefix(_ tag: InlineNode.Tag) -> String {
    tag == .emailAutolink ? "mailto:" : tag == .wwwAutolink ? "http://" : ""
  }

  private func unescaped(_ range: ByteRange) -> String {
    var output: [UInt8] = []
    Unescaping.append(text.span, range.clamped(to: text.count), to: &output)
    return String(decoding: output, as: UTF8.self)
  }
}

extension MarkdownDocument {
  /// What a link reference definition says; nil for another block.
  package func definition(_ block: BlockID) -> (label: ByteRange, destination: String, title: String?)? {
    guard self[block].tag == .linkReferenceDefinition, let found = references[Int(self[block].first)] else {
      return nil
    }
    let title = found.title.map { String(decoding: $0, as: UTF8.self) }
    return (found.label, String(decoding: found.destination, as: UTF8.self), title)
  }

  /// The document's link reference definitions, for prose that is parsed apart from it.
  package var linkReferences: LinkReferences { references }
}
