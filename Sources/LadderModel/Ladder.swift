package import SourceText

/// A ladder with its names resolved: what every rule and every output works on.
package struct Ladder: Sendable {
  package var id: Name
  package var title: Name
  package var about: About
  package var meta: [Meta]
  package var todos: [Todo]
  /// The index in `Model.ladders` of the ladder that this one extends.
  package var base: Int?
  package var tracks: [Track]
  /// From the lowest to the highest, as declared; see `levelsHaveOrder`.
  package var levels: [Level]
  package var groups: [Group]
  package var dimensions: [Dimension]
  /// In the order of the levels, and within a level of the dimensions. At most one a place.
  package var cells: [Cell]
  package var retired: [Retired]
  package var omitted: [Omission]
  /// The files that declare it, in the order in which they were read.
  package var files: [FileID]
  /// False where the order of the levels was not written down (a folder of pages): it is then inferred.
  package var levelsHaveOrder: Bool
  /// True where a document was read: its author declared no levels and dimensions, the reader found them.
  package var isDocument: Bool
  /// What could not be resolved; each rule words its own part of it.
  package var problems: [Problem]
  package var observations: [Observation]
  /// What each level builds on, resolved, in the order of `levels`.
  package var levelChains: [[LevelPlace]]
  /// Indices into `cells`.
  package var grid: CellGrid

  /// Whether cells state chains of their own; where none does, each builds on what its level builds on.
  package internal(set) var cellsStateChains = false
  /// Whether all chains are followed already: they lead from levels to levels of this ladder.
  var areChainsFollowed = false
  /// Whether, besides, each leads to a level that was declared before: then none is part of a circle, or leads upward.
  var doChainsLeadDown = false

  /// What only some tracks are asked.
  package var trackDimensions = TrackDimensions()

  /// Whether its title is that of a file or a folder: it stands in no text, so that its first level stands for its place, or
  /// the beginning of a page.
  package var isNamedByPath: Bool {
    title.span.range.isEmpty || levels.contains { $0.title.span == title.span || $0.id.span == title.span }
  }

  package func levelIndex(_ id: String) -> Int? { levels.firstIndex { $0.id.text == id } }
  package func dimensionIndex(_ id: String) -> Int? { dimensions.firstIndex { $0.id.text == id } }

  package func cellIndex(level: Int, dimension: Int) -> Int? { grid[level, dimension] }

  package func cell(level: Int, dimension: Int) -> Cell? {
    cellIndex(level: level, dimension: dimension).map { cells[$0] }
  }

  /// Whether something is expected of `level` in `dimension`: from the dimension's `from` on, and not where only other
  /// tracks have it.
  ///
  /// A `from` on one track says nothing about levels of another track that stand before it.
  package func applies(dimension: Int, to level: Int) -> Bool {
    guard dimensions.indices.contains(dimension) else { return true }
    if let first = dimensions[dimension].fromLevel, level < first { return false }
    return !trackDimensions.isElsewhere(dimension: dimension, level: level)
  }
}

/// A line of progression: individual contributor, management.
package struct Track: Sendable {
  package var id: Name
  package var title: Name
  package var about = About()
  package var todos: [Todo] = []

  package init(id: Name, title: Name) {
    self.id = id
    self.title = title
  }
}

/// A rung.
package struct Level: Sendable {
  package var id: Name
  package var title: Name
  package var track: Name?
  package var chain: Chain = .unstated
  package var about = About()
  package var meta: [Meta] = []
  package var todos: [Todo] = []
  /// The ladder that declared it, as an index in `Model.ladders`.
  package var origin = 0

  package init(id: Name, title: Name) {
    self.id = id
    self.title = title
  }
}

/// A family of dimensions.
package struct Group: Sendable {
  package var id: Name
  package var title: Name
  package var about = About()
  package var todos: [Todo] = []

  package init(id: Name, title: Name) {
    self.id = id
    self.title = title
  }
}

/// A column of the ladder: technical excellence, ownership.
package struct Dimension: Sendable {
  package var id: Name
  package var title: Name
  package var group: Name?
  /// The lowest level at which anything is expected; nil: from the first one on.
  package var from: Name?
  /// `from`, resolved: an index in the ladder's `levels`.
  package var fromLevel: Int?
  package var about = About()
  package var meta: [Meta] = []
  package var stages: [Stage] = []
  package var todos: [Todo] = []
  package var origin = 0

  package init(id: Name, title: Name) {
    self.id = id
    self.title = title
  }
}

/// A named step of a dimension, with items of its own, that cells can point at.
package struct Stage: Sendable {
  package var id: Name
  package var title: Name
  package var about = About()
  package var items: [Item] = []
  package var todos: [Todo] = []

  package init(id: Name, title: Name) {
    self.id = id
    self.title = title
  }
}

/// What is expected at one level in one dimension.
package struct Cell: Sendable {
  /// Indices in the ladder's `levels` and `dimensions`.
  package var level: Int
  package var dimension: Int
  package var body: CellBody
  /// The stage that it reaches, as an index in its dimension's `stages`.
  package var stage: Int?
  /// The chain as it was stated here (not the level's).
  package var chain: Chain
  /// What it builds on, resolved: the cell's own chain or else its level's.
  package var buildsOn: [LevelPlace]
  /// Whether it replaces what the extended ladder has at this place.
  package var isInstead: Bool
  /// Where it was opened: the `at` line, or the heading.
  package var span: SourceSpan
  /// The ladder that opened it, as an index in `Model.ladders`.
  package var origin: Int
}

/// A level of a ladder, by index in `Model.ladders` and in that ladder's `levels`.
package struct LevelPlace: Hashable, Sendable {
  package var ladder: Int
  package var level: Int

  package init(ladder: Int, level: Int) {
    self.ladder = ladder
    self.level = level
  }
}

/// What stands in a cell.
package struct CellBody: Sendable {
  /// The sentence of a document that leads in to the expectations, as it was written: what it says is in the chain
  /// and the theme, and no output repeats it.
  package var lead: Prose?
  package var theme: Prose?
  package var about = About()
  package var expectations: [Item] = []
  /// The sentence that leads in to the examples.
  package var examplesLead: Prose?
  package var examples: [Item] = []
  /// Where `examples` sections begin, in order: an empty one is a finding.
  package var exampleSections: [SourceSpan] = []
  package var todos: [Todo] = []
  /// `none because …`: nothing is expected here, on purpose.
  package var none: Prose?

  package init() {}
}

/// An admitted gap. `isDisguised`: it was written as an item ("add example …") and is a placeholder.
package struct Todo: Sendable {
  package var prose: Prose
  package var isDisguised = false
  /// The ladder where it was written, as an index in `Model.ladders`.
  package var origin = 0

  package init(_ prose: Prose, isDisguised: Bool = false) {
    self.prose = prose
    self.isDisguised = isDisguised
  }
}

/// Anything an organisation keeps with a ladder, a level or a dimension.
package struct Meta: Sendable {
  package var key: Name
  package var value: Name

  package init(key: Name, value: Name) {
    self.key = key
    self.value = value
  }
}

package enum DeclaredKind: String, Sendable {
  case ladder, track, level, group, dimension, stage, item, cell
}

/// `retired level L2`: existed once, and the id is never used again.
package struct Retired: Sendable {
  package var kind: DeclaredKind
  package var id: Name

  package init(_ kind: DeclaredKind, _ id: Name) {
    self.kind = kind
    self.id = id
  }
}

/// `omit dimension leadership`: in the ladder that this one extends, and not in this one.
package struct Omission: Sendable {
  package var kind: DeclaredKind
  package var id: Name

  package init(_ kind: DeclaredKind, _ id: Name) {
    self.kind = kind
    self.id = id
  }
}
