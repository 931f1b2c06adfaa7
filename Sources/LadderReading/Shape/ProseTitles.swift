/// Headings that stand in ladders and are no dimension.
enum ProseTitles {
  static func contain(_ key: String) -> Bool {
    if titles.contains(key) { return true }
    if key.utf8.count > 8, isAboutTheNext(key) { return true }
    return key.hasPrefix("how ") || key.hasPrefix("如何") || key.hasPrefix("why ") || key.hasPrefix("what ")
      || key.hasPrefix("about ")
  }

  /// Labels before items that say something of the level: "Description: …", "How to become a member:". "What we see:" may well say
  /// what is expected.
  static func areLabels(_ key: String) -> Bool {
    titles.contains(key) || key.hasPrefix("how ") || key.hasPrefix("如何") || isAboutTheNext(key)
  }

  /// "Ready for Senior when …", "Distinguished vs Principal", "Becoming a Reviewer": about the step to another level.
  static func isAboutTheNext(_ key: String) -> Bool {
    beginnings.contains { key.hasPrefix($0) } || key.contains(" vs ") || key.contains(" versus ")
      || key.contains("process of becoming") || key.contains("process to become")
  }

  private static let beginnings = [
    "ready for ", "becoming ", "promotion to ", "path to ", "moving to ", "growing into ", "to become ",
    "next level", "next step", "whats next",
    "readiness", "signs you are ready", "signs youre ready",
  ]

  /// The same under each level: about the level, as "Overview" is, and no dimension. "How you work" may well be one.
  static func areAboutLevel(_ key: String) -> Bool { titles.contains(key) }

  private static let titles: Set<String> = [
    "faq", "faqs", "frequently asked questions", "in short", "at a glance", "tldr", "tl dr", "in a nutshell",
    "defined by", "inactive members",
    "involuntary removal", "involuntary removal or demotion", "stepping down", "emeritus", "contact",
    "nomination", "nomination process",
    "contents", "table of contents", "toc", "overview",
    "introduction", "intro", "summary", "notes", "note", "misc", "miscellaneous", "promotion", "promotions",
    "promotion process", "resources", "references", "further reading", "additional reading",
    "recommended reading", "reading list", "reading",
    "work perks and benefits", "benefits", "salary and location", "applying", "how to apply", "glossary",
    "history", "changelog",
    "inactivity", "purpose", "license", "credits", "acknowledgements", "acknowledgments", "sources",
    "see also", "links", "background", "open points", "open questions", "offene punkte", "offene fragen",
    "beförderung", "beförderungen",
    "description", "remarks", "comments", "details", "status", "owner",
    "weight", "score", "examples", "example", "feedback on this document", "contributing",
    "where the time goes", "time split", "time allocation", "typical week", "a typical week",
  ]
}
