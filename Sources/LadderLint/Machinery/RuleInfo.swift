package import SourceText

/// What is fixed about a rule. The examples are its documentation, its `explain` text and its tests.
package struct RuleInfo: Sendable {
  package enum DefaultLevel: Sendable {
    case off
    case on(Severity)
  }

  /// As after `allow`: lower case, with hyphens.
  package var name: String
  package var level: DefaultLevel
  package var family: Family
  /// What it finds, as a clause: "two levels have the same id".
  package var summary: String
  /// Why it matters to the people who read the ladder.
  package var why: String
  /// Sources that it is silent on.
  package var good: [RuleExample]
  /// Sources that it reports, with `↓` before the first byte of each place.
  package var bad: [RuleExample]
  package var options: [RuleInfo.Option] = []
  /// The language of prose that it is for, as a BCP 47 primary tag; nil: any.
  package var language: String?

  package enum Family: String, Sendable, CaseIterable {
    case writing = "The writing"
    case grid = "The grid"
    case chain = "The chain"
    case placeholders = "Placeholders"
    case progression = "Progression"
    case prose = "Prose"
    case links = "Links and markup"
    case rules = "About the rules themselves"
  }

  package init(
    name: String, level: DefaultLevel, family: Family, summary: String, why: String,
    good: [RuleExample], bad: [RuleExample], options: [Option] = [], language: String? = nil
  ) {
    self.name = name
    self.level = level
    self.family = family
    self.summary = summary
    self.why = why
    self.good = good
    self.bad = bad
    self.options = options
    self.language = language
  }
}

extension RuleInfo {
  /// Something about a rule that a ladder's authors may choose: `set RULE.OPTION VALUE`.
  package struct Option: Sendable {
    package enum Kind: Sendable {
      case number(standard: Int, in: ClosedRange<Int>)
      /// Words between spaces or commas; none as a standard.
      case words
    }

    package var name: String
    package var kind: Kind
    package var summary: String

    package init(_ name: String, _ kind: Kind, summary: String) {
      self.name = name
      self.kind = kind
      self.summary = summary
    }

    /// What stands after the name in `explain`: the standard of a number, the shape of words.
    package var value: String {
      switch kind {
      case .number(let standard, _): String(standard)
      case .words: "\"WORD, WORD\""
      }
    }
  }
}

/// A small source with which a rule explains itself.
package enum RuleExample: Sendable {
  case ladder(String)
  case markdown(String)

  package var text: String {
    switch self {
    case .ladder(let text), .markdown(let text): text
    }
  }
}
