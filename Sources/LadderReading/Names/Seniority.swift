/// Words that say how senior somebody is, in the languages in which ladders were seen.
enum Seniority {
  /// From the lowest to the highest; words on one line are about as high. Ranks are a hundred apart: numbers stand between.
  private static let order: [[String]] = [
    [
      "intern", "interns", "apprentice", "apprentices", "stagiaire", "apprenti", "apprentie", "alternant",
      "alternante", "becario",
      "becaria",
      "pasante", "estagiário", "estagiária", "stagista", "tirocinante", "praktikant", "praktikantin",
      "auszubildende",
      "auszubildender", "azubi", "lehrling", "실습", "인턴", "インターン", "实习", "實習",
    ],
    ["trainee", "graduate", "entry", "foundation", "foundational"],
    [
      "junior", "juniors", "jr", "jnr", "associate", "assistant", "novice", "beginner", "einsteiger",
      "berufseinsteiger",
      "débutant",
      "débutante", "júnior", "iniciante", "principiante", "주니어", "사원", "ジュニア", "アソシエイト", "初級", "初级", "初阶",
      "初階",
    ],
    [
      "mid", "middle", "intermediate", "regular", "competent", "journeyman", "confirmé", "confirmée",
      "intermédiaire",
      "geselle", "medior", "pleno", "plena", "semisenior", "ssr", "intermedio", "intermedia", "intermediário",
      "intermediária", "미들", "선임", "대리", "ミドル", "インターミディエイト", "中堅", "中級", "中级", "中阶", "中階",
    ],
    [
      "advanced", "experienced", "proficient", "erfahrener", "erfahrene", "expérimenté", "expérimentée",
      "avanzado",
      "avançado",
    ],
    [
      "senior", "seniors", "snr", "sr", "sénior", "sênior", "시니어", "책임", "과장", "シニア", "上級", "高级", "高級", "高阶",
      "高階",
      "资深", "資深",
    ],
    [
      "lead", "expert", "charge", "master", "meister", "líder", "experte", "expertin", "experto", "experta",
      "especialista", "référent", "référente", "리드", "リード", "专家", "專家",
    ],
    ["staff", "스태프", "수석", "차장", "スタッフ"],
    ["principal", "프린시펄", "プリンシパル", "首席"],
    ["distinguished"],
    ["fellow", "フェロー"],
    ["head", "teamleitung", "teamleiter", "teamleiterin", "leitung", "leiter", "leiterin", "jefe", "jefa"],
    [
      "director", "diretor", "diretora", "directora", "directeur", "directrice", "总监", "總監", "부장",
    ],
    ["vp", "svp", "evp", "vice"],
    ["chief", "president", "cto", "ceo", "cpo", "coo", "cfo", "cio", "ciso", "cmo"],
  ]

  static let ranks: [String: Int] = {
    var ranks: [String: Int] = [:]
    for (index, words) in order.enumerated() { for word in words { ranks[word] = (index + 1) * 100 } }
    return ranks
  }()

  /// What somebody is: on its own it is the plain level among "Junior …" and "Senior …".
  static let roles: Set<String> = [
    "engineer", "developer", "programmer", "designer", "manager", "analyst", "scientist", "architect",
    "tester", "administrator", "consultant", "specialist", "writer", "researcher", "technician", "recruiter",
    "accountant", "marketer", "representative", "coordinator", "officer", "partner", "actuary", "broker",
    "physio", "physiotherapist", "sommelier", "underwriter", "surveyor", "leader", "operative", "foreman",
    "paralegal", "barista", "gardener", "seller", "executive", "advisor", "agent", "strategist", "editor",
    "copywriter", "assistant", "supervisor", "operator", "producer", "counsel", "buyer", "associate",
    "director", "vp", "president", "nurse", "midwife", "matron", "doctor", "physician", "therapist",
    "pharmacist", "paramedic", "carer", "teacher", "lecturer", "professor", "tutor", "trainer", "coach",
    "chef", "cook", "baker", "waiter", "driver", "mechanic", "electrician", "carpenter", "lawyer", "attorney",
    "solicitor", "clerk", "secretary", "rep", "planner", "controller", "auditor", "economist",
    "translator", "photographer", "illustrator", "animator", "journalist", "librarian", "curator", "pilot",
    "sachbearbeiter", "sachbearbeitung", "fachkraft", "referent", "pfleger", "pflegekraft", "bibliothécaire",
    "conseiller", "conseillère", "infirmier", "infirmière", "enseignant", "técnico", "técnica", "auxiliar",
    "coordinador", "coordinadora", "encargado", "desarrollador", "diseñador", "receptionist", "cashier",
    "picker", "packer", "captain", "bartender", "instructor", "dispatcher", "inspector", "caseworker",
    "firefighter", "statistician", "archivist", "entwickler", "entwicklerin", "ingenieur", "ingenieurin",
    "berater",
    "beraterin", "lehrer", "lehrerin", "développeur", "développeuse", "ingénieur", "ingénieure", "architecte",
    "analyste", "concepteur", "chercheur", "engenheiro", "engenheira", "desenvolvedor", "desenvolvedora",
    "programador", "programadora", "analista", "arquiteto", "arquiteta", "arquitecto", "arquitecta",
    "ingeniero",
    "ingeniera", "desarrolladora", "diseñadora", "gerente", "consultor", "consultora", "sviluppatore",
    "ontwikkelaar",
  ]

  static let plainRank = 400
  /// From here on titles are of those who lead others.
  static let headRank = ranks["head"] ?? 0

  /// The rank of any word of a title that is too long to be a level's: "Senior Engineer with Tech Lead Role".
  static func anyRank(of title: TitleWords) -> Int? { title.meanings.compactMap(\.rank).first.map(Int.init) }

  /// Longer headings speak of levels; they do not name one.
  private static let longestTitle = 5

  /// "What is a Staff Engineer", "Becoming a Senior Engineer", "From engineer to manager": headings about levels.
  static func isAboutLevels(_ title: TitleWords) -> Bool {
    guard title.all.count > 1, let first = title.all.first else { return false }
    if title.all.contains("vs") || title.all.contains("versus") { return true }
    if ["the", "a", "an"].contains(first) { return !isSomebodySenior(title) }
    if opening.contains(first) { return true }
    return first.hasSuffix("ing") && title.all.count > 2
      && ["a", "an", "the", "as", "to", "with", "from"].contains(title.all[1])
  }

  private static let opening: Set<String> = [
    "what", "how", "why", "when", "who", "where", "which", "is", "are", "can", "do", "does", "should",
    "becoming", "hiring", "interviewing", "onboarding", "promoting", "growing", "moving", "switching", "from",
    "about", "for", "to", "your", "our", "being", "working",
  ]

  /// "The Senior Engineer", and not "The senior levels".
  private static func isSomebodySenior(_ title: TitleWords) -> Bool {
    title.all.count <= 4 && title.meanings.last?.isRole == true
  }

  /// How high a title stands by rank and number alone: "Junior Cook".
  struct Guess {
    var rank: Int
    /// What is left of the title without rank and number: it is a level only beside others of its series.
    var series: String
    /// Whether there is neither.
    var isBare: Bool
  }

  /// "PM", "QA": what somebody is, in capitals.
  static func isAbbreviation(_ title: String) -> Bool {
    (2...4).contains(title.utf8.count) && title.utf8.allSatisfy { $0 >= 0x41 && $0 <= 0x5A }
  }

  /// Where no word says what somebody is. Nil for long titles.
  static func guess(of title: TitleWords) -> Guess? {
    guard !title.all.isEmpty, title.all.count <= longestTitle, !isAboutLevels(title) else { return nil }
    let number = Int(title.meanings.last?.number ?? 0)
    let rank = rank(of: title.all[...], title.meanings[...])
    guard number < 20, rank != nil || number == 0 || isSomebody(title) else { return nil }
    return Guess(
      rank: (rank ?? plainRank) + number, series: series(of: title), isBare: rank == nil && number == 0)
  }

  /// Whether the words beside a number may say what somebody is: "Agent II", and not "Phase 1" or "v1.2".
  private static func isSomebody(_ title: TitleWords) -> Bool {
    !title.all.contains(where: counted.contains)
      && title.all.dropLast().allSatisfy { word in word.utf8.allSatisfy { $0 < 0x30 || $0 > 0x39 } }
  }

  /// Things that are numbered and are no levels: "Phase 1", "Chapter II".
  private static let counted: Set<String> = [
    "phase", "step", "chapter", "week", "day", "month", "quarter", "year", "part", "version", "section",
    "appendix", "sprint", "milestone", "option", "goal", "question", "example", "figure", "table", "module",
    "lesson", "unit", "group", "team", "room", "release", "item", "case", "scenario", "article", "annex",
    "note", "task", "point", "principle", "rule", "reason", "round", "session", "meeting", "epic", "story",
    "ticket", "priority", "severity", "score", "rating", "importance", "puntuación", "pontuação",
    "punkte",
  ]

  /// What is left of a level's title without rank and number, as a key: "engineer" of "Senior Engineer II".
  static func series(of title: String) -> String {
    series(of: TitleWords(of: title))
  }

  private static func series(of words: TitleWords) -> String {
    zip(words.all, words.meanings).filter {
      $1.rank == nil && $1.number == nil && $0 != "level" && degrees[$0] == nil
    }.map(
      \.0
    )
    .joined(separator: " ")
  }

  /// How high a title stands; nil where it does not look like a level.
  static func rank(of title: TitleWords) -> Int? {
    var words = title.meanings[...]
    guard !words.isEmpty, words.count <= longestTitle, !isAboutLevels(title) else { return nil }
    let number = Int(words.last?.number ?? 0)
    if number > 0 { words.removeLast() }
    guard number < 20 else { return nil }
    // "Head of Sales", "Director of Engineering" say what somebody is; "Team Lead" does.
    let isHead = title.all.count > 2 && title.all[1] == "of" && words.first?.rank != nil
    let isLead = title.all.count == 2 && title.all[1] == "lead"
    let hasRole = isHead || isLead || words.contains { $0.isRole }
    // "Expert advice" and "Lead generation" are about something else: with a role's name, or in words that all say how senior.
    let isShort = words.count == 1 || isAllRanks(title.all.prefix(words.count), words)
    if hasRole || isShort, let rank = rank(of: title.all.prefix(words.count), words) { return rank + number }
    return words.last?.isRole ?? false ? plainRank + number : nil
  }

  /// "Mid level", "Semi-senior advanced".
  private static func isAllRanks(_ words: ArraySlice<String>, _ meanings: ArraySlice<WordMeaning>) -> Bool {
    meanings.contains { $0.rank != nil }
      && zip(words, meanings).allSatisfy { $1.rank != nil || $0 == "level" || degrees[$0] != nil }
  }

  /// The highest of its words counts, and the others move it a little: a "Senior Staff Engineer" is more than a staff engineer, an
  /// "Associate Director" less than a director, a "Junior advanced" not much more than a junior.
  private static func rank(of words: ArraySlice<String>, _ meanings: ArraySlice<WordMeaning>) -> Int? {
    let ranked = zip(words, meanings).compactMap { word, meaning in
      meaning.rank.map { (word: word, rank: Int($0)) }
    }
    if ranked.count == 1, words.count == 1 { return ranked[0].rank }
    let own = ranked.filter { degrees[$0.word] == nil }
    guard let main = (own.isEmpty ? ranked : own).map(\.rank).max() else { return nil }
    if own.isEmpty { return main }
    let beside = own.filter { $0.rank < main }.reduce(0) { $0 + ($1.rank > plainRank ? 50 : -50) }
    return main + beside + words.reduce(0) { $0 + (degrees[$1] ?? 0) }
  }

  /// Words that say how much of a rank it is: "Semi-senior", "Junior advanced".
  private static let degrees: [String: Int] = [
    "semi": -50, "early": -30, "low": -30, "lower": -30, "advance": 30, "advanced": 30, "upper": 30,
    "high": 30, "plus": 30,
    "vice": -100, "deputy": -50,
  ]
}
