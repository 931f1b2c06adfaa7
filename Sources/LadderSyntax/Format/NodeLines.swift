import SourceText

/// A node's own tokens, by lines.
struct NodeLines {
  enum Entry {
    case blank
    /// The column that the author gave it says what it speaks of.
    case comment(token: Int, indent: Int)
    /// The tokens of a line of text.
    case text(Range<Int>)
  }

  /// The tokens of the first line, without its comment and line ending.
  private(set) var head: Range<Int>
  /// A comment at the end of the first line.
  private(set) var trailingComment: Int?
  /// What stands between the first line and the last line of text, with that.
  private(set) var body: [Entry] = []
  /// The blank lines and comments before the next statement.
  private(set) var tail: [Entry] = []

  init(_ tree: SyntaxTree, _ node: Int) {
    let tokens = tree.tokens(of: node)
    var index = tokens.lowerBound
    // The root has no first line of its own: all it has is the trivia before the first statement.
    let hasHead = node > 0
    var end = index
    while hasHead, index < tokens.upperBound, tree.tokens[index].kind != .newline {
      if tree.tokens[index].kind == .comment { trailingComment = index } else { end = index + 1 }
      index += 1
    }
    head = tokens.lowerBound..<(trailingComment.map { min($0, end) } ?? end)
    if index < tokens.upperBound, hasHead { index += 1 }
    var lines: [Entry] = []
    var lastText = 0
    while index < tokens.upperBound {
      let line = Self.line(tree, &index, tokens.upperBound)
      guard let line else { break }
      lines.append(line)
      if case .text = line { lastText = lines.count }
    }
    body = Array(lines.prefix(lastText))
    tail = Array(lines.dropFirst(lastText))
  }

  /// The line that begins at `index`; nil for the indentation of the next statement.
  private static func line(_ tree: SyntaxTree, _ index: inout Int, _ end: Int) -> Entry? {
    let start = index
    var comment: Int?
    var hasText = false
    while index < end, tree.tokens[index].kind != .newline {
      switch tree.tokens[index].kind {
      case .comment: comment = index
      case .space, .byteOrderMark: break
      default: hasText = true
      }
      index += 1
    }
    let isWhole = index < end
    let tokens = start..<index
    if isWhole { index += 1 }
    if let comment { return .comment(token: comment, indent: column(tree, tokens, comment)) }
    if hasText { return .text(tokens) }
    return isWhole ? .blank : nil
  }

  private static func column(_ tree: SyntaxTree, _ tokens: Range<Int>, _ comment: Int) -> Int {
    guard comment > tokens.lowerBound else { return 0 }
    let start = tree.start(ofToken: tokens.lowerBound)
    return Line.isSpace(tree.bytes[start]) ? 1 : 0
  }
}

extension NodeLines.Entry {
  var isBlank: Bool { if case .blank = self { true } else { false } }

  var text: Range<Int>? { if case .text(let tokens) = self { tokens } else { nil } }
}
