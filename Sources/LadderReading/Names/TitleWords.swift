/// The words of a title's key (`TitleText.key`), with what each can mean in a title.
struct TitleWords {
  private(set) var all: [String] = []
  private(set) var meanings: [WordMeaning] = []

  init(ofKey key: String) {
    all.reserveCapacity(4)
    meanings.reserveCapacity(4)
    for word in TitleText.words(key) {
      all.append(String(word))
      meanings.append(WordMeaning(of: all[all.count - 1]))
    }
  }

  init(of title: String) { self.init(ofKey: TitleText.key(title)) }

  /// Whether a word says what somebody is or how senior.
  var haveRoleOrRank: Bool { meanings.contains { $0.isRole || $0.rank != nil } }
}

/// What a word of a title, in lower case, can mean by itself.
struct WordMeaning {
  /// "engineer", "manager": what somebody is.
  var isRole = false
  /// How senior somebody is: see `Seniority`.
  var rank: Int16?
  /// "3", "iii", "three"; "3a" with its letter.
  var number: Int32?
  var suffix: Unicode.Scalar?
  /// "first", "second".
  var ordinal: Int32?
  /// "examples", in one of the languages known.
  var isExamples = false
  /// "level", "band": the letter that codes of such levels begin with.
  var series: Unicode.Scalar?

  init(of word: String) {
    if let known = Self.known[word] {
      self = known
    } else if let first = word.utf8.first, first >= 0x30, first <= 0x39 {
      readNumber(word)
    } else if word.utf8.last == UInt8(ascii: "+"), let known = Self.known[String(word.dropLast())] {
      // "Principal+"
      self = known
    }
  }

  private init() {}

  private mutating func readNumber(_ word: String) {
    if let number = Int32(word) {
      self.number = number
    } else if let last = word.unicodeScalars.last, ("a"..."e").contains(last),
      let number = Int32(word.dropLast())
    {
      self.number = number
      suffix = last
    }
  }

  private static let known: [String: WordMeaning] = {
    var known: [String: WordMeaning] = [:]
    func note(_ word: String, _ change: (inout WordMeaning) -> Void) {
      change(&known[word, default: WordMeaning()])
    }
    for role in Seniority.roles { note(role) { $0.isRole = true } }
    for (word, rank) in Seniority.ranks { note(word) { $0.rank = Int16(rank) } }
    for (word, number) in NumberWords.roman { note(word) { $0.number = Int32(number) } }
    for (word, number) in NumberWords.english { note(word) { $0.number = Int32(number) } }
    for (word, number) in NumberWords.ordinals { note(word) { $0.ordinal = Int32(number) } }
    for word in Sentences.exampleWords { note(word) { $0.isExamples = true } }
    for (word, letter) in LevelCode.series { note(word) { $0.series = letter } }
    return known
  }()
}

/// Numbers as titles and sentences spell them.
enum NumberWords {
  /// I to XII.
  static let roman: [String: Int] = [
    "i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5, "vi": 6, "vii": 7, "viii": 8, "ix": 9, "x": 10, "xi": 11,
    "xii": 12,
  ]
  static let english: [String: Int] = [
    "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7,
    "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12,
  ]
  static let ordinals: [String: Int] = [
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8,
  ]
}
