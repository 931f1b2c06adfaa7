import LadderModel
import SourceText

/// A word that is known to be misspelt, or that is one slip away from a word that the ladders use all the time.
enum MisspeltWord: WordRule, LadderRule {
  static let accept = RuleInfo.Option(
    "accept", .words, summary: "Words that are spelt as they should be.")

  static let info = RuleInfo(
    name: "misspelt-word", level: .on(.warning), family: .prose,
    summary: "a word is misspelt, or is one slip away from a word that these ladders use all the time",
    why: "A ladder that is full of slips says that nobody has read it with care.",
    good: [
      .ladder(
        """
        ladder team "Team"
        level L1 "One"
        dimension craft "Craft"
        at L1 craft
          - Writes request handlers, and tests each handler.
          - Knows what a handler costs, and who handles its errors.
          - Handling is a word of its own, as are Hanlder Street and `hanlder`.
        """)
    ],
    bad: [
      .ladder(
        """
        ladder team "Team"
        level L1 "One"
        dimension craft "Craft"
        at L1 craft
          - Tests each gateway, and knows what a gateway costs.
          - Reads the log of each ↓gaetway, and says which gateway is slow.
          - Knows all ↓evironments.
        """)
    ],
    options: [accept], language: "en")

  /// Titles are names, of which those of ladders are made of words.
  static func check(_ ladder: LadderContext, _ report: inout Report) {
    let own = ladder.ladder
    for level in own.levels.indices {
      check(own.levels[level].title, ladder, ladder.place(level: level), &report)
    }
    for dimension in own.dimensions.indices {
      check(own.dimensions[dimension].title, ladder, ladder.place(dimension: dimension), &report)
    }
    for group in own.groups.indices { check(own.groups[group].title, ladder, ladder.place(), &report) }
    for track in own.tracks.indices { check(own.tracks[track].title, ladder, ladder.place(), &report) }
  }

  private static func check(
    _ title: Name, _ ladder: LadderContext, _ place: @autoclosure () -> String, _ report: inout Report
  ) {
    for slip in TitleSlip.all(in: title.text) where ladder.owns(title.span) {
      guard !ladder.words(accept, of: info).contains(slip.wrong.lowercased()) else { continue }
      let span = ladder.prose(of: title)?.span(of: slip.range)
      report.add(
        .known(slip.wrong, slip.right), at: span ?? title.span,
        // Others may link to a heading, or name the level.
        fixes: span.map { [.write(slip.right, at: $0, .unsafe)] } ?? [], place: place())
    }
  }

  /// The words alone say what is wrong. Where it stands is looked up afterwards, in those ladders that have any of it.
  static func check(_ words: WordTable, _ ladders: [LadderContext], _ report: inout Report) {
    let slips = Dictionary(grouping: SlipFinder(words).slips()) { $0.place.ladder }
    var known = KnownMisspellings(in: words)
    for ladder in ladders {
      if let slips = slips[ladder.index] { add(slips, in: ladder, &report) }
      if known.mayBe(in: ladder.index) { add(&known, in: ladder, &report) }
    }
  }

  // MARK: Misspellings from the list

  /// How many words from the list are still to be found, and from which ladder on.
  private struct KnownMisspellings {
    private var count = 0
    private var firstLadder = Int.max

    init(in words: WordTable) {
      let misspellings = Misspellings.all
      for entry in words.entries where misspellings.contains(entry.hash) {
        count += Int(entry.count)
        firstLadder = min(firstLadder, entry.first.ladder)
      }
    }

    func mayBe(in ladder: Int) -> Bool { count > 0 && ladder >= firstLadder }

    /// What was meant by a word, if it is one of them.
    mutating func take(_ word: ProseWord) -> String? {
      guard Misspellings.all.contains(word.hash) else { return nil }
      count -= 1
      // In the middle of a sentence a capital makes a name.
      return word.isSurelyWord ? Misspellings.all.correction(of: word.hash) : nil
    }
  }

  private static func add(_ known: inout KnownMisspellings, in ladder: LadderContext, _ report: inout Report)
  {
    let accepted = Set(ladder.words(accept, of: info))
    ladder.eachProse { prose, position in
      for word in ProseWords.all(in: prose.utf8.span) where word.isPlain {
        guard let right = known.take(word) else { continue }
        let site = ProseSite(prose: prose, position: position, ladder: ladder)
        let wrong = Self.word(word.range, of: prose)
        if !accepted.contains(wrong.lowercased()) { add(wrong, word, right, site, &report) }
      }
    }
  }

  private static func add(
    _ wrong: String, _ word: ProseWord, _ right: String, _ site: ProseSite, _ report: inout Report
  ) {
    let right = word.isCapitalised ? right.withCapital : right
    let range = word.range
    report.add(
      .known(wrong, right), at: site.prose.span(of: range),
      fixes: site.span(of: range, reading: wrong).map { [.write(right, at: $0, .safe)] } ?? [],
      place: site.place)
  }

  // MARK: Slips

  private static func add(_ slips: [SlipFinder.Slip], in ladder: LadderContext, _ report: inout Report) {
    let byProse = Dictionary(grouping: slips) { $0.place.prose }
    let accepted = Set(ladder.words(accept, of: info))
    var number = 0
    ladder.eachProse { prose, position in
      for slip in byProse[number] ?? [] where !accepted.contains(slip.wrong) {
        add(slip, ProseSite(prose: prose, position: position, ladder: ladder), &report)
      }
      number += 1
    }
  }

  private static func add(_ slip: SlipFinder.Slip, _ site: ProseSite, _ report: inout Report) {
    let range = slip.place.offset..<(slip.place.offset + slip.wrong.utf8.count)
    guard range.upperBound <= site.prose.utf8.count else { return }
    let wrong = word(range, of: site.prose)
    let right = wrong == slip.wrong ? slip.right : slip.right.withCapital
    report.add(
      .slip(wrong, right, slip.count), at: site.prose.span(of: range),
      fixes: site.span(of: range, reading: wrong).map { [.write(right, at: $0, .unsafe)] } ?? [],
      place: site.place)
  }

  private static func word(_ range: Range<Int>, of prose: Prose) -> String {
    prose.text(of: range)
  }
}

extension Message {
  fileprivate static func known(_ wrong: String, _ right: String) -> Message {
    Message("\(Wording.quoted(wrong)) is misspelt", hint: "write \(Wording.quoted(right))")
  }

  fileprivate static func slip(_ wrong: String, _ right: String, _ count: Int) -> Message {
    Message(
      "\(Wording.quoted(wrong)) stands here once, and \(Wording.quoted(right)) stands in these ladders \(count) times",
      hint: "did you mean \(Wording.quoted(right))?")
  }
}
