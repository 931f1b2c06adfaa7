package import SourceText

/// A word as it was written at a place: an id, a title, a rule's name.
package struct Name: Sendable {
  package var text: String
  package var span: SourceSpan

  package init(_ text: String, at span: SourceSpan) {
    self.text = text
    self.span = span
  }
}

/// A level that is named from elsewhere: `L4`, or `core/L4` for a level of another ladder.
package struct LevelReference: Sendable {
  package var ladder: String?
  package var level: String
  package var span: SourceSpan

  package init(ladder: String? = nil, level: String, at span: SourceSpan) {
    self.ladder = ladder
    self.level = level
    self.span = span
  }

  /// As an author writes it.
  package var text: String { ladder.map { "\($0)/\(level)" } ?? level }

  /// The same as the language writes it: a level that no document declares may be called by several words,
  /// "Organization Member".
  package var identifier: String {
    let id = Identifier.like(level)
    return ladder.map { "\($0)/\(id)" } ?? id
  }
}

/// What a level or a cell says it builds on.
package enum Chain: Sendable {
  /// Nothing is said: a cell takes its level's chain, a level has none.
  case unstated
  /// `on its own`.
  case none
  /// `in addition to L3, L4`.
  case inAdditionTo([LevelReference])

  package var references: [LevelReference] {
    if case .inAdditionTo(let references) = self { references } else { [] }
  }

  package var isStated: Bool {
    if case .unstated = self { false } else { true }
  }
}
