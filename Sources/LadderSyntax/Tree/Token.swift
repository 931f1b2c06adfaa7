/// A run of bytes with one role. A tree's tokens lie end to end, so a token needs only its end.
package struct Token: Sendable, Equatable {
  /// What the bytes are for. The role is settled while parsing: lowering, formatting and an editor's colours
  /// need no grammar of their own.
  package enum Kind: UInt8, Sendable {
    // Layout
    case byteOrderMark, space, newline, comment
    // The words of the grammar
    /// The first word of a statement.
    case keyword
    /// The first word of a clause: `in`, `on`, `from`, `because`…
    case clause
    /// A further fixed word: the `addition to` of `in addition to`, the `of` of `part of`, `and`.
    case word
    case comma, slash, dot
    /// `-`, `>`, or the `1.` of a numbered line in an `about`.
    case marker
    // Names that are declared
    case id, title
    // Names that are referred to
    case ladderReference, trackReference, levelReference, groupReference, dimensionReference, stageReference
    case itemReference
    // Settings
    case rule, option, key, value, format, path, glob, language, layout, outermost
    // Text
    /// The text of one line, without the spaces at its ends.
    case prose
    /// `{#id .tag}`
    case attributes
    /// Something that the grammar has no place for; a finding tells.
    case unknown

    /// Whether the token is layout or a comment, which say nothing about the ladder.
    package var isTrivia: Bool {
      switch self {
      case .byteOrderMark, .space, .newline, .comment: true
      default: false
      }
    }
  }

  /// The offset one past the last byte, from the start of the file.
  package let end: UInt32
  package let kind: Kind

  package init(_ kind: Kind, end: Int) {
    self.kind = kind
    self.end = UInt32(clamping: end)
  }
}
