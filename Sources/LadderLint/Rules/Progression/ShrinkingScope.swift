import LadderModel
import SourceText

/// Words of scope that go down as the level goes up.
enum ShrinkingScope: LadderRule {
  static let order = RuleInfo.Option(
    "order", .words,
    summary: "Words of scope from the narrowest to the widest. Without them nothing is looked at.")

  static let info = RuleInfo(
    name: "shrinking-scope", level: .on(.note), family: .progression,
    summary: "the widest word of scope in a cell is narrower than that of a level below",
    why: "Whoever is promoted expects more to be theirs. Perhaps a cell was pasted at the wrong level.",
    good: [
      .ladder(
        """
        ladder team "Team"
        set shrinking-scope.order "task, feature, project, team, department, company"
        level L1 "One"
        level L2 "Two" in addition to L1
        level L3 "Three" in addition to L2
        dimension craft "Craft"
        at L1 craft
          - Carries a task through.
        at L2 craft
          - Carries a feature through, task by task.
        at L3 craft
          - Decides what to measure.
        """)
    ],
    bad: [
      .ladder(
        """
        ladder team "Team"
        set shrinking-scope.order "task, feature, project, team, department, company"
        level L1 "One"
        level L2 "Two" in addition to L1
        level L3 "Three" in addition to L2
        dimension craft "Craft"
        at L1 craft
          - Carries a feature through.
        at L2 craft
          - Sets standards for the company.
        at L3 craft
          - Sets standards for the ↓team, feature by feature.
        """)
    ], options: [order], language: "en")

  private struct Scope {
    var rank: Int
    var word: String
    var span: SourceSpan
  }

  static func check(_ ladder: LadderContext, _ report: inout Report) {
    let words = ladder.words(order, of: info)
    guard words.count > 1, ladder.ladder.levelsHaveOrder else { return }
    let ranks = Dictionary(
      words.enumerated().map { (WordHash.of($0.element.utf8), $0.offset) },
      uniquingKeysWith: { first, _ in first })
    for dimension in ladder.ladder.dimensions.indices {
      // The widest so far of each track; levels without a track are one of their own.
      var widest: [String: (level: Int, scope: Scope)] = [:]
      let levels = ladder.ladder.levels.indices.sorted {
        ladder.directions.rank(of: $0) < ladder.directions.rank(of: $1)
      }
      for level in levels {
        guard let index = ladder.ladder.cellIndex(level: level, dimension: dimension),
          let scope = scope(of: ladder.ladder.cells[index].body, ranks, words)
        else { continue }
        let track = ladder.ladder.levels[level].track?.text ?? ""
        if let lower = widest[track], lower.scope.rank > scope.rank {
          guard ladder.owns(scope.span) else { continue }
          report.add(
            .shrinking(scope.word, lower.scope.word, ladder.name(ofLevel: lower.level)), at: scope.span,
            also: [Diagnostic.Label(lower.scope.span, "the wider one is here")],
            place: ladder.place(of: ladder.ladder.cells[index]))
        } else {
          widest[track] = (level, scope)
        }
      }
    }
  }

  /// The widest word in a theme and in expectations; the first one of those.
  private static func scope(of body: CellBody, _ ranks: [UInt64: Int], _ words: [String]) -> Scope? {
    var widest: Scope?
    for prose in [body.theme].compactMap(\.self) + body.expectations.map(\.prose) {
      for word in ProseWords.all(in: prose.utf8.span) {
        guard let rank = ranks[word.hash], rank > widest?.rank ?? -1 else { continue }
        widest = Scope(rank: rank, word: words[rank], span: prose.span(of: word.range))
      }
    }
    return widest
  }
}

extension Message {
  fileprivate static func shrinking(_ word: String, _ wider: String, _ level: String) -> Message {
    Message(
      "the widest scope here is \(Wording.quoted(word)), and level \(Wording.quoted(level)) below has \(Wording.quoted(wider))",
      hint: "say what is wider at this level, or look whether the cells were mixed up")
  }
}
