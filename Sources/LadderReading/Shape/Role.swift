import LadderModel

/// What a heading was taken for.
enum Role: Sendable, Equatable {
  /// The ladder as a whole.
  case title
  /// By id, as the two below.
  case level(String)
  /// `isMisplaced`: it stands at another depth than its like, and the level above it is still the one it is for.
  case dimension(String, isMisplaced: Bool = false)
  case cell(dimension: String, level: String)
  /// "All levels": what stands under it is expected at each.
  case everyLevel
  /// A line of progression: the levels under it stand on it. By id.
  case track(String)
  /// A family of the dimensions under it, by id.
  case group(String)
  /// Text about the ladder, a level or a cell: whatever it stands in.
  case prose
}

extension Role {
  var isDimension: Bool { if case .dimension = self { true } else { false } }
}

/// What the headings of one page are.
struct PageShape: Sendable {
  enum Kind: Sendable {
    /// No ladder.
    case none
    /// Headings that name a dimension and a level.
    case cells
    /// Levels with their dimensions under them, or with lists alone.
    case levels
    /// Dimensions with levels under them.
    case dimensions
    /// Tables of levels and dimensions.
    case tables
  }

  var kind = Kind.none
  /// One for each section of the page.
  var roles: [Role]
  /// In the order in which they are met, each id once but for repetitions that are mistakes.
  var levels: [Named<LevelName>] = []
  var dimensions: [Named<String>] = []
  /// The headings that levels stand under, where those are tracks.
  var tracks = Tracks()
  /// The titles of groups, by the ids of their dimensions.
  var groupOf: [String: Name] = [:]
  /// The named steps of dimensions, by the dimension's id.
  var stages: [String: [Stage]] = [:]
  /// What the labels before items name; nil where they name nothing of the ladder.
  var labels: Labels?
  /// The level that the whole page seems to be about; nil where there are others on it.
  var pageLevel: PageLevel?
  /// The level that the page is about before its first level's heading, where no heading names it.
  var base: Named<LevelName>?
  /// What the ladder is called, where no heading has that role alone.
  var title: Name?
  /// Tables are cells of the ladder.
  var hasTables = false
  /// Lists stand directly under the levels.
  var isFlat = false
  var observations: [Observation] = []
  /// It looked like a ladder, and its words say that it is something else.
  var isOtherThing = false
  /// Of a cell: the folder whose folders hold the pages of its ladder; nil where all stand in one folder.
  var folderOfCells: Substring?
  /// What a workspace says that the page is, beside others of the same kind.
  var settledKind: PageGroups.Group.Kind?

  /// Whether the page is a ladder of its own, whatever other pages there are.
  var isWhole: Bool {
    switch kind {
    // Labels may be steps that another page defines.
    case .levels: !isFlat && levels.count > 1 && labels == nil
    case .tables: true
    // Another page may have other dimensions of the same levels.
    case .dimensions, .cells, .none: false
    }
  }

  /// Whether its levels stand at the least deep headings, so that no heading says what the page is about.
  var isUntitled: Bool { !levels.isEmpty && !roles.contains(.title) }

  /// How many cells it has a place for.
  var size: Int { levels.count * dimensions.count }

  /// Of one list of levels: the dimension called as the heading over it is, beside other pages' dimensions.
  var withTitledDimension: PageShape {
    guard dimensions.count == 1, dimensions[0].value == InferredPlanner.flatID, let title else { return self }
    var shape = self
    let id = Slug.id(of: title.text)
    shape.dimensions[0] = Named(value: id, section: dimensions[0].section, name: title)
    for index in roles.indices where roles[index] == .dimension(InferredPlanner.flatID) {
      shape.roles[index] = .dimension(id)
    }
    return shape
  }

  mutating func take(_ names: TableNames) {
    levels = names.levels
    dimensions = names.dimensions
    groupOf = names.groupOf
  }

  init(_ page: Page) { self.init(sections: page.sections.count) }
  init(sections count: Int) { roles = Array(repeating: .prose, count: count) }
}

/// Something that a heading, or a cell of a table, names. For a dimension the value is its id.
struct Named<Value: Sendable>: Sendable {
  var value: Value
  /// The index of the section in its page.
  var section: Int
  /// What it is called, and where.
  var name: Name
}
