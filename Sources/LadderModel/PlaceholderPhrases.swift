/// The words. Each stands for something that a published ladder was seen to leave behind.
enum Phrases {
  static let marks = ["TODO", "TBD", "TBC", "FIXME", "XXX", "TK"]
  static let longestMark = marks.map(\.utf8.count).max() ?? 0

  /// What an empty table cell may hold.
  static let entities = ["&nbsp;", "nbsp;"]

  /// Texts that are a gap when nothing else stands there.
  static let whole = [
    "needs work", "need work", "coming soon", "work in progress", "wip", "still wip", "still a wip",
    "placeholder", "placeholder text", "to be defined", "to be added", "to be determined", "to be decided",
    "to be written", "to be completed", "to be confirmed", "not applicable for this role", "???", "fill in",
    "fill me in",
  ]

  /// Gaps only in brackets: "(Brief description)".
  static let inBrackets = ["brief description", "description", "short description", "add description"]

  private static let here = ["", "for", "of", "here", "about", "at", "from", ":", "-", "that", "where", "in"]

  /// Beginnings that make the rest a note to oneself, and what has to follow them (nothing listed: anything).
  static let opening: [(String, [String])] = [
    ("add example", here), ("add examples", here), ("add an example", here), ("add more examples", here),
    ("need example", here), ("need examples", here), ("needs example", here), ("needs examples", here),
    ("need an example", here), ("needs an example", here), ("need more examples", here), ("todo:", []),
    ("todo -", []), ("tbd:", []), ("tbd -", []), ("tbc:", []), ("lorem ipsum", []), ("placeholder for", []),
    ("placeholder:", []), ("to be defined:", []), ("coming soon:", []), ("work in progress:", []),
  ]

  /// After "TODO" these make it a word of the sentence: "TODO comments are …".
  static let afterTodoWord = ["comments", "comment", "items", "item", "lists", "list", "notes"]
}
