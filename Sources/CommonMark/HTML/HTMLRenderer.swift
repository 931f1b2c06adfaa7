import SourceText

/// Markdown as HTML. Appends UTF-8 to a buffer of the caller.
package struct HTMLRenderer: Sendable {
  package enum Mode: Sendable {
    /// As in the examples of the CommonMark specification: raw HTML goes through, addresses of all kinds
    /// stay.
    case spec
    /// For publishing: raw HTML is shown as text, and links and images whose address is not http, https,
    /// mailto, tel or relative are dropped while their text stays; so are images that are not relative: a
    /// published page asks no other host for anything.
    case safe
  }

  package let mode: Mode

  package init(_ mode: Mode) { self.mode = mode }

  package func render(_ document: MarkdownDocument, into buffer: inout [UInt8]) {
    render(document, document.root, into: &buffer)
  }

  /// Renders a block and what is in it.
  package func render(_ document: MarkdownDocument, _ block: BlockID, into buffer: inout [UInt8]) {
    var walker = BlockWalker(document, mode: mode, output: HTMLOutput(buffer))
    buffer = []
    walker.render(block)
    buffer = walker.inlines.output.bytes
  }

  /// Renders inline content, without a paragraph around it.
  package func render(_ tree: InlineTree, into buffer: inout [UInt8]) {
    var walker = InlineWalker(mode: mode, output: HTMLOutput(buffer), sourceLength: tree.text.count)
    buffer = []
    walker.render(tree.nodes, tree.targets, text: tree.text, references: tree.references)
    buffer = walker.output.bytes
  }
}
