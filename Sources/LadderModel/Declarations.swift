package import SourceText

/// What one file declares, whichever door it came through. Resolving the files of a run gives the `Model`.
package struct DeclaredFile: Sendable {
  package var file: FileID
  /// What the file says it is; nil where it does not say, or says it wrongly (a finding tells).
  package var header: Header?
  package var declarations: [Declaration] = []
  /// Apart from the others: they are most of a file, and are moved on as they are.
  package var cells: [CellDeclaration] = []
  package var settings: [RuleSetting] = []
  package var options: [RuleOption] = []
  /// What is wrong with the writing itself: always errors, but for hints at likely slips.
  package var diagnostics: [Diagnostic] = []
  /// What a reader of documents saw on its way; rules word it.
  package var observations: [Observation] = []
  /// See `Ladder.levelsHaveOrder` and `Ladder.isDocument`.
  package var levelsHaveOrder = true
  package var isDocument = false

  package init(file: FileID) { self.file = file }
}

/// The first statement of a file.
package enum Header: Sendable {
  case ladder(LadderHeader)
  /// `part of ID`.
  case part(of: Name)
  case workspace(Workspace)
}

/// `ladder ID "TITLE" extends ID`.
package struct LadderHeader: Sendable {
  package var id: Name
  package var title: Name
  package var extends: Name?

  package init(id: Name, title: Name, extends: Name? = nil) {
    self.id = id
    self.title = title
    self.extends = extends
  }
}

package enum Declaration: Sendable {
  /// More about the ladder as a whole.
  case about(About)
  case meta(Meta)
  case todo(Todo)
  case track(Track)
  case level(Level)
  case group(Group)
  case dimension(Dimension)
  case omit(Omission)
  case retired(Retired)
}

/// `at L3, L4 excellence …` and what follows it.
package struct CellDeclaration: Sendable {
  package var levels: [Name]
  package var dimension: Name
  package var chain: Chain = .unstated
  package var stage: Name?
  /// `instead`: it replaces the cell of the ladder that is extended, and does not add to it.
  package var isInstead = false
  /// It stands under "All levels" in a document: it adds to the cells of its levels, and is no second one.
  package var isShared = false
  package var body = CellBody()
  /// The `at` line without its line ending, or the heading.
  package var span: SourceSpan

  package init(levels: [Name], dimension: Name, span: SourceSpan) {
    self.levels = levels
    self.dimension = dimension
    self.span = span
  }
}

/// `allow RULE because …` and its like: how serious findings of a rule are inside a scope.
package struct RuleSetting: Sendable {
  package enum Verb: String, Sendable, CaseIterable {
    case allow, note, warn, deny
  }

  package enum Scope: Sendable {
    case workspace
    /// These files, of which a workspace names the paths.
    case files(Set<FileID>)
    /// The whole ladder that the file belongs to.
    case ladder
    /// Findings whose first byte lies in here: a file, a level, a cell, an item.
    case within(SourceSpan)
  }

  package var verb: Verb
  package var rule: Name
  /// `in GLOB…` in a workspace; empty: everywhere.
  package var paths: [Name]
  /// Those of `paths` that lead to no file of the workspace.
  package var lostPaths: [Name] = []
  package var reason: Prose?
  package var scope: Scope
  /// The statement, without its line ending; a whole comment in Markdown.
  package var span: SourceSpan

  package init(
    _ verb: Verb, rule: Name, paths: [Name] = [], reason: Prose?, scope: Scope, span: SourceSpan
  ) {
    self.verb = verb
    self.rule = rule
    self.paths = paths
    self.reason = reason
    self.scope = scope
    self.span = span
  }
}

/// `set RULE.OPTION VALUE`, for the workspace or for the ladder of the file it stands in.
package struct RuleOption: Sendable {
  package var rule: Name
  package var option: Name
  package var value: Name
  package var span: SourceSpan

  package init(rule: Name, option: Name, value: Name, span: SourceSpan) {
    self.rule = rule
    self.option = option
    self.value = value
    self.span = span
  }
}

/// The settings of `workspace.ladder`, for everything below its folder.
package struct Workspace: Sendable {
  package var title: Name
  package var about = About()
  package var sources: [Name] = []
  /// What some of the sources are, where documents do not tell it themselves.
  package var documents: [Documents] = []
  package var titles: [TitleMeaning] = []
  package var exclude: [Name] = []
  package var outputs: [Output] = []
  /// A BCP 47 tag: what the prose is in.
  package var language: Name?
  package var meta: [Meta] = []
  package var todos: [Todo] = []

  /// What stands outermost in documents: several are one each; in one, headings or the rows of a table are.
  package enum Outermost: String, CaseIterable, Sendable {
    case levels, dimensions

    package static let words = allCases.map(\.rawValue)
  }

  /// `sources GLOB as levels`.
  package struct Documents: Sendable {
    package var files: Name
    package var outermost: Outermost

    package init(files: Name, outermost: Outermost) {
      self.files = files
      self.outermost = outermost
    }
  }

  /// `level "TITLE" is ID`: what documents mean by a title.
  package struct TitleMeaning: Sendable {
    /// A level or a dimension.
    package var kind: DeclaredKind
    package var title: Name
    /// Nil where the title is none of that kind.
    package var id: Name?

    package init(kind: DeclaredKind, title: Name, id: Name?) {
      self.kind = kind
      self.title = title
      self.id = id
    }
  }

  /// `output FORMAT PATH [layout NAME]`.
  package struct Output: Sendable {
    package var format: Name
    package var path: Name
    package var layout: Name?

    package init(format: Name, path: Name, layout: Name? = nil) {
      self.format = format
      self.path = path
      self.layout = layout
    }
  }

  package init(title: Name) { self.title = title }
}

/// Something that a reader of documents saw, with its places. A rule of the same name words it.
package enum Observation: Sendable {
  /// A heading that is nearly a known dimension, and was taken for it.
  case driftedDimension(heading: Name, dimension: Name)
  /// A heading that repeats under sibling levels, and stands here at another depth. `marker` is the heading's `##`.
  case misplacedHeading(heading: Name, marker: SourceSpan, depth: Int, usualDepth: Int)
  /// A count in prose or front matter that is not what follows.
  case levelCount(claim: Name, claimed: Int, found: Int, kind: DeclaredKind)
  /// A table row with fewer or more cells than its header.
  case shortRow(span: SourceSpan, cells: Int, columns: Int)
  /// Text that could not be placed. `text` is its beginning.
  case skippedText(span: SourceSpan, text: String)
  /// A bullet without words; `span` is its marker. The reader leaves it out.
  case emptyItem(span: SourceSpan)
  /// A heading without anything in it.
  case emptySection(heading: Name)
  /// Two readings are equally good.
  case ambiguousShape(span: SourceSpan, taken: String, other: String)
}
