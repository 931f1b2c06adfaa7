import CommonMark
import LadderModel
import SourceText

/// The sentence that leads in to a cell's expectations: what they add to, and the theme that it stresses.
struct LeadIn {
  var chain: [LevelReference] = []
  var theme: Prose?
  /// Whether chain and theme are all that it says. If not, it is also part of what the cell is about.
  var isUnderstood: Bool

  /// Nil where a paragraph is neither.
  ///
  /// `isFirst`: nothing else of the cell stands above it, so that "the above" is another level.
  init?(_ prose: Prose, _ names: LadderNames, level: String, isFirst: Bool) {
    let sentence = ChainSentence(prose, names, own: level).flatMap { isFirst || !$0.isAbove ? $0 : nil }
    let endsInColon = prose.utf8.last == UInt8(ascii: ":")
    let found = Stress(in: prose, canBeBroken: endsInColon)
    if let sentence {
      chain = sentence.references
      theme = found.flatMap { $0.start >= sentence.end && (endsInColon || $0.isLast) ? $0.words : nil }
      isUnderstood =
        theme != nil || sentence.saysNothingMore
    } else if let found, found.isWhole || (endsInColon && found.words.text.contains(" ")) {
      theme = found.words
      isUnderstood = true
    } else {
      return nil
    }
  }
}

/// The first emphasised words of a paragraph.
private struct Stress {
  let words: Prose
  /// Where the emphasis begins, as an offset in the text.
  let start: Int
  /// Nothing but punctuation comes after it; nothing at all comes before it either, and it is not strong.
  let isLast: Bool
  let isWhole: Bool

  /// `canBeBroken`: words between two asterisks that were meant as emphasis, and are none, are taken too.
  init?(in prose: Prose, canBeBroken: Bool) {
    let bytes = Array(prose.utf8)
    guard bytes.contains(UInt8(ascii: "*")) || bytes.contains(UInt8(ascii: "_")) else { return nil }
    let tree = InlineTree(parsing: bytes, options: .github)
    let stressed = tree.children().first { tree.kind($0) == .emphasis || tree.kind($0) == .strong }
    let outer: Range<Int>
    let inner: Range<Int>
    if let stressed {
      outer = tree.range(stressed).clamped(to: bytes.count)
      inner = tree.contentRange(stressed).clamped(to: bytes.count)
    } else {
      let stars = tree.leftoverDelimiters.filter {
        bytes[$0.range.clamped(to: bytes.count)].first == UInt8(ascii: "*")
      }
      guard canBeBroken, stars.count == 2 else { return nil }
      outer = stars[0].range.start..<stars[1].range.end
      inner = stars[0].range.end..<stars[1].range.start
    }
    guard let words = prose.part(inner) else { return nil }
    self.words = words
    start = outer.lowerBound
    isLast = bytes[outer.upperBound...].allSatisfy { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: ":") }
    isWhole = start == 0 && outer.upperBound == bytes.count && stressed.map { tree.kind($0) } == .emphasis
  }
}
