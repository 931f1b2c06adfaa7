import LadderModel
import SourceText

/// Expectations that say nearly the same.
enum SimilarExpectation: RunRule {
  static let info = RuleInfo(
    name: "similar-expectation", level: .off, family: .progression,
    summary: "two expectations say nearly the same",
    why: """
      One of them was copied and changed a little, or nobody saw the other. People ask what the difference is, and there \
      is none.
      """,
    good: [
      .ladder(
        """
        ladder team "Team"
        level L1 "One"
        level L2 "Two" in addition to L1
        dimension craft "Craft"
        at L1 craft
          - Plans the work of a feature with product, design and support.
          - Writes code that others can read.
        at L2 craft
          - Plans the work of a project with product, design and support.
          - Reads code that others have written.
        """)
    ],
    bad: [
      .ladder(
        """
        ladder team "Team"
        level L1 "One"
        level L2 "Two" in addition to L1
        dimension craft "Craft"
        at L1 craft
          - Plans the work of a feature with product, design and support.
        at L2 craft
          - Designs a service.
          - ↓Planning work of the feature with product, design, support.
        """)
    ])

  static func check(_ run: LintRun, _ report: inout Report) {
    let expectations = Expectations(run.model)
    var clusters = SimilarClusters(expectations)
    let found = clusters.found()
    var counts: [Int: Int] = [:]
    for cluster in found { counts[expectations.places[cluster.place].ladder, default: 0] += 1 }
    var isTold: Set<Int> = []
    for cluster in found {
      let place = expectations.places[cluster.place]
      let count = counts[place.ladder] ?? 0
      // Where it is a way of writing, it is said once.
      let isUsual = count > 10 && count * 4 > expectations.counts[place.ladder]
      guard !isUsual || isTold.insert(place.ladder).inserted else { continue }
      let others = cluster.others.prefix(6).enumerated().map { index, other in
        Diagnostic.Label(
          expectations.places[other].span, index == 0 ? "the other one is here" : "and one here")
      }
      report.add(
        isUsual
          ? .usual(count, of: expectations.counts[place.ladder])
          : .similar(count: cluster.others.count + 1, areSame: cluster.areSame),
        at: place.span, also: others, place: place.name(in: run.model))
    }
  }
}

extension Message {
  fileprivate static func similar(count: Int, areSame: Bool) -> Message {
    let same = areSame ? "in the same words" : "nearly the same"
    return Message(
      count > 2
        ? "\(count) expectations say \(same), and this is one of them"
        : areSame
          ? "this level expects this twice, in the same words"
          : "this says nearly the same as another expectation",
      hint: "keep one of them, or say what is different")
  }

  fileprivate static func usual(_ count: Int, of all: Int) -> Message {
    Message(
      "\(count) of the \(all) expectations of this ladder say nearly the same as another one, and this is the first of them",
      hint: "keep one of each, or say what is different")
  }
}

/// The expectations of all ladders, each where it was written, with the words that say something.
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
    /// In the order in which they were read.
    var places: [Int] = []
  }

  /// With fewer words, two expectations are soon alike.
  private static let fewest = 4

  private(set) var places: [Place] = []
  private(set) var texts: [Text] = []
  private(set) var words: [UInt64] = []
  /// The same, those of each text by hash.
  private(set) var sortedWords: [UInt64] = []
  /// How many there are in each ladder.
  private(set) var counts: [Int] = []
  private var textOfHash: [UInt64: Int] = [:]
  /// Where texts stand that were there before: one statement may hold for several levels.
  private var again: Set<SourceSpan> = []

  init(_ model: Model) {
    for ladder in model.ladders.indices {
      let before = places.count
      for cell in model.ladders[ladder].cells.indices {
        let list = model.ladders[ladder].cells[cell].body.expectations
        if !list.isEmpty { add(list, of: Site(model.ladders[ladder], ladder, cell)) }
      }
      counts.append(places.count - before)
    }
    (textOfHash, again) = ([:], [])
    sortedWords = words
    for text in texts { sortedWords[text.range].sort() }
  }

  private struct Site {
    var ladder: Int
    var level: Int
    var dimension: Int
    var cell: UInt64

    init(_ model: Ladder, _ index: Int, _ cell: Int) {
      ladder = index
      level = model.cells[cell].level
      dimension = model.cells[cell].dimension
      self.cell = WordHash.of("\(model.levels[level].id.text)/\(model.dimensions[dimension].id.text)".utf8)
    }
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
      let first = texts[text].places.first.map { places[$0].span }
      guard first != prose.span, again.insert(prose.span).inserted else { return }
    } else {
      text = texts.count
      textOfHash[hash] = text
      texts.append(Text(range: start..<words.count))
    }
    texts[text].places.append(places.count)
    places.append(
      Place(
        ladder: site.ladder, level: site.level, dimension: site.dimension, cell: site.cell, span: prose.span,
        text: text))
  }
}

/// Which expectations belong together. Candidates share three words in a row that few others have, so that the time
/// grows with the words and not with the pairs.
struct SimilarClusters {
  struct Cluster {
    /// The one to tell of, and all others in the order in which they were read.
    var place: Int
    var others: [Int]
    /// Whether all have the same words.
    var areSame: Bool
  }

  /// Three words that more texts have than these are a common phrase.
  private static let largestBucket = 12
  /// How many places of a text are looked at: more of the same add nothing.
  private static let mostPlaces = 12

  private let expectations: Expectations
  /// Each place's way to the first one of its cluster.
  private var parents: [Int32]

  init(_ expectations: Expectations) {
    self.expectations = expectations
    parents = expectations.places.indices.map { Int32(clamping: $0) }
  }

  mutating func found() -> [Cluster] {
    for text in expectations.texts.indices where expectations.texts[text].places.count > 1 { linkSame(text) }
    for pair in candidates() { link(Int(pair >> 32), Int(pair & 0xFFFF_FFFF)) }
    var members: [Int: [Int]] = [:]
    for place in parents.indices {
      let root = root(place)
      if root != place { members[root, default: []].append(place) }
    }
    return members.map { cluster([$0.key] + $0.value) }.sorted { $0.place < $1.place }
  }

  /// The one that fewest others are the same as: it is the copy that went astray. Of several the last one.
  private func cluster(_ members: [Int]) -> Cluster {
    let places = expectations.places
    let sorted = members.sorted()
    let odd =
      sorted.max { a, b in
        let counts = (count(ofText: places[a].text), count(ofText: places[b].text))
        return counts.0 != counts.1 ? counts.0 > counts.1 : a < b
      } ?? 0
    return Cluster(
      place: odd, others: sorted.filter { $0 != odd },
      areSame: Set(members.map { places[$0].text }).count == 1)
  }

  private func count(ofText text: Int) -> Int { expectations.texts[text].places.count }

  // MARK: Candidates

  /// Pairs of texts, the lower one in the upper half, each once.
  private func candidates() -> [UInt64] {
    let shingles = shingles()
    var pairs: [UInt64] = []
    var start = 0
    while start < shingles.count {
      var end = start + 1
      while end < shingles.count, shingles[end] >> 24 == shingles[start] >> 24 { end += 1 }
      if end - start > 1, end - start <= Self.largestBucket { addPairs(shingles[start..<end], to: &pairs) }
      start = end
    }
    pairs.sort()
    var unique: [UInt64] = []
    for pair in pairs where pair != unique.last { unique.append(pair) }
    return unique
  }

  /// The upper bits of a hash of three words in a row, or of all words in any order, and the number of the text below.
  private func shingles() -> [UInt64] {
    var shingles: [UInt64] = []
    shingles.reserveCapacity(expectations.words.count)
    for text in expectations.texts.indices {
      let range = expectations.texts[text].range
      let all = expectations.words[range].reduce(0) { $0 &+ Self.mix($1, 0) }
      shingles.append(Self.packed(all, text))
      for index in range.dropLast(2) {
        let hash = Self.mix(
          Self.mix(expectations.words[index], expectations.words[index + 1]), expectations.words[index + 2])
        shingles.append(Self.packed(hash, text))
      }
    }
    shingles.sort()
    return shingles
  }

  private static func packed(_ hash: UInt64, _ text: Int) -> UInt64 {
    hash & ~0xFF_FFFF | UInt64(truncatingIfNeeded: text) & 0xFF_FFFF
  }

  /// So that the order counts. The multiplier is that of SplitMix64 (Steele, Lea, Flood).
  private static func mix(_ a: UInt64, _ b: UInt64) -> UInt64 {
    let product = (a ^ (b &+ 0x9E37_79B9_7F4A_7C15)) &* 0xBF58_476D_1CE4_E5B9
    return product ^ (product >> 29)
  }

  private func addPairs(_ bucket: ArraySlice<UInt64>, to pairs: inout [UInt64]) {
    let texts = bucket.map { $0 & 0xFF_FFFF }
    for (index, first) in texts.enumerated() {
      for second in texts[(index + 1)...] where first != second { pairs.append(first << 32 | second) }
    }
  }

  // MARK: Links

  /// The same words twice at one level. At several levels it is another rule's, and in several ladders it is shared text.
  private mutating func linkSame(_ text: Int) {
    var first: [Int: Int] = [:]
    for place in expectations.texts[text].places {
      let at = expectations.places[place]
      let level = at.ladder << 24 | at.level
      if let other = first[level] { join(other, place) } else { first[level] = place }
    }
  }

  private mutating func link(_ first: Int, _ second: Int) {
    let likeness = likeness(first, second)
    guard likeness != .none else { return }
    for a in expectations.texts[first].places.prefix(Self.mostPlaces) {
      for b in expectations.texts[second].places.prefix(Self.mostPlaces)
      where likeness == .copied || areComparable(expectations.places[a], expectations.places[b]) {
        join(a, b)
        return
      }
    }
  }

  /// Whether another word is no progress. Between the levels of one dimension it is what makes the ladder: “a feature”,
  /// “a project”.
  private func areComparable(_ a: Expectations.Place, _ b: Expectations.Place) -> Bool {
    a.ladder == b.ladder ? a.level == b.level || a.dimension != b.dimension : a.cell == b.cell
  }

  private enum Likeness {
    case none
    /// Few words are others.
    case near
    /// Only little words or the order are others, or few of many words: copied, wherever it stands.
    case copied
  }

  /// Of so many words few others don’t show what is new.
  private static let manyWords = 12

  private func likeness(_ first: Int, _ second: Int) -> Likeness {
    let (left, right) = (expectations.texts[first].range, expectations.texts[second].range)
    // The shorter one can have no more words in common than it has.
    guard min(left.count, right.count) * 10 >= max(left.count, right.count) * 8 else { return .none }
    let words = expectations.sortedWords.span
    var (i, j, common) = (left.lowerBound, right.lowerBound, 0)
    while i < left.upperBound, j < right.upperBound {
      if words[i] == words[j] {
        (i, j, common) = (i + 1, j + 1, common + 1)
      } else if words[i] < words[j] {
        i += 1
      } else {
        j += 1
      }
    }
    let all = left.count + right.count - common
    let isLong = common >= Self.manyWords && common * 100 >= all * 85
    if common == all || isLong { return .copied }
    return common * 10 >= all * 8 ? .near : .none
  }

  // MARK: Sets

  private mutating func root(_ place: Int) -> Int {
    var place = place
    while Int(parents[place]) != place {
      // Halved as they are gone, ways stay short.
      parents[place] = parents[Int(parents[place])]
      place = Int(parents[place])
    }
    return place
  }

  private mutating func join(_ a: Int, _ b: Int) {
    let (first, second) = (root(a), root(b))
    parents[max(first, second)] = Int32(clamping: min(first, second))
  }
}
