import Testing

@testable import LadderEmit

@Suite struct FileNamesTests {
  @Test(arguments: [
    (["L3", "L4"], ["L3", "L4"]),
    // One file on a disk that ignores case.
    (["L4", "l4", "l4-2"], ["L4", "l4-3", "l4-2"]),
    (["index", "Index"], ["index-2", "Index-3"]),
    (
      ["con", "NUL.x", "com7", "lpt9.a", "console", "com"],
      ["_con", "_NUL.x", "_com7", "_lpt9.a", "console", "com"]
    ),
    (["v1."], ["v1-9a7ab8a3"]),
    (["..", "."], ["1d0a79b4", "2b0b0225"]),
    (["../../etc"], ["etc-d6a1ee9e"]),
    (["a/b", "a\\b"], ["a-b-2d3a6e01", "a-b-68e3ba40"]),
  ])
  func namesAreSafeAndApart(ids: [String], expected: [String]) {
    let names = FileNames.names(for: ids, reserved: ["index"])
    #expect(Set(names.map { $0.lowercased() }).count == names.count)
    for (name, expected) in zip(names, expected) {
      #expect(!name.contains("/") && !name.contains("\\") && !name.hasPrefix("."))
      // The hash is of no interest, that there is one is.
      #expect(
        name == expected || (Self.isHashed(expected) && Self.isHashed(name)), "\(name) is not \(expected)")
    }
  }

  private static func isHashed(_ name: String) -> Bool {
    let last = name.split(separator: "-").last ?? ""
    return last.count == 8 && last.allSatisfy(\.isHexDigit)
  }

  @Test func longNamesAreCut() {
    #expect(FileNames.safe(String(repeating: "long", count: 100)).utf8.count <= 109)
  }
}
