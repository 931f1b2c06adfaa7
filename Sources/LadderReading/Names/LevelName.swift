import SourceText

/// What a heading says when it names a level.
struct LevelName: Sendable {
  /// "L4", or made of the title: "senior-engineer".
  var id: String
  var title: String
  /// What the id was read from; nil where the title alone tells that it is a level.
  var code: LevelCode?
  /// How high it stands among others without a code: see `Seniority`.
  var rank: Int

  /// Whether a workspace says what it is.
  private(set) var isSettled = false

  /// Whether the words can be nothing but a level. Others ("Senior Engineer") are levels where they stand together.
  var isSure: Bool { code != nil || isSettled }

  /// The level that `title` names; nil where it does not look like one. `title` is plain text without decoration.
  ///
  /// `words` are the title's, where they are known already.
  init?(_ title: String, words: @autoclosure () -> TitleWords? = nil) {
    guard title.utf8.count <= 120, title.utf8.last != UInt8(ascii: "?") else { return nil }
    let words = words() ?? TitleWords(of: title)
    for way in Self.ways {
      guard let read = way(title, words) else { continue }
      self = read
      return
    }
    return nil
  }

  /// The ways to read a title: the first that gives a level counts. What is written for nothing else comes first (a code, a number
  /// behind "Level"), then words for seniority in the whole title, and last what reads a part of it and keeps the rest as a remark.
  private static let ways: [@Sendable (String, TitleWords) -> LevelName?] = [
    { title, _ in coded(title) }, { numbered($0, $1) }, { ranked($0, $1) },
    { title, _ in ideographic(title) },
    { headed($0, $1) }, { title, _ in years(title) }, { title, _ in explained(title) },
    { title, _ in titled(title) }, { title, _ in ofTwoNames(title) }, { title, _ in remarked(title) },
  ]

  init(_ code: LevelCode, title: String) {
    id = code.text
    self.title = title.isEmpty ? code.text : title
    self.code = code
    rank = code.rank
  }

  /// A level that a workspace gives its id.
  init(settled id: String, title: String) {
    let code = LevelCode(id)
    self.id = id
    self.title = title
    self.code = code
    rank = code?.rank ?? 0
    isSettled = true
  }

  /// "L4", "Senior Engineer (L4)", "L4 - Senior Engineer", "L4: Senior Engineer", "L4 (Senior Engineer)".
  private static func coded(_ title: String) -> LevelName? {
    guard title.utf8.contains(where: { $0 >= 0x30 && $0 <= 0x39 }) else { return nil }
    if let code = LevelCode(title) { return LevelName(code, title: title) }
    // "G9+"
    if title.utf8.last == UInt8(ascii: "+"), let code = LevelCode(title.dropLast()) {
      return LevelName(code, title: title)
    }
    if let code = firstOfRange(title) { return LevelName(code, title: title) }
    if let parts = split(title) {
      if let code = firstCode(of: parts.inner) { return LevelName(code, title: parts.outer) }
      if let code = LevelCode(parts.outer) {
        // "IC4 ($100k)" has no other title.
        let isTitle =
          parts.inner.utf8.contains { $0.isASCIILetter || $0 >= 0x80 } && parts.inner.utf8.first != 0x24
        return LevelName(code, title: isTitle ? parts.inner : "")
      }
    }
    for parts in Separator.splits(of: title).prefix(1) {
      if let code = LevelCode(parts.left) { return LevelName(code, title: parts.right) }
    }
    return codeFirst(title) ?? codeWithFacts(title) ?? codeLast(title)
      ?? Separator.splits(of: title).first.flatMap { codeLast($0.left) }
  }

  /// "L5/L6", "L5–L6": several levels that share what is expected.
  private static func firstOfRange(_ title: String) -> LevelCode? {
    let parts = title.split(maxSplits: 2) { $0 == "/" || $0 == "–" || $0 == "-" }
    guard parts.count == 2, let first = LevelCode(parts[0].trimmed), let last = LevelCode(parts[1].trimmed)
    else { return nil }
    return first.letters == last.letters && first.number < last.number ? first : nil
  }

  /// "0–2 years", "5+ years": how long somebody does the work.
  private static func years(_ title: String) -> LevelName? {
    guard let first = title.utf8.first, first >= 0x30, first <= 0x39,
      let last = TitleWords(of: title).all.last,
      yearWords.contains(last)
    else { return nil }
    let digits = title.prefix { $0.isASCII && $0.isNumber }
    let rest = title.dropFirst(digits.count).dropLast(last.count)
    guard digits.count < 3, let from = Int(digits),
      rest.unicodeScalars.allSatisfy({ !$0.properties.isAlphabetic || $0 == "t" || $0 == "o" })
    else { return nil }
    return LevelName(title, rank: from * 10 + 1)
  }

  private static let yearWords: Set<String> = ["years", "year", "yrs", "jahre", "ans", "años"]

  /// "P4 / M1", "IC4, 100k": what stands first.
  private static func firstCode(of part: String) -> LevelCode? {
    LevelCode(part) ?? part.firstIndex { $0 == "," || $0 == "/" }.flatMap { LevelCode(part[..<$0].trimmed) }
  }

  /// "Engineer L1", "Senior PM P2": the words before the code say who it is.
  private static func codeLast(_ title: String) -> LevelName? {
    guard let space = title.utf8.lastIndex(of: 0x20),
      let code = LevelCode(title[title.utf8.index(after: space)...].trimmed)
    else { return nil }
    let rest = title[..<space].trimmed
    let words = TitleWords(of: rest)
    guard words.all.count <= 4,
      words.haveRoleOrRank || Seniority.isAbbreviation(String(rest.split(separator: " ").last ?? ""))
        || (isOfLevels(code) && maySayWho(rest)),
      !Seniority.isAboutLevels(words)
    else { return nil }
    return LevelName(code, title: rest)
  }

  /// "Builder L1": nothing but levels has such codes behind a name. "Module M1" is anything.
  private static func isOfLevels(_ code: LevelCode) -> Bool { ["L", "IC"].contains(code.letters) }

  /// "Engineer I: the learner", "Engineer II (2–4 years)": a role with a number, and more about it.
  private static func headed(_ title: String, _ words: TitleWords) -> LevelName? {
    guard words.meanings.contains(where: \.isRole), words.meanings.contains(where: { $0.number != nil }),
      let cut = marks.compactMap({ title.firstRange(of: $0)?.lowerBound }).min()
    else { return nil }
    let words = TitleWords(of: String(title[..<cut]))
    guard let number = words.meanings.last?.number, number > 0, let rank = Seniority.rank(of: words) else {
      return nil
    }
    return LevelName(title, rank: rank)
  }

  /// "Manager, Community Care": what somebody is, and of what.
  private static func titled(_ title: String) -> LevelName? {
    guard let comma = title.firstRange(of: ", ")?.lowerBound else { return nil }
    let words = TitleWords(of: String(title[..<comma]))
    guard words.all.count < 4, words.meanings.last?.isRole == true, let rank = Seniority.rank(of: words)
    else {
      return nil
    }
    return LevelName(title, rank: rank)
  }

  /// "Junior Engineer (typically 0–2 years)": the title, and something about it.
  private static func remarked(_ title: String) -> LevelName? {
    let bare = TitleText.withoutRemark(title)
    guard bare != title, var level = ranked(bare, TitleWords(of: bare)) else { return nil }
    level.title = title
    return level
  }

  /// "Group Product Manager / Principal Product Manager": two names of one level.
  private static func ofTwoNames(_ title: String) -> LevelName? {
    guard let slash = title.firstRange(of: " / ") else { return nil }
    let parts = [title[..<slash.lowerBound], title[slash.upperBound...]].map { TitleWords(of: String($0)) }
    guard let first = Seniority.rank(of: parts[0]), Seniority.rank(of: parts[1]) != nil else { return nil }
    return LevelName(title, rank: first)
  }

  /// "엔트리 레벨 (Entry Level)": the same in two languages.
  private static func explained(_ title: String) -> LevelName? {
    guard let parts = split(title.replacing("（", with: " (").replacing("）", with: ")")) else { return nil }
    let words = TitleWords(of: parts.inner)
    guard words.all.count == 2, words.all[1] == "level", let rank = Seniority.rank(of: words) else {
      return nil
    }
    return LevelName(title, rank: rank)
  }

  private static let marks = [": ", " (", " – ", " - ", " — ", ", ", " ["]

  /// "L1 Engineer": the words after the code say what somebody is.
  private static func codeFirst(_ title: String) -> LevelName? {
    guard let space = title.utf8.firstIndex(of: 0x20) else { return nil }
    // "L1. Junior"
    var first = title[..<space]
    if first.utf8.last == UInt8(ascii: ".") { first = first.dropLast() }
    guard let code = LevelCode(first) else { return nil }
    let rest = title[space...].trimmed
    return maySayWho(rest) ? LevelName(code, title: rest) : nil
  }

  /// "E1, ~ 1 yr", "L2 ~ two years": the code and a fact.
  private static func codeWithFacts(_ title: String) -> LevelName? {
    let head = title.prefix { $0 != "," && $0 != "~" && $0 != " " }
    guard head.utf8.count < title.utf8.count, let code = LevelCode(head) else { return nil }
    let rest = title.dropFirst(head.count).drop { $0 == "," || $0 == " " }
    return rest.first.map { $0 == "~" || $0.isNumber } ?? false ? LevelName(code, title: "") : nil
  }

  /// Whether words behind a code may say who somebody is: no list holds all that people are called.
  private static func maySayWho(_ rest: String) -> Bool {
    guard let first = rest.unicodeScalars.first, first.value < 0x3040 else { return !rest.isEmpty }
    let words = TitleWords(of: rest)
    if words.haveRoleOrRank { return true }
    return first.properties.isUppercase && (1...3).contains(words.all.count)
      && !Seniority.isAboutLevels(words)
      && !LadderEvidence.areThings(words)
  }

  /// "Level 3", "Level 3: Senior", "level one".
  private static func numbered(_ title: String, _ words: TitleWords) -> LevelName? {
    guard words.meanings.contains(where: { $0.series != nil }) else { return nil }
    for parts in Separator.splits(of: title).prefix(1) {
      if let level = numbered(parts.left) { return level.called(parts.right) }
    }
    if let parts = split(title) {
      if let level = numbered(parts.outer) { return level.called(parts.inner) }
      if let level = numbered(parts.inner) { return level.called(parts.outer) }
    }
    return LevelCode(numbered: words).map { LevelName($0, title: title) } ?? lettered(title, words)
      ?? numberedFirst(title)
  }

  /// "Level 1 Nurse", "Band 6 Senior Physio": the words behind the number say who it is.
  private static func numberedFirst(_ title: String) -> LevelName? {
    let words = title.split(separator: " ", maxSplits: 2, omittingEmptySubsequences: true)
    guard words.count == 3, let code = LevelCode(numbered: TitleWords(of: "\(words[0]) \(words[1])")),
      maySayWho(String(words[2]))
    else { return nil }
    return LevelName(code, title: String(words[2]))
  }

  /// "Grade A".
  private static func lettered(_ title: String, _ words: TitleWords) -> LevelName? {
    guard words.all.count == 2, words.meanings[0].series != nil, words.all[1].utf8.count == 1,
      let letter = words.all[1].utf8.first, letter >= 0x61, letter <= 0x68
    else { return nil }
    return LevelName(named: title, rank: Int(letter - 0x60) * 10)
  }

  /// "レベル1", "グレード 2", "3級".
  private static func ideographic(_ title: String) -> LevelName? {
    guard let first = title.utf8.first, first >= 0xE3 || (first >= 0x30 && first <= 0x39) else { return nil }
    for (word, letter) in LevelCode.ideographic {
      let rest = title.hasPrefix(word) ? title.dropFirst(word.count).drop { $0 == " " } : Substring(title)
      let digits = rest.prefix { ("0"..."9").contains($0) }
      let isNamed = title.hasPrefix(word) || rest.dropFirst(digits.count).hasPrefix(word)
      if isNamed, (1...2).contains(digits.count), let code = LevelCode("\(letter)\(digits)") {
        return LevelName(code, title: title)
      }
    }
    return nil
  }

  private static func numbered(_ part: String) -> LevelName? { numbered(part, TitleWords(of: part)) }

  private func called(_ title: String) -> LevelName {
    var level = self
    if !title.isEmpty { level.title = title }
    return level
  }

  /// "Senior Engineer", "Engineer II", "Junior".
  private static func ranked(_ title: String, _ words: TitleWords) -> LevelName? {
    Seniority.rank(of: words).map { LevelName(title, rank: $0) }
  }

  /// A level that its place tells, and not its title.
  init(named title: String, rank: Int = 0) { self.init(title, rank: rank) }

  private init(_ title: String, rank: Int) {
    id = Slug.id(of: Self.withoutArticle(title))
    self.title = title
    self.rank = rank
  }

  /// The same by its title, where its code is that of others as well: bands that two tracks share.
  var byTitle: LevelName { code == nil || title == code?.text ? self : LevelName(named: title, rank: rank) }

  /// "Principal+", beside "Principal".
  var raised: LevelName {
    var level = self
    level.id += "-plus"
    level.rank += 30
    return level
  }

  /// "Senior Engineer" of "The Senior Engineer".
  private static func withoutArticle(_ title: String) -> String {
    let article = ["The ", "A ", "An "].first { title.hasPrefix($0) }
    return article.map { String(title.dropFirst($0.count)) } ?? title
  }

  /// "outer (inner)".
  private static func split(_ title: String) -> (outer: String, inner: String)? {
    guard title.utf8.last == UInt8(ascii: ")"), let open = title.utf8.lastIndex(of: UInt8(ascii: "(")) else {
      return nil
    }
    let outer = title[..<open].trimmed
    let inner = title[title.utf8.index(after: open)...].dropLast().trimmed
    return outer.isEmpty || inner.isEmpty ? nil : (outer, inner)
  }
}
