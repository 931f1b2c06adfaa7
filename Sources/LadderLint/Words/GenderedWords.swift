/// Words that say whether somebody is a man or a woman, where anybody is meant, and what to write.
enum GenderedWords {
  static let all: [(phrase: String, advice: String)] = pronouns + work + people

  /// How many of them, from the first on, are pronouns.
  static let pronounCount = pronouns.count

  // The one who is meant may be anybody. Both at once leave some people out, and are hard to read aloud.
  private static let pronouns = [
    ("he or she", "they"), ("she or he", "they"), ("he she", "they"), ("she he", "they"), ("s he", "they"),
    ("him or her", "them"), ("her or him", "them"), ("him her", "them"), ("his or her", "their"),
    ("her or his", "their"), ("his her", "their"), ("her his", "their"), ("his or hers", "theirs"),
    ("himself or herself", "themselves"), ("herself or himself", "themselves"),
    ("himself herself", "themselves"),
    ("he", "they"), ("she", "they"), ("him", "them"), ("her", "their"), ("his", "their"), ("hers", "theirs"),
    ("himself", "themselves"), ("herself", "themselves"),
  ]

  // Work is done by people. “Craftsmanship” and “workmanship” are left alone: nobody reads a man in them.
  private static let work = [
    ("man hour", "person-hour"), ("man hours", "person-hours"), ("manhours", "person-hours"),
    ("man day", "person-day"), ("man days", "person-days"), ("man month", "person-month"),
    ("man months", "person-months"), ("man years", "person-years"), ("manpower", "people"),
    ("man power", "people"),
    ("manning", "staffing"), ("unmanned", "unattended"), ("man made", "made by people"),
    ("mankind", "people"),
    ("middleman", "go-between"), ("middlemen", "go-betweens"),
    ("gentlemen's agreement", "unwritten agreement"),
    ("gentleman's agreement", "unwritten agreement"),
  ]

  // Names of roles and of groups that have people of all kinds in them.
  private static let people = [
    ("guys", "everybody"), ("you guys", "you all"), ("chairman", "chair"), ("chairmen", "chairs"),
    ("chairwoman", "chair"), ("spokesman", "spokesperson"), ("spokeswoman", "spokesperson"),
    ("foreman", "supervisor"),
    ("salesman", "salesperson"), ("salesmen", "salespeople"), ("businessman", "businessperson"),
    ("businessmen", "businesspeople"), ("craftsman", "expert"), ("craftsmen", "experts"),
    ("workmen", "workers"),
    ("statesman", "leader"), ("frontman", "leader"), ("yes man", "someone who always agrees"),
    ("right hand man", "right hand"), ("poster boy", "example"), ("new girl", "newcomer"),
    ("new guy", "newcomer"), ("layman", "layperson"), ("laymen", "laypeople"),
    ("layman's terms", "plain words"),
    ("freshman", "first-year"), ("freshmen", "first-years"), ("fireman", "firefighter"),
    ("policeman", "police officer"), ("cameraman", "camera operator"), ("handyman", "repairer"),
    ("ombudsman", "ombudsperson"), ("sportsmanship", "fairness"), ("wingman", "partner"),
    ("countrymen", "compatriots"),
  ]
}
