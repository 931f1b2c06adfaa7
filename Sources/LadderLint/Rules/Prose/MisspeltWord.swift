import LadderModel
import SourceText

/// A word that is known to be misspelt, or that is one slip away from a word that the ladders use all the time.
enum MisspeltWord: GatheringRule {
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

  struct Part: Sendable {
    var words = WordTable()
    var known: [Known] = []
  }

  /// A misspelling from the list.
  struct Known: Sendable {
    var wrong: String
    var right: String
    var span: SourceSpan
    var isPlain: Bool
    var place: String
  }

  static var empty: Part { Part() }

  static func gather(_ ladder: LadderContext, into part: inout Part) {
    var number: Int32 = -1
    ladder.eachProse { prose, position in
      number += 1
      let text = prose.text.utf8.span
      ProseWords.each(in: text) { found in
        guard found.end - found.start > 2 else { return }
        if let right = Misspellings.correction(of: found.hash) {
          note(found, right, ProseSite(prose: prose, position: position, ladder: ladder), &part.known)
        } else if found.end - found.start > 4 {
          let isWord = !found.isCapitalised || found.isFirst
          let place = WordTable.Place(
            ladder: Int32(clamping: ladder.index), prose: number, offset: Int32(clamping: found.start))
          part.words.add(found.hash, text, from: found.start, to: found.end, isWord: isWord, place)
        }
      }
    }
  }

  private static func note(
    _ found: ProseWords.Found, _ right: String, _ site: ProseSite, _ known: inout [Known]
  ) {
    // In the middle of a sentence a capital makes a name.
    guard found.isFirst || !found.isCapitalised else { return }
    let wrong = String(decoding: Array(site.prose.text.utf8)[found.start..<found.end], as: UTF8.self)
    guard !site.ladder.words(accept, of: info).contains(wrong.lowercased()) else { return }
    let span = site.prose.span(of: found.start..<found.end)
    known.append(
      Known(
        wrong: wrong, right: found.isCapitalised ? right.prefix(1).uppercased() + right.dropFirst() : right,
        span: span,
        isPlain: site.ladder.run.sources.text(span) == wrong, place: site.place))
  }

  static func check(_ parts: [Part], _ ladders: [LadderContext], _ report: inout Report) {
    for known in parts.flatMap(\.known) {
      report.add(
        .known(known.wrong, known.right), at: known.span,
        fixes: known.isPlain ? [.write(known.right, at: known.span, .safe)] : [], place: known.place)
    }
    var words = WordTable()
    for part in parts { words.add(part.words) }
    let slips = SlipFinder(words).slips()
    place(slips, in: ladders, &report)
  }

  /// Looks up where the words stand, each in its ladder.
  private static func place(_ slips: [SlipFinder.Slip], in ladders: [LadderContext], _ report: inout Report) {
    let byLadder = Dictionary(grouping: slips) { Int($0.place.ladder) }
    for ladder in ladders {
      guard let slips = byLadder[ladder.index] else { continue }
      let byProse = Dictionary(grouping: slips) { $0.place.prose }
      let accepted = Set(ladder.words(accept, of: info))
      var number: Int32 = -1
      ladder.eachProse { prose, position in
        number += 1
        for slip in byProse[number] ?? [] where !accepted.contains(slip.wrong) {
          add(slip, ProseSite(prose: prose, position: position, ladder: ladder), &report)
        }
      }
    }
  }

  private static func add(_ slip: SlipFinder.Slip, _ site: ProseSite, _ report: inout Report) {
    let start = Int(slip.place.offset)
    let range = start..<(start + slip.wrong.utf8.count)
    let bytes = Array(site.prose.text.utf8)
    guard range.upperBound <= bytes.count else { return }
    let wrong = String(decoding: bytes[range], as: UTF8.self)
    let right = wrong == slip.wrong ? slip.right : slip.right.prefix(1).uppercased() + slip.right.dropFirst()
    report.add(
      .slip(wrong, right, slip.count), at: site.prose.span(of: range),
      fixes: site.span(of: range, reading: wrong).map { [.write(right, at: $0, .unsafe)] } ?? [],
      place: site.place)
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
