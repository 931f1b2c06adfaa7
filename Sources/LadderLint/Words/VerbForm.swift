import SourceText

/// How an item of a list begins, as far as it can surely be told.
enum VerbForm: UInt8, CaseIterable {
  /// “Owning …”
  case gerund
  /// “Owns …”
  case thirdPerson
  /// “Own …”
  case bare
  /// “Owned …”
  case past
  /// “Their designs show …”, “When needed, they …”: a sentence with a subject of its own.
  case sentence
}

/// The beginning of an item.
struct ItemOpening {
  var form: VerbForm
  /// Whether the first words alone tell it: “Review changes” is a verb among “Writes …”, “Leads …”, and elsewhere it may
  /// be a noun.
  var isSure = true
  /// UTF-8 offsets of the first word, or of the words up to the verb.
  var words: Range<Int>

  /// Nil where the form is not sure: a noun, a label, a name, code.
  init?(_ text: Span<UInt8>, _ lexicon: borrowing Lexicon) {
    var reader = WordReader()
    guard let first = reader.next(in: text, lexicon) else { return nil }
    var current = first
    while Self.isAdverb(current), let following = reader.next(in: text, lexicon) { current = following }
    words = first.start..<current.end
    if let form = Self.form(of: current, reader, in: text, lexicon) {
      self.form = form
    } else if Self.mayBeBare(current, reader, in: text, lexicon) {
      (form, isSure) = (.bare, false)
    } else {
      return nil
    }
    if form == .gerund || !isSure, Self.isLabel(text, from: current.end) { return nil }
  }

  /// "Learning and development – asks for courses": a dash after a few words parts what is spoken of from what is said.
  private static func isLabel(_ text: Span<UInt8>, from start: Int) -> Bool {
    (start..<max(start, min(text.count, longestLabel))).contains { index in
      [" – ", " — ", " - ", ": "].contains { text.reads($0, at: index) }
    }
  }

  /// In bytes.
  private static let longestLabel = 60

  private static func form(
    of word: Word, _ reader: WordReader, in text: Span<UInt8>, _ lexicon: borrowing Lexicon
  ) -> VerbForm? {
    if word.kinds.contains(.person), word.end - word.start > longestPronoun {
      return isSubject(reader, in: text, lexicon) ? .sentence : nil
    }
    if !word.rootKinds.isDisjoint(with: [.person, .possessive]) { return .sentence }
    if word.kinds.contains(.beforeObject) {
      return isPerson(behind: word, reader, in: text, lexicon) ? .sentence : nil
    }
    if word.kinds.contains(.subordinating) { return hasSubject(text, reader, lexicon) ? .sentence : nil }
    let forms: WordKinds = [.bare, .gerund, .thirdPerson, .past]
    guard !word.isFollowedByColon, !word.kinds.isDisjoint(with: forms) else { return nil }
    var reader = reader
    return form(of: word.kinds, before: reader.next(in: text, lexicon)?.kinds ?? [])
  }

  /// The form of a verb, as the next word tells it; without that word, the form that it may have.
  static func form(of kinds: WordKinds, before next: WordKinds?) -> VerbForm? {
    if let next, next.contains(.afterNoun) { return nil }
    if kinds.contains(.bare) {
      return !kinds.contains(.nounToo) || next?.contains(.beforeObject) ?? true ? .bare : nil
    }
    if kinds.contains(.gerund) { return .gerund }
    if kinds.contains(.thirdPerson) { return .thirdPerson }
    return kinds.contains(.past) && !(next?.contains(.afterParticiple) ?? false) ? .past : nil
  }

  /// A word that is a verb and a noun, where nothing says that it is the noun: “Code reviewing …”, “Test plans are …”.
  private static func mayBeBare(
    _ word: Word, _ reader: WordReader, in text: Span<UInt8>, _ lexicon: borrowing Lexicon
  ) -> Bool {
    var reader = reader
    guard word.kinds.isSuperset(of: [.bare, .nounToo]), !word.isFollowedByColon, !word.isFollowedByComma,
      let second = reader.next(in: text, lexicon), second.kinds.isDisjoint(with: [.afterNoun, .gerund]),
      !second.isFollowedByColon, !second.isFollowedByComma
    else { return false }
    return reader.next(in: text, lexicon)?.kinds.isDisjoint(with: .afterNoun) ?? true
  }

  private static func isAdverb(_ word: Word) -> Bool {
    word.kinds.contains(.adverb)
      || word.endsInLy && word.end - word.start > 4 && !word.kinds.contains(.notAdverb)
  }

  /// In letters; what else is somebody is a noun.
  private static let longestPronoun = 4

  /// Whether a verb stands behind a noun: “Engineers plan …”, and not “Managers of others”, “People skills”.
  private static func isSubject(_ reader: WordReader, in text: Span<UInt8>, _ lexicon: borrowing Lexicon)
    -> Bool
  {
    var reader = reader
    guard let next = reader.next(in: text, lexicon), !next.isFollowedByComma else { return false }
    if ["are", "have", "is", "has", "can", "will", "should", "must"].contains(lowercased(next, text)) {
      return true
    }
    return !next.kinds.isDisjoint(with: [.bare, .thirdPerson, .past])
      && next.kinds.isDisjoint(with: .afterNoun)
      && !(reader.next(in: text, lexicon)?.kinds.contains(.afterNoun) ?? false)
  }

  /// “The engineer plans …”, “A senior engineer plans …”, “An engineer at this level …”
  private static func isPerson(
    behind word: Word, _ reader: WordReader, in text: Span<UInt8>, _ lexicon: borrowing Lexicon
  ) -> Bool {
    var reader = reader
    guard ["the", "an", "a"].contains(Self.lowercased(word, text)),
      var noun = reader.next(in: text, lexicon)
    else { return false }
    if !people.contains(lowercased(noun, text)), ranks.contains(lowercased(noun, text)),
      let next = reader.next(in: text, lexicon)
    {
      noun = next
    }
    guard people.contains(lowercased(noun, text)) else { return false }
    // “The engineer of the week”, “The engineer with the best …”
    return reader.next(in: text, lexicon)?.kinds.isDisjoint(with: .afterParticiple) ?? false
  }

  private static func lowercased(_ word: Word, _ text: Span<UInt8>) -> String {
    String(decoding: (word.start..<word.end).map { text[$0] | 0x20 }, as: UTF8.self)
  }

  private static let people: Set<String> = [
    "architect", "candidate", "designer", "developer", "employee", "engineer", "individual", "manager",
    "person",
  ]

  private static let ranks: Set<String> = [
    "junior", "senior", "staff", "principal", "lead", "good", "great", "strong", "software", "product",
  ]

  /// Whether the main clause after “When …,” begins with the people that it is about.
  private static func hasSubject(
    _ text: Span<UInt8>, _ reader: WordReader, _ lexicon: borrowing Lexicon
  ) -> Bool {
    var reader = reader
    while let word = reader.next(in: text, lexicon) {
      if word.isFollowedByComma, let next = reader.next(in: text, lexicon), next.rootKinds.contains(.person) {
        return true
      }
    }
    return false
  }
}

/// A word of a text, with the apostrophes and hyphens in it.
struct Word {
  /// UTF-8 offsets.
  var start: Int
  var end: Int
  var kinds: WordKinds
  /// What is known about what stands before its apostrophe: the “they” of “they’re”.
  var rootKinds: WordKinds
  var endsInLy: Bool
  /// Whether a colon stands behind it, which makes it a label.
  var isFollowedByColon: Bool
  var isFollowedByComma: Bool
}

/// Goes over the words of a text; what is not a word is passed over, code and links end the reading.
struct WordReader {
  private var index = 0

  mutating func next(in text: Span<UInt8>, _ lexicon: borrowing Lexicon) -> Word? {
    while index < text.count, !Self.isLetter(text[index]) {
      switch text[index] {
      case UInt8(ascii: "`"), UInt8(ascii: "["), UInt8(ascii: "<"): return nil
      default: index += 1
      }
    }
    guard index < text.count else { return nil }
    if let word = plainWord(in: text, lexicon) { return word }
    let start = index
    var hash = WordHash()
    var rootKinds: WordKinds?
    addLetters(of: text, to: &hash)
    while let length = Self.joint(in: text, at: index), index + length < text.count,
      Self.isLetter(text[index + length])
    {
      // A hyphen is no letter: “co-ordinates” is “coordinates”.
      if text[index] != UInt8(ascii: "-") {
        rootKinds = rootKinds ?? lexicon.kinds(of: hash.value)
        hash.add(UInt8(ascii: "'"))
      }
      index += length
      addLetters(of: text, to: &hash)
    }
    let kinds = lexicon.kinds(of: hash.value)
    return word(start, kinds, rootKinds ?? kinds, in: text)
  }

  /// A word of ASCII letters alone, which most are: it is soon told. Nil where something else belongs to it, or may.
  private mutating func plainWord(in text: Span<UInt8>, _ lexicon: borrowing Lexicon) -> Word? {
    guard let run = LetterRun(in: text, from: index), Self.isEnd(run.behind) else { return nil }
    let start = index
    index = run.end
    let kinds = lexicon.kinds(of: run.hash)
    return word(start, kinds, kinds, in: text)
  }

  /// The word from `start` up to where the reader is.
  private func word(_ start: Int, _ kinds: WordKinds, _ rootKinds: WordKinds, in text: Span<UInt8>) -> Word {
    let behind = index < text.count ? text[index] : 0
    return Word(
      start: start, end: index, kinds: kinds, rootKinds: rootKinds,
      endsInLy: Self.endsInLy(text, from: start, to: index),
      isFollowedByColon: behind == UInt8(ascii: ":"),
      isFollowedByComma: behind == UInt8(ascii: ","))
  }

  /// Whether these are the last two letters; hyphens and apostrophes do not count.
  private static func endsInLy(_ text: Span<UInt8>, from start: Int, to end: Int) -> Bool {
    guard text[end - 1] | 0x20 == UInt8(ascii: "y") else { return false }
    var index = end - 2
    while index > start, !isLetter(text[index]) { index -= 1 }
    return index >= start && text[index] | 0x20 == UInt8(ascii: "l")
  }

  private mutating func addLetters(of text: Span<UInt8>, to hash: inout WordHash) {
    repeat {
      index = hash.addLetters(of: text, from: index)
      while index < text.count, text[index] >= 0x80, Self.isLetter(text[index]) {
        hash.add(text[index])
        index += 1
      }
    } while index < text.count && PlainWord.isLetter(text[index])
  }

  /// Whether ASCII letters before this byte are a whole word.
  static func isEnd(_ byte: UInt8) -> Bool {
    byte < 0x80 && byte != UInt8(ascii: "'") && byte != UInt8(ascii: "-")
  }

  /// The length of a hyphen or an apostrophe.
  private static func joint(in text: Span<UInt8>, at index: Int) -> Int? {
    guard index < text.count else { return nil }
    return switch text[index] {
    case UInt8(ascii: "'"), UInt8(ascii: "-"): 1
    case 0xE2: index + 2 < text.count && text[index + 1] == 0x80 && text[index + 2] == 0x99 ? 3 : nil
    default: nil
    }
  }

  /// ASCII letters, and those of other scripts, but for typographic marks (E2 80 xx).
  private static func isLetter(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- 0x61 < 26 || byte >= 0xC3 && byte != 0xE2
  }
}
