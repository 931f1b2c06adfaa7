import LadderModel
import SourceText

/// A table row has another number of cells than its header.
enum ShortRow: LadderRule {
  static let info = RuleInfo(
    name: "short-row", level: .on(.warning), family: .grid,
    summary: "a row of a table has fewer or more cells than its header",
    why: """
      Text stands under the wrong level, or is shown nowhere.
      """,
    good: [
      .markdown(
        """
        # Engineers

        | | Level 1 | Level 2 |
        |---|---|---|
        | Craft | Writes code | Designs systems |
        | Care | Answers users | Plans support |
        """)
    ],
    bad: [
      .markdown(
        """
        # Engineers

        | | Level 1 | Level 2 |
        |---|---|---|
        | Craft | Writes code | Designs systems |
        ↓| Care | Answers users |
        """)
    ])

  static func check(_ ladder: LadderContext, _ report: inout Report) {
    for case .shortRow(let span, let cells, let columns) in ladder.ladder.observations {
      let hasBars = ladder.run.sources.text(span).utf8.contains(UInt8(ascii: "|"))
      report.add(.short(cells, columns, hasBars: hasBars), at: span, place: ladder.place())
    }
  }
}

extension Message {
  /// `hasBars`: it is a row of Markdown, and not of HTML or of a file with commas.
  fileprivate static func short(_ cells: Int, _ columns: Int, hasBars: Bool) -> Message {
    Message(
      "this row has \(Wording.counted(cells, "cell")), and the header of its table has \(columns)",
      hint: hasBars ? bars(cells < columns) : noBars(cells < columns))
  }

  private static func bars(_ isShort: Bool) -> String {
    isShort
      ? "look which cell is missing; an empty one is written as `| |`"
      : "look for a `|` too many; in a text it is written as `\\|`"
  }

  private static func noBars(_ isShort: Bool) -> String {
    isShort
      ? "look which cell is missing; an empty one has to be written too"
      : "look for a cell too many; in a file with commas between cells, a text with a comma stands in quotation marks"
  }
}
