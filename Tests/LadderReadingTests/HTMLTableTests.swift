import Foundation
import LadderModel
import SourceText
import Testing

@testable import LadderReading

@Suite struct HTMLTableTests {
  // MARK: Shapes

  @Test(arguments: [
    "<table><tr><th></th><th>G1</th><th>G2</th></tr>"
      + "<tr><th>Care</th><td>Waters.</td><td>Plans.</td></tr>"
      + "<tr><th>Advice</th><td>N/A</td><td>Talks.</td></tr></table>",
    "<table>\n<thead>\n<tr><th>Level<th>Care<th>Advice\n<tbody>\n<tr><td>G1<td>Waters.<td>N/A\n"
      + "<tr><td>G2<td>Plans.<td>Talks.\n</table>\n",
    "<TABLE class=\"a > b\"><TR><TD><TD>G1</TD><TD>G2<TR><TD>Care<TD>Waters.<TD>Plans."
      + "<TR><TD>Advice<TD>N/A<TD>Talks.</TABLE>",
    "<div><table>\n<tr><td></td><td>\n\nG1\n\n</td><td>G2</td></tr>\n\n<tr><td>Care</td>\n\n"
      + "    <td>\n\nWaters.\n\n    </td>\n\n<td>\n\nPlans.</td></tr>\n\n"
      + "<tr><td>Advice</td><td>N/A</td><td>\n\n### Talks.\n\n</td></tr></table></div>\n",
    // Nothing closes it.
    "<table><tr><th></th><th>G1</th><th>G2</th></tr>\n<tr><th>Care</th><td>Waters.</td><td>Plans.</td></tr>\n"
      + "<tr><th>Advice</th><td>N/A</td><td>Talks.\n\n# Other\n\nMore.\n",
    // A title above the header.
    "<table><tr><th colspan=3></th></tr><tr><th></th><th>G1</th><th>G2</th></tr>"
      + "<tr><th>Care</th><td>Waters.</td><td>Plans.</td></tr>"
      + "<tr><th>Advice</th><td>N/A</td><td>Talks.</td></tr></table>",
  ])
  func bothWays(_ html: String) async {
    let reading = await Reading("# Gardener\n\n\(html)")
    #expect(
      Set(reading.cells) == [
        "G1 care\n  - Waters.", "G2 care\n  - Plans.", "G1 advice\n  none N/A", "G2 advice\n  - Talks.",
      ])
    #expect(reading.model.ladders.map(\.title.text) == ["Gardener"])
    #expect(reading.observations.isEmpty)
  }

  @Test(arguments: [
    "<table><tr><td>Tool</td><td>Use</td></tr><tr><td>Spade</td><td>Digging</td></tr></table>",
    "<table><tr><td rowspan=\"6\">Split</td><td>Core</td></tr><tr><td>Advice</td></tr></table>",
    "<table></table>", "<table>", "<table><tr><td>", "</table>",
    "<!-- <table><tr><td><td>G1<td>G2<tr><td>Care<td>a<td>b</table> -->",
    "```\n<table><tr><td><td>G1<td>G2<tr><td>Care<td>a<td>b</table>\n```",
  ])
  func otherTables(_ html: String) async { #expect(await Reading("# Tools\n\n\(html)\n").dump == "") }

  // MARK: Cells

  @Test(arguments: [
    ("Digs<br>Waters<br/>Sows", ["Digs", "Waters", "Sows"]),
    ("<p>Digs\n   deep.</p><p>Waters.</p>", ["Digs deep.", "Waters."]),
    ("<ul><li>Digs<li>Waters</ul>", ["Digs", "Waters"]),
    ("\n- Digs\n* Waters\n  a lot\n+ Sows\n", ["Digs", "Waters a lot", "Sows"]),
    ("• Digs • Waters &bull; Sows", ["Digs", "Waters", "Sows"]),
    ("\n\n- Digs\n- Waters\n  - beans\n\n", ["Digs", "Waters", "beans"]),
    ("\n\nDigs *deep*.\n\n> Waters.\n\n", ["Digs *deep*.", "Waters."]),
    ("Digs <b>very </b>deep", ["Digs **very** deep"]),
    ("<strong><em>Digs</em></strong> <code>a*b</code>", ["***Digs*** `a*b`"]),
    ("<b>Digs<br>Waters</b>", ["**Digs**", "**Waters**"]),
    ("<code>a`b</code>", ["`a`\\``b`"]),
    ("Says <b>\"no\"</b>body", ["Says \"no\"body"]),
    ("<span style=\"x\">Digs</span> <font>deep</font>", ["Digs deep"]),
    ("<a href=\"tools.md\">Tools</a>", ["[Tools](tools.md)"]),
    ("<a href='a b(c)'>Tools</a>", ["[Tools](<a b(c)>)"]),
    ("<a>Tools</a> <a href=\"\">x</a>", ["Tools x"]),
    ("R&amp;D &#8211; &eacute;t&#xe9; AT&T &lt;b&gt; &unknown;", ["R&amp;D – été AT&T \\<b> &unknown;"]),
    (
      "a * b, *c*, snake_case, _d_, `e`, [f](g), ~70%, \\*",
      [
        "a * b, \\*c\\*, snake_case, \\_d\\_, \\`e\\`, [f\\](g), ~70%, \\\\\\*"
      ]
    ),
    ("# of beans", ["\\# of beans"]), ("1. Digs", ["1\\. Digs"]), ("3 < 4 <3", ["3 < 4 <3"]),
    ("&nbsp;", ["&nbsp;"]), ("\u{A0}", ["&nbsp;"]), ("&nbsp;Digs&nbsp;deep&nbsp;", ["Digs deep"]),
    ("<pre>Digs\n  deep</pre>", ["Digs", "deep"]),
    ("Digs <!-- <td>no</td> --> deep", ["Digs deep"]),
    ("Digs<style>td { x }</style>", ["Digs"]),
    ("Digs <img src=\"a.png\" alt=\"a\"> deep", ["Digs deep"]),
  ])
  func items(_ html: String, _ expected: [String]) async {
    let reading = await Reading(Self.page(html))
    let cell = reading.model.ladders.first?.cell(level: 0, dimension: 0)
    #expect(cell?.body.words.map(\.text) == expected)
    #expect(reading.model.ladders.first?.cells.count == 4)
  }

  /// The place of each item is its words in the source.
  @Test(arguments: [
    ("Digs<br>- Waters", ["Digs", "Waters"]), ("<b> Digs\n deep </b>.", ["Digs\n deep </b>."]),
    ("&lt;Digs&gt;", ["&lt;Digs&gt;"]), ("\n\n- Digs\n- Waters</td>", ["Digs", "Waters"]),
    ("\n\n> Digs\n> deep\n\n<p><i>Waters</i>", ["Digs\n> deep", "Waters"]), ("&nbsp;", ["&nbsp;"]),
  ])
  func places(_ html: String, _ expected: [String]) async throws {
    let reading = await Reading(Self.page(html))
    let cell = try #require(reading.model.ladders.first?.cell(level: 0, dimension: 0))
    #expect(cell.body.words.map { reading.text($0.span) } == expected)
  }

  /// Each word is found where it stands, whatever was written before it.
  @Test func placesOfWords() async throws {
    let reading = await Reading(Self.page("a*b <b>c&amp;d\n  <i>e</i></b> <a href='x'>f &#8211; g</a>, h"))
    let prose = try #require(
      reading.model.ladders.first?.cell(level: 0, dimension: 0)?.body.expectations.first?.prose)
    #expect(prose.text == "a\\*b **c&amp;d *e*** [f – g](x), h")
    for word in ["a", "b", "c", "d", "e", "f", "g", "h"] {
      let offset = try #require(prose.text.range(of: word)).lowerBound.utf16Offset(in: prose.text)
      let bytes = prose.text.utf16.prefix(offset).reduce(0) { $0 + ($1 < 0x80 ? 1 : 3) }
      #expect(reading.text(prose.span(of: bytes..<(bytes + 1))) == word)
    }
  }

  @Test func emptyCellsAreHoles() async {
    let reading = await Reading(Self.page("<p> </p>"))
    #expect(reading.cells.count == 3)
    #expect(reading.observations.isEmpty)
  }

  @Test(arguments: [
    ("None because they learn.", "they learn."), ("–", "–"), ("&mdash;", "—"), ("<i></i>n/a", "n/a"),
  ])
  func meantHoles(_ html: String, _ reason: String) async {
    let cell = await Reading(Self.page(html)).model.ladders.first?.cell(level: 0, dimension: 0)
    #expect(cell?.body.none?.text == reason)
  }

  // MARK: Spans

  /// What stands across two levels is expected at both, and is written once.
  @Test func acrossLevels() async throws {
    let reading = await Reading(
      "<table><tr><th></th><th>G1</th><th>G2</th><th>G3</th></tr>"
        + "<tr><td>Care</td><td colspan=2>Waters.</td><td>Plans.</td></tr>"
        + "<tr><td>Advice</td><td>Asks.</td><td rowspan=2>Talks.</td><td>Writes.</td></tr>"
        + "<tr><td>Tools</td><td>Cleans.</td><td>Buys.</td></tr></table>")
    #expect(
      reading.cells == [
        "G1,G2 care\n  - Waters.", "G3 care\n  - Plans.", "G1 advice\n  - Asks.",
        "G2 advice\n  - Talks.", "G3 advice\n  - Writes.", "G1 tools\n  - Cleans.", "G2 tools\n  - Talks.",
        "G3 tools\n  - Buys.",
      ])
    #expect(reading.observations.isEmpty)
  }

  /// Rows beside one name are one row; a name over the whole table is that of a group.
  @Test func names() async throws {
    let reading = await Reading(
      "<table><tr><th></th><th>G1</th><th>G2</th></tr><tr><th colspan=3>Garden</th></tr>"
        + "<tr><td rowspan=2>Care</td><td>Waters.</td><td>Plans.</td></tr><tr><td>Sows.</td><td></td></tr>"
        + "<tr><th colspan=3>People</th></tr><tr><td>Advice</td><td>Asks.</td><td>Talks.</td></tr></table>")
    let ladder = try #require(reading.model.ladders.first)
    #expect(ladder.groups.map(\.title.text) == ["Garden", "People"])
    #expect(
      ladder.dimensions.map { "\($0.title.text) in \($0.group?.text ?? "")" } == [
        "Care in garden", "Advice in people",
      ])
    #expect(
      reading.cells == [
        "G1 care\n  - Waters.\n  - Sows.", "G2 care\n  - Plans.", "G1 advice\n  - Asks.",
        "G2 advice\n  - Talks.",
      ])
    #expect(reading.observations.isEmpty)
  }

  @Test func levelsOverSeveralRows() async {
    let reading = await Reading(
      "<table><tr><th>Level</th><th>Care</th><th>Advice</th></tr>"
        + "<tr><th rowspan=2>G1</th><td>Waters.</td><td>Asks.</td></tr><tr><td>Sows.</td><td>Learns.</td></tr>"
        + "<tr><th>G2</th><td colspan=2>Leads.</td></tr></table>")
    #expect(
      reading.cells == [
        "G1 care\n  - Waters.\n  - Sows.", "G1 advice\n  - Asks.\n  - Learns.", "G2 care\n  - Leads.",
        "G2 advice\n  - Leads.",
      ])
  }

  /// A column of groups, whose names hold for several rows.
  @Test func groupsInAColumn() async {
    let reading = await Reading(
      "<table><tr><th>Area</th><th></th><th>G1</th><th>G2</th></tr>"
        + "<tr><td rowspan=2>Garden</td><td>Care</td><td>Waters.</td><td>Plans.</td></tr>"
        + "<tr><td>Tools</td><td>Cleans.</td><td>Buys.</td></tr>"
        + "<tr><td colspan=2>Advice</td><td>Asks.</td><td>Talks.</td></tr></table>")
    let ladder = reading.model.ladders.first
    #expect(ladder?.dimensions.map { $0.group?.text } == ["garden", "garden", nil])
    #expect(reading.cells.count == 6)
    #expect(reading.observations.isEmpty)
  }

  // MARK: What is not understood

  @Test(arguments: [
    ("<table><caption>Old</caption><tr>", "Old"), ("<table>Old<tr>", "Old"),
    ("<p>Old</p><table><tr>", "<p>Old</p>"), ("<table><tr><td>Old</td></tr><tr>", "Old"),
    ("<table>\n\nOld\n\n<tr>", "Old"), ("<table>\n\n```\nOld\n```\n\n<tr>", "```\nOld\n```"),
    ("<table><tr><td>\n\n| Old |\n|--|\n\n</td></tr><tr>", "| Old |\n|--|"),
    ("<table><tr><td><table><tr><td>Old</table></td></tr><tr>", "<table><tr><td>Old</table>"),
  ])
  func skipped(_ start: String, _ expected: String) async {
    let reading = await Reading(
      start
        + "<th></th><th>G1</th><th>G2</th></tr><tr><td>Care</td><td>Waters.</td><td>Plans.</td></tr></table>"
    )
    #expect(reading.cells.count == 2)
    #expect(reading.skipped == [expected])
  }

  @Test func textAfterATable() async {
    let reading = await Reading(Self.page("Digs.") + "Old\n\nMore.\n")
    #expect(reading.skipped == ["\nOld"])
    #expect(reading.model.ladders.first?.about.markdown == "More.")
  }

  @Test func rowsOfOtherLengths() async {
    let reading = await Reading(
      "<table><tr><th></th><th>G1</th><th>G2</th></tr><tr><td>Care</td><td>Waters.</td></tr>"
        + "<tr><td>Advice</td><td>a</td><td>b</td><td>c</td></tr></table>")
    let rows: [Int] = reading.observations.compactMap {
      if case .shortRow(_, let cells, 3) = $0 { cells } else { nil }
    }
    #expect(rows == [2, 4])
  }

  @Test func emptyBullets() async {
    let reading = await Reading(Self.page("<ul><li>Digs</li><li></li></ul>"))
    let places: [String] = reading.observations.compactMap {
      if case .emptyItem(let span) = $0 { reading.text(span) } else { nil }
    }
    #expect(places == ["<li>"])
  }

  @Test func skippedByAComment() async {
    let reading = await Reading(
      Self.page("Digs.") + "\n<!-- rung skip -->\n\n"
        + Self.page("Old.").replacing("Care", with: "Care"))
    #expect(reading.cells.count == 4)
    #expect(reading.skipped.isEmpty)
  }

  // MARK: Any bytes

  @Test func cutAnywhere() async {
    let bytes = Array(
      Self.page("<b>a</b>&amp;<a href='x'>\n\n- b</td>\n<!-- c --><ul><li>d<table><tr><td>e</table>").utf8)
    for end in bytes.indices {
      let reading = await Reading(Array(bytes[..<end]))
      for item in reading.model.ladders.flatMap(\.cells).flatMap(\.body.expectations) {
        #expect(Int(item.prose.span.range.end) <= end)
      }
    }
  }

  @Test(arguments: [
    "<table>", "<td>", "<table><tr><td>", "<b>", "<table>\n\n", "</table>\n\n", "# a\n\n<table>\n\n", "<a '",
    "<a \"", "<!--", "<!a", "<script>", "</", "<ul><li>", "&amp", "<td>\n\n*a*</td>", "\n\n> <td>", "`",
    "<code>`",
    "*", "[", "a</td><td>b\n",
  ])
  func manyOfThem(_ text: String) async {
    let many = String(repeating: text, count: 20_000)
    let reading = await Reading(Self.page(many) + many)
    #expect(reading.declared.count == 1)
  }

  /// Spans ask for billions of places; what is made stays in proportion to the document.
  @Test(arguments: [1, 2, 4])
  func hugeSpans(_ factor: Int) {
    var layout = TableLayout(at: SourceSpan(FileID(0), ByteRange(at: 0)))
    for row in 0..<(500 * factor) {
      layout.openRow(at: SourceSpan(FileID(0), ByteRange(at: row)))
      for column in 0..<10 {
        let span = SourceSpan(FileID(0), ByteRange(at: row))
        layout.add(
          TableCell(parts: [], span: span, number: row * 10 + column), columns: 1000, rows: 1000, end: span)
      }
    }
    layout.closeRow()
    #expect(layout.rows.map(\.cells.count).reduce(0, +) <= 5000 * factor + 100_000)
  }

  /// Four cells; the first one holds `html`.
  private static func page(_ html: String) -> String {
    "<table><tr><th></th><th>G1</th><th>G2</th></tr>\n<tr><td>Care</td><td>\(html)</td><td>Plans.</td></tr>\n"
      + "<tr><td>Advice</td><td>Asks.</td><td>Talks.</td></tr></table>\n"
  }
}

/// Real tables: what is in them was counted by hand.
@Suite(.enabled(if: SharedFolder.exists, "there is no folder ../shared"))
struct HTMLCorpusTests {
  @Test func rowsAreLevels() async throws {
    let folder = SharedFolder.corpus.appending(path: "public/gravitational-2018")
    let files = try SharedFolder.files(in: folder).filter { $0.path == "sre.md" }
    let ladder = try #require(await Reading(files).model.ladders.first)
    #expect(ladder.levels.map(\.id.text) == ["L1", "L2", "L3", "L4", "L5", "L6"])
    #expect(ladder.dimensions.count == 11)
    #expect(ladder.cells.count == 66 - 12)
    #expect(ladder.observations.isEmpty)
  }

  @Test func otherTables() async throws {
    let folder = SharedFolder.corpus.appending(path: "public/infracloudio-career-ladders")
    for file in try SharedFolder.files(in: folder) {
      let reading = await Reading([file])
      #expect(reading.declared.allSatisfy { $0.cells.isEmpty })
    }
  }
}

extension CellBody {
  /// Expectations, and gaps that were written as such.
  var words: [Prose] { expectations.map(\.prose) + todos.map(\.prose) }
}
