import LadderModel
import SourceText

/// A text speaks of what a lower level is expected to do, and no chain came of it.
enum UnreadChain: ProseRule {
  static let info = RuleInfo(
    name: "unread-chain", level: .on(.note), family: .chain,
    summary: "a text seems to say what its level builds on, and was not understood so",
    why: """
      Readers take the lower level’s expectations as part of this one, and no published page and no check does.
      """,
    good: [
      .ladder(
        """
        ladder team "Team"
        level L1 "Newcomer"
        level L2 "Engineer"
        dimension craft "Craft"
        at L1 craft
          - Writes code.
        at L2 craft in addition to L1
          - Sets expectations for each L1 that they guide.
          - Grows into what Newcomer and Engineer share.
        """)
    ],
    bad: [
      .ladder(
        """
        ladder team "Team"
        level L1 "Newcomer"
        level L2 "Engineer"
        level L3 "Senior Engineer"
        dimension craft "Craft"
        dimension care "Care"
        at L1 craft
          - Writes code.
        at L1 care
          - Answers users.
        at L2 craft
          - Whatever is in the responsibilities of an ↓L1 comes first.
          - Designs systems.
        at L2 care
          - Is a ↓Newcomer plus the pager.
        at L3 craft
          - Lives up to the expectations of an ↓Engineer every day.
        at L3 care
          - Answers users.
        """)
    ], language: "en")

  static let triggers: ProseTraits = .chain

  /// Levels are compared one by one with each word; where there are more, nobody speaks of them by name.
  private static let mostLevels = 64

  static func check(_ site: ProseSite, _ report: inout Report) {
    let (ladder, context) = (site.ladder.ladder, site.ladder)
    guard let own = site.level, (2...mostLevels).contains(ladder.levels.count), ladder.levelsHaveOrder,
      !ladder.levels[own].chain.isStated
    else { return }
    let openings = openings(of: own, site.dimension, in: ladder).filter { context.owns($0.span) }
    guard openings.contains(where: { $0.span == site.prose.span }) else { return }
    let names = ladder.levels.map(MentionedLevel.init)
    let rank = context.directions.rank(of: own)
    for prose in openings {
      let found = ChainHint(in: prose).level(of: names) { context.directions.rank(of: $0) < rank }
      guard let found else { continue }
      // At most one finding for a cell: the second sentence explains the first.
      guard prose.span == site.prose.span else { return }
      let message = Message.unread(
        ladder.levels[found.level].id.text, isDocument: ladder.isDocument, context.isTable)
      return report.add(message, at: prose.span(of: found.range), place: site.place)
    }
  }

  /// Where people say what a level or a cell adds to; nowhere, where it is stated.
  private static func openings(of level: Int, _ dimension: Int?, in ladder: Ladder) -> [Prose] {
    guard let dimension else { return ladder.levels[level].about.blocks.prefix(2).map(\.prose) }
    guard let index = ladder.cellIndex(level: level, dimension: dimension),
      !ladder.cells[index].chain.isStated
    else { return [] }
    let body = ladder.cells[index].body
    return body.about.blocks.prefix(2).map(\.prose) + [body.lead, body.theme].compactMap(\.self)
      + body.expectations.prefix(1).map(\.prose)
  }
}

extension Message {
  fileprivate static func unread(_ level: String, isDocument: Bool, _ isTable: Bool) -> Message {
    let statement =
      isTable
      ? "begin with “Everything in \(level), and …”"
      : isDocument
        ? "begin with “In addition to \(level), …”, or write `<!-- rung in addition to \(level) -->` above it"
        : "write `in addition to \(level)` behind the level or the cell"
    return Message(
      "this was not understood as building on \(Wording.quoted(level)), and may mean that",
      hint: "if it does, \(statement)")
  }
}
