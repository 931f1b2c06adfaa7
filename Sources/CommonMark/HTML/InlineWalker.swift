import SourceText

/// Writes inline nodes as HTML.
struct InlineWalker {
  let mode: HTMLRenderer.Mode
  var output: HTMLOutput
  /// How many more bytes of definitions may be written. Many references to one long definition could
  /// otherwise make the output the square of the source (cmark has the same limit).
  private var expansion: Int
  /// Nodes whose end tag is due.
  private var open: [InlineNode] = []
  /// Inside images there is only text: it is an attribute.
  private var imageDepth = 0
  private var scratch: [UInt8] = []

  init(mode: HTMLRenderer.Mode, output: consuming HTMLOutput, sourceLength: Int) {
    self.mode = mode
    self.output = output
    self.expansion = max(sourceLength, 100_000)
  }

  mutating func render(
    _ nodes: [InlineNode], _ targets: [LinkTarget], text: [UInt8], references: LinkReferences
  ) {
    for index in nodes.indices {
      while let last = open.last, Int(last.subtreeEnd) <= index { close(targets, text, references) }
      let node = nodes[index]
      switch node.tag {
      case .emphasis, .strong, .strikethrough:
        start(node.tag)
        open.append(node)
      case .link, .image: start(node, targets, text, references)
      default: leaf(node, text)
      }
    }
    while !open.isEmpty { close(targets, text, references) }
  }

  private mutating func leaf(_ node: InlineNode, _ text: [UInt8]) {
    switch node.tag {
    case .text, .escape: output.text(text, node.content)
    case .entity:
      scratch.removeAll(keepingCapacity: true)
      scratch.append(entity: node)
      output.text(scratch)
    case .softBreak: output.markup(imageDepth > 0 ? " " : "\n")
    case .hardBreak: output.markup(imageDepth > 0 ? " " : "<br />\n")
    case .code:
      if imageDepth == 0 { output.markup("<code>") }
      output.text(text, node.content, lineEnd: .space)
      if imageDepth == 0 { output.markup("</code>") }
    case .html:
      if imageDepth > 0 { return }
      if mode == .spec { output.verbatim(text, node.content) } else { output.text(text, node.content) }
    case .uriAutolink, .emailAutolink, .wwwAutolink: autolink(node, text)
    case .emphasis, .strong, .strikethrough, .link, .image, .run, .close: break
    }
  }

  private mutating func start(_ tag: InlineNode.Tag) {
    guard imageDepth == 0 else { return }
    output.markup(tag == .strong ? "<strong>" : tag == .emphasis ? "<em>" : "<del>")
  }

  private mutating func start(
    _ node: InlineNode, _ targets: [LinkTarget], _ text: [UInt8], _ references: LinkReferences
  ) {
    // A node whose address is not for publishing stays in the tree without its tags.
    guard let target = destination(node, targets, text, references) else { return }
    if node.tag == .image { imageDepth += 1 }
    open.append(node)
    guard imageDepth == (node.tag == .image ? 1 : 0) else { return }
    output.markup(node.tag == .image ? "<img src=\"" : "<a href=\"")
    output.address(target)
    if node.tag == .image {
      output.markup("\" alt=\"")
    } else {
      title(node, targets, text, references)
      output.markup("\">")
    }
  }

  private mutating func close(_ targets: [LinkTarget], _ text: [UInt8], _ references: LinkReferences) {
    guard let node = open.popLast() else { return }
    if node.tag == .image { imageDepth -= 1 }
    guard imageDepth == 0 else { return }
    switch node.tag {
    case .emphasis: output.markup("</em>")
    case .strong: output.markup("</strong>")
    case .strikethrough: output.markup("</del>")
    case .link: output.markup("</a>")
    case .image:
      title(node, targets, text, references)
      output.markup("\" />")
    default: break
    }
  }

  /// The address of a link or an image; nil where it is not to be written.
  private mutating func destination(
    _ node: InlineNode, _ targets: [LinkTarget], _ text: [UInt8], _ references: LinkReferences
  ) -> [UInt8]? {
    guard targets.indices.contains(Int(node.first)) else { return nil }
    var address: [UInt8]
    switch targets[Int(node.first)] {
    case .inline(let destination, _):
      address = []
      Unescaping.append(text.span, destination.clamped(to: text.count), to: &address)
    case .definition(let number):
      guard let definition = references[number] else { return nil }
      address = definition.destination
      expansion -= address.count + (definition.title?.count ?? 0)
      guard expansion >= 0 else { return nil }
    }
    if mode == .spec { return address }
    // A published page asks no other host for anything: an image from one is the words that describe it.
    return AddressSafety.isSafe(address) && (node.tag == .link || AddressSafety.isRelative(address))
      ? address : nil
  }

  /// Ends the attribute before it with the title's beginning, where there is a title.
  private mutating func title(
    _ node: InlineNode, _ targets: [LinkTarget], _ text: [UInt8], _ references: LinkReferences
  ) {
    guard targets.indices.contains(Int(node.first)) else { return }
    switch targets[Int(node.first)] {
    case .inline(_, let title):
      guard let title else { return }
      scratch.removeAll(keepingCapacity: true)
      Unescaping.append(text.span, title.clamped(to: text.count), to: &scratch)
    case .definition(let number):
      guard let title = references[number]?.title else { return }
      scratch = title
    }
    output.markup("\" title=\"")
    output.text(scratch)
  }

  private mutating func autolink(_ node: InlineNode, _ text: [UInt8]) {
    scratch.removeAll(keepingCapacity: true)
    Unescaping.append(text.span, node.content.clamped(to: text.count), backslashes: false, to: &scratch)
    let address = Array(InlineTree.prefix(node.tag).utf8) + scratch
    let isLink = imageDepth == 0 && (mode == .spec || AddressSafety.isSafe(address))
    if isLink {
      output.markup("<a href=\"")
      output.address(address)
      output.markup("\">")
    }
    output.text(scratch)
    if isLink { output.markup("</a>") }
  }
}

/// Which addresses may be published.
enum AddressSafety {
  private static let schemes = "http https mailto tel"

  /// Whether an address is relative or has one of the schemes that do nothing but lead somewhere.
  ///
  /// All before the first of `:`, `/`, `?`, `#` counts as a scheme where that is a colon, so that nothing a
  /// browser might read as one gets through.
  static func isSafe(_ address: [UInt8]) -> Bool {
    for (index, byte) in address.enumerated() {
      switch byte {
      case .slash, .question, .hash: return true
      case .colon:
        return SortedWords.value(of: 0..<index, in: address.span, from: schemes, ignoringCase: true) != nil
      default: break
      }
    }
    return true
  }

  /// Whether an address stays on the site: no scheme, and no host (`//host`, which browsers also read in `\/host`).
  static func isRelative(_ address: [UInt8]) -> Bool {
    func isSlash(_ byte: UInt8) -> Bool { byte == .slash || byte == UInt8(ascii: "\\") }
    if address.count >= 2, isSlash(address[0]), isSlash(address[1]) { return false }
    let head = address.prefix { $0 != .slash && $0 != .question && $0 != .hash }
    return !head.contains(.colon)
  }
}
