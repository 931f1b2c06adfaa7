import CommonMark
import LadderModel
import SourceText

/// HTML in the text of a ladder.
enum RawHTML: ProseRule {
  static let info = RuleInfo(
    name: "raw-html", level: .on(.note), family: .links,
    summary: "there is HTML in the text",
    why: """
      A ladder is published in several forms. HTML is one of them only, and what it says is lost or shown as it stands in \
      the others.
      """,
    good: [
      .ladder(
        """
        ladder team "Team"
        level L1 "One"
        dimension craft "Craft"
        at L1 craft
          - Keeps a page below 5 < 6 seconds, and writes `<b>` only in code, as Map\\<b>.
        """),
      .markdown(
        """
        # Team

        | Dimension | One | Two |
        | --- | --- | --- |
        | Craft | Writes code. <br> Reads code. | Designs code. <!-- more to come --> |
        | Care | Answers users. | Asks users. |

        <hr>
        """),
    ],
    bad: [
      .ladder(
        """
        ladder team "Team"
        level L1 "One"
        dimension craft "Craft"
        at L1 craft
          - Writes ↓<b>clean</b> code.
          - Reads code,↓<br>and tests it.
        """)
    ])

  static let triggers = ProseTraits.opening

  /// One finding a prose, at its first tag: who writes one writes more.
  static func check(_ site: ProseSite, _ report: inout Report) {
    guard site.prose.utf8.contains(UInt8(ascii: "<")) else { return }
    let tree = InlineTree(parsing: site.prose.text, options: .commonMark)
    for node in tree.allNodes where tree.kind(node) == .html {
      let range = tree.range(node)
      let tag = tree.text(node)
      guard let name = name(of: tag), HTMLTags.contains(name) else { continue }
      let span = site.prose.span(of: range.start..<range.end)
      if name == "br", isInTable(span, site) { continue }
      report.add(.html(tag), at: span, place: site.place)
      return
    }
  }

  /// The name in lower case; nil for a comment and the like.
  private static func name(of tag: String) -> String? {
    let name = tag.dropFirst(tag.hasPrefix("</") ? 2 : 1).prefix {
      $0.isASCII && ($0.isLetter || $0.isNumber)
    }
    return name.isEmpty ? nil : name.lowercased()
  }

  /// Whether the line is a row of a table, where a line can only be broken by a tag.
  private static func isInTable(_ span: SourceSpan, _ site: ProseSite) -> Bool {
    guard let source = site.ladder.run.sources[span.file] else { return false }
    let line = source.text(source.lines.range(ofLine: source.lines.line(at: span.range.start)))
    return site.ladder.isTable
      || site.ladder.ladder.isDocument && (line.contains("|") || line.contains("<td"))
  }
}

extension Message {
  fileprivate static func html(_ tag: String) -> Message {
    Message(
      "\(Wording.quoted(tag)) is HTML", hint: "write it in Markdown, such as `**bold**`, or leave it out")
  }
}
