import LadderModel
import SourceText

/// "In addition to the responsibilities of an L4, …": which levels a sentence builds on.
struct ChainSentence {
  private(set) var references: [LevelReference] = []
  /// Where the part about other levels ends, as an offset in the text.
  var end: Int { skipped + last }
  /// The same, behind what was skipped before the sentence: an emoji.
  private var last = 0
  private var skipped = 0
  /// "All of the above": only where nothing else stands above.
  private(set) var isAbove = false

  private let opening: ChainOpening
  private let mentions: LevelMentions
  private let isInTable: Bool
  private var prose: Prose { mentions.prose }
  private var own: String { mentions.own }
  private var words: [Words.Word] { mentions.words }
  private var next = 0
  /// Whether a word for what is expected of somebody was there.
  private var hasNoun = false

  /// The first one behind the first sentence of a text: "Confident engineers. Does everything an L1 does."
  static func later(in prose: Prose, _ names: LadderNames, own: String) -> ChainSentence? {
    for start in Sentences.starts(in: prose).prefix(3) {
      guard let later = prose.part(start..<prose.utf8.count), ChainOpening.mayBeLater(in: later.utf8) else {
        continue
      }
      if let sentence = ChainSentence(later, names, own: own) { return sentence }
    }
    return nil
  }

  /// Whether it is worth to look closer at a text: cheap, as the first bullet of every cell is asked.
  static func mayBe(_ prose: Prose) -> Bool {
    prose.decorationCount > 0 || !ChainOpening.find(in: prose.utf8).isEmpty || IdeographicChain.mayBe(prose)
  }

  /// Nil where the sentence is about something else: "In addition to direct partnership, …".
  ///
  /// `own` is the level that the sentence is about: "In addition to L1, L2s …" builds on one level. `isInTable`: cells
  /// say it shortly: "L1 + designs".
  init?(_ prose: Prose, _ names: LadderNames, own: String, isInTable: Bool = false) {
    let skipped = prose.decorationCount
    let prose = skipped == 0 ? prose : prose.part(skipped..<prose.utf8.count) ?? prose
    let lower = IdeographicChain.level(in: prose, names, own: own)
    let openings = ChainOpening.find(in: prose.utf8)
    guard lower != nil || !openings.isEmpty else { return nil }
    let mentions = LevelMentions(
      prose: prose, names: names, own: own, words: Words(Array(prose.utf8)).all)
    if let lower {
      self.init(lower, mentions)
      self.skipped = skipped
      return
    }
    for opening in openings {
      guard let found = ChainSentence(opening, mentions, isInTable: isInTable) else { continue }
      self = found
      self.skipped = skipped
      return
    }
    return nil
  }

  /// All of a sentence.
  private init(_ lower: LevelReference, _ mentions: LevelMentions) {
    opening = .ofLevel
    self.mentions = mentions
    isInTable = false
    references = [lower]
    next = mentions.words.count
    last = mentions.prose.utf8.count
  }

  private init?(_ opening: ChainOpening, _ mentions: LevelMentions, isInTable: Bool) {
    self.opening = opening
    self.mentions = mentions
    self.isInTable = isInTable
    next = opening.end
    guard next < words.count, isSubject(words[..<opening.first]) else { return nil }
    if opening.kind != .level { skipLeadWords() }
    let isAboutLevels = hasNoun
    readMentions()
    if !references.isEmpty, opening.kind != .level { skipClosers() }
    if references.isEmpty, isAboutLevels, opening.allowsUnknown { readUnknown() }
    guard !references.isEmpty, next > 0, next <= words.count, isMeant else { return nil }
    last = words[next - 1].end
  }

  // MARK: What comes after

  /// What stands after the part about other levels.
  var remainder: ArraySlice<Words.Word> { words[next...] }

  /// Whether the rest of the sentence carries nothing: "L5 engineers should also:".
  var saysNothingMore: Bool {
    if remainder.isEmpty { return true }
    let title = ownTitle
    return remainder.allSatisfy {
      let word = $0.text.lowercased()
      return ChainWords.empty.contains(word) || $0.text == own || $0.text == own + "s" || title.contains(word)
        || title.contains(String(word.dropLast()))
    }
  }

  /// The words of the own level's title: "Senior guides" are those at "Senior Harbour Guide".
  private var ownTitle: [String] {
    mentions.names.levels.first { $0.id == own }.map { TitleWords(of: $0.title).all } ?? []
  }

  /// "designs code" of "Same as L1, but also designs code"; nil where nothing is left, or where the sentence cannot be cut.
  var rest: Prose? {
    var index = next
    while index < words.count, words[index - 1].mark != UInt8(ascii: ":") {
      let count = ChainWords.joining(words[index...])
      guard count > 0 else { break }
      index += count
    }
    let end = words[min(index, words.count) - 1].end
    return prose.part(end..<prose.utf8.count)
  }

  /// The sentence without its rest.
  var sentence: Prose? { prose.part(0..<last) }

  /// Whether a bullet that begins so says what the level builds on, with more in it or without.
  var holdsInBullet: Bool { saysNothingMore || canBeCut || opening.isLoose }

  /// Whether the part about other levels is a clause of its own, with no emphasis that goes on after it.
  var canBeCut: Bool {
    guard isClosed else { return false }
    let bytes = Array(prose.utf8.prefix(rest.map { offset(of: $0) } ?? prose.utf8.count))
    let leading = bytes.prefix(while: \.isEmphasisMark).count
    let marks = bytes.count(where: \.isEmphasisMark)
    return marks.isMultiple(of: 2) && marks >= leading * 2
  }

  private func offset(of rest: Prose) -> Int { prose.utf8.count - rest.utf8.count }

  // MARK: Whether it is one

  private var isClosed: Bool {
    next == words.count || words[next - 1].mark != nil || ChainWords.joining(words[next...]) > 0
  }

  private var isMeant: Bool {
    switch opening.kind {
    case .addition: return true
    // "You meet all expectations of an L3, and …" is no slip under L3.
    case .plain, .named, .label: return isClosed && !isDenied && !(isOwn && opening.first > 0)
    case .expectations: return isClosed && !isDenied && (hasNoun || isAbove)
    case .noun: return leadsOn && !isDenied && !isOwn
    case .comparison: return (joinsMore || goesOn) && !isDenied && !isOwn
    case .level:
      return isPlus && !isOwn && references.allSatisfy { mentions.names.level($0.level) != nil }
    }
  }

  /// "As a Senior, you …" stands under Senior.
  private var isOwn: Bool { references.contains { $0.ladder == nil && $0.level == own } }

  /// A comma is not enough: "As L4, you …".
  private var joinsMore: Bool {
    guard next < words.count else { return true }
    let mark = words[next - 1].mark
    return mark != nil && mark != UInt8(ascii: ",") || ChainWords.joining(words[next...]) > 0
  }

  /// "Basically a Senior taking on …", and not "Basically a Member of the crew".
  private var goesOn: Bool {
    guard opening.isLoose, next < words.count else { return false }
    return words[next].text.hasSuffix("ing") || ["who", "with"].contains(words[next].text)
  }

  /// "Expectations of L1, plus:", and not "Expectations of L1, and how they are met".
  private var leadsOn: Bool {
    next < words.count && ChainWords.joining(words[next...]) > 0
      && (saysNothingMore || words[next].isBeforeColon)
  }

  /// "L1, plus:", "L1+", and not "L1 plus two years" or "L1+ engineers".
  private var isPlus: Bool {
    if hasNoun, leadsOn { return true }
    let last = words[next - 1]
    guard next < words.count else { return last.mark == UInt8(ascii: "+") }
    if last.mark == UInt8(ascii: "+") { return last.isBeforeColon }
    return ChainWords.isPlus(words[next])
      && (next + 1 == words.count || words[next].isBeforeColon || (isInTable && isPlusWork))
  }

  /// "L1 + designs", "L1, plus designs", and not "L1 + 2 years".
  private var isPlusWork: Bool {
    let isSign = words[next].text == "+" || words[next - 1].mark == UInt8(ascii: ",")
    return isSign && !(words[next + 1].text.first?.isNumber ?? true)
  }

  /// Whether some words say only that somebody at the own level is meant: "You", "As an L2, you still".
  private func isSubject(_ words: ArraySlice<Words.Word>) -> Bool {
    if words.isEmpty { return true }
    let title = ownTitle
    var index = words.startIndex
    while index < words.endIndex {
      let word = words[index].text.lowercased()
      if ChainWords.subjects.contains(word) || title.contains(word) || title.contains(String(word.dropLast()))
      {
        index += 1
      } else if let mention = mentions.mention(at: index), mention.reference.ladder == nil,
        mention.reference.level == own, mention.end <= words.endIndex
      {
        index = mention.end
      } else {
        return false
      }
    }
    return true
  }

  private var isDenied: Bool {
    var index = next
    while index < words.count, case let count = ChainWords.joining(words[index...]), count > 0 {
      index += count
    }
    return index < words.count && ChainWords.denials.contains(words[index].text.lowercased())
  }

  // MARK: Reading

  /// "the responsibilities of an".
  private mutating func skipLeadWords() {
    while next < words.count, words[next].mark == nil || isListedNoun(next), mentions.mention(at: next) == nil
    {
      let word = words[next].text.lowercased()
      if ChainWords.expectations.contains(word) || isAnyNoun(next) {
        hasNoun = true
      } else if !ChainWords.leads.contains(word) {
        break
      }
      next += 1
    }
  }

  /// "the rights, duties, and requirements of a": one of several things that somebody has, before a comma.
  private func isListedNoun(_ index: Int) -> Bool {
    guard words[index].mark == UInt8(ascii: ","), index + 1 < words.count else { return false }
    let word = words[index].text.lowercased()
    return ChainWords.expectations.contains(word)
      || ["rights", "privileges", "duties", "skills"].contains(word)
  }

  /// "L3, L4 and L5 engineers": each further one must stand in the list, not begin the next clause.
  private mutating func readMentions() {
    while next < words.count, let mention = mentions.mention(at: next) {
      let isSubject = mention.reference.ladder == nil && mention.reference.level == own
      guard references.isEmpty || (mentions.endsClause(mention.end) && !isSubject) else { return }
      references.append(mention.reference)
      isAbove = isAbove || mention.isAbove
      next = mention.end
      skipNouns()
      guard next < words.count else { return }
      switch words[next - 1].mark {
      case UInt8(ascii: ","): break
      case nil where isListed(next): next += 1
      default: return
      }
      if isListed(next) { next += 1 }
    }
  }

  private func isListed(_ index: Int) -> Bool {
    ChainWords.lists(words[index].text) && mentions.mention(at: index + 1) != nil
  }

  /// "all the outcomes of a": whatever it is that somebody at a level has, and not "all members of".
  private func isAnyNoun(_ index: Int) -> Bool {
    // Who "has the trust of Members" builds on nobody.
    guard opening.kind == .expectations, opening.words == ["all"], !hasNoun, index + 1 < words.count else {
      return false
    }
    let (word, after) = (words[index].text.lowercased(), words[index + 1].text.lowercased())
    return ["of", "for", "from"].contains(after) && word == words[index].text
      && !ChainWords.noExpectations.contains(word)
  }

  /// "everything that an L3 can do": only where nothing else comes in that clause.
  private mutating func skipClosers() {
    var end = next
    while end < words.count, words[end - 1].mark == nil,
      ChainWords.closers.contains(words[end].text.lowercased())
    {
      end += 1
    }
    if end > next, end == words.count || words[end - 1].mark != nil { next = end }
  }

  /// "L3 engineers", "the L3 level's responsibilities".
  private mutating func skipNouns() {
    // "Analyst (Intermediate) responsibilities"
    while next < words.count, words[next - 1].mark == nil || words[next - 1].mark == UInt8(ascii: ")") {
      let word = words[next].text.lowercased()
      let isNoun = ChainWords.expectations.contains(word)
      guard isNoun || ChainWords.people.contains(word) || isPerson(next) else { return }
      hasNoun = hasNoun || isNoun
      next += 1
    }
  }

  /// "a Beginning teacher,": whoever it is that a level is named for, at the end of a clause.
  private func isPerson(_ index: Int) -> Bool {
    guard index > 1, ["a", "an"].contains(words[index - 2].text.lowercased()) else { return false }
    let word = words[index]
    return (word.mark != nil || index + 1 == words.count) && word.text == word.text.lowercased()
      && ChainWords.joining(words[index...]) == 0 && !ChainWords.denials.contains(word.text)
  }

  /// "the responsibilities of a Wizard, …": a level that nobody declares is still what is meant.
  private mutating func readUnknown() {
    let start = next
    guard opening.kind == .addition || ["a", "an"].contains(words[start - 1].text.lowercased()) else {
      return
    }
    while next < words.count, next - start < 5 {
      next += 1
      if words[next - 1].mark != nil { break }
    }
    guard next > start, words[next - 1].mark != nil, words[start].text.first?.isUppercase ?? false else {
      next = start
      return
    }
    let range = words[start].range.lowerBound..<words[next - 1].range.upperBound
    let text = words[start..<next].map(\.text).joined(separator: " ")
    references.append(LevelReference(level: text, at: prose.span(of: range)))
  }
}
