import LadderModel

/// Words that messages of several rules are made of.
enum Wording {
  /// `text` between curly quotation marks, cut where it is too long to be read.
  static func quoted(_ text: String, limit: Int = 60) -> String {
    let shown = text.unicodeScalars.prefix(limit)
    let isCut = shown.endIndex < text.unicodeScalars.endIndex
    return "“\(String(String.UnicodeScalarView(shown)))\(isCut ? "…" : "")”"
  }

  /// “a”, “b” or “c”
  static func either(_ words: [String]) -> String { joined(words, "or") }

  /// “a”, “b” and “c”
  static func all(_ words: [String]) -> String { joined(words, "and") }

  private static func joined(_ words: [String], _ last: String) -> String {
    let shown = words.map { quoted($0) }
    guard let end = shown.last, shown.count > 1 else { return shown.first ?? "" }
    return shown.dropLast().joined(separator: ", ") + " \(last) " + end
  }

  static func counted(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }
}

extension LadderContext {
  /// A level as its author knows it: by its id where it has one such as `L4` or where ids were written, else by title.
  func name(ofLevel level: Int) -> String {
    let level = ladder.levels[level]
    return ladder.isDocument && LevelSeries(level.id.text) == nil ? level.title.text : level.id.text
  }

  /// The same by id, which is all that problems know; the id where no level has it.
  func name(ofLevelID id: String) -> String { ladder.levelIndex(id).map { name(ofLevel: $0) } ?? id }

  func name(ofDimension dimension: Int) -> String { ladder.dimensions[dimension].title.text }

  /// The cell's opening as it is written: `at L3 craft`.
  func opening(_ level: Int, _ dimension: Int) -> String {
    "`at \(ladder.levels[level].id.text) \(ladder.dimensions[dimension].id.text)`"
  }
}
