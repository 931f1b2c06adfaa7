import LadderModel
import SourceText

/// The expectations of some ladders, each where it was written, with the words that say something.
struct Expectations {
  struct Place {
    var ladder: Int
    var level: Int
    var dimension: Int
    /// Of the ids of level and dimension, which other ladders may have as well.
    var cell: UInt64
    var span: SourceSpan
    /// Which of `texts` stands there.
    var text: Int

    /// `ladder/level/dimension`.
    func name(in model: Model) -> String {
      let ladder = model.ladders[ladder]
      return "\(ladder.id.text)/\(ladder.levels[level].id.text)/\(ladder.dimensions[dimension].id.text)"
    }
  }

  struct Text {
    /// In `words`.
    var range: Range<Int>
    /// A bit for each word, by its hash: which words a text has that another one lacks is soon seen.
    var signature: UInt64
    /// The first one, and the others in the order in which they were read: most texts have none.
    var first: Int
    var others: [Int] = []

    var places: [Int] { [first] + others }
    var count: Int { others.count + 1 }

    /// Whether so many words are in common that the two may be nearly the same: the shorter one can have no more in common
    /// than it has, and none that the other's signature lacks.
    func mayBeNear(_ other: Text) -> Bool {
      let (least, most) = (min(range.count, other.range.count), max(range.count, other.range.count))
      let lacking = signature & ~other.signature
      return least * 10 >= most * 8 && (range.count - lacking.nonzeroBitCount) * 10 >= most * 8
    }
  }

  /// With fewer words, two expectations are soon alike.
  private static let fewest = 4

  private(set) var places: [Place] = []
  private(set) var texts: [Text] = []
  private(set) var words: [UInt64] = []
  /// How many there are in each ladder.
  private(set) var counts: [Int: Int] = [:]
  private var textOfHash = NumberIndex(capacity: 512)
  /// Where texts stand that were there before: one statement may hold for several levels.
  private var again: Set<SourceSpan> = []

  init(_ model: Model, _ ladders: [Int]) {
    for index in ladders {
      let before = places.count
      // A ladder and its cells are large: each is held once.
      let ladder = model.ladders[index]
      let (levels, dimensions) = (
        ladder.levels.map { WordHash.of($0.id.text.utf8) },
        ladder.dimensions.map { WordHash.of($0.id.text.utf8) }
      )
      let cells = ladder.cells.span
      for at in cells.indices where !cells[at].body.expectations.isEmpty {
        let (level, dimension) = (cells[at].level, cells[at].dimension)
        add(
          cells[at].body.expectations,
          of: Site(
            ladder: index, level: level, dimension: dimension,
            cell: levels[level] &* 31 &+ dimensions[dimension]))
      }
      counts[index] = places.count - before
    }
    again = []
  }

  private struct Site {
    var ladder: Int
    var level: Int
    var dimension: Int
    var cell: UInt64
  }

  private mutating func add(_ list: [Item], of site: Site) {
    let items = list.span
    for index in items.indices where items[index].origin == site.ladder {
      add(items[index].prose, of: site)
      if !items[index].isAlone { add(items[index].items, of: site) }
    }
  }

  private mutating func add(_ prose: Prose, of site: Site) {
    let start = words.count
    let hash = ContentWords.append(of: prose.utf8.span, to: &words)
    guard words.count - start >= Self.fewest else {
      words.removeSubrange(start...)
      return
    }
    let text: Int
    if let known = textOfHash[hash] {
      words.removeSubrange(start...)
      text = known
      guard places[texts[text].first].span != prose.span, again.insert(prose.span).inserted else { return }
      texts[text].others.append(places.count)
    } else {
      text = texts.count
      _ = textOfHash.exchange(hash, text)
      texts.append(
        Text(range: start..<words.count, signature: Self.signature(words[start...]), first: places.count))
    }
    places.append(
      Place(
        ladder: site.ladder, level: site.level, dimension: site.dimension, cell: site.cell, span: prose.span,
        text: text))
  }

  /// The upper six bits of a hash say which bit.
  private static func signature(_ words: ArraySlice<UInt64>) -> UInt64 {
    words.reduce(0) { $0 | 1 &<< ($1 >> 58) }
  }
}
