/// Which titles come under several levels, and at which depth.
struct Repetitions {
  /// By title and depth: how many levels have it, and the last of them.
  private var counts: [(levels: Int, last: Int)]

  /// `headings` are in reading order, so that those of a level stand together; `titles` is how many there are.
  init(_ headings: [(title: Int, depth: Int, level: Int)], _ titles: Int) {
    counts = Array(repeating: (0, -1), count: titles * 7)
    for heading in headings {
      let at = heading.title * 7 + heading.depth
      if counts[at].last != heading.level { counts[at] = (counts[at].levels + 1, heading.level) }
    }
  }

  func areRepeated(_ title: Int, at depth: Int) -> Bool { counts[title * 7 + depth].levels >= 2 }

  /// The depth at which most repetitions stand; the least deep of several.
  var commonDepth: Int? {
    var perDepth = Array(repeating: 0, count: 7)
    for (at, count) in counts.enumerated() where count.levels >= 2 { perDepth[at % 7] += count.levels }
    guard let most = perDepth.max(), most > 0 else { return nil }
    return perDepth.firstIndex(of: most)
  }
}
