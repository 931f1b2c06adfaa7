import LadderModel
import SourceText

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
  private let model: Model
  /// Each place's way to the first one of its cluster.
  private var parents: [Int32]
  /// The words of some texts by hash, one text behind the other, and where those of each text begin; −1: not yet there.
  private var sortedWords: [UInt64] = []
  private var sortedStarts: [Int32]

  init(_ expectations: Expectations, _ model: Model) {
    self.expectations = expectations
    self.model = model
    parents = expectations.places.indices.map { Int32(clamping: $0) }
    sortedStarts = Array(repeating: -1, count: expectations.texts.count)
  }

  mutating func found() -> [Cluster] {
    for text in expectations.texts.indices where expectations.texts[text].count > 1 { linkSame(text) }
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
        let counts = (count(ofText: Int(places[a].text)), count(ofText: Int(places[b].text)))
        return counts.0 != counts.1 ? counts.0 > counts.1 : a < b
      } ?? 0
    return Cluster(
      place: odd, others: sorted.filter { $0 != odd },
      areSame: Set(members.map { places[$0].text }).count == 1)
  }

  private func count(ofText text: Int) -> Int { expectations.texts[text].count }

  // MARK: Candidates

  /// Pairs of texts, the lower one in the upper half, each once: those that share all words in any order, or three in a row.
  private func candidates() -> [UInt64] {
    let met = meetings()
    let meetings = met.span
    let texts = expectations.texts.span
    var pairs: [UInt64] = []
    var start = 0
    for index in meetings.indices {
      let text = Meeting.text(meetings[index])
      if !Meeting.areSameGroup(meetings[start], meetings[index]) { start = index }
      for before in max(start, index - Self.largestBucket)..<index {
        let other = Meeting.text(meetings[before])
        if other != text, texts[other].sketch.mayBeNear(texts[text].sketch) {
          pairs.append(UInt64(other) << 32 | UInt64(text))
        }
      }
    }
    pairs.sort()
    var unique: [UInt64] = []
    for pair in pairs where pair != unique.last { unique.append(pair) }
    return unique
  }

  /// A text has a group of words: the group is as much of its hash as tells it from nearly all others. In one number, as many
  /// of these are sorted.
  private enum Meeting {
    private static let textBits: UInt64 = 1 << 28 - 1

    static func of(_ group: UInt64, _ text: Int) -> UInt64 {
      group & ~textBits | UInt64(truncatingIfNeeded: text) & textBits
    }

    static func areSameGroup(_ a: UInt64, _ b: UInt64) -> Bool { (a ^ b) & ~textBits == 0 }
    static func text(_ meeting: UInt64) -> Int { Int(truncatingIfNeeded: meeting & textBits) }
  }

  /// The groups that several texts may have, side by side, and the texts of each in their order.
  private func meetings() -> [UInt64] {
    let texts = expectations.texts.span
    // Nearly all groups are met once: the first look tells which may be met again.
    let all = groups()
    let groups = all.span
    let twice = MetTwice(groups)
    var meetings: [UInt64] = []
    var next = 0
    for text in texts.indices {
      let end = next + Self.groupCount(texts[text])
      while next < end {
        if twice.mayHold(groups[next]) { meetings.append(Meeting.of(groups[next], text)) }
        next += 1
      }
    }
    meetings.sortHashes()
    return meetings
  }

  private static func groupCount(_ text: Expectations.Text) -> Int { max(1, text.range.count - 1) }

  /// A hash of all words of a text in any order, and of each three in a row; text by text.
  private func groups() -> [UInt64] {
    let texts = expectations.texts.span
    let words = expectations.words.span
    var all = Array(repeating: UInt64(0), count: texts.indices.reduce(0) { $0 + Self.groupCount(texts[$1]) })
    var groups = all.mutableSpan
    var next = 0
    for text in texts.indices {
      let words = words.extracting(texts[text].range)
      // Words are hashes: what is made of them without another multiplication is as good.
      var sum: UInt64 = 0
      for index in words.indices { sum = sum &+ words[index] }
      groups[next] = sum
      next += 1
      for index in words.indices.dropLast(2) {
        groups[next] = words[index] &+ Self.turned(words[index + 1], 21) &+ Self.turned(words[index + 2], 42)
        next += 1
      }
    }
    return all
  }

  /// So that the order counts.
  @inline(__always)
  private static func turned(_ word: UInt64, _ bits: UInt64) -> UInt64 {
    word &<< bits | word &>> (64 &- bits)
  }

  // MARK: Links

  /// The same words in two dimensions of a level. In one cell or at several levels it is another rule's, and in several ladders it is
  /// shared text.
  private mutating func linkSame(_ text: Int) {
    var first: [Int: Int] = [:]
    for place in expectations.places(of: text) {
      let at = expectations.places[place]
      let level = Int(at.ladder) << 32 | Int(at.level)
      guard let other = first[level] else {
        first[level] = place
        continue
      }
      if expectations.places[other].dimension != at.dimension { join(other, place) }
    }
  }

  private mutating func link(_ first: Int, _ second: Int) {
    let likeness = likeness(first, second)
    guard likeness != .none else { return }
    for a in expectations.places(of: first).prefix(Self.mostPlaces) {
      for b in expectations.places(of: second).prefix(Self.mostPlaces)
      where likeness == .copied || areComparable(expectations.places[a], expectations.places[b]) {
        join(a, b)
        return
      }
    }
  }

  /// Whether another word is no progress. Between the levels of one dimension it is what makes the ladder: “a feature”,
  /// “a project”.
  private func areComparable(_ a: Expectations.Place, _ b: Expectations.Place) -> Bool {
    if a.ladder == b.ladder { return a.level == b.level || a.dimension != b.dimension }
    return a.cell(in: model) == b.cell(in: model)
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

  /// Where the words of a text stand in `sortedWords`: most are never asked for.
  private mutating func sorted(_ text: Int) -> Range<Int> {
    let range = expectations.texts[text].range
    if sortedStarts[text] < 0 {
      sortedStarts[text] = Int32(clamping: sortedWords.count)
      sortedWords += expectations.words[range].sorted()
    }
    let start = Int(sortedStarts[text])
    return start..<start + range.count
  }

  /// Up to so many words, each is soon compared with each.
  private static let fewWords = 16

  /// How many words two texts have in common.
  private mutating func common(_ first: Int, _ second: Int) -> Int {
    let ranges = (expectations.texts[first].range, expectations.texts[second].range)
    return max(ranges.0.count, ranges.1.count) <= Self.fewWords
      ? commonOfFew(ranges.0, ranges.1) : commonOfMany(first, second)
  }

  private func commonOfFew(_ left: Range<Int>, _ right: Range<Int>) -> Int {
    let words = expectations.words.span
    var met: UInt16 = 0
    for word in left {
      for (bit, other) in right.enumerated() where words[word] == words[other] && met & 1 << bit == 0 {
        met |= 1 << bit
        break
      }
    }
    return met.nonzeroBitCount
  }

  private mutating func commonOfMany(_ first: Int, _ second: Int) -> Int {
    let (left, right) = (sorted(first), sorted(second))
    let words = sortedWords.span
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
    return common
  }

  private mutating func likeness(_ first: Int, _ second: Int) -> Likeness {
    let (left, right) = (expectations.texts[first].range, expectations.texts[second].range)
    let common = common(first, second)
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

/// Which of some numbers are there twice; it may say so of others too, and never fails to. Two bits for each of some thousand slots.
private struct MetTwice {
  private var again = Array(repeating: UInt64(0), count: words)

  private static let words = 512

  init(_ numbers: Span<UInt64>) {
    var once = Array(repeating: UInt64(0), count: Self.words)
    var onceBits = once.mutableSpan
    var againBits = again.mutableSpan
    for index in numbers.indices {
      let (word, bit) = Self.place(numbers[index])
      againBits[word] |= onceBits[word] & bit
      onceBits[word] |= bit
    }
  }

  @inline(__always)
  func mayHold(_ number: UInt64) -> Bool {
    let (word, bit) = Self.place(number)
    return again.span[word] & bit != 0
  }

  @inline(__always)
  private static func place(_ number: UInt64) -> (word: Int, bit: UInt64) {
    (Int(truncatingIfNeeded: number &>> 26) & (words - 1), 1 &<< (number &>> 20 & 63))
  }
}
