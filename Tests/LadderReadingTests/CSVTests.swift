import LadderModel
import SourceText
import Testing

@testable import LadderReading

@Suite struct CSVTests {
  // MARK: Shapes

  @Test(arguments: [
    ",G1,G2\nCare,Waters.,Plans.\nAdvice,N/A,Talks.\n", "Level,Care,Advice\nG1,Waters.,N/A\nG2,Plans.,Talks.",
    "Level;Care;Advice\r\nG1;Waters.;N/A\r\nG2;Plans.;Talks.\r\n",
    "\u{FEFF}\"Level\"\t\"Care\"\t\"Advice\"\rG1\tWaters.\tN/A\rG2\tPlans.\tTalks.\r",
    "\n,G1,G2,,\n , , ,\nCare,Waters.,Plans.,,\nAdvice,N/A,Talks.,,\n,,,,\n",
    "Dimension, \"G1\" , G2\n\"Care\" ,Waters., \"Plans.\" \nAdvice,N/A,- Talks.\n",
    "G,,\n,G1,G2\nCare,Waters.,Plans.\nAdvice,N/A,Talks.\n",
  ])
  func bothWays(_ text: String) async {
    let reading = await Reading([("x/rose-gardener.csv", text)])
    #expect(
      Set(reading.cells) == [
        "G1 care\n  - Waters.", "G2 care\n  - Plans.", "G1 advice\n  none N/A", "G2 advice\n  - Talks.",
      ])
    #expect(reading.model.ladders.map(\.title.text) == ["Rose gardener"])
    #expect(reading.model.ladders.map(\.id.text) == ["rose-gardener"])
    #expect(reading.skipped == (text.hasPrefix("G,,") ? ["G"] : []))
    #expect(reading.messages.isEmpty)
  }

  /// Data, and other things that nobody means as a ladder.
  @Test(arguments: [
    "", "\n\n", ",", "\"", "Tool,Use\nSpade,Digging\nCan,Watering\n",
    "id,Level 1,Level 2\n7,Food,Fruit\n8,Food,Cake\n",
    "Region,L1,L2\nNorth,1.5,2\nSouth,3,4%\n", "G1,G2\n", "Level,Pay\n1,300\n2,400\n",
  ])
  func data(_ text: String) async {
    let reading = await Reading([("a.csv", text)])
    #expect(reading.model.ladders.isEmpty)
    #expect(reading.observations.isEmpty)
  }

  @Test func twoOfOneName() async {
    let text = ",G1,G2\nCare,Waters.,Plans.\n"
    let reading = await Reading([("a/ladder.csv", text), ("b/ladder.CSV", text), ("c/ladder.md", "# A\n")])
    #expect(reading.model.ladders.map(\.id.text) == ["ladder", "ladder-2"])
  }

  @Test func groups() async throws {
    let reading = await Reading([
      ("a.csv", "Kind,Name,G1,G2\nGarden,Care,a b,c d\n,Tools,e f,g h\nPeople,Advice,i j,k l\n")
    ])
    let ladder = try #require(reading.model.ladders.first)
    #expect(ladder.groups.map { "\($0.id.text) \($0.title.text)" } == ["garden Garden", "people People"])
    #expect(ladder.dimensions.map { $0.group?.text } == ["garden", "garden", "people"])
    #expect(ladder.dimensions.map(\.id.text) == ["care", "tools", "advice"])
    #expect(ladder.cells.count == 6)
  }

  // MARK: Cells

  @Test(arguments: [
    ("Digs.", ["Digs."]), ("\"Digs, and waters.\"", ["Digs, and waters."]),
    ("\"Digs.\nWaters.\"", ["Digs.", "Waters."]),
    ("\"- Digs.\r\n* Waters.\r\n\r\n  + Sows.\"", ["Digs.", "Waters.", "Sows."]),
    ("\"• Digs.\n• Waters.\"", ["Digs.", "Waters."]), ("Digs.<br>Waters.", ["Digs.", "Waters."]),
    ("\"Says \"\"no\"\" and \"\"\"\"\"", ["Says \"no\" and \"\""]), ("Says \"no\"", ["Says \"no\""]),
    ("\"Says\" no", ["\"Says\" no"]), ("**Digs** [deep](a.md)", ["**Digs** [deep](a.md)"]),
    ("# of beans", ["\\# of beans"]), ("&nbsp;", ["&nbsp;"]), ("\u{A0}", ["&nbsp;"]), ("\"\"", []),
    ("Digs. {#digs}", ["Digs."]),
  ])
  func items(_ text: String, _ expected: [String]) async {
    let reading = await Reading([("a.csv", Self.file(text))])
    let body = reading.model.ladders.first?.cell(level: 0, dimension: 0)?.body ?? CellBody()
    #expect(body.expectations.map(\.prose.text) + body.todos.map(\.prose.text) == expected)
    #expect(reading.model.ladders.first?.cells.count == (expected.isEmpty ? 3 : 4))
    #expect(reading.observations.isEmpty)
  }

  @Test(arguments: [
    ("\"- Digs, well.\n- Waters.\"", ["Digs, well.", "Waters."]), ("  Digs. ", ["Digs."]),
    ("\"Says \"\"no\"\".\"", ["Says \"\"no\"\"."]), ("\u{A0}", ["\u{A0}"]),
  ])
  func places(_ text: String, _ expected: [String]) async throws {
    let reading = await Reading([("a.csv", Self.file(text))])
    let body = try #require(reading.model.ladders.first?.cell(level: 0, dimension: 0)?.body)
    #expect(
      (body.expectations.map(\.prose) + body.todos.map(\.prose)).map { reading.text($0.span) } == expected)
  }

  /// Behind a quotation mark that is written twice, places are still those of the words.
  @Test func placesOfWords() async throws {
    let reading = await Reading([("a.csv", Self.file("\"Says \"\"no\"\" often.\""))])
    let prose = try #require(
      reading.model.ladders.first?.cell(level: 0, dimension: 0)?.body.expectations.first?.prose)
    #expect(prose.text == "Says \"no\" often.")
    #expect(reading.text(prose.span(of: 10..<15)) == "often")
  }

  @Test(arguments: ["None because they learn.", "–", "—", "n/a", "\"N/A\"", "Not expected at this level"])
  func meantHoles(_ text: String) async {
    let reading = await Reading([("a.csv", Self.file(text))])
    #expect(reading.model.ladders.first?.cell(level: 0, dimension: 0)?.body.none != nil)
  }

  // MARK: Mistakes

  @Test func endsInsideOfAQuotation() async throws {
    let text = ",G1,G2\nCare,Waters.,Plans.\nAdvice,Asks.,\"Talks.\nWrites, and\n"
    let reading = await Reading([("a.csv", text)])
    #expect(
      reading.messages == [
        "this quotation mark opens a cell, and nothing closes it: all that follows is in that cell"
      ])
    let span = try #require(reading.declared.first?.diagnostics.first?.span)
    let place = try #require(reading.sources[span.file]).position(at: span.range.start)
    #expect(place == SourcePosition(line: 3, column: 14))
    #expect(reading.cells.last == "G2 advice\n  - Talks.\n  - Writes, and")
    #expect(reading.cells.count == 4)
    #expect(reading.observations.isEmpty)
  }

  @Test func rowsOfOtherLengths() async {
    let reading = await Reading([("a.csv", ",G1,G2\nCare,Waters.\nAdvice,a b,c d,e f\n")])
    let rows: [String] = reading.observations.compactMap {
      if case .shortRow(let span, let cells, 3) = $0 { "\(cells) \(reading.text(span))" } else { nil }
    }
    #expect(rows == ["2 Care,Waters.", "4 Advice,a b,c d,e f"])
  }

  @Test func textWithoutAPlace() async {
    let reading = await Reading([
      ("a.csv", ",G1,Remarks,G2\nCare,Waters.,old,Plans.\n,x,,\nAdvice,a b,,c d\n")
    ])
    // A row without a name goes on with the one above.
    #expect(reading.skipped == ["old"])
  }

  @Test func aRowThatIsNoLevel() async {
    let reading = await Reading([("a.csv", "Level,Care,Advice\nG1,a b,c d\nRemarks,,\nG2,e f,g h\n")])
    #expect(reading.skipped == ["Remarks"])
  }

  @Test func bytesThatAreNoText() async {
    let wide = await Reading([("a.csv", [0xFF, 0xFE, 0x2C, 0x00])])
    #expect(wide.messages.count == 1)
    let bad = await Reading([("a.csv", Array(",G1,G2\nCare,a ".utf8) + [0xFF] + Array(",c d\n".utf8))])
    #expect(bad.messages.count == 1)
    #expect(bad.cells.count == 2)
  }

  // MARK: Any bytes

  @Test func cutAnywhere() async {
    let bytes = Array(
      "\u{FEFF}Level;\"Care\";Advice\r\nG1;\"- a \"\"b\"\"\r\n- c\";–\r\nG2;\"x\"y;&nbsp;\r\n".utf8)
    for end in bytes.indices {
      let reading = await Reading([("a.csv", Array(bytes[..<end]))])
      #expect(reading.messages.count <= 1)
      for item in reading.model.ladders.flatMap(\.cells).flatMap(\.body.expectations) {
        #expect(item.prose.span.range.end <= end)
      }
    }
  }

  /// Each byte is in one cell, or between two: twice the bytes are twice the cells.
  @Test(arguments: ["\"\"\"", "\"a\"b,", "\"a\n", "\"\",", ",", "\n", "\r", "a,\"\n", "•", "<br>"])
  func manyOfThem(_ text: String) async {
    func work(_ count: Int) -> Int {
      let scanner = CSVScanner(Array(String(repeating: text, count: count).utf8), prefersTabs: false)
      return scanner.records.map(\.fields.count).reduce(0, +)
    }
    #expect(work(20_000) <= 2 * work(10_000) + 1)
    let many = String(repeating: text, count: 20_000)
    #expect(await Reading([("a.csv", Self.file(many))]).declared.count == 1)
  }

  private static func file(_ cell: String) -> String { ",G1,G2\nCare,\(cell),c d\nAdvice,e f,g h\n" }
}
