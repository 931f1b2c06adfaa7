import LadderModel
import SourceText

/// What the rules about ids that are declared twice have in common: each is for some kinds of declarations.
protocol DuplicateDeclaration: RunRule {
  static var kinds: [DeclaredKind] { get }
}

extension DuplicateDeclaration {
  static func check(_ run: LintRun, _ report: inout Report) {
    check(run.model.problems, run, place: nil, &report)
    for ladder in run.model.ladders where !ladder.problems.isEmpty {
      check(ladder.problems, run, place: ladder.id.text, &report)
    }
  }

  private static func check(_ problems: [Problem], _ run: LintRun, place: String?, _ report: inout Report) {
    for case .duplicate(let kind, let id, let again, let first) in problems where kinds.contains(kind) {
      let isWorkspace = run.model.workspace?.title.span == first
      report.add(
        isWorkspace ? .workspaceTwice : .twice(kind, id), at: again,
        also: [Diagnostic.Label(first, "first declared here")], place: place)
    }
  }
}

extension Message {
  fileprivate static func twice(_ kind: DeclaredKind, _ id: String) -> Message {
    Message(
      "\(kind.rawValue) \(Wording.quoted(id)) is already declared",
      hint: kind == .item
        ? "give one of the two another id: each is an address that people link to"
        : "give one of the two another id, or take one of them out")
  }

  fileprivate static let workspaceTwice = Message(
    "the workspace is already declared", hint: "keep one of the two files, and put all settings into it")
}
