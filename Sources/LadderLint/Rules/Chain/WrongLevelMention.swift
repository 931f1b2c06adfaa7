import LadderModel
import SourceText

/// A cell introduces itself as another level's.
enum WrongLevelMention: ProseRule {
  static let info = RuleInfo(
    name: "wrong-level-mention", level: .on(.warning), family: .chain,
    summary: "the text of a cell introduces itself as that of another level",
    why: """
      It was probably copied from the other level and not edited, and a reader cannot know how much of it was meant.
      """,
    good: [
      .ladder(
        """
        ladder team "Team"
        level L4 "Senior"
        level L5 "Staff" in addition to L4
        dimension craft "Craft"
        at L4 craft
          - Designs systems.
        at L5 craft
          about In addition to the responsibilities of an L4, L5 engineers look beyond their team.
          - Sets standards, and helps L4s to meet them.
          examples of what L5s have done
          - Moved four teams to one way of testing.
        """)
    ],
    bad: [
      .ladder(
        """
        ladder team "Team"
        level L4 "Senior"
        level L5 "Staff" in addition to L4
        dimension craft "Craft"
        at L4 craft
          - Designs systems.
        at L5 craft
          about In addition to the responsibilities of an L4, ↓L4 engineers look beyond their team.
          - Sets standards.
          examples of what ↓L4s have done
          - Moved four teams to one way of testing.
        """)
    ],
    language: "en")

  static let triggers = ProseTraits.digit

  static func check(_ site: ProseSite, _ report: inout Report) {
    guard let level = site.level, introduces(site.role) else { return }
    let own = site.ladder.ladder.levels[level].id.text
    let mentions = LevelMentions(in: site.prose.utf8, besides: own)
    for mention in mentions.all
    where mentions.introduces(mention, site.role) && !isOwn(mention.id, level, site.dimension, site.ladder) {
      let span = site.prose.span(of: mention.range)
      report.add(
        .wrong(mention.id, own), at: span,
        fixes: site.span(of: mention.range, reading: mention.id).map { [.write(own, at: $0, .unsafe)] } ?? [],
        place: site.place)
    }
  }

  private static func introduces(_ role: ProseSite.Role) -> Bool {
    switch role {
    case .about, .lead, .theme, .examplesLead: true
    case .expectation, .note, .example, .reason: false
    }
  }

  /// Whether the statement that opened the cell opened it for that level too.
  private static func isOwn(_ id: String, _ level: Int, _ dimension: Int?, _ ladder: LadderContext) -> Bool {
    guard let dimension, let cell = ladder.ladder.cell(level: level, dimension: dimension),
      let other = ladder.ladder.levelIndex(id)
    else { return false }
    return ladder.ladder.cell(level: other, dimension: dimension)?.span == cell.span
  }
}

extension Message {
  fileprivate static func wrong(_ mention: String, _ own: String) -> Message {
    Message(
      "this text of level \(Wording.quoted(own)) speaks of \(Wording.quoted(mention)) where it says whom it is about",
      hint:
        "read it again: was it copied from \(Wording.quoted(mention))? If all else fits, write \(Wording.quoted(own))"
    )
  }
}
