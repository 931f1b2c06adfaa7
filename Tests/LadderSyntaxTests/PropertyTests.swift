import LadderModel
import LadderSyntax
import SourceText
import Testing

/// What holds for every file.
@Suite struct PropertyTests {
  static let fixtures = Fixture.all

  @Test(arguments: fixtures)
  func losesNothing(_ fixture: Fixture) throws { check(try fixture.bytes) }

  /// Cut anywhere, a file still parses, and its tree still gives it back.
  @Test(arguments: fixtures)
  func cut(_ fixture: Fixture) throws {
    let bytes = try fixture.bytes
    for end in stride(from: 0, to: bytes.count, by: bytes.count > 4000 ? 97 : 1) {
      check(Array(bytes[..<end]))
    }
  }

  private func check(_ bytes: [UInt8]) {
    let tree = SyntaxTree(parsing: bytes)
    #expect(tree.tokens.last.map { Int($0.end) } ?? 0 == bytes.count)
    #expect(zip(tree.tokens, tree.tokens.dropFirst()).allSatisfy { $0.end < $1.end })
    #expect(zip(tree.nodes, tree.nodes.dropFirst()).allSatisfy { $0.firstToken <= $1.firstToken })
    let nests = tree.nodes.indices.dropFirst().allSatisfy {
      let node = tree.nodes[$0]
      return Int(node.parent) < $0 && node.subtreeEnd <= tree.nodes[Int(node.parent)].subtreeEnd
    }
    #expect(nests)
    // What is dropped is told.
    let isDropped =
      tree.tokens.contains { $0.kind == .unknown } || tree.nodes.contains { $0.flags.contains(.isBroken) }
    #expect(!isDropped || tree.hasErrors)
  }

  @Test(arguments: fixtures)
  func formatIsStable(_ fixture: Fixture) throws {
    let bytes = try fixture.bytes
    guard let once = formatted(bytes) else { return }
    #expect(formatted(Array(once.utf8)) == once)
    #expect(dump(once) == dump(String(decoding: bytes, as: UTF8.self)))
    #expect(once.hasSuffix("\n") && !once.hasSuffix("\n\n"))
  }

  /// However the spaces stand, there is one form.
  @Test(arguments: fixtures, 0..<8)
  func spacingIsSettled(_ fixture: Fixture, _ seed: Int) throws {
    guard let once = formatted(try fixture.bytes) else { return }
    var random = Seeded(UInt64(seed))
    let mangled = Mangler.mangle(Array(once.utf8), &random)
    #expect(formatted(mangled) == once, Comment(rawValue: String(decoding: mangled, as: UTF8.self)))
  }

  /// Any bytes at all: a few thousand files with pieces moved, lost and put in.
  @Test(arguments: 0..<16)
  func survivesEdits(_ seed: Int) throws {
    var random = Seeded(UInt64(seed))
    let sources = try Self.fixtures.map { try $0.bytes }
    for _ in 0..<100 {
      guard var bytes = sources.randomElement(using: &random) else { return }
      for _ in 0..<Int.random(in: 1...5, using: &random) { Mangler.edit(&bytes, &random) }
      check(bytes)
      guard case .formatted(let once) = format(bytes) else { continue }
      #expect(format(once) == .formatted(once), Comment(rawValue: String(decoding: bytes, as: UTF8.self)))
    }
  }
}
