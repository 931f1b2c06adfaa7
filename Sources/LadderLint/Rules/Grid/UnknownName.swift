import LadderModel
import SourceText

/// What the rules about undeclared names have in common: each is for one kind of name.
protocol UnknownName: RunRule, LadderRule {
  static var kind: DeclaredKind { get }
}

extension UnknownName {
  static func check(_ run: LintRun, _ report: inout Report) {
    check(run.model.problems, place: nil, spelt: { $0 }, &report)
  }

  static func check(_ ladder: LadderContext, _ report: inout Report) {
    guard !ladder.ladder.problems.isEmpty else { return }
    // What a missing base or a lost line would have declared is not missing.
    guard kind == .ladder || !ladder.ladder.lacksBase else { return }
    guard !ladder.damage.lostDeclarations.contains(kind.rawValue) else { return }
    check(ladder.ladder.problems, place: ladder.place(), spelt: { spelling($0, in: ladder.ladder) }, &report)
  }

  /// In a document a heading is written, not an id.
  private static func spelling(_ id: String, in ladder: Ladder) -> String {
    guard ladder.isDocument else { return id }
    if kind == .level, let level = ladder.levelIndex(id) { return ladder.levels[level].title.text }
    if kind == .dimension, let dimension = ladder.dimensionIndex(id) {
      return ladder.dimensions[dimension].title.text
    }
    return id
  }

  private static func check(
    _ problems: [Problem], place: String?, spelt: (String) -> String, _ report: inout Report
  ) {
    for case .unknown(let kind, let name, let candidates) in problems where kind == Self.kind {
      let near = DidYouMean.matches(for: name.text, in: candidates).map(spelt)
      report.add(
        .undeclared(kind, name.text, near, candidates), at: name.span,
        fixes: near.count == 1 ? near.map { .write($0, at: name.span, .unsafe) } : [], place: place)
    }
  }
}

extension Message {
  fileprivate static func undeclared(
    _ kind: DeclaredKind, _ name: String, _ near: [String], _ all: [String]
  ) -> Message {
    Message("there is no \(kind.rawValue) \(Wording.quoted(name))", hint: next(kind, name, near, all))
  }

  private static func next(_ kind: DeclaredKind, _ name: String, _ near: [String], _ all: [String]) -> String
  {
    if !near.isEmpty { return "did you mean \(Wording.either(Array(near.prefix(3))))?" }
    let declare = "declare it with `\(kind.rawValue) \(name) \"…\"`"
    if all.isEmpty { return declare }
    return
      "\(declare), or take one that there is: \(all.prefix(6).joined(separator: ", "))\(all.count > 6 ? ", …" : "")"
  }
}
