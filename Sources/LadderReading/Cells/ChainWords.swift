/// Words of sentences about other levels. English, German, French.
enum ChainWords {
  /// They stand between the opening and the level, and say nothing: "what is expected of a".
  static let leads: Set<String> = [
    "the", "a", "an", "all", "of", "for", "from", "everything", "that", "is", "are", "expected", "those",
    "being", "what", "in", "at", "on", "and", "has", "have", "meet", "rights", "listed", "described",
    "required", "outlined", "meeting", "fulfilling", "satisfying", "performing", "possessing", "der", "die",
    "das", "den", "dem", "für", "von", "aus", "alle", "alles", "le",
    "la", "les", "du", "de", "des", "au", "lo", "el", "los", "las", "del", "en", "esperado", "exigido", "het",
    "een", "van", "beyond", "asked", "we", "expect", "things", "que", "se", "espera", "un", "una", "eine",
    "einen", "einer", "ask", "aux", "demandé", "demandés", "все", "всё", "что", "и", "права", "обязанности",
    "требования", "требованиям", "к", "от",
    "уровня", "грейда", "ожидания", "должен", "умеет", "above", "you", "they", "did", "as", "was", "were",
    "ce", "qui", "est", "attendu", "da", "no", "na", "wat", "bij", "pide", "al", "exige", "d'un·e", "d’un·e",
    "d'un", "d’un", "d'une", "d’une", "un·e", "une",
  ]

  /// What is expected of somebody: only a level can be whose they are.
  static let expectations: Set<String> = [
    "responsibilities", "expectations", "requirements", "duties", "criteria", "competencies", "skills",
    "qualities", "responsibility", "level", "levels", "level's", "level’s", "role", "does", "do",
    "behaviours", "behaviors", "capabilities", "erwartungen", "anforderungen", "attentes", "exigences",
    "work", "apply", "applies", "brings", "bring", "points", "items", "column", "columns", "row", "cell",
    "bar", "standard", "standards",
  ]

  static let people: Set<String> = [
    "engineer", "engineers", "developer", "developers", "manager", "managers",
  ]

  /// They say nothing before a verb but that somebody at the level is meant: "As an L2 you are still expected to".
  static let subjects: Set<String> = people.union([
    "you", "they", "someone", "somebody", "people", "as", "a", "an", "the", "at", "this", "level", "in",
    "role", "are", "is", "expected", "to", "must", "should", "will", "can", "also", "still", "already",
    "always", "assume", "assumes", "expect", "you've", "you’ve", "they've", "they’ve", "i", "we", "am", "be",
    "remain", "remains", "do", "does", "has", "have", "meet", "meets", "know", "knows",
  ])

  /// They end a clause about another level and add nothing: "everything that an L3 can do", "all expectations of L3 still
  /// apply".
  static let closers: Set<String> = [
    "is", "are", "am", "can", "could", "do", "does", "did", "has", "have", "knows", "know", "still",
    "continue", "continues", "to", "apply", "applies", "hold", "holds", "already", "remain", "remains", "in",
    "place", "expected", "asked", "listed", "above", "taken", "for", "granted", "assumed", "given", "you",
    "as", "well", "too", "also", "us", "them", "remains", "valid", "counts", "count", "here", "now",
  ]

  /// Those who do something, and what is no expectation: "all members of L3".
  static let noExpectations: Set<String> = people.union([
    "members", "people", "employees", "staff", "colleagues", "team", "teams", "meetings", "reports", "peers",
    "rest", "holders", "designers", "one", "some", "most", "kinds", "sorts", "types", "parts", "out", "but",
  ])

  /// "the previous level", "the preceding grade".
  static let earlier: Set<String> = [
    "previous", "preceding", "prior", "last", "lower", "vorherige", "vorherigen", "vorigen", "vorige",
  ]
  static let below: Set<String> = ["below", "before", "beneath", "précédent", "inférieur"]
  static let levels: Set<String> = [
    "level", "levels", "level's", "level’s", "grade", "band", "tier", "rung", "one", "role", "column", "row",
    "stage", "rank", "stufe", "niveau",
  ]

  /// "L3 and L4".
  static func lists(_ word: String) -> Bool { word == "and" || word == "&" || word == "or" }

  static func isPlus(_ word: Words.Word) -> Bool { word.text.lowercased() == "plus" || word.text == "+" }

  /// How many words at the start of some join more to what came before: "but also", "as well as"; 0 where none do.
  static func joining(_ words: ArraySlice<Words.Word>) -> Int {
    let next = words.prefix(3).map { $0.text.lowercased() }
    if let found = joints.first(where: { next.starts(with: $0) }) { return found.count }
    return next.first.map(joins.contains) ?? false ? 1 : 0
  }

  private static let joints = [
    ["as", "well", "as"], ["are", "met"], ["with", "these"], ["darüber", "hinaus"], ["in", "addition"],
    ["en", "plus"], ["the", "following"], ["who", "also"],
  ]
  private static let joins: Set<String> = [
    "and", "but", "plus", "&", "+", "also", "additionally", "und", "sowie", "aber", "auch", "zusätzlich",
    "außerdem", "auf", "et", "mais", "aussi", "too", "y", "además", "e", "en",
  ]

  /// "Same as L3, but without …" is less than L3, and adds nothing to it.
  static let denials: Set<String> = [
    "without", "not", "no", "less", "fewer", "except", "excluding", "ohne", "nicht", "sans", "pas",
  ]

  /// Words of a lead-in that carry nothing: "an L5 engineer should also:".
  static let empty: Set<String> = [
    "", "a", "an", "the", "at", "this", "level", "they", "you", "we", "are", "is", "will", "must", "should",
    "can", "expected", "to", "also", "by", "do", "following", "engineer", "engineers", "and", "of", "plus",
    "but", "additionally", "as", "well", "in", "addition", "+", "&", "und", "auch", "auf", "zusätzlich",
    "außerdem", "sowie", "et", "en", "aussi", "does", "has", "have",
  ]
}
