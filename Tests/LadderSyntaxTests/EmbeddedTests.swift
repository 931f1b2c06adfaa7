import LadderModel
import LadderSyntax
import SourceText
import Testing

/// Statements in a comment of a document.
@Suite struct EmbeddedTests {
  /// The statements of the comment that begins with `<!-- rung`.
  private func read(_ document: String, _ context: StatementContext) -> (EmbeddedStatements, Source) {
    let source = Source(path: "", bytes: Array(document.utf8))
    let start = document.utf8.count - (document.split(separator: "<!-- rung").last?.utf8.count ?? 0)
    let end = document.range(of: "-->", from: start)
    let range = ByteRange(start, end)
    return (declarations(ofStatements: range, in: source.bytes, file: FileID(7), context: context), source)
  }

  @Test func cell() {
    let (found, source) = read(
      "# L3\n\n<!-- rung none because of a --\\> b,\n  twice --\\> c\nin addition to L2, core/L1\nallow a-b because d -->",
      .cell)
    #expect(found.declared.diagnostics.map(\.message) == [])
    #expect(found.body.none?.text == "of a --> b, twice --> c")
    #expect(found.chain.references.map(\.text) == ["L2", "core/L1"])
    #expect(found.chain.references.map { source.text($0.span.range) } == ["L2", "core/L1"])
    #expect(found.declared.settings.map(\.rule.text) == ["a-b"])
    #expect(found.declared.settings.allSatisfy { $0.span.file == FileID(7) })
    guard let none = found.body.none else { return }
    for word in ["b,", "twice", "c"] {
      guard let at = none.text.range(of: word) else { continue }
      #expect(source.text(none.span(of: at).range) == word)
    }
  }

  @Test func everythingOfACell() {
    let (found, _) = read(
      "<!-- rung\ntheme a\nabout b\n- c {#d}\n  > e\nexamples\n- f\ntodo g\non its own\nreaches h\ninstead\n-->",
      .cell)
    #expect(found.declared.diagnostics.map(\.message) == [])
    #expect(
      DeclarationDump.text(of: found.body)
        == "theme a\nabout b\ntodo g\n- c {#d}\n  > e\nexamples\n* f\n")
    #expect(found.stage?.text == "h")
    #expect(found.isInstead)
    if case .none = found.chain {} else { Issue.record("not on its own") }
  }

  @Test func others() {
    #expect(read("<!-- rung from L3 -->", .dimension).0.from?.text == "L3")
    #expect(read("<!-- rung id resident-expert -->", .item).0.itemID?.text == "resident-expert")
    #expect(read("<!-- rung skip -->", .cell).0.isSkipped)
    #expect(read("<!-- rung meta scope One team -->", .level).0.meta.map(\.value.text) == ["One team"])
    #expect(read("<!-- rung level a \"A\" on b -->", .ladder).0.declared.declarations.count == 1)
    #expect(read("<!-- rung > a note -->", .item).0.notes.map(\.text) == ["a note"])
  }

  @Test(arguments: [
    ("<!-- rung nnoe because x -->", StatementContext.cell, "“nnoe” is not a word that a line begins with"),
    ("<!-- rung theme x -->", .level, "“theme” has no place in a level"),
    ("<!-- rung level a \"A\" -->", .cell, "a level has no place in a cell"),
    ("<!-- rung in addition L2 -->", .cell, "this is not finished"),
  ])
  func mistakes(_ document: String, _ context: StatementContext, _ message: String) {
    #expect(read(document, context).0.declared.diagnostics.map(\.message) == [message])
  }
}

extension String {
  /// The byte offset of the first `text` at or after `start`.
  fileprivate func range(of text: String, from start: Int) -> Int {
    let bytes = Array(utf8)
    let wanted = Array(text.utf8)
    for index in start..<bytes.count where bytes[index...].starts(with: wanted) { return index }
    return bytes.count
  }

  /// The bytes of the first `word`.
  fileprivate func range(of word: String) -> Range<Int>? {
    let start = range(of: word, from: 0)
    return start < utf8.count ? start..<(start + word.utf8.count) : nil
  }
}
