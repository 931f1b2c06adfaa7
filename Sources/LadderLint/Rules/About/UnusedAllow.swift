import LadderModel
import SourceText

/// An `allow` that allows nothing. Which ones do is known only when everything else was found: see `Judge`.
enum UnusedAllow: Rule {
  static let info = RuleInfo(
    name: "unused-allow", level: .on(.warning), family: .rules,
    summary:
      "an `allow` in a ladder allows nothing, or a setting of the workspace is for files that are not there",
    why: """
      What it allowed was mended, or it stands in the wrong place. If it stays, it will hide the next mistake of that kind.
      """,
    good: [
      .ladder(
        """
        ladder team "Team"
        level L1 "One"
        dimension craft "Craft"
        at L1 craft
          allow placeholder because the figure comes in May
          - Writes code for ??? teams.
        """)
    ],
    bad: [
      .ladder(
        """
        ladder team "Team"
        level L1 "One"
        dimension craft "Craft"
        at L1 craft
          ↓allow placeholder because the figure comes in May
          - Writes code for nine teams.
        """)
    ])

  /// `unused`: the settings that had no finding to decide about, or only ones that a later setting took.
  static func check(_ unused: [RuleSetting], _ run: LintRun, _ report: inout Report) {
    let errors = DiagnosticIndex(run.model.diagnostics)
    for setting in unused where setting.verb == .allow && !isForAll(setting) {
      guard RuleRegistry.infoByName[setting.rule.text] != nil else { continue }
      // What is misspelt was told, and may be meant.
      let range = setting.span.range
      if errors.isThere(in: setting.span.file, from: range.start, to: range.end) { continue }
      report.add(.allowsNothing(setting.rule.text), at: setting.span, fixes: [removal(of: setting.span, run)])
    }
  }

  /// Paths of `allow RULE in PATH` and its like that lead nowhere.
  static func checkPaths(_ run: LintRun, _ report: inout Report) {
    for setting in run.model.settings {
      for path in setting.lostPaths { report.add(.leadsNowhere(path.text), at: path.span) }
    }
  }

  /// A workspace that turns a rule off says how its people write, not what is wrong today.
  private static func isForAll(_ setting: RuleSetting) -> Bool {
    switch setting.scope {
    case .workspace, .files: true
    case .ladder, .within: false
    }
  }

  /// Takes the statement out, and its lines where nothing else is on them.
  private static func removal(of span: SourceSpan, _ run: LintRun) -> Fix {
    var edit = Fix.Edit(span, "")
    if let source = run.sources[span.file] {
      edit.span = SourceSpan(span.file, wholeLines(span.range, source))
    }
    return Fix(.safe, "take it out", [edit])
  }

  private static func wholeLines(_ range: ByteRange, _ source: Source) -> ByteRange {
    let lines = source.lines
    let first = lines.start(ofLine: lines.line(at: range.start))
    let last = lines.range(ofLine: lines.line(at: max(range.start, range.end - 1))).end
    let around = [ByteRange(first, range.start), ByteRange(range.end, last)]
    let bytes = source.bytes
    let isAlone = around.allSatisfy { bytes[$0.clamped(to: bytes.count)].allSatisfy(\.isSpace) }
    return isAlone ? ByteRange(first, last) : range
  }
}

extension Message {
  fileprivate static func leadsNowhere(_ path: String) -> Message {
    Message(
      "no file of this workspace is \(Wording.quoted(path))",
      hint:
        "correct it, or take it out: a path begins at the folder of workspace.ladder, `*` stands for any name, and `**` for folders"
    )
  }

  fileprivate static func allowsNothing(_ rule: String) -> Message {
    Message(
      "there is nothing here for \(Wording.quoted("allow \(rule)")) to allow",
      hint: "take it out, or put it where the finding is")
  }
}
