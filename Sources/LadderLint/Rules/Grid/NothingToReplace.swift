import LadderModel
import SourceText

/// `omit` or `instead` where the extended ladder has nothing to leave out or to replace.
enum NothingToReplace: RunRule {
  static let info = RuleInfo(
    name: "nothing-to-replace", level: .on(.error), family: .grid,
    summary: "`omit` or `instead` stands where there is nothing to leave out or to replace",
    why: """
      Its author believes that something is gone which may still be there under another name, or which was never there.
      """,
    good: [
      .ladder(
        """
        ladder team "Team"
        level L1 "One"
        dimension craft "Craft"
        at L1 craft
          - Writes code.
        """)
    ],
    bad: [
      .ladder(
        """
        ladder team "Team"
        level L1 "One"
        dimension craft "Craft"
        omit level ↓L9
        at L1 craft
          - Writes code.
        """)
    ])

  static func check(_ run: LintRun, _ report: inout Report) {
    for ladder in run.model.ladders where !ladder.lacksBase {
      for case .nothingToReplace(let name, let span) in ladder.problems {
        report.add(.nothingThere(name, in: ladder), at: span, place: ladder.id.text)
      }
    }
  }
}

extension Message {
  fileprivate static func nothingThere(_ name: String, in ladder: Ladder) -> Message {
    ladder.base == nil
      ? Message(
        "\(Wording.quoted(ladder.id.text)) extends no ladder, so there is no \(Wording.quoted(name)) to leave out or to replace",
        hint: "take this out, or say with `extends` which ladder this one starts from")
      : Message(
        "the ladder that \(Wording.quoted(ladder.id.text)) extends has no \(Wording.quoted(name)) here",
        hint: "look how it is called there; if it is gone, take this out")
  }
}
