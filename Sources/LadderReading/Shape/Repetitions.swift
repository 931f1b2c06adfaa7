/// Which titles come under several levels, and at which depth.
struct Repetitions {
  /// A heading that stands in a level.
  struct Heading {
    var title: Int
    var depth: Int
    var level: Int
    /// Whether nothing stands between it and the next heading.
    var isBare: Bool
  }

  private struct Count {
    /// How many levels have it, and the last of them.
    var levels = 0
    var last = -1
    /// How often it comes in all, and how often with nothing of its own under it.
    var total = 0
    var bare = 0
  }

  private static let depths = LadderReading.Heading.boldDepth + 2

  /// By title and depth.
  private var counts: [Count]
  /// Sums over the titles that come under several levels, by depth.
  private var sums = Array(repeating: Count(), count: depths)

  /// `headings` are in reading order, so that those of a level stand together; `titles` is how many there are.
  init(_ headings: [Heading], _ titles: Int) {
    counts = Array(repeating: Count(), count: titles * Self.depths)
    for heading in headings {
      let at = heading.title * Self.depths + heading.depth
      if counts[at].last != heading.level { counts[at].levels += 1 }
      counts[at].last = heading.level
      counts[at].total += 1
      counts[at].bare += heading.isBare ? 1 : 0
    }
    for (at, count) in counts.enumerated() where count.levels >= 2 {
      sums[at % Self.depths].levels += count.levels
      sums[at % Self.depths].total += count.total
      sums[at % Self.depths].bare += count.bare
    }
  }

  func areRepeated(_ title: Int, at depth: Int) -> Bool { counts[title * Self.depths + depth].levels >= 2 }

  /// How many levels have a title.
  func levels(of title: Int, at depth: Int) -> Int { counts[title * Self.depths + depth].levels }

  /// Whether a title that comes again has, mostly, nothing of its own under it.
  func isBare(_ title: Int, at depth: Int) -> Bool {
    let count = counts[title * Self.depths + depth]
    return count.levels >= 2 && count.bare * 2 > count.total
  }

  /// Whether two titles or more come again at a depth.
  func haveSeveral(at depth: Int) -> Bool {
    stride(from: depth, to: counts.count, by: Self.depths).count { counts[$0].levels >= 2 } > 1
  }

  /// Whether a title comes again, once in a level.
  func areDistinct(_ title: Int, at depth: Int) -> Bool {
    let count = counts[title * Self.depths + depth]
    return count.levels >= 2 && count.total * 4 <= count.levels * 5
  }

  /// The depth at which dimensions stand: where most titles come again, the least deep of several; under headings that
  /// only hold others, those others. Lines of bold words count only where no heading comes again.
  ///
  /// `areSteps`: whether what stands under the headings of a depth are steps of those, "Adopts", "Specializes", that change from level
  /// to level.
  func commonDepth(areSteps: (Int) -> Bool) -> Int? {
    let bold = LadderReading.Heading.boldDepth
    let real = (0..<bold).filter { sums[$0].levels > 0 }
    let candidates = real.contains(where: isDistinct) ? real.filter(isDistinct) : real
    guard var depth = candidates.max(by: { (sums[$0].levels, $1) < (sums[$1].levels, $0) }) else {
      return [bold, bold + 1].first { sums[$0].levels > 0 }
    }
    while sums[depth].bare * 2 > sums[depth].total, let deeper = candidates.first(where: { $0 > depth }),
      !areSteps(depth)
    {
      depth = deeper
    }
    // A heading that only holds lines of bold words: "View responsibilities".
    if sums[depth].bare * 2 > sums[depth].total, sums[bold].levels > 0, !areSteps(depth) { depth = bold }
    return depth
  }

  /// Whether a title comes once in a level, as dimensions do but for a slip. "Skills" and "Behaviours" under each
  /// dimension come often.
  private func isDistinct(_ depth: Int) -> Bool { sums[depth].total * 4 <= sums[depth].levels * 5 }
}
