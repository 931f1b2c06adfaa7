import LadderModel

/// The pages that make one ladder, and what it declares before its cells.
struct LadderPlan: Sendable {
  /// The ladder's own page, or the first of several; the others are parts.
  var pages: [PlannedPage]
  /// What a header declares; nil where the names are those of `levels` and `dimensions`.
  var declaredNames: LadderNames?
  /// Set where the ladder was inferred; a header page has its own.
  var header: LadderHeader?
  var tracks: [Track] = []
  var levels: [Level] = []
  var groups: [Group] = []
  var dimensions: [Dimension] = []
  var levelsHaveOrder = true
  var observations: [Observation] = []
  /// What a workspace says of titles.
  var settled = SettledTitles()
}

extension LadderPlan {
  var names: LadderNames { declaredNames ?? LadderNames(levels, dimensions, settled) }

  /// What the ladder declares before its cells.
  var declarations: [Declaration] {
    var all: [Declaration] = []
    all.reserveCapacity(tracks.count + levels.count + groups.count + dimensions.count)
    for track in tracks { all.append(.track(track)) }
    for level in levels { all.append(.level(level)) }
    for group in groups { all.append(.group(group)) }
    for dimension in dimensions { all.append(.dimension(dimension)) }
    return all
  }
}

struct PlannedPage: Sendable {
  /// An index in the pages of the run.
  var page: Int
  /// One for each section.
  var roles: [Role]
  /// The level that the page as a whole is about, where no heading of its own names it.
  var level: Named<LevelName>?
  /// The id of the dimension that the page as a whole is about, where no heading of its own names it.
  var dimension: Name?
  var labels: Labels?
  /// The levels that "All levels" is about.
  var everyLevel: [String] = []
  /// The track of each level, by the level's id.
  var tracks: [String: String] = [:]
  /// The dimension of lists that stand directly under levels; nil where such lists are about the level.
  var flatDimension: String?
  /// Whether dimensions stand under levels and never the other way: a level's heading may then be at any depth.
  var isLevelFirst = false
  /// Whether tables of levels and dimensions are cells of the ladder.
  var readsTables = false
}

extension LadderNames {
  /// The names of what a plan declares itself.
  convenience init(_ levels: [Level], _ dimensions: [Dimension], _ settled: SettledTitles) {
    self.init(
      levels: levels.map {
        Entry(
          id: $0.id.text, title: $0.title.text, aliases: settled.titles(ofLevel: $0.id.text),
          track: $0.track?.text)
      },
      dimensions: dimensions.map {
        Entry(id: $0.id.text, title: $0.title.text, aliases: settled.titles(ofDimension: $0.id.text))
      }, areDeclared: false)
  }
}
