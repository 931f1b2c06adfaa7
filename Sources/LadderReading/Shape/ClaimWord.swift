/// A word of a sentence that may say how levels build on each other.
struct ClaimWord {
  /// In lower case.
  let text: String
  let senses: Senses

  init(_ text: String) {
    self.text = text
    senses = Self.known[text] ?? []
  }

  struct Senses: OptionSet {
    let rawValue: UInt32

    static let level = Senses(rawValue: 1 << 0)
    /// What a table has a level in each of.
    static let row = Senses(rawValue: 1 << 1)
    static let subject = Senses(rawValue: 1 << 2)
    static let cumulative = Senses(rawValue: 1 << 3)
    static let verb = Senses(rawValue: 1 << 4)
    static let lower = Senses(rawValue: 1 << 5)
    static let denial = Senses(rawValue: 1 << 6)
    static let foreignVerb = Senses(rawValue: 1 << 7)
    static let foreignLower = Senses(rawValue: 1 << 8)
    static let up = Senses(rawValue: 1 << 9)
    static let other = Senses(rawValue: 1 << 10)
    static let also = Senses(rawValue: 1 << 11)
    static let above = Senses(rawValue: 1 << 12)
    static let only = Senses(rawValue: 1 << 13)
    static let stay = Senses(rawValue: 1 << 14)
    static let stack = Senses(rawValue: 1 << 15)
    /// What somebody does with all that lower levels ask.
    static let own = Senses(rawValue: 1 << 16)
  }

  private static let known: [String: Senses] = {
    var known: [String: Senses] = [:]
    for (sense, words) in words { for word in words { known[word, default: []].insert(sense) } }
    return known
  }()

  private static let words: [(Senses, [String])] = [
    (
      .level,
      [
        "level", "levels", "grade", "grades", "band", "bands", "ladder", "expectations", "seniority", "ones",
        "step", "steps", "stage", "stages", "rung", "rungs", "rank", "ranks",
        "group", "groups", "role", "roles", "titles", "positions", "responsibilities", "requirements",
        "privileges", "prerequisites", "competencies", "competency", "mastery",
        "stufe", "stufen", "niveau", "niveaux", "nivel", "niveles", "nível", "níveis", "livelli",
      ]
    ),
    (.row, ["row", "rows", "column", "columns"]),
    (
      .subject,
      [
        "level", "levels", "grade", "grades", "band", "bands", "expectations", "one", "role", "roles", "step",
        "column", "columns",
        "steps", "stage", "stages", "rung", "rungs", "rank", "ranks", "row", "rows",
      ]
    ),
    (
      .cumulative,
      [
        "cumulative", "additive", "accumulate", "accumulates", "kumulativ", "cumulatif", "cumulatifs",
        "cumulatives", "acumulativos", "acumulativo", "acumulativa", "acumulativas", "cumulativo",
        "cumulativos",
        "cumulativa", "cumulativas", "cumulativi", "cumulatieve", "cumulatief", "kumulative", "kumulativen",
        "additif", "additifs", "superset", "supersets",
      ]
    ),
    (
      .verb,
      [
        "add", "adds", "build", "builds", "building", "include", "includes", "including", "inclusive",
        "encompass", "encompasses", "incorporate", "incorporates", "inherit", "inherits", "assume", "assumes",
        "retain", "retains", "presumes", "presume", "takes", "keeps", "continues",
        "carry", "carries",
        "assumed",
      ]
    ),
    (.lower, ["earlier", "previous", "preceding", "prior", "lower", "below", "before", "beneath", "left"]),
    (
      .denial,
      [
        "used", "companies", "others", "salary", "salaries", "pay", "bonus", "bonuses", "unless", "not",
        "never", "cannot", "can't", "don't", "isn't", "aren't", "no", "different", "skip", "nicht", "keine",
        "pas",
      ]
    ),
    (
      .foreignVerb,
      [
        "bouwt", "bouwen", "baut", "schließt", "umfasst", "umfassen", "enthält", "enthalten", "comprend",
        "comprennent", "reprend", "reprennent", "ajoute", "s'appuie", "s’appuie", "complète", "inclut",
        "incluent", "suppose", "supposent", "s'ajoute", "s’ajoute", "s'ajoutent", "incluye", "incluyen",
      ]
    ),
    (
      .foreignLower,
      [
        "vorherige", "vorherigen", "vorige", "vorigen", "voorgaande", "darunter", "précédents", "précédent",
        "précédentes", "précèdent", "inférieurs", "anterior", "anteriores",
      ]
    ),
    (
      .own,
      [
        "possess", "possesses", "have", "has", "show", "shows", "demonstrate", "demonstrates", "meet",
        "meets",
        "fulfil", "fulfils", "fulfill", "fulfills", "satisfy", "satisfies", "master", "masters", "mastered",
        "contain", "contains",
      ]
    ),
    (.stack, ["stack"]), (.up, ["up", "upward", "upwards"]), (.other, ["other", "another", "aufeinander"]),
    (.also, ["well", "too", "also", "still"]), (.above, ["above", "before"]), (.only, ["only"]),
    (
      .stay,
      [
        "carries", "carry", "keeps", "continues", "continue", "remains", "remain", "stays", "stay", "holds",
        "apply",
      ]
    ),
  ]
}
