import SourceText

/// What an inline node is.
package enum InlineKind: Hashable, Sendable {
  /// Its text is its content range as it stands, but for escapes and entities, and `\|` in a table cell:
  /// `InlineTree.text` resolves them.
  case text
  /// A line ending inside a paragraph, with the spaces around it.
  case softBreak
  case hardBreak
  case code
  case emphasis
  case strong
  case strikethrough
  case link
  case image
  /// A tag, comment or the like, as it stands.
  case html
  /// An address as a link: in angle brackets, or found in the text.
  case autolink
}

/// A node of an inline tree: its index in preorder.
package struct InlineID: Hashable, Sendable, Comparable {
  package let index: Int32

  init(_ index: Int) { self.index = Int32(clamping: index) }

  package static func < (a: InlineID, b: InlineID) -> Bool { a.index < b.index }
}

/// What is stored of an inline node, and before that of a token. Offsets are into the tree's text.
struct InlineNode {
  enum Tag: UInt8 {
    case text, escape, entity, softBreak, hardBreak, code, emphasis, strong, strikethrough, link, image, html
    case uriAutolink, emailAutolink, wwwAutolink
    /// Only tokens: a delimiter run; the end of a link or an image.
    case run, close
  }

  var tag: Tag
  /// The index after the last node inside this one.
  var subtreeEnd: Int32 = 0
  var lower: UInt32
  var upper: UInt32
  /// Text, escape, code, autolink: the content range. Entity: its scalars, the second 0 where there is one
  /// only. Link, image: an index into the targets. Run: an index into the delimiters.
  var first: UInt32
  var second: UInt32

  init(_ tag: Tag, _ lower: Int, _ upper: Int, first: UInt32 = 0, second: UInt32 = 0) {
    self.tag = tag
    self.lower = UInt32(clamping: lower)
    self.upper = UInt32(clamping: upper)
    self.first = first
    self.second = second
  }

  init(_ tag: Tag, _ lower: Int, _ upper: Int, content: Range<Int>) {
    self.init(
      tag, lower, upper, first: UInt32(clamping: content.lowerBound),
      second: UInt32(clamping: content.upperBound))
  }

  var start: Int { Int(lower) }
  var end: Int { Int(upper) }
  var content: ByteRange { ByteRange(first, second) }
}

/// Where a link or an image leads, as ranges of the tree's text, or the number of a definition.
enum LinkTarget: Sendable {
  case inline(destination: ByteRange, title: ByteRange?)
  case definition(Int)
}
