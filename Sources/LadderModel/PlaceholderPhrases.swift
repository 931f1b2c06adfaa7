/// The words. Each stands for something that a published ladder was seen to leave behind.
enum Phrases {
  static let marks = ["TODO", "TBD", "TBC", "TBA", "FIXME", "XXX", "TK"]
  static let longestMark = marks.map(\.utf8.count).max() ?? 0

  /// What an empty table cell may hold.
  static let entities = ["&nbsp;", "nbsp;"]

  /// Texts that are a gap when nothing else stands there.
  static let whole = [
    "needs work", "need work", "coming soon", "work in progress", "wip", "still wip", "still a wip",
    "placeholder", "placeholder text", "to be defined", "to be added", "to be determined", "to be decided",
    "to be written", "to be completed", "to be confirmed", "not applicable for this role", "???", "fill in",
    "fill me in", "fill in later", "fill this in", "more to come", "more to follow", "details to come",
    "details to follow", "example to come", "examples to come", "example to follow", "examples to follow",
    "example needed", "examples needed", "more examples needed", "needs example", "needs examples", "to do",
    "t.b.d", "sample text", "dummy text", "need to write this", "still to be written", "still to be defined",
    "this level still needs to be added", "to be discussed", "to be agreed", "not yet defined",
    "not yet written", "write this", "insert text", "insert text here", "insert here", "text here",
    "this needs work", "this section needs work", "this level needs work", "examples coming soon",
    "example coming soon",
    "more coming soon", "more examples coming soon", "details coming soon", "content coming soon",
    "to be announced",
    "to be filled in", "to be filled", "to be provided", "to-do", "fix me", "insert example here",
    "insert examples here",
    "insert example", "your text here", "your text", "example goes here", "examples go here",
    "text goes here",
    "content goes here", "not written yet", "not defined yet", "not yet decided", "needs more detail",
    "needs more details", "needs more work", "needs to be written", "needs to be defined", "details tbd",
    "details tbc",
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
    ("placeholder text for", []), ("add another example", here), ("add one more example", []),
    ("to be determined", ["with", "by", "later", "soon", ":", "-"]),
    ("to be defined", ["with", "by", "later", "soon", "together"]),
    ("to be written", ["with", "by", "later", "soon"]), ("to do:", []), ("to do -", []),
    ("need to write", ["this", "these", "more"]), ("this level still needs to be", []),
    ("more examples", ["needed", "to come", "to follow", "please"]),
    ("placeholder:", []), ("to be defined:", []), ("coming soon:", []), ("work in progress:", []),
  ]

  /// Words in square brackets that say what is to be written there: "[describe impact]", "[Name of team]".
  static let bracketed = [
    "insert", "your", "describe", "name of", "name", "add", "enter", "fill in", "write", "specify", "title",
    "role",
    "team name", "company name", "company", "team",
  ]

  /// Elements of HTML, after the standard and what was one before: other words between angle brackets are none.
  static let tags: Set<String> = [
    "a", "abbr", "address", "article", "aside", "audio", "b", "bdi", "bdo", "big", "blockquote", "body", "br",
    "button",
    "caption", "center", "cite", "code", "col", "colgroup", "data", "datalist", "dd", "del", "details", "dfn",
    "dialog",
    "div", "dl", "dt", "em", "embed", "fieldset", "figcaption", "figure", "font", "footer", "form", "h1",
    "h2", "h3", "h4",
    "h5", "h6", "head", "header", "hgroup", "hr", "html", "i", "iframe", "img", "input", "ins", "kbd",
    "label", "legend",
    "li", "link", "main", "map", "mark", "math", "menu", "meta", "meter", "nav", "nobr", "noscript", "object",
    "ol",
    "optgroup", "option", "output", "p", "param", "picture", "pre", "progress", "q", "rp", "rt", "ruby", "s",
    "samp",
    "script", "search", "section", "select", "slot", "small", "source", "span", "strike", "strong", "style",
    "sub",
    "summary", "sup", "svg", "table", "tbody", "td", "template", "textarea", "tfoot", "th", "thead", "time",
    "title", "tr",
    "track", "tt", "u", "ul", "var", "video", "wbr",
  ]

  /// After "TODO" these make it a word of the sentence: "TODO comments are …".
  static let afterTodoWord = ["comments", "comment", "items", "item", "lists", "list", "notes"]
}
