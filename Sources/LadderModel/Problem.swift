package import SourceText

/// What resolving could not resolve, as data: the rule of that name turns it into a finding.
package enum Problem: Sendable {
  /// Two declarations of one id.
  case duplicate(DeclaredKind, id: String, again: SourceSpan, first: SourceSpan)
  /// Two cells at one place.
  case duplicateCell(level: String, dimension: String, again: SourceSpan, first: SourceSpan)
  /// A name that nothing declares, with the ids that could have been meant.
  case unknown(DeclaredKind, Name, candidates: [String])
  /// A chain that leads nowhere. `dimension` is nil where a level says it for all its cells.
  case unresolvedChain(LevelReference, from: String, dimension: String?, reason: UnresolvedReason)
  /// Levels that build on each other in a circle; each with the place that names the next one.
  case cyclicChain([Name], dimension: String?)
  case cyclicExtends([Name])
  /// A level that builds on a higher one of its track.
  case upwardChain(LevelReference, from: Name)
  /// A retired id in use again.
  case retiredInUse(DeclaredKind, again: Name, retired: SourceSpan)
  /// `omit` or `instead` where there is nothing to leave out or replace.
  case nothingToReplace(String, span: SourceSpan)

  package enum UnresolvedReason: Sendable {
    case noLadder(candidates: [String])
    case noLevel(candidates: [String])
    case noCell
  }
}

/// All ladders of a run, and the workspace's settings.
package struct Model: Sendable {
  package var workspace: Workspace?
  package var ladders: [Ladder]
  package var settings: [RuleSetting]
  package var options: [RuleOption]
  /// Problems that belong to no one ladder: a part of nothing, two ladders of one id.
  package var problems: [Problem]
  /// Findings about the writing itself, from every file.
  package var diagnostics: [Diagnostic]
  /// Which ladder a file belongs to, as an index in `ladders`; −1 for none.
  package var ladderOfFile: [Int]
  /// Files in which no ladder was found although they could be read.
  package var emptyFiles: [FileID]
}
