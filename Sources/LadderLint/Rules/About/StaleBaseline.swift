import LadderModel
package import SourceText

/// A line of a baseline that is about nothing any more. Whoever reads baselines reports it: see `Baseline` of the command line.
package enum StaleBaseline: Rule {
  package static let info = RuleInfo(
    name: "stale-baseline", level: .on(.warning), family: .rules,
    summary: "a line of a baseline is about a finding that is not there any more",
    why: """
      It was mended, which is good to know; and if the same mistake comes back, the line would hide it.
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
    bad: [])

  /// `rule` and `words` are those of the finding that was known.
  package static func finding(_ rule: String, _ words: String, at span: SourceSpan, as severity: Severity)
    -> Diagnostic
  {
    let of = words.isEmpty ? "" : " about \(Wording.quoted(words))"
    return Diagnostic(
      rule: info.name, severity: severity,
      message: "the finding \(Wording.quoted(rule))\(of) is not there any more",
      hint: "take the line out, or write the file anew with `--write-baseline`", span: span)
  }
}
