/// A statement, or a part of one, in the tree.
///
/// Nodes stand in preorder in one flat array, so that no nesting in a file can be too deep for a stack. A
/// node's own tokens go from `firstToken` up to the `firstToken` of the next node in the array: trailing
/// trivia (the line ending, comments and blank lines before the next statement) are the earlier node's.
package struct Node: Sendable, Equatable {
  package enum Kind: UInt8, Sendable {
    /// The root of a tree.
    case file
    // First statements
    case ladder, part, workspace
    // Declarations
    case track, level, group, dimension, stage, cell, omit, retired
    // What stands in a declaration
    case about, theme, examples, none, todo, meta
    /// `- …` in a cell or a stage.
    case item
    /// `> …` under an item.
    case remark
    /// A paragraph of an `about`.
    case paragraph
    /// `- …` or `1. …` in an `about`.
    case listItem
    // Settings
    case allow, note, warn, deny, set, sources, exclude, output, language
    /// `level "TITLE" is ID` in a workspace: what documents mean by a title.
    case levelTitle, dimensionTitle
    // Only in statements that are embedded in a document
    case chain, reaches, instead, from, itemID, skip
    /// A line that is no statement; a finding tells.
    case unknown
  }

  package struct Flags: OptionSet, Sendable {
    package let rawValue: UInt8
    package init(rawValue: UInt8) { self.rawValue = rawValue }

    /// It stands where it means nothing, or lacks what it needs: it declares nothing, and nor does what is
    /// under it.
    package static let isBroken = Flags(rawValue: 1)
    /// `on its own`
    package static let isOnItsOwn = Flags(rawValue: 2)
    /// `instead`
    package static let isInstead = Flags(rawValue: 4)
  }

  package let kind: Kind
  package var flags: Flags = []
  /// The column of the first token, from 0; a tab goes to the next multiple of four.
  package let indent: UInt32
  package let firstToken: UInt32
  /// One past the last own token that is not trivia.
  package var contentEnd: UInt32
  package let parent: UInt32
  /// One past the last node below this one.
  package var subtreeEnd: UInt32
}
