import LadderModel

/// A rule: static facts, and a pure check in one of the forms below. Each form looks at as much as it needs; the
/// linter walks each ladder once for all of them.
package protocol Rule: Sendable {
  static var info: RuleInfo { get }
}

/// A rule that looks at all that was read, once a run.
package protocol RunRule: Rule {
  static func check(_ run: LintRun, _ report: inout Report)
}

/// A rule that looks at one ladder at a time; ladders are checked in parallel.
package protocol LadderRule: Rule {
  /// Only ladders are checked in whose prose one of these is; all, where there are none.
  static var needs: ProseTraits { get }
  static func check(_ ladder: LadderContext, _ report: inout Report)
}

extension LadderRule {
  package static var needs: ProseTraits { [] }
}

/// A rule that looks at one list of items at a time, and only where its items differ in what it looks for.
package protocol ListRule: Rule {
  static var triggers: ListTraits { get }
  static func check(_ list: ListSite, _ report: inout Report)
}

/// A rule that looks at one paragraph of prose at a time, and only where one of the characters it looks for is there.
package protocol ProseRule: Rule {
  static var triggers: ProseTraits { get }
  /// Whether it looks at titles as well.
  static var looksAtTitles: Bool { get }
  static func check(_ site: ProseSite, _ report: inout Report)
}

extension ProseRule {
  package static var looksAtTitles: Bool { false }
}

/// A rule about the words of all ladders, which are gathered in parallel and then looked at together.
protocol WordRule: Rule {
  static func check(_ words: WordTable, _ ladders: [LadderContext], _ report: inout Report)
}

/// A rule that compares the expectations of cells with each other: those of each ladder, or those of all ladders that ask
/// for it.
protocol ExpectationRule: Rule {
  static func looksAcross(_ ladder: LadderContext) -> Bool
  static func check(_ expectations: Expectations, _ run: LintRun, _ report: inout Report)
}
