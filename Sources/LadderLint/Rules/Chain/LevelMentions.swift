/// The levels that a text speaks of by their ids, such as the “L4” of “L4s” and “L4 engineers”.
struct LevelMentions {
  struct Mention {
    var id: String
    /// UTF-8 offsets of the id alone.
    var range: Range<Int>
    /// Offsets of the word that it is: of “L4s” too.
    var word: Range<Int>
    /// How many words of the text stand before it.
    var wordsBefore = 0
  }

  private let text: [UInt8]
  /// UTF-8 offsets of all words, where another level is mentioned and the own one is not.
  private var words: [Range<Int>] = []
  private(set) var all: [Mention] = []
  private var isOwnThere = false

  /// Ids of the same series as `own`; none at all where that stands there too, so that the text knows whose it is.
  init(in prose: some Sequence<UInt8>, besides own: String) {
    let text = Array(prose)
    self.text = text
    Self.eachNumbered(in: text.span) { note($0, like: own) }
    if isOwnThere { all = [] }
    if !all.isEmpty { findWords() }
  }

  /// Words with a digit in them: no id has none, and most texts have few.
  private static func eachNumbered(in text: Span<UInt8>, _ visit: (Range<Int>) -> Void) {
    var index = 0
    /// Behind the word before.
    var last = 0
    while index < text.count {
      guard text[index] &- 0x30 < 10 else {
        index += 1
        continue
      }
      var start = index
      while start > last, isWord(text[start - 1]) { start -= 1 }
      while index < text.count, isWord(text[index]) { index += 1 }
      visit(start..<index)
      last = index
    }
  }

  /// All words; a comma counts as one.
  private mutating func findWords() {
    var next = 0
    var index = 0
    while index < text.count {
      let start = index
      while index < text.count, Self.isWord(text[index]) { index += 1 }
      if next < all.count, all[next].word.lowerBound == start, index > start {
        all[next].wordsBefore = words.count
        next += 1
      }
      if index == start {
        index += 1
        guard text[start] == UInt8(ascii: ",") else { continue }
      }
      words.append(start..<index)
    }
  }

  private mutating func note(_ word: Range<Int>, like own: String) {
    guard text[word.lowerBound] &- 0x41 < 26, word.count <= LevelSeries.longestID + 1 else { return }
    let isPlural = text[word.upperBound - 1] == UInt8(ascii: "s")
    let range = word.lowerBound..<(isPlural ? word.upperBound - 1 : word.upperBound)
    // Most texts that name a level name their own.
    if text[range].elementsEqual(own.utf8) { isOwnThere = true }
    guard !isOwnThere, LevelSeries.areOne(text.span.extracting(range), own.utf8.span) else { return }
    let id = String(decoding: text[range], as: UTF8.self)
    all.append(Mention(id: id, range: range, word: word))
  }

  /// Whether the text tells here whom it is about: at its beginning, or after “In addition to …,”.
  func introduces(_ mention: Mention, _ role: ProseSite.Role) -> Bool {
    guard isPeople(mention) else { return false }
    let before = words[..<mention.wordsBefore]
    // Without the articles that stand directly before it.
    let last = before.last { !Self.articles.contains(string($0)) }.map(string)
    switch role {
    case .examplesLead: return last.map(Self.relating.contains) ?? true
    case .about, .lead, .theme:
      let words = before.prefix(3).map(string)
      return last == nil || (last == "," && words == ["in", "addition", "to"])
        || (last == "expect" && words.first == "we")
    case .expectation, .note, .example, .reason: return false
    }
  }

  /// Whether it means people: “L4s”, “L4 engineers”, “an L4”.
  private func isPeople(_ mention: Mention) -> Bool {
    if mention.word != mention.range { return true }
    let last = words[..<mention.wordsBefore].last.map(string)
    if last == "an" || last == "a" { return true }
    let rest = String(decoding: text[mention.word.upperBound...].prefix(24), as: UTF8.self).lowercased()
    guard rest.hasPrefix(" ") else { return rest.hasPrefix("’s") || rest.hasPrefix("'s") }
    return Self.people.contains { rest.dropFirst().hasPrefix($0) }
  }

  private func string(_ word: Range<Int>) -> String {
    String(decoding: text[word], as: UTF8.self).lowercased()
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 || byte == UInt8(ascii: "-")
  }

  private static let relating: Set<String> = ["that", "which", "what", "how", "of", "by", "from"]
  private static let articles: Set<String> = ["a", "an", "the", "our", "as"]
  private static let people = [
    "engineer", "developer", "designer", "manager", "analyst", "scientist", "people", "person", "ic", "lead",
    "teammate", "employee", "individual",
  ]
}
