import LadderModel
import SourceText

/// A text speaks of what a lower level is expected to do, and no chain came of it.
enum UnreadChain: LadderRule {
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

  /// Levels are compared one by one with each word; where there are more, nobody speaks of them by name.
  private static let mostLevels = 64

  static func check(_ ladder: LadderContext, _ report: inout Report) {
    let levels = ladder.ladder.levels
    guard (2...mostLevels).contains(levels.count), ladder.ladder.levelsHaveOrder else { return }
    let look = Look(ladder: ladder, names: levels.map(MentionedLevel.init))
    for level in levels.indices {
      look.at(
        levels[level].about.blocks.prefix(2).map(\.prose), of: level, ladder.place(level: level), &report)
    }
    for index in ladder.ladder.cells.indices where ladder.isFirstOfStatement[index] {
      let cell = ladder.ladder.cells[index]
      guard !cell.chain.isStated else { continue }
      look.at(openings(of: cell.body), of: cell.level, ladder.place(of: cell), &report)
    }
  }

  /// Where people say what a cell adds to.
  private static func openings(of body: CellBody) -> [Prose] {
    body.about.blocks.prefix(2).map(\.prose) + [body.lead, body.theme].compactMap(\.self)
      + body.expectations.prefix(1).map(\.prose)
  }

  private struct Look {
    let ladder: LadderContext
    let names: [MentionedLevel]

    /// At most one finding for some texts of a level: the second sentence explains the first.
    func at(_ texts: [Prose], of own: Int, _ place: String, _ report: inout Report) {
      let levels = ladder.ladder.levels
      guard !levels[own].chain.isStated else { return }
      let rank = ladder.directions.rank(of: own)
      for prose in texts where ladder.owns(prose.span) {
        let found = ChainHint(in: prose).level(of: names) { ladder.directions.rank(of: $0) < rank }
        guard let found else { continue }
        let message = Message.unread(
          levels[found.level].id.text, isDocument: ladder.ladder.isDocument, ladder.isTable)
        return report.add(message, at: prose.span(of: found.range), place: place)
      }
    }
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
