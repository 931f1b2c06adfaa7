import LadderModel

/// What levels and dimensions are called in headings and links. All of it is plain text.
struct LadderLabels {
  /// "Senior Software Engineer (L4)"; the id alone where the title says no more.
  let levels: [String]
  /// "Ownership"; "Ownership (ownership-2)" where two have one title.
  let dimensions: [String]

  init(_ ladder: Ladder) {
    levels = ladder.levels.map { Self.label(of: $0) }
    var counts: [String: Int] = [:]
    for dimension in ladder.dimensions { counts[dimension.title.text.lowercased(), default: 0] += 1 }
    dimensions = ladder.dimensions.map { dimension in
      let title = dimension.title.text
      if title.isEmpty { return dimension.id.text }
      return counts[title.lowercased()] == 1 ? title : "\(title) (\(dimension.id.text))"
    }
  }

  static func label(of level: Level) -> String {
    let (id, title) = (level.id.text, level.title.text)
    return title.isEmpty || title == id ? id : "\(title) (\(id))"
  }

  /// A level that another one builds on: "Staff Engineer (core/L5)" where it is another ladder's.
  static func label(of place: LevelPlace, in walk: Walk) -> String {
    let level = walk.model.ladders[place.ladder].levels[place.level]
    let reference = walk.reference(place)
    return level.title.text.isEmpty || level.title.text == reference
      ? reference : "\(level.title.text) (\(reference))"
  }

  /// The fragment that GitHub gives a heading: letters and digits in lower case, `-` for spaces, nothing
  /// else.
  static func fragment(of heading: String) -> String {
    var result = ""
    for scalar in heading.lowercased().unicodeScalars {
      if scalar == " " {
        result += "-"
      } else if scalar == "-" || scalar == "_" || scalar.properties.isAlphabetic
        || scalar.properties.numericType != nil
      {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
