import LadderModel
import SourceText

/// A level builds on one that is not the next lower one.
enum SkippedLevel: LadderRule {
  static let info = RuleInfo(
    name: "skipped-level", level: .on(.warning), family: .chain,
    summary: "a level builds on one further down, although another stands between",
    why: """
      What the level between expects is lost for all who stand above it.
      """,
    good: [
      .ladder(
        """
        ladder team "Team"
        level L1 "One"
        level L2 "Two" in addition to L1
        level L3 "Three" in addition to L2
        dimension craft "Craft"
        at L1, L2, L3 craft
          - Writes code.
        """),
      .ladder(
        """
        ladder team "Team"
        track ic "Individual"
        track lead "Leading"
        level L1 "One" on ic
        level L2 "Two" on ic in addition to L1
        level M1 "Lead" on lead in addition to L1
        dimension craft "Craft"
        at L1, L2, M1 craft
          - Writes code.
        """),
    ],
    bad: [
      .ladder(
        """
        ladder team "Team"
        level L1 "One"
        level L2 "Two" in addition to L1
        level L3 "Three" in addition to ↓L1
        dimension craft "Craft"
        at L1, L2, L3 craft
          - Writes code.
        """)
    ])

  static func check(_ ladder: LadderContext, _ report: inout Report) {
    for skip in SkippedLevels.find(in: ladder) {
      let between = ladder.ladder.levels[skip.between].id
      report.add(
        .skipped(skip.reference, ladder.ladder.levels[skip.level].id.text, between.text),
        at: skip.reference.span,
        also: [Diagnostic.Label(between.span, "stands between")], place: ladder.place(level: skip.level))
    }
  }
}

/// Where a chain steps over a level of the same track.
struct SkippedLevels {
  struct Skip {
    var level: Int
    var reference: LevelReference
    var between: Int
  }

  /// One for each level and reference: its own chain, or the first of its cells' that says so.
  static func find(in ladder: LadderContext) -> [Skip] {
    guard ladder.ladder.levelsHaveOrder else { return [] }
    var skips: [Skip] = []
    for level in ladder.ladder.levels.indices {
      let places = ladder.ladder.levelChains[level]
      guard let skip = skip(ladder.ladder.levels[level].chain.references, places, level, ladder),
        ladder.owns(skip.reference.span)
      else {
        continue
      }
      skips.append(skip)
    }
    var seen: Set<String> = []
    guard ladder.ladder.cellsStateChains else { return skips }
    for index in ladder.ladder.cells.indices where ladder.ladder.cells[index].chain.isStated {
      let cell = ladder.ladder.cells[index]
      guard let skip = skip(cell.chain.references, cell.buildsOn, cell.level, ladder),
        ladder.owns(skip.reference.span), seen.insert("\(cell.level) \(skip.reference.text)").inserted
      else { continue }
      skips.append(skip)
    }
    return skips
  }

  private static func skip(
    _ references: [LevelReference], _ places: [LevelPlace], _ level: Int, _ ladder: LadderContext
  ) -> Skip? {
    // Where something does not resolve, what it meant may be the level between.
    guard references.count == places.count else { return nil }
    let rank = ladder.directions.rank(of: level)
    let below = zip(references, places).filter {
      $1.ladder == ladder.index && ladder.directions.rank(of: $1.level) < rank
    }
    guard
      let nearest = below.max(by: {
        ladder.directions.rank(of: $0.1.level) < ladder.directions.rank(of: $1.1.level)
      })
    else { return nil }
    let floor = ladder.directions.rank(of: nearest.1.level)
    // No two levels have the same place: most chains lead to the next one.
    guard rank - floor > 1 else { return nil }
    let between = ladder.ladder.levels.indices.last { other in
      let at = ladder.directions.rank(of: other)
      return floor < at && at < rank && isOnOneLine(other, level, ladder.ladder)
    }
    return between.map { Skip(level: level, reference: nearest.0, between: $0) }
  }

  /// Whether two levels are surely steps of one line: on one track, or `L4` and `L5`. In a ladder without tracks
  /// a manager may build on a senior although a staff engineer stands between.
  private static func isOnOneLine(_ a: Int, _ b: Int, _ ladder: Ladder) -> Bool {
    let (first, second) = (ladder.levels[a], ladder.levels[b])
    if let one = first.track?.text, let other = second.track?.text { return one == other }
    guard first.track == nil, second.track == nil, let series = LevelSeries(first.id.text) else {
      return false
    }
    return series == LevelSeries(second.id.text)
  }
}

extension Message {
  fileprivate static func skipped(_ reference: LevelReference, _ level: String, _ between: String) -> Message
  {
    Message(
      "level \(Wording.quoted(level)) builds on \(Wording.quoted(reference.text)), and \(Wording.quoted(between)) stands between them",
      hint: "build on \(Wording.quoted(between)), or name both")
  }
}
