/// What the pages say in words of their own, all of it in one place.
enum Words {
  static let ladders = "Career ladders"
  static let skip = "Skip to the content"
  static let breadcrumbs = "You are here"
  static let levels = "Levels"
  static let dimensions = "Dimensions"
  static let level = "Level"
  static let footer = "Made with rung"
  static let examples = "Examples"
  static let linkToThis = "Link to this line"
  static let linkToHome = "Where this was written"
  static let noCell = "Nothing is written here"
  static let nothingExpected = "Nothing is expected here, because "
  static let notYet = "Not expected before "
  static let notOnTrack = "Not expected on this track"
  static let reaches = "Reaches "
  static let buildsOn = "Builds on "
  static let buildsOnAll = ": all that is expected there is expected here too."
  static let onItsOwn = "Stands on its own here, and adds to no other level."
  static let startsFrom = "Starts from "
  static let addedHere = "Added in this ladder"
  static let from = "From "
  static let fromLower = "from "
  static let before = "Before"
  static let next = "Next"
  static let neighbours = "The levels next to this one"
  static let todo = "To do: "
  static let matrixCaption = "Levels and dimensions"
  static let openLevel = "All about it"
  static let noLadders = "There is no ladder here yet."

  static func count(_ count: Int, _ one: String, _ many: String) -> String {
    "\(count) \(count == 1 ? one : many)"
  }

  static func expectations(_ count: Int) -> String { self.count(count, "expectation", "expectations") }

  static func levels(_ levels: Int, dimensions: Int) -> String {
    "\(count(levels, "level", "levels")), \(count(dimensions, "dimension", "dimensions"))"
  }

  /// "Also expected, from L3, L2 and L1"
  static func inherited(from levels: [String]) -> String {
    guard let last = levels.last else { return "" }
    let others = levels.dropLast().joined(separator: ", ")
    return others.isEmpty ? "Also expected, from \(last)" : "Also expected, from \(others) and \(last)"
  }

  static func cell(_ level: String, _ dimension: String) -> String { "\(level), \(dimension)" }
}
