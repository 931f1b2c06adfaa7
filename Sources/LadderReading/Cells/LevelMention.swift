import LadderModel
import SourceText

/// One level that a sentence names.
struct LevelMention {
  var reference: LevelReference
  /// The number of the word after it.
  var end: Int
  /// "the above": what that is hangs on what else stands above.
  var isAbove = false
}

/// Finds the levels that are named at the words of a sentence.
struct LevelMentions {
  let prose: Prose
  let names: LadderNames
  /// The level that the sentence is about.
  let own: String
  let words: [Words.Word]

  /// A ladder has a handful of levels; where there are more, they are not compared one by one.
  private static let mostCompared = 64

  /// The level that is named at a word.
  func mention(at index: Int) -> LevelMention? {
    guard index < words.count else { return nil }
    // "L5/L6" may be one level.
    if let id = names.level(words[index].text), words[index].text.utf8.contains(UInt8(ascii: "/")) {
      return mention(of: id, index..<(index + 1))
    }
    if let found = inOtherLadder(index) { return LevelMention(reference: found, end: index + 1) }
    if let found = levelBefore(index) ?? above(index) { return found }
    if let found = titleWithComma(at: index) { return found }
    let longest = longestTitle(at: index)
    for end in stride(from: longest, to: index, by: -1) {
      let text = self.text(index..<end)
      if let id = names.level(text) ?? names.level(Self.singular(text)) ?? names.level(text + "s") {
        return mention(of: id, index..<end)
      }
    }
    let word = words[index].text
    if let code = LevelCode(word) ?? LevelCode(Self.singular(word)) {
      return mention(of: code.text, index..<(index + 1))
    }
    let two = index..<min(index + 2, words.count)
    if let code = LevelCode(numbered: TitleWords(of: Self.singular(text(two)))) {
      return mention(of: numbered(code), two)
    }
    return alias(index..<longest) ?? onlyWord(index)
  }

  /// Whether a mark, a noun or a word that joins more stands after a word, and not more of a name.
  func endsClause(_ end: Int) -> Bool {
    words[end - 1].mark != nil || end == words.count || ChainWords.joining(words[end...]) > 0
      || ChainWords.lists(words[end].text) || ChainWords.expectations.contains(words[end].text.lowercased())
  }

  private func mention(of id: String, _ range: Range<Int>) -> LevelMention {
    LevelMention(reference: LevelReference(level: id, at: span(range)), end: range.upperBound)
  }

  // MARK: By its place

  /// "the previous level", "the level below".
  private func levelBefore(_ index: Int) -> LevelMention? {
    guard index + 1 < words.count, words[index].mark == nil else { return nil }
    let (first, second) = (words[index].text.lowercased(), words[index + 1].text.lowercased())
    let isBefore =
      ChainWords.earlier.contains(first) && ChainWords.levels.contains(second)
      || (first == "level" || first == "niveau") && ChainWords.below.contains(second)
    guard isBefore, let before = names.level(before: own) else { return nil }
    return mention(of: before, index..<(index + 2))
  }

  /// "All of the above", and not "the level above", which may well be the next one.
  private func above(_ index: Int) -> LevelMention? {
    guard words[index].text.lowercased() == "above", endsClause(index + 1), index > 0,
      !ChainWords.levels.contains(words[index - 1].text.lowercased()),
      let before = names.level(before: own)
    else { return nil }
    var found = mention(of: before, index..<(index + 1))
    found.isAbove = true
    return found
  }

  // MARK: By its name

  /// `core/L4`.
  private func inOtherLadder(_ index: Int) -> LevelReference? {
    let parts = words[index].text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, parts.allSatisfy({ Identifier.isValid($0.utf8.span) }),
      names.areDeclared || LevelCode(parts[1]) != nil
    else {
      return nil
    }
    return LevelReference(ladder: String(parts[0]), level: String(parts[1]), at: span(index..<(index + 1)))
  }

  /// "Level 3" where levels are called IC1, IC2, IC3: the only one of that number, of the own series where others have it.
  private func numbered(_ code: LevelCode) -> String {
    guard names.level(code.text) == nil, names.levels.count <= Self.mostCompared else { return code.text }
    let found = names.levels.compactMap { LevelCode($0.id) }.filter { $0.number == code.number }
    let near = found.filter { $0.letters == LevelCode(own)?.letters }
    return near.count == 1 ? near[0].text : found.count == 1 ? found[0].text : code.text
  }

  /// "Manager, Payroll": a comma ends any other title.
  private func titleWithComma(at index: Int) -> LevelMention? {
    guard names.levels.count <= Self.mostCompared else { return nil }
    for level in names.levels where level.title.utf8.contains(UInt8(ascii: ",")) && level.id != own {
      let count = level.title.split(separator: " ").count
      guard index + count <= words.count else { continue }
      let text = self.text(index..<(index + count))
      if TitleText.key(text) == TitleText.key(level.title) {
        return mention(of: level.id, index..<(index + count))
      }
    }
    return nil
  }

  /// "Manager" where one level's title has that word: "Engineering Manager". "Mid-level" says no more than "Mid". In lower
  /// case only before a word for levels: "the senior level", "the senior column".
  private func alias(_ range: Range<Int>) -> LevelMention? {
    guard names.levels.count <= Self.mostCompared else { return nil }
    let isName = words[range.lowerBound].text.first?.isUppercase ?? false
    if !isName, let found = rank(at: range.lowerBound) { return found }
    guard isName || isBehindArticle(range.lowerBound) else { return nil }
    for end in stride(from: range.upperBound, to: range.lowerBound, by: -1) where endsClause(end) {
      let title = TitleWords(of: Self.singular(text(range.lowerBound..<end)))
      if let found = longer(than: title) ?? shorter(than: title) ?? equal(to: title), found != own {
        return mention(of: found, range.lowerBound..<end)
      }
    }
    return nil
  }

  /// "Manager" where the level is called "Engineering Manager".
  private func longer(than title: TitleWords) -> String? {
    guard let last = title.meanings.last, title.haveRoleOrRank,
      last.isRole || last.rank != nil || last.series != nil
    else { return nil }
    let words = zip(title.all, title.meanings).filter { $1.series == nil }.map(\.0)
    let found = names.levels.filter { Set(TitleWords(of: $0.title).all).isSuperset(of: words) }
    return found.count == 1 ? found[0].id : nil
  }

  /// "Organization Member" where the level is called "Member".
  private func shorter(than title: TitleWords) -> String? {
    guard title.all.count > 1 else { return nil }
    let found = names.levels.filter {
      let own = TitleWords(of: $0.title).all
      return own.last == title.all.last && Set(own).isSubset(of: title.all)
    }
    return found.count == 1 ? found[0].id : nil
  }

  /// "Jr Developer" where the level is called "Junior Developer".
  private func equal(to title: TitleWords) -> String? {
    guard title.all.count > 1, let guess = Seniority.guess(of: title), !guess.isBare else { return nil }
    let found = names.levels.filter {
      guard let own = Seniority.guess(of: TitleWords(of: $0.title)) else { return false }
      return own.rank == guess.rank && own.series == guess.series
    }
    return found.count == 1 ? found[0].id : nil
  }

  /// "of a confirmed", "d'un·e confirmé·e": one word, at the end of its clause.
  private func isBehindArticle(_ index: Int) -> Bool {
    guard index > 0, endsClause(index + 1) else { return false }
    let before = words[index - 1].text.lowercased()
    return ["a", "an", "un", "une", "un·e", "aux", "des", "du", "einem", "einer", "eines", "een"].contains(
      before)
      || before.hasPrefix("d'un") || before.hasPrefix("d’un")
  }

  private func rank(at index: Int) -> LevelMention? {
    guard index + 1 < words.count, words[index].mark == nil,
      ChainWords.levels.contains(words[index + 1].text.lowercased())
    else { return nil }
    let word = words[index].text.lowercased()
    guard TitleWords(of: word).meanings.first?.rank != nil else { return nil }
    let found = names.levels.filter { TitleWords(of: $0.title).all.contains(word) }
    return found.count == 1 && found[0].id != own ? mention(of: found[0].id, index..<(index + 2)) : nil
  }

  /// "In addition to apprentice." where the ladder's names are declared: an id, and nothing else can be meant.
  private func onlyWord(_ index: Int) -> LevelMention? {
    let word = words[index]
    let isEnd = word.mark == UInt8(ascii: ".") || word.mark == UInt8(ascii: ":")
    guard names.areDeclared, index == 3, words[0].text.lowercased() == "in", isEnd,
      Identifier.isValid(word.text.utf8.span)
    else { return nil }
    return mention(of: word.text, index..<(index + 1))
  }

  /// The end of the longest run of words that may be one title: punctuation ends it, and a plus.
  private func longestTitle(at index: Int) -> Int {
    var end = index + 1
    while end < words.count, end - index < 8, words[end - 1].mark == nil || isShort(words[end - 1]),
      words[end].text != "+"
    {
      end += 1
    }
    return end
  }

  /// The full stop of "Sr. Engineer" ends a word, and no title.
  private func isShort(_ word: Words.Word) -> Bool {
    word.mark == UInt8(ascii: ".") && ["sr", "jr", "snr", "jnr"].contains(word.text.lowercased())
  }

  private func text(_ range: Range<Int>) -> String { words[range].map(\.text).joined(separator: " ") }

  private func span(_ range: Range<Int>) -> SourceSpan {
    prose.span(of: words[range.lowerBound].range.lowerBound..<words[range.upperBound - 1].range.upperBound)
  }

  /// Without the ending of "Seniors" and "Level 1's".
  private static func singular(_ text: String) -> String {
    for ending in ["'s", "’s", "s"] where text.hasSuffix(ending) {
      return String(text.dropLast(ending.count))
    }
    return text
  }
}
