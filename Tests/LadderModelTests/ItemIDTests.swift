import LadderModel
import Testing

@Suite struct ItemIDTests {
  @Test(
    arguments: [
      (["Writes code. {#own}"], ["own"]),
      (["Writes *clear*, tested code for the team today."], ["L1-d-writes-clear-tested-code-for-the"]),
      (["It’s “fine” – isn't it?"], ["L1-d-its-fine-isnt-it"]),
      (["Écrit du code."], ["L1-d-HASH"]),
      (["Same."], ["L1-d-same"]),
      (["Same.", "Same.", "Same."], ["L1-d-same", "L1-d-same-HASH", "L1-d-same-HASH-2"]),
      // Another text with the same words has another hash.
      (["Same.", "Same!"], ["L1-d-same", "L1-d-same-HASH"]),
      // An author's id is never given to another item, wherever it stands.
      (["Same.", "Other. {#L1-d-same}"], ["L1-d-same-HASH", "L1-d-same"]),
      (["Whole.\n    - Part.", "Next."], ["L1-d-whole", "L1-d-part", "L1-d-next"]),
    ] as [([String], [String])])
  func ids(of items: [String], are expected: [String]) throws {
    let text =
      "ladder a \"A\"\nlevel L1 \"1\"\ndimension d \"D\"\nat L1 d\n" + items.map { "  - \($0)\n" }.joined()
    let ladder = try #require(Resolved([text]).model.ladders.first)
    let cell = try #require(ladder.cells.first)
    let hashes = ItemID.items(of: cell).map { ItemID.hash($0.prose.text) }
    let ids = zip(ItemID.ids(in: cell, of: ladder), hashes).map { $0.replacing($1, with: "HASH") }
    #expect(ids == expected)
  }

  @Test(arguments: [("", "811c9dc5"), ("a", "e40c292c"), ("foobar", "bf9cf968")])
  func hash(_ text: String, _ expected: String) { #expect(ItemID.hash(text) == expected) }

  /// A count for each text, not a search from the start.
  @Test(.timeLimit(.minutes(1))) func manyEqualTexts() throws {
    let items = String(repeating: "  - Same.\n", count: 40_000)
    let ladder = try #require(
      Resolved(["ladder a \"A\"\nlevel L1 \"1\"\ndimension d \"D\"\nat L1 d\n" + items]).model.ladders.first)
    let ids = ItemID.ids(in: try #require(ladder.cells.first), of: ladder)
    #expect(Set(ids).count == 40_000)
    #expect(ids.last?.hasSuffix("-39999") == true)
  }
}
