import LadderModel
import Testing

/// The lines of a cell, as people type them, in a table with bars, in HTML and in CSV.
@Suite struct CellLinesTests {
  @Test(arguments: [
    ("&bull; Asks<br>&bull; Digs", ["Asks", "Digs"]), ("&#8226; Asks &#x2022; Digs", ["Asks", "Digs"]),
    ("· Asks<br>· Digs", ["Asks", "Digs"]), ("&middot; Asks<br>&middot; Digs", ["Asks", "Digs"]),
    ("– Asks<br>– Digs", ["Asks", "Digs"]), ("— Asks", ["Asks"]),
    ("Every day:<br>– Asks<br>– Digs", ["Every day:", "Asks", "Digs"]),
    ("1. Asks<br>2. Digs", ["Asks", "Digs"]), ("Daily<br>1) Asks<br>2) Digs", ["Daily", "Asks", "Digs"]),
    ("&nbsp;• Asks", ["Asks"]), ("•&nbsp;Asks<br>&nbsp;&nbsp;•&nbsp;Digs&nbsp;", ["Asks", "Digs"]),
    ("&nbsp;– Asks<br>&#160;–&nbsp;Digs", ["Asks", "Digs"]),
    ("\u{A0}- Asks<br>\u{A0}- Digs", ["Asks", "Digs"]),
    ("Asks<br>&nbsp;<br>Digs", ["Asks", "Digs"]), ("– # of beans", ["\\# of beans"]),
    // What is no mark, and what is no list.
    ("&nbsp;", ["&nbsp;"]), ("&nbsp;<br>&nbsp;", ["&nbsp;"]), ("–Asks", ["–Asks"]),
    ("Asks – Digs", ["Asks – Digs"]), ("– Asks<br>Digs", ["– Asks", "Digs"]),
    ("Asks<br>– Digs<br>Waters", ["Asks", "– Digs", "Waters"]), ("1. Asks", ["1\\. Asks"]),
    ("3. Asks<br>4. Digs", ["3\\. Asks", "4\\. Digs"]), ("2 years<br>3 beds", ["2 years", "3 beds"]),
    ("1.5 years<br>2.5 beds", ["1.5 years", "2.5 beds"]),
  ])
  func parts(_ text: String, _ expected: [String]) async {
    for (path, source) in Self.doors(text) {
      let reading = await Reading([(path, source)])
      let body = reading.model.ladders.first?.cell(level: 0, dimension: 0)?.body ?? CellBody()
      #expect(body.words.map(\.text) == expected, "\(path)")
      for prose in body.words
      where prose.text.utf8.allSatisfy({ $0 != UInt8(ascii: "\\") && $0 != UInt8(ascii: "&") }) {
        #expect(reading.text(prose.span) == prose.text, "\(path)")
      }
    }
  }

  private static func doors(_ text: String) -> [(path: String, text: String)] {
    [
      (
        "bars.md",
        "# Garden\n\n| | G1 | G2 |\n|---|---|---|\n| Care | \(text) | sows |\n| Tools | cleans | buys |\n"
      ),
      (
        "html.md",
        "# Garden\n\n<table><tr><td><td>G1<td>G2<tr><td>Care<td>\(text)</td><td>sows<tr><td>Tools<td>cleans<td>buys</table>\n"
      ),
      ("cells.csv", ",G1,G2\nCare,\"\(text)\",sows\nTools,cleans,buys\n"),
    ]
  }
}
