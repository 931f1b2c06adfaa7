import LadderModel
import SourceText

/// A level builds on nothing, although others of its ladder do.
enum MissingChain: LadderRule {
  static let info = RuleInfo(
    name: "missing-chain", level: .on(.warning), family: .chain,
    summary: "a level that is not the lowest of its track builds on nothing, although other levels do",
    why: """
      Either what the lower levels expect ends here, or somebody forgot to say that it does not.
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
        level L1 "One"
        level L2 "Two" in addition to L1
        level L3 "Three" on its own
        dimension craft "Craft"
        at L1, L2, L3 craft
          - Writes code.
        """),
    ],
    bad: [
      .ladder(
        """
        ladder team "Team"
        level L1 "One"
        level L2 "Two" in addition to L1
        level ↓L3 "Three"
        dimension craft "Craft"
        at L1, L2, L3 craft
          - Writes code.
        """)
    ])

  static func check(_ ladder: LadderContext, _ report: inout Report) {
    guard ladder.ladder.levelsHaveOrder else { return }
    let levels = ladder.ladder.levels
    let carriers = levelsWhoseCellsSay(ladder)
    let isChained = levels.indices.map { levels[$0].chain.isStated || carriers.contains($0) }
    // The lowest level has none to build on, and mostly all others have one.
    guard levels.indices.contains(where: { !isChained[$0] && ladder.directions.rank(of: $0) > 0 }) else {
      return
    }
    let areLevelsChained = levels.contains { !$0.chain.references.isEmpty }
    guard areLevelsChained || !carriers.isEmpty else { return }
    // A cell here and there that says "Same as L3" chains that cell, and no more.
    if !areLevelsChained, areFew(ladder.ladder) { return }
    var lowest: [String: Int] = [:]
    for level in levels.indices.sorted(by: { ladder.directions.rank(of: $0) < ladder.directions.rank(of: $1) }
    ) {
      let line = line(of: levels[level])
      guard let first = lowest[line] else {
        lowest[line] = level
        continue
      }
      guard !isChained[level], levels[level].origin == ladder.index, !ladder.grid.emptyLevels.contains(level)
      else {
        continue
      }
      // What could not be read behind it may be what it builds on.
      guard !isDamaged(levels[level].id.span, ladder) else { continue }
      // The extended ladder has the finding already.
      guard ladder.inBase(level) == nil else { continue }
      // In a document one missing sentence among many is a slip; many are its way of writing.
      if ladder.ladder.isDocument, isChained.count(where: { $0 }) * 2 < isChained.count - 1 { continue }
      report.add(
        .missing(ladder, level, first), at: levels[level].id.span, place: ladder.place(level: level))
    }
  }

  private static func isDamaged(_ id: SourceSpan, _ ladder: LadderContext) -> Bool {
    guard !ladder.damage.isEmpty, let lines = ladder.run.sources[id.file]?.lines else { return false }
    let end = lines.range(ofLine: lines.line(at: id.range.start)).end
    return ladder.damage.isThere(in: id.file, from: id.range.start, to: end)
  }

  /// Whether only a few of the cells above the lowest level state a chain.
  private static func areFew(_ ladder: Ladder) -> Bool {
    let chained = ladder.cells.indices.count { ladder.cells[$0].chain.isStated }
    return chained * 3 < ladder.cells.count { $0.level > 0 }
  }

  /// Levels of which a cell states its own chain.
  private static func levelsWhoseCellsSay(_ ladder: LadderContext) -> Set<Int> {
    guard ladder.ladder.cellsStateChains else { return [] }
    let cells = ladder.ladder.cells
    return Set(cells.indices.lazy.filter { cells[$0].chain.isStated }.map { cells[$0].level })
  }

  /// What a level is a step of: its track, or else the letters of ids such as `L4`.
  private static func line(of level: Level) -> String {
    level.track.map { "on \($0.text)" } ?? LevelSeries(level.id.text)?.letters ?? ""
  }
}

extension Message {
  fileprivate static func missing(_ ladder: LadderContext, _ level: Int, _ lowest: Int) -> Message {
    let name = ladder.name(ofLevel: level)
    return Message(
      "level \(Wording.quoted(name)) builds on no other level, although it is not the lowest",
      hint: hint(ladder, level))
  }

  private static func hint(_ ladder: LadderContext, _ level: Int) -> String {
    guard ladder.ladder.isDocument else {
      return "write `in addition to` and the level below it, or `on its own`"
    }
    let isInTable =
      !ladder.ladder.dimensions.isEmpty && ladder.writing(level: level, dimension: 0) == .inTable
    guard isInTable, level > 0 else {
      return "say what it adds to, or write `<!-- rung on its own -->` under its heading"
    }
    let below = ladder.name(ofLevel: level - 1)
    return ladder.isTable
      ? "say what it adds to in one of its cells: “Everything in \(below), and …”"
      : "say what it adds to in one of its cells, “Everything in \(below), and …”, or of all levels above the table: “Each level builds on the one before it”"
  }
}
