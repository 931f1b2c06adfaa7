/// Headings that stand in ladders and are no dimension.
enum ProseTitles {
  static func contain(_ key: String) -> Bool {
    if titles.contains(key) { return true }
    return key.hasPrefix("how ") || key.hasPrefix("why ") || key.hasPrefix("what ") || key.hasPrefix("about ")
  }

  /// The same under each level: about the level, as "Overview" is, and no dimension. "How you work" may well be one.
  static func areAboutLevel(_ key: String) -> Bool { titles.contains(key) }

  private static let titles: Set<String> = [
    "faq", "faqs", "frequently asked questions", "contents", "table of contents", "toc", "overview",
    "introduction", "intro", "summary", "notes", "note", "misc", "miscellaneous", "promotion", "promotions",
    "promotion process", "resources", "references", "further reading", "glossary", "history", "changelog",
    "inactivity", "purpose", "license", "credits", "acknowledgements", "acknowledgments", "sources",
    "see also", "links", "background", "open points", "open questions", "offene punkte", "offene fragen",
    "beförderung", "beförderungen",
    "description", "remarks", "comments", "details", "status", "owner",
    "weight", "score", "examples", "example", "feedback on this document", "contributing",
    "where the time goes", "time split", "time allocation", "typical week", "a typical week",
  ]
}
