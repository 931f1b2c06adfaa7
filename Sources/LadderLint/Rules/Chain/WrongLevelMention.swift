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
    guard let level = site.level, let dimension = site.dimension, introduces(site.role) else { return }
    let own = site.ladder.ladder.levels[level].id.text
    guard let series = LevelSeries(own) else { return }
    let mentions = LevelMention.all(in: Array(site.prose.text.utf8), of: series)
    guard !mentions.isEmpty, !mentions.contains(where: { $0.id == own }) else { return }
    for mention in mentions
    where mention.introduces(site.role) && !isOwn(mention.id, level, dimension, site.ladder) {
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
  private static func isOwn(_ id: String, _ level: Int, _ dimension: Int, _ ladder: LadderContext) -> Bool {
    guard let cell = ladder.ladder.cell(level: level, dimension: dimension),
      let other = ladder.ladder.levelIndex(id)
    else { return false }
    return ladder.ladder.cell(level: other, dimension: dimension)?.span == cell.span
  }
}

/// A level's id in a text, such as the “L4” of “L4s” and “L4 engineers”.
private struct LevelMention {
  var id: String
  /// UTF-8 offsets of the id alone.
  var range: Range<Int>
  /// The words before it, without emphasis and articles, in lower case; a comma counts as a word.
  var before: [String]
  /// Whether it means people: “L4s”, “L4 engineers”, “an L4”.
  var isPeople: Bool

  /// Whether the text tells here whom it is about: at its beginning, or after “In addition to …,”.
  func introduces(_ role: ProseSite.Role) -> Bool {
    guard isPeople else { return false }
    switch role {
    case .examplesLead: return before.last.map(Self.relating.contains) ?? true
    case .about, .lead, .theme:
      return before.isEmpty || (before.last == "," && before.starts(with: ["in", "addition", "to"]))
    case .expectation, .note, .example, .reason: return false
    }
  }

  private static let relating: Set<String> = ["that", "which", "what", "how", "of", "by", "from"]
  private static let articles: Set<String> = ["a", "an", "the", "our", "as"]
  private static let people = [
    "engineer", "developer", "designer", "manager", "analyst", "scientist", "people", "person", "ic", "lead",
    "teammate", "employee", "individual",
  ]

  static func all(in text: [UInt8], of series: LevelSeries) -> [LevelMention] {
    var mentions: [LevelMention] = []
    var words: [String] = []
    var index = 0
    while index < text.count {
      guard isWord(text[index]) else {
        if text[index] == UInt8(ascii: ",") { words.append(",") }
        index += 1
        continue
      }
      let start = index
      while index < text.count, isWord(text[index]) { index += 1 }
      let word = String(decoding: text[start..<index], as: UTF8.self)
      let isPlural = word.hasSuffix("s")
      let id = isPlural ? String(word.dropLast()) : word
      if LevelSeries(id) == series, id.first?.isUppercase == true {
        let isPeople =
          isPlural || words.last == "an" || words.last == "a" || Self.isPeople(after: index, text)
        mentions.append(
          LevelMention(
            id: id, range: start..<(start + id.utf8.count), before: words.trimmed(of: articles),
            isPeople: isPeople))
      }
      words.append(word.lowercased())
    }
    return mentions
  }

  private static func isPeople(after index: Int, _ text: [UInt8]) -> Bool {
    let rest = String(decoding: text[index...].prefix(24), as: UTF8.self).lowercased()
    guard rest.hasPrefix(" ") else { return rest.hasPrefix("’s") || rest.hasPrefix("'s") }
    return people.contains { rest.dropFirst().hasPrefix($0) }
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 || byte == UInt8(ascii: "-")
  }
}

extension [String] {
  fileprivate func trimmed(of articles: Set<String>) -> [String] {
    var words = self
    while let last = words.last, articles.contains(last) { words.removeLast() }
    return words
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
