import SourceText

/// Where an `allow` would stand that holds for what is at some place, as narrowly as the source can say it.
package struct AllowPlace: Hashable, Sendable {
  /// UTF-8 offset in the source.
  package let offset: Int
  /// What stands before the statement and behind it, with line endings.
  private let before: String
  private let after: String

  package init(at offset: Int, before: String, after: String) {
    self.offset = offset
    self.before = before
    self.after = after
  }

  package func text(_ statement: String) -> String { before + statement + after }

  /// In a `.ladder` file: the first statement under what holds `place` and can hold it, be it an item, a cell or the ladder;
  /// under the ladder without a place. Nil in a file without a ladder.
  package init?(in ladder: SyntaxTree, for place: Int?) {
    guard let header = Self.header(of: ladder) else { return nil }
    let node = place.flatMap { Self.innermost(ladder, at: $0, besides: header) } ?? header
    let end = ladder.range(ofContent: node).end
    let bytes = ladder.bytes
    let lineEnd = bytes[end...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? bytes.count
    let space = Self.space(under: node, of: ladder)
    guard lineEnd < bytes.count else {
      self.init(at: lineEnd, before: "\n" + space, after: "")
      return
    }
    let isTwo = bytes[lineEnd] == 0x0D && lineEnd + 1 < bytes.count && bytes[lineEnd + 1] == 0x0A
    self.init(at: lineEnd + (isTwo ? 2 : 1), before: space, after: "\n")
  }

  private static func header(of ladder: SyntaxTree) -> Int? {
    let header = ladder.children(of: 0).first { Placement.isHeader(ladder.nodes[$0].kind) }
    return header.flatMap { ladder.nodes[$0].kind == .workspace ? nil : $0 }
  }

  /// Nodes begin one behind the other: from the last that begins before the place, up to one that holds it.
  private static func innermost(_ ladder: SyntaxTree, at place: Int, besides header: Int) -> Int? {
    var node = max(0, ladder.nodes.indices.sortedCount { ladder.range(ofContent: $0).start <= place } - 1)
    while node > 0 {
      let isWhole = !ladder.nodes[node].flags.contains(.isBroken) && node != header
      if isWhole, Placement.accepts(.allow, under: ladder.nodes[node].kind),
        place <= ladder.range(ofSubtree: node).end
      {
        return node
      }
      node = Int(ladder.nodes[node].parent)
    }
    return nil
  }

  /// As what stands there already is indented, or two spaces more than the statement above.
  private static func space(under node: Int, of ladder: SyntaxTree) -> String {
    var children = ladder.children(of: node)
    if let child = children.next() {
      return indentation(before: ladder.range(ofContent: child).start, ladder)
    }
    return indentation(before: ladder.range(ofContent: node).start, ladder) + "  "
  }

  private static func indentation(before start: Int, _ ladder: SyntaxTree) -> String {
    let space = ladder.bytes[..<start].reversed().prefix { $0 == 0x20 || $0 == 0x09 }.reversed()
    return String(decoding: Array(space), as: UTF8.self)
  }
}
