import LadderModel
import SourceText
import Testing

@Suite struct ItemTests {
  private static let span = SourceSpan(FileID(0), ByteRange(0, 4))
  private static let id = Name("own", at: span)

  /// An id and tags in whatever order they are set, each alone, and taken away again.
  @Test(
    arguments: [
      ([], []), (["own"], []), (["own", "a", "b"], ["a", "b"]), (["a"], ["a"]), (["a", "own"], ["a"]),
      (["own", "-own"], []), (["own", "a", "-own"], ["a"]), (["a", "own", "-tags"], []),
    ] as [([String], [String])])
  func attributes(after steps: [String], _ tags: [String]) {
    var item = Item(Prose("Text", at: Self.span))
    for step in steps {
      switch step {
      case "own": item.id = Self.id
      case "-own": item.id = nil
      case "-tags": item.tags = []
      default: item.tags.append(step)
      }
    }
    #expect(item.tags == tags)
    #expect((item.id?.text == "own") == (steps.contains("own") && !steps.contains("-own")))
  }

  @Test func copiesAreValues() {
    var first = Item(Prose("Text", at: Self.span))
    first.id = Self.id
    var second = first
    second.tags = ["a"]
    second.id = nil
    #expect(first.id?.text == "own")
    #expect(first.tags.isEmpty)
  }

  /// Most of a run's memory is items.
  @Test func isSmall() { #expect(MemoryLayout<Item>.stride <= 72) }
}
