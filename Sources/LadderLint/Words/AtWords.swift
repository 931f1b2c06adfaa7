/// What stands behind an `@` and is nobody's handle.
enum AtWords {
  static func contains(_ word: String) -> Bool { words.contains(word) }

  private static let words: Set<String> = [
    // Marks of unfinished work
    "todo", "fixme", "tbd", "wip", "xxx",
    // Everybody in a chat
    "all", "channel", "everyone", "here", "team",
    // Anybody, and what is done with names
    "handle", "mention", "mentioned", "mentioning", "mentions", "name", "someone", "user", "username", "you",
    // Marks in programs and style sheets
    "abstract", "author", "available", "bean", "charset", "component", "controller", "dataclass",
    "deprecated", "entity",
    "escaping", "fontface", "import", "injectable", "keyframes", "main", "mainactor", "media", "objc",
    "observable",
    "override", "param", "property", "published", "return", "returns", "see", "sendable", "service", "since",
    "state",
    "staticmethod", "classmethod", "supports", "suppresswarnings", "test", "testable", "throws",
    "transactional", "type",
    // “@ scale”, “@ work” without the space
    "home", "scale", "work",
  ]
}
