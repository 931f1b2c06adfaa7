/// Words that carry a judgement of a group of people, or a picture that shuts some out, and what to write.
enum BiasedWords {
  static let all: [(phrase: String, advice: String)] = heroes + colours + slavery + minds + origins + ages

  // They call for a young man who works at night. The thing that he is good at can be named instead.
  private static let heroes = [
    ("ninja", "expert"), ("ninjas", "experts"), ("rockstar", "expert"), ("rockstars", "experts"),
    ("rock star", "expert"), ("rock stars", "experts"), ("guru", "expert"), ("gurus", "experts"),
    ("superhero", "expert"), ("superheroes", "experts"), ("jedi", "expert"), ("wunderkind", "expert"),
    ("native speaker", "fluent speaker"), ("native english speaker", "fluent English speaker"),
    ("man up", "be brave"), ("grow a pair", "be brave"),
  ]

  // White for good and black for bad.
  private static let colours = [
    ("whitelist", "allowlist"), ("whitelists", "allowlists"), ("whitelisted", "allowed"),
    ("whitelisting", "allowing"),
    ("white list", "allowlist"), ("blacklist", "blocklist"), ("blacklists", "blocklists"),
    ("blacklisted", "blocked"),
    ("blacklisting", "blocking"), ("black list", "blocklist"), ("black hat", "hostile"),
    ("white hat", "ethical"),
  ]

  // “Master” alone is many things: a branch, a degree, somebody who knows how.
  private static let slavery = [
    ("master slave", "primary and replica"), ("master and slave", "primary and replica"),
    ("slave", "replica"),
    ("slaves", "replicas"), ("slave driver", "harsh manager"), ("grandfathered", "exempted"),
    ("grandfathering", "exempting"), ("grandfather clause", "exemption"),
  ]

  // Illness and disability as a word for what is wrong. “Crazy” is left alone: people say it of a week.
  private static let minds = [
    ("sanity check", "quick check"), ("sanity checks", "quick checks"), ("sanity test", "quick test"),
    ("sanity testing", "quick testing"), ("crippled", "impaired"), ("crippling", "severe"),
    ("cripples", "impairs"),
    ("tone deaf", "insensitive"), ("turn a blind eye", "look away"), ("turns a blind eye", "looks away"),
    ("fall on deaf ears", "go unheard"), ("retarded", "delayed"), ("psycho", "hostile"),
    ("idiot proof", "hard to misuse"),
    ("dumb down", "simplify"), ("dumbing down", "simplifying"), ("dumbed down", "simplified"),
  ]

  // What is somebody's own is used for something else.
  private static let origins = [
    ("tribal knowledge", "unwritten knowledge"), ("spirit animal", "favourite"), ("pow wow", "meeting"),
    ("powwow", "meeting"), ("low man on the totem pole", "newest person"), ("totem pole", "order of rank"),
    ("off the reservation", "against the agreement"), ("open the kimono", "share what is known"),
    ("third world", "poor"), ("ghetto", "makeshift"), ("gypped", "cheated"),
    ("native speaker", "fluent speaker"), ("native speakers", "fluent speakers"),
  ]

  // Years are not what somebody can do.
  private static let ages = [
    ("digital native", "someone who knows the tools"), ("digital natives", "people who know the tools"),
    ("young and energetic", "energetic"), ("young and dynamic", "energetic"),
    ("old timer", "long-time member"),
    ("old timers", "long-time members"), ("greybeard", "long-time member"),
  ]
}
