/// The levels that a text speaks of by their ids, such as the “L4” of “L4s” and “L4 engineers”.
struct LevelMentions {
  struct Mention {
    var id: String
    /// UTF-8 offsets of the id alone.
    var range: Range<Int>
    /// Offsets of the word that it is: of “L4s” too.
    var word: Range<Int>
    /// How many words of the text stand before it.
    var wordsBefore: Int
  }

  private let text: [UInt8]
  /// UTF-8 offsets of all words, where another level is mentioned and the own one is not.
  private var words: [Range<Int>] = []
  private(set) var all: [Mention] = []

  /// Ids of the same series as `own`; none at all where that stands there too, so that the text knows whose it is.
  init(in prose: some Sequence<UInt8>, besides own: String) {
    let text = Array(prose)
    self.text = text
    var count = 0
    Self.eachWord(in: text.span) { word in
      note(word, count, like: own)
      count += 1
    }
    if all.contains(where: { $0.id == own }) { all = [] }
    if !all.isEmpty { Self.eachWord(in: text.span) { words.append($0) } }
  }

  /// All words; a comma counts as a word.
  private static func eachWord(in text: Span<UInt8>, _ visit: (Range<Int>) -> Void) {
    var index = 0
    while index < text.count {
      let start = index
      while index < text.count, isWord(text[index]) { index += 1 }
      if index > start {
        visit(start..<index)
      } else {
        if text[index] == UInt8(ascii: ",") { visit(index..<(index + 1)) }
        index += 1
      }
    }
  }

  private mutating func note(_ word: Range<Int>, _ wordsBefore: Int, like own: String) {
    guard text[word.lowerBound] &- 0x41 < 26, word.count <= LevelSeries.longestID + 1 else { return }
    let isPlural = text[word.upperBound - 1] == UInt8(ascii: "s")
    let range = word.lowerBound..<(isPlural ? word.upperBound - 1 : word.upperBound)
    guard LevelSeries.areOne(text.span.extracting(range), own.utf8.span) else { return }
    let id = String(decoding: text[range], as: UTF8.self)
    all.append(Mention(id: id, range: range, word: word, wordsBefore: wordsBefore))
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
      return last == nil || (last == "," && before.prefix(3).map(string) == ["in", "addition", "to"])
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
