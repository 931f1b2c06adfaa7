import SourceText

/// The words that a sentence about other levels begins with, and how sure they make that it is one.
struct ChainOpening: Sendable {
  enum Kind {
    /// "In addition to L3, …": whatever comes after the level.
    case addition
    /// "Same as L3, …": a mark or a word that joins more must come after the level.
    case plain
    /// "As L3, plus": so do sentences begin that go on about something else: "As L3, you …".
    case comparison
    /// "All L3 expectations": with a word for what is expected of somebody, and not "All L3s, …".
    case expectations
    /// "See L3": with a name after it, and not "Extends the build".
    case named
    /// "Expectations of L3, plus:": more must be joined, or it is a title for what L3 is about.
    case noun
    /// "Builds on: L3", "**Prerequisite:** L3": a colon stands behind the words.
    case label
    /// "L3, plus:", "Level 3+", "L3 expectations, and:": the level itself begins the sentence.
    case level
  }

  let kind: Kind
  let words: [String]
  /// The words with a space behind each.
  private let phrase: String
  /// How many words stand before it, for who does it: "An L4" does everything.
  private(set) var first = 0

  /// The number of the word after it.
  var end: Int { first + words.count }

  /// "The duties of a Wizard": whether a level that nobody declares may be meant.
  var allowsUnknown: Bool { words.count > 1 }

  /// "Basically a Senior who …": nothing else is compared so.
  var isLoose: Bool { words == ["basically"] || words == ["essentially"] }

  private init(_ kind: Kind, _ words: [String]) {
    self.kind = kind
    self.words = words
    phrase = words.map { $0 + " " }.joined()
  }

  static let ofLevel = ChainOpening(.level, [])

  /// In bytes: longer paragraphs are not looked at.
  private static let longest = 10_000
  /// In bytes: what stands before a verb is a few words, and so is an opening.
  private static let longestSubject = 60
  private static let longestOpening = 48

  /// None where a text cannot be about other levels: cheap, as every paragraph is asked.
  static func find(in text: ArraySlice<UInt8>) -> [ChainOpening] {
    guard text.count < longest else { return [] }
    let first = first(in: text)
    let afterSubject = afterSubject(in: text)
    if first == nil, afterSubject == nil {
      return saysPlus(text.span) || mayLeadOn(text.span) ? [.ofLevel] : []
    }
    return [first, afterSubject].compactMap(\.self)
  }

  /// Whether a text begins as hardly anything but a sentence about other levels does.
  static func isSure(in text: ArraySlice<UInt8>) -> Bool {
    guard text.count < longest, let opening = first(in: text) else { return false }
    switch opening.kind {
    case .addition, .plain: return true
    case .comparison, .expectations, .named, .noun, .label, .level: return false
    }
  }

  /// Whether a sentence behind others is worth a closer look: "They meet all expectations of a Member."
  static func mayBeLater(in text: ArraySlice<UInt8>) -> Bool {
    guard text.count < longest else { return false }
    switch first(in: text)?.kind {
    case .addition, .plain, .expectations: return true
    case .comparison, .named, .noun, .label, .level, nil: return afterSubject(in: text) != nil
    }
  }

  /// The one that a text begins with.
  private static func first(in text: ArraySlice<UInt8>) -> ChainOpening? {
    let bytes = text.span
    var start = 0
    while start < bytes.count, bytes[start].isEmphasisMark || bytes[start] == UInt8(ascii: "(") { start += 1 }
    guard starts.mayBegin(at: start, of: bytes) else { return nil }
    if let found = starts.first(at: start, of: bytes, where: { $0.stands(at: start, in: bytes) }) {
      return found
    }
    // Words may be stressed one by one, or stand on several lines.
    let head = bytes.extracting(first: longestOpening)
    guard
      head.indices.contains(where: {
        head[$0].isEmphasisMark || head[$0] < 0x20 || head[$0] == UInt8(ascii: ":")
      })
    else { return nil }
    let words = Words(Array(text.prefix(longestOpening)), limit: 5).all
    return starts.first(at: start, of: bytes) { $0.begins(words) }
  }

  /// "An L4 does everything …", "You meet all …".
  private static func afterSubject(in text: ArraySlice<UInt8>) -> ChainOpening? {
    let bytes = text.span
    let limit = min(longestSubject, bytes.count)
    func words(before start: Int) -> [Words.Word] { Words(Array(text.prefix(start - 1))).all }
    let found = verbs.first(behindSpaceOf: bytes, before: limit) { opening, start in
      !opening.isCommon
        || words(before: start).allSatisfy { ChainWords.subjects.contains($0.text.lowercased()) }
    }
    guard let (start, found) = found else { return nil }
    var opening = found
    opening.first = words(before: start).count
    return opening
  }

  /// Whether its words come in sentences of all kinds: "Writes drafts for all of us". Then no level is looked for among the
  /// words before them.
  private var isCommon: Bool {
    switch kind {
    case .expectations, .addition: true
    case .plain: words.count == 1
    case .comparison, .named, .noun, .label, .level: false
    }
  }

  /// Whether the words stand at a place, with a space behind each.
  func stands(at start: Int, in bytes: Span<UInt8>) -> Bool {
    guard kind != .label, bytes.reads(phrase, at: start) else { return false }
    let end = start + phrase.utf8.count
    guard kind == .named, end < bytes.count else { return true }
    return bytes[end] < 0x61 && bytes[end] > 0x2F
  }

  private func begins(_ found: [Words.Word]) -> Bool {
    guard found.count > words.count,
      zip(found, words).allSatisfy({ $0.text.lowercased() == $1 }),
      found.prefix(words.count).dropLast().allSatisfy({ $0.mark == nil })
    else { return false }
    return found[words.count - 1].mark == (kind == .label ? UInt8(ascii: ":") : nil)
  }

  /// Whether a plus stands near the beginning: "Senior Engineer, plus:".
  private static func saysPlus(_ bytes: Span<UInt8>) -> Bool {
    let head = bytes.extracting(first: longestSubject)
    var start = 0
    while start < head.count {
      let eight = head.eight(at: start)
      if eight.places(of: UInt8(ascii: "+")) != 0 { return true }
      let lowered = eight.lowered
      // "pl", or a "p" of which the next letter is not in sight.
      let next = lowered.places(of: UInt8(ascii: "l")) >> 8 | 1 << 63
      var letters = lowered.places(of: UInt8(ascii: "p")) & next
      while letters != 0 {
        if head.reads("plus", at: start + EightBytes.index(ofFirstIn: letters)) { return true }
        letters &= letters - 1
      }
      start += 8
    }
    return false
  }

  /// "L3 expectations, and:": a short line that leads on to others, and says what is expected.
  private static func mayLeadOn(_ bytes: Span<UInt8>) -> Bool {
    guard bytes.count < longestSubject, bytes.count > 0, bytes[bytes.count - 1] == UInt8(ascii: ":") else {
      return false
    }
    return ["expectations", "responsibilities", "requirements", "criteria", "duties", "skills"].contains {
      bytes.reads($0)
    }
  }

  /// They begin a sentence. Longer ones first where one begins with another. English, German, French.
  private static let starts = OpeningTable(
    make(.addition, "in addition to")
      + make(
        .plain, "same as", "the same as", "all of", "all criteria", "everything in", "everything from",
        "everything expected", "everything of", "everything at", "everything listed", "everything",
        "всё, что", "все, что", "всё из", "в дополнение к", "помимо",
        "on top of", "plus everything", "plus all", "zusätzlich zu", "zusätzlich zur", "zusätzlich zum",
        "alles aus", "alles von", "baut auf", "en plus du", "en plus des", "en plus de", "tout le",
        "identique au", "tout ce qui est attendu au", "todo lo de", "todo lo del", "además de")
      + make(.addition, "beyond the", "beyond what")
      + make(
        .plain, "also does all", "also does everything", "carries all", "assumes everything", "assumes all",
        "inherits all", "inherits everything", "demonstrates all", "fulfils the", "fulfills the",
        "fulfils all", "fulfills all", "does what", "all that", "meets everything", "assumes the",
        "presumes the",
        "whatever", "s'ajoute à", "s’ajoute à", "s'ajoute au", "s'ajoutent à", "still true", "still valid",
        "tout ce qui est attendu", "everything asked", "same expectations as", "you do all",
        "erfüllt alle", "incluye todo",
        "inclui tudo", "tudo o que", "tudo do", "alles wat bij", "alles van", "bouwt voort op")
      + verbPhrases + make(.named, "see", "inherits", "extends") + make(.expectations, "all")
      + make(
        .label, "builds on", "builds upon", "prerequisite", "prerequisites", "extends", "requires",
        "includes",
        "inherits", "baut auf", "setzt voraus", "prérequis", "requisito")
      + make(.noun, nouns.flatMap { [$0, "the \($0)"] })
      + make(.comparison, "as for", "as", "basically", "essentially", "wie", "comme"))

  /// They may stand after who does it, too.
  private static let verbs = OpeningTable(
    verbPhrases
      + make(
        .plain, "everything", "mastered", "comes on top of", "come on top of", "goes on top of",
        "is on top of", "continue to do", "continues to do", "has the", "have the")
      + make(.expectations, "all") + make(.addition, "in addition to"))

  private static let verbPhrases = make(
    .plain, "does everything", "do everything", "does all", "do all", "has mastered", "have mastered",
    "builds on", "builds upon", "must meet", "must continue to meet", "continues to meet", "continue to meet",
    "meets all", "do what", "keep meeting", "keeps meeting", "keep doing", "keeps doing", "keep up all",
    "keeps up all", "carry on with the", "carries on with the", "be able to do all",
    "meet all", "meets the", "meet the", "have all", "has all", "includes all", "include all",
    "includes everything", "inherits from", "extends the", "extend the", "extends that of", "share the same",
    "shares the same", "retains all", "retain all", "satisfies all",
    "satisfy all", "possesses all", "fulfils all", "fulfills all", "fulfil all", "fulfill all", "handle all",
    "handles all", "take on all", "takes on all",
    "наследует все", "Наследует все", "Выполняет все", "Включает все", "Включает всё", "выполняет все",
    "включает все", "включает всё", "соответствует всем")

  private static let nouns = [
    "expectations of", "expectations for", "requirements of", "requirements for", "responsibilities of",
    "criteria of", "criteria for", "duties of",
  ]

  private static func make(_ kind: Kind, _ phrases: String...) -> [ChainOpening] { make(kind, phrases) }

  private static func make(_ kind: Kind, _ phrases: [String]) -> [ChainOpening] {
    phrases.map { phrase in
      ChainOpening(kind, phrase.utf8.split(separator: 0x20).map { String(decoding: $0, as: UTF8.self) })
    }
  }
}
