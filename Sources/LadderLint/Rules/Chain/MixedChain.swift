import LadderModel
import SourceText

/// Cells of one level build on different levels.
enum MixedChain: LadderRule {
  static let info = RuleInfo(
    name: "mixed-chain", level: .on(.warning), family: .chain,
    summary: "cells of one level build on different levels",
    why: """
      Whoever is measured by that level is measured by two.
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
        """)
    ],
    bad: [
      .ladder(
        """
        ladder team "Team"
        level L1 "One"
        level L2 "Two" in addition to L1
        level M1 "Lead" in addition to L2
        dimension craft "Craft"
        dimension care "Care"
        at L1, L2, M1 craft
          - Writes code.
        at L1, L2 care
          - Answers users.
        at M1 care in addition to ↓L1
          - Plans support.
        """)
    ])

  static func check(_ ladder: LadderContext, _ report: inout Report) {
    var byLevel: [Int: [Cell]] = [:]
    for index in ladder.ladder.cells.indices where !ladder.ladder.cells[index].chain.references.isEmpty {
      let cell = ladder.ladder.cells[index]
      byLevel[cell.level, default: []].append(cell)
    }
    guard !byLevel.isEmpty else { return }
    let told = Set(SkippedLevels.find(in: ladder).map(\.reference.span))
    for (level, cells) in byLevel.sorted(by: { $0.key < $1.key }) {
      let known = cells.filter { $0.buildsOn.count == $0.chain.references.count }
      guard let usual = usual(level, known, told, ladder) else { continue }
      for cell in known where !usual.places.isSubset(of: cell.buildsOn) {
        guard let reference = cell.chain.references.first, ladder.owns(reference.span) else { continue }
        guard !cell.chain.references.contains(where: { told.contains($0.span) }) else { continue }
        // What builds on a higher level is told of.
        guard !cell.buildsOn.contains(where: { isHigher($0, than: cell, ladder) }) else { continue }
        report.add(
          .mixed(ladder, cell, usual), at: reference.span,
          also: [Diagnostic.Label(usual.span, "builds on \(Wording.all(usual.names)) here")],
          place: ladder.place(of: cell))
      }
    }
  }

  private static func isHigher(_ place: LevelPlace, than cell: Cell, _ ladder: LadderContext) -> Bool {
    place.ladder == ladder.index
      && ladder.directions.rank(of: place.level) >= ladder.directions.rank(of: cell.level)
  }

  /// What a level builds on, and where it says so.
  fileprivate struct Usual {
    var places: Set<LevelPlace>
    var names: [String]
    var span: SourceSpan
  }

  /// The level's own chain; where it states none, what most of its cells say, and of equally many the first.
  private static func usual(
    _ level: Int, _ cells: [Cell], _ told: Set<SourceSpan>, _ ladder: LadderContext
  ) -> Usual? {
    let chain = ladder.ladder.levels[level].chain
    if chain.isStated {
      let places = ladder.ladder.levelChains[level]
      guard let first = chain.references.first, places.count == chain.references.count else { return nil }
      return Usual(places: Set(places), names: chain.references.map(\.text), span: first.span)
    }
    // A cell that skips a level is told of, and no measure for the others.
    let cells = cells.filter { cell in !cell.chain.references.contains { told.contains($0.span) } }
    var counts: [Set<LevelPlace>: Int] = [:]
    for cell in cells { counts[Set(cell.buildsOn), default: 0] += 1 }
    let most = counts.values.max() ?? 0
    guard let cell = cells.first(where: { counts[Set($0.buildsOn)] == most }),
      let first = cell.chain.references.first
    else { return nil }
    return Usual(places: Set(cell.buildsOn), names: cell.chain.references.map(\.text), span: first.span)
  }
}

extension Message {
  fileprivate static func mixed(_ ladder: LadderContext, _ cell: Cell, _ usual: MixedChain.Usual) -> Message {
    let level = Wording.quoted(ladder.name(ofLevel: cell.level))
    let names = Wording.all(cell.chain.references.map(\.text))
    return Message(
      "\(Wording.quoted(ladder.name(ofDimension: cell.dimension))) at level \(level) builds on \(names), and the level itself on \(Wording.all(usual.names))",
      hint: "name the same level, or keep it and say why: `allow mixed-chain because …`")
  }
}
