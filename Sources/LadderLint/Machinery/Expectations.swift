import LadderModel
import SourceText

/// The expectations of some ladders, each where it was written, with the words that say something.
struct Expectations {
  struct Place {
    var ladder: Int32
    var level: Int32
    var dimension: Int32
    /// Which of `texts` stands there.
    var text: Int32
    /// The next place of the same text; −1 where there is none.
    var next: Int32 = -1
    var span: SourceSpan

    /// Of its ladder.
    func cell(in model: Model) -> (level: String, dimension: String) {
      let ladders = model.ladders.span
      return (
        ladders[Int(ladder)].levels[Int(level)].id.text,
        ladders[Int(ladder)].dimensions[Int(dimension)].id.text
      )
    }

    /// `ladder/level/dimension`.
    func name(in model: Model) -> String {
      let (level, dimension) = cell(in: model)
      return "\(model.ladders[Int(ladder)].id.text)/\(level)/\(dimension)"
    }
  }

  struct Text {
    /// In `words`.
    var range: Range<Int>
    var sketch: Sketch
    /// Of the words that say something and all others: the same texts have the same.
    var hash: UInt64
    /// The first and the last of its places, and how many there are.
    var first: Int
    var last: Int
    var count = 1
  }

  /// What tells of most texts that they are not near each other, without a look at their words.
  struct Sketch {
    /// A bit for each word, by the upper six bits of its hash: which words a text has that another one lacks is soon seen.
    private var signature: UInt64 = 0
    private var count: Int32 = 0

    mutating func add(_ word: UInt64) {
      signature |= 1 &<< (word &>> 58)
      count &+= 1
    }

    /// Whether so many words are in common that the two may be nearly the same: the shorter one can have no more in common
    /// than it has, and none that the other's signature lacks.
    func mayBeNear(_ other: Sketch) -> Bool {
      let (least, most) = (Int(min(count, other.count)), Int(max(count, other.count)))
      // How many words this one may have that the other one lacks.
      let spare = Int(count) - (most * 8 + 9) / 10
      guard least * 10 >= most * 8, spare >= 0 else { return false }
      var lacking = signature & ~other.signature
      // Each step takes the lowest bit away.
      for _ in 0..<spare where lacking != 0 { lacking &= lacking &- 1 }
      return lacking == 0
    }
  }

  /// With fewer words, two expectations are soon alike.
  private static let fewest = 4

  private(set) var places: [Place] = []
  private(set) var texts: [Text] = []
  private(set) var words: [UInt64] = []
  private var textOfHash = NumberIndex(capacity: 512)

  /// Adds an expectation of a cell. `append` appends the hashes of its words that say something, and returns a number that
  /// tells all its words from those of others; see `ContentWords`.
  mutating func add(_ prose: borrowing Prose, of cell: LadderCell, _ append: (inout [UInt64]) -> UInt64) {
    let start = words.count
    let sum = append(&words)
    guard words.count - start >= Self.fewest else { return words.removeSubrange(start...) }
    var sketch = Sketch()
    for index in start..<words.count { sketch.add(words[index]) }
    let place = Place(
      ladder: Int32(clamping: cell.ladder), level: Int32(clamping: cell.level),
      dimension: Int32(clamping: cell.dimension), text: -1, span: prose.span)
    add(
      Text(range: start..<words.count, sketch: sketch, hash: sum, first: 0, last: 0), at: place)
  }

  /// Adds those of other ladders behind its own.
  mutating func add(_ others: Expectations) {
    for place in others.places {
      var text = others.texts[Int(place.text)]
      let start = words.count
      words += others.words[text.range]
      text.range = start..<words.count
      add(text, at: place)
    }
  }

  mutating func removeAll() {
    places.removeAll(keepingCapacity: true)
    texts.removeAll(keepingCapacity: true)
    words.removeAll(keepingCapacity: true)
    textOfHash.removeAll()
  }

  /// Adds a place of a text whose words are the last ones, and which has no other place yet.
  private mutating func add(_ text: Text, at place: Place) {
    let here = places.count
    let known = textOfHash.value(of: text.hash, orElse: texts.count)
    var place = place
    (place.text, place.next) = (Int32(clamping: known), -1)
    places.append(place)
    guard known < texts.count else {
      var text = text
      (text.first, text.last, text.count) = (here, here, 1)
      return texts.append(text)
    }
    words.removeSubrange(text.range.lowerBound...)
    places[texts[known].last].next = Int32(clamping: here)
    texts[known].last = here
    texts[known].count += 1
  }

  /// The places of a text in the order in which they were read.
  func places(of text: Int) -> some Sequence<Int> {
    sequence(first: texts[text].first) { place in
      let next = Int(places[place].next)
      return next < 0 ? nil : next
    }
  }
}

/// A cell by the indices of its ladder, level and dimension.
struct LadderCell {
  var ladder: Int
  var level: Int
  var dimension: Int
}
