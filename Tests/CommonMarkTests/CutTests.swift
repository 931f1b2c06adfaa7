import CommonMark
import SourceText
import Testing

/// Each example cut at each byte: nothing traps, and all places are places.
@Suite struct CutTests {
  @Test(arguments: SharedExample.load("spec.json") + SharedExample.load("gfm-extensions.json"))
  func everyCut(_ example: SharedExample) {
    let bytes = Array(example.markdown.utf8)
    for end in 0...bytes.count {
      let document = MarkdownDocument(parsing: Array(bytes[..<end]), options: .github)
      let problems = Places.problems(in: document)
      #expect(problems.isEmpty, "cut at \(end)")
      #expect(!html(Array(bytes[..<end]), .github, .safe).contains("<script"))
    }
  }

  /// Bytes that are not UTF-8, in all the places where a scalar is looked at.
  @Test(
    arguments: [
      [0xFF], [0xC3], [0x2A, 0xC3, 0x2A], [0x2A, 0xF0, 0x9F, 0x2A, 0x61, 0x2A],
      [0x5B, 0xE2, 0x82, 0x5D, 0x3A, 0x61],
      [0x2A, 0x61, 0x2A, 0x80], [0xEF, 0xBB], [0x5F, 0xED, 0xA0, 0x80, 0x5F],
    ] as [[UInt8]])
  func notUTF8(_ bytes: [UInt8]) {
    #expect(Places.problems(in: MarkdownDocument(parsing: bytes, options: .github)).isEmpty)
  }
}

/// What must hold of the places of every document.
enum Places {
  static func problems(in document: MarkdownDocument) -> [String] {
    var problems: [String] = []
    for block in document.allBlocks {
      let range = document.range(block)
      if range.end > document.bytes.count { problems.append("block \(block.index) is out of bounds") }
      for line in document.lines(block) where !range.contains(line) {
        problems.append("block \(block.index) has the line \(line) outside \(range)")
      }
      var end = range.start
      for child in document.children(block) {
        let inner = document.range(child)
        if !range.contains(inner) { problems.append("block \(child.index) sticks out: \(inner), \(range)") }
        if inner.start < end { problems.append("block \(child.index) overlaps the one before") }
        if document.parent(child) != block { problems.append("block \(child.index) has another parent") }
        end = inner.end
      }
      problems += self.problems(in: document.inlines(of: block), within: range)
    }
    return problems
  }

  private static func problems(in tree: InlineTree, within outer: ByteRange) -> [String] {
    var problems = self.problems(in: tree, tree.children(), within: outer)
    for node in tree.allNodes {
      let range = tree.range(node)
      if !range.contains(tree.contentRange(node)) { problems.append("content of node \(node.index)") }
      problems += self.problems(in: tree, tree.children(node), within: range)
    }
    for leftover in tree.leftoverDelimiters where !outer.contains(leftover.range) {
      problems.append("leftover \(leftover.range)")
    }
    _ = tree.plainText
    _ = tree.links
    return problems
  }

  private static func problems(in tree: InlineTree, _ nodes: [InlineID], within outer: ByteRange) -> [String]
  {
    var problems: [String] = []
    var end = outer.start
    for node in nodes {
      let range = tree.range(node)
      if !outer.contains(range) || range.start < end {
        problems.append("node \(node.index): \(range), \(outer)")
      }
      end = range.end
    }
    return problems
  }
}
