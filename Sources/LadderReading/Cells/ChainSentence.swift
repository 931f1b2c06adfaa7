import LadderModel
import SourceText

/// "In addition to the responsibilities of an L4, …": which levels a sentence builds on.
struct ChainSentence {
  private(set) var references: [LevelReference] = []
  /// Where the part about other levels ends, as an offset in the text.
  private(set) var end = 0

  private let prose: Prose
  private let names: LadderNames
  private let own: String
  private let words: [Words.Word]
  private var next = 0

  /// Nil where the sentence is about something else: "In addition to direct partnership, …".
  ///
  /// `own` is the level that the sentence is about: "In addition to L1, L2s …" builds on one level.
  init?(_ prose: Prose, _ names: LadderNames, own: String) {
    guard Self.begins(prose.text) else { return nil }
    self.prose = prose
    self.names = names
    self.own = own
    words = Words(Array(prose.text.utf8)).all
    guard let opening = Self.opening(of: words) else { return nil }
    next = opening.count
    let isAboutLevels = skipLeadWords()
    readMentions()
    if references.isEmpty, isAboutLevels { readUnknown() }
    // "As L1, plus:", "Builds on L1." Other sentences that begin so go on about something else.
    if opening != Self.openings[0], next > 0, next < words.count, words[next - 1].mark == nil,
      !Self.joinsMore(words[next].text)
    {
      return nil
    }
    guard !references.isEmpty, next > 0, next <= words.count else { return nil }
    end = words[next - 1].end
  }

  /// What stands after the part about other levels.
  var remainder: [Words.Word] { Array(words[next...]) }

  /// Whether a text begins as a sentence about other levels may: cheap, as every paragraph is asked.
  static func begins(_ text: String) -> Bool {
    guard let first = text.utf8.first, text.utf8.count < longest else { return false }
    return openings.contains { $0[0].utf8.first == first | 0x20 }
      && opening(of: Words(Array(text.utf8.prefix(40)), limit: 4).all) != nil
  }

  private static let longest = 10_000
  private static let openings = [
    ["in", "addition", "to"], ["same", "as"], ["all", "of"], ["everything", "in"], ["everything", "from"],
    ["everything", "expected"], ["everything", "of"],
    ["builds", "on"], ["must", "meet"], ["have", "all"], ["has", "all"], ["all", "criteria"],
    ["all", "expectations"], ["as"],
  ]

  private static func opening(of words: [Words.Word]) -> [String]? {
    openings.first { opening in
      words.count > opening.count
        && zip(words, opening).allSatisfy { $0.text.lowercased() == $1 && $0.mark == nil }
    }
  }

  /// "the responsibilities of an". Returns whether that can only be followed by a level.
  private mutating func skipLeadWords() -> Bool {
    var isAboutLevels = false
    while next < words.count, words[next].mark == nil, mention(at: next) == nil {
      let word = words[next].text.lowercased()
      if Self.expectationNouns.contains(word) {
        isAboutLevels = true
      } else if !Self.leadWords.contains(word) {
        break
      }
      next += 1
    }
    return isAboutLevels
  }

  /// "L3, L4 and L5 engineers": each further one must stand in the list, not begin the next clause.
  private mutating func readMentions() {
    while next < words.count, let mention = mention(at: next) {
      let isSubject = mention.reference.ladder == nil && mention.reference.level == own
      let isListed = references.isEmpty || (endsClause(mention.end) && !isSubject)
      guard isListed else { return }
      references.append(mention.reference)
      next = mention.end
      skipNouns()
      guard next < words.count else { return }
      switch words[next - 1].mark {
      case UInt8(ascii: ","): break
      case nil where Self.joins(words[next].text) && self.mention(at: next + 1) != nil: next += 1
      default: return
      }
      if Self.joins(words[next].text), self.mention(at: next + 1) != nil { next += 1 }
    }
  }

  private func endsClause(_ end: Int) -> Bool {
    words[end - 1].mark != nil || end == words.count || Self.joins(words[end].text)
      || Self.expectationNouns.contains(words[end].text.lowercased())
  }

  /// "L3 engineers", "the L3 level's responsibilities".
  private mutating func skipNouns() {
    while next < words.count, words[next - 1].mark == nil {
      let word = words[next].text.lowercased()
      guard Self.expectationNouns.contains(word) || Self.people.contains(word) else { return }
      next += 1
    }
  }

  /// "the responsibilities of a Wizard, …": a level that nobody declares is still what is meant.
  private mutating func readUnknown() {
    let start = next
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

  // MARK: One level

  /// The level that is named at a word, and the word after it.
  private func mention(at index: Int) -> (reference: LevelReference, end: Int)? {
    guard index < words.count else { return nil }
    if let found = inOtherLadder(index) { return (found, index + 1) }
    if let found = levelBefore(index) { return found }
    for end in stride(from: longestTitle(at: index), to: index, by: -1) {
      let text = words[index..<end].map(\.text).joined(separator: " ")
      if let id = names.level(text) ?? names.level(Self.singular(text)) {
        return (LevelReference(level: id, at: span(index..<end)), end)
      }
    }
    if let code = LevelCode(words[index].text) ?? LevelCode(Self.singular(words[index].text)) {
      return (LevelReference(level: code.text, at: span(index..<(index + 1))), index + 1)
    }
    let two = words[index..<min(index + 2, words.count)].map(\.text).joined(separator: " ")
    if let code = LevelCode(numbered: TitleWords(ofKey: TitleText.key(two))) {
      return (LevelReference(level: code.text, at: span(index..<(index + 2))), index + 2)
    }
    return onlyWord(index)
  }

  /// "the previous level", "the level below".
  private func levelBefore(_ index: Int) -> (reference: LevelReference, end: Int)? {
    guard index + 1 < words.count, words[index].mark == nil, let before = names.level(before: own) else {
      return nil
    }
    let (first, second) = (words[index].text.lowercased(), words[index + 1].text.lowercased())
    let isBefore =
      Self.earlier.contains(first) && second.hasPrefix("level")
      || first == "level" && Self.below.contains(second)
    return isBefore ? (LevelReference(level: before, at: span(index..<(index + 2))), index + 2) : nil
  }

  private static let earlier: Set<String> = ["previous", "preceding", "prior", "last", "lower"]
  private static let below: Set<String> = ["below", "before", "beneath"]

  /// `core/L4`.
  private func inOtherLadder(_ index: Int) -> LevelReference? {
    let parts = words[index].text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, parts.allSatisfy(Self.isID), names.areDeclared || LevelCode(parts[1]) != nil
    else {
      return nil
    }
    return LevelReference(ladder: String(parts[0]), level: String(parts[1]), at: span(index..<(index + 1)))
  }

  /// "In addition to apprentice." where the ladder's names are declared: an id, and nothing else can be meant.
  private func onlyWord(_ index: Int) -> (reference: LevelReference, end: Int)? {
    let word = words[index]
    let isEnd = word.mark == UInt8(ascii: ".") || word.mark == UInt8(ascii: ":")
    guard names.areDeclared, index == 3, words[0].text.lowercased() == "in", isEnd,
      Self.isID(Substring(word.text))
    else { return nil }
    return (LevelReference(level: word.text, at: span(index..<(index + 1))), index + 1)
  }

  /// The end of the longest run of words that may be one title: punctuation ends it.
  private func longestTitle(at index: Int) -> Int {
    var end = index + 1
    while end < words.count, end - index < 8, words[end - 1].mark == nil { end += 1 }
    return end
  }

  private func span(_ range: Range<Int>) -> SourceSpan {
    prose.span(of: words[range.lowerBound].range.lowerBound..<words[range.upperBound - 1].range.upperBound)
  }

  private static func singular(_ text: String) -> String {
    text.hasSuffix("s") ? String(text.dropLast()) : text
  }

  private static func isID(_ text: Substring) -> Bool {
    !text.isEmpty
      && text.utf8.allSatisfy {
        ($0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A) || ($0 >= 0x30 && $0 <= 0x39) || $0 == 0x2D || $0 == 0x2E
          || $0 == 0x5F
      }
  }

  /// "Same as L3 and …"
  private static func joinsMore(_ word: String) -> Bool {
    ["and", "but", "plus", "&"].contains(word.lowercased())
  }

  private static func joins(_ word: String) -> Bool { word == "and" || word == "&" || word == "or" }

  private static let leadWords: Set<String> = [
    "the", "a", "an", "all", "of", "for", "from", "everything", "that", "is", "are", "expected", "those",
    "being",
    "what", "in", "at", "and", "has", "have", "meet", "rights",
  ]
  private static let expectationNouns: Set<String> = [
    "responsibilities", "expectations", "requirements", "duties", "criteria", "competencies", "skills",
    "qualities",
    "responsibility", "level", "levels", "role", "does", "do",
  ]
  private static let people: Set<String> = [
    "engineer", "engineers", "developer", "developers", "manager", "managers",
  ]
}
