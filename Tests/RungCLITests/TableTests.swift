import Testing

@testable import RungCLI

/// Tables in files of their own, from the command line to the report.
@Suite struct TableTests {
  @Test func findingsStandInTheTable() async throws {
    let folder = try TemporaryFolder([
      "ladder.csv":
        "Dimension;L1;L2\r\nCraft;\"Writes code.\r\n- TBD\";Designs systems.\r\nCare;Answers users.;\r\n"
    ])
    let answer = await folder.run(["check", "ladder.csv", "--format=concise"])
    #expect(answer.code == 1)
    #expect(answer.output.contains("ladder.csv:3:3: error[placeholder]"))
    #expect(answer.output.contains("ladder.csv:4:1: error[missing-dimension]"))
    #expect(answer.output.split(separator: "\n").count { $0.contains(": error[") } == 2)
  }

  @Test func aTableThatIsNoLadderIsTold() async throws {
    let folder = try TemporaryFolder(["data.csv": "a,b\n1,2\n"])
    let answer = await folder.run(["check", "data.csv"])
    #expect(answer.code == 2)
    #expect(answer.errors.hasPrefix("rung: no ladder was found in \"data.csv\""))
  }

  /// Data beside ladders is nobody's mistake, however odd it is.
  @Test func dataBesideLadders() async throws {
    let folder = try TemporaryFolder([
      "a.ladder": smallLadder, "data.csv": "a,\"b\n1,2\n", "x/figures.tsv": "Region\tL1\tL2\nNorth\t1\t2\n\0",
    ])
    let answer = await folder.run(["check", "."])
    #expect(answer.errors == "")
    #expect(answer.code == 0)
  }

  @Test func standardInput() async throws {
    let answer = await (try TemporaryFolder()).run(
      ["check", "-", "--stdin-filename", "a.tsv", "--format=concise"], input: "\tL1\tL2\nCraft\t\"a b")
    #expect(answer.output.contains("a.tsv:2:7: error[syntax] this quotation mark opens a cell"))
  }

  @Test func formattingLeavesTables() async throws {
    let folder = try TemporaryFolder(["a.csv": "a"])
    let answer = await folder.run(["fmt", "a.csv"])
    #expect(answer.errors == "rung: \"a.csv\" is a table, which rung fmt never touches\n")
    #expect(folder.text("a.csv") == "a")
  }
}
