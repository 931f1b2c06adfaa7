import Foundation
import LadderWorkspace
import Testing

@testable import RungCLI

@Suite struct OutputFolderTests {
  private func write(
    _ files: [String: String], kind: String = "html", to folder: TemporaryFolder, name: String = "out"
  ) throws(FileError) -> Int {
    var output = try OutputFolder(name, files: FileSystem(folder: folder.path), protecting: [])
    output.begin(kind)
    for (path, text) in files.sorted(by: { $0.key < $1.key }) {
      try output.write(Array(text.utf8), to: path, of: kind)
    }
    return try output.finish()
  }

  @Test func onlyWhatWasMadeIsDeleted() throws {
    let folder = try TemporaryFolder(["out/mine.html": "mine", "out/a/mine.txt": "mine"])
    #expect(try write(["a/1.html": "1", "b/2.html": "2"], to: folder) == 0)
    #expect(try write(["c.md": "3"], kind: "markdown", to: folder) == 0)
    #expect(
      folder.text("out/.rung-output")?.split(separator: "\n").dropFirst() == [
        "html a/1.html", "html b/2.html", "markdown c.md",
      ])
    #expect(try write(["b/3.html": "3"], to: folder) == 2)
    #expect(
      folder.names == ["out/.rung-output", "out/a/mine.txt", "out/b/3.html", "out/c.md", "out/mine.html"])
  }

  @Test func whatSomebodyWroteStays() throws {
    let folder = try TemporaryFolder(["out/index.html": "mine"])
    #expect(throws: FileError(.write, "out/index.html", .isSomebodysOwn)) {
      _ = try write(["index.html": "new"], to: folder)
    }
    #expect(folder.text("out/index.html") == "mine")
  }

  /// A run that was stopped leaves pages, and no list of them.
  @Test func whatAStoppedRunLeftIsWrittenAgain() async throws {
    let folder = try TemporaryFolder(["a.ladder": smallLadder])
    let first = await folder.run(["build", "a.ladder", "--output", "out"])
    try FileManager.default.removeItem(atPath: folder.path + "/out/.rung-output")
    let second = await folder.run(["build", "a.ladder", "--output", "out"])
    #expect(first.code == 0)
    #expect(second.code == 0)
    #expect(second.errors.isEmpty || !second.errors.contains("cannot write"))
  }

  @Test func whatIsTheSameIsNotWrittenAgain() throws {
    let folder = try TemporaryFolder()
    _ = try write(["a.html": "1"], to: folder)
    let before =
      try FileManager.default.attributesOfItem(atPath: folder.path + "/out/a.html")[.systemFileNumber] as? Int
    _ = try write(["a.html": "1"], to: folder)
    let after =
      try FileManager.default.attributesOfItem(atPath: folder.path + "/out/a.html")[.systemFileNumber] as? Int
    #expect(before == after)
  }

  @Test(arguments: [
    "../x.html", "/tmp/x.html", "a/../../x.html", "a//b.html", "", ".", "a/./b", "link/x.html", "leaf.html",
  ])
  func nothingIsWrittenOutside(_ path: String) throws {
    let folder = try TemporaryFolder(["elsewhere/leaf.html": "old", "out/x": ""])
    try folder.link("out/link", to: "../elsewhere")
    try folder.link("out/leaf.html", to: "../elsewhere/leaf.html")
    #expect(throws: FileError.self) { _ = try write([path: "new"], to: folder) }
    #expect(folder.text("elsewhere/leaf.html") == "old")
    #expect(!folder.names.contains("elsewhere/x.html"))
  }

  @Test func aLinkInsideIsWrittenThrough() throws {
    let folder = try TemporaryFolder(["out/real/x": ""])
    try folder.link("out/link", to: "real")
    _ = try write(["link/a.html": "1"], to: folder)
    #expect(folder.text("out/real/a.html") == "1")
  }

  @Test func namesThatDifferByCaseOnly() throws {
    let folder = try TemporaryFolder()
    #expect(throws: FileError(.write, "out/a/y", .sameButForCase("A"))) {
      _ = try write(["A/x": "", "a/y": ""], to: folder)
    }
  }

  /// The list is a file that anybody can write into.
  @Test func theListCannotDeleteElsewhere() throws {
    let folder = try TemporaryFolder(["keep.txt": "mine", "else/keep.txt": "mine"])
    try folder.write(
      "out/.rung-output", "html ../keep.txt\nhtml /\(folder.path)/keep.txt\nhtml link/keep.txt\n")
    try folder.link("out/link", to: "../else")
    #expect(try write(["a.html": ""], to: folder) == 0)
    #expect(folder.text("keep.txt") == "mine")
    #expect(folder.text("else/keep.txt") == "mine")
  }

  @Test func aFileIsNoFolder() throws {
    let folder = try TemporaryFolder(["out": "a file"])
    #expect(throws: FileError(.write, "out", .isNotFolder)) { _ = try write(["a": ""], to: folder) }
    #expect(throws: FileError(.makeFolder, "out/deep", .isNotFolder)) {
      _ = try write(["a": ""], to: folder, name: "out/deep")
    }
    #expect(folder.text("out") == "a file")
  }
}

/// A file whose bytes come piece by piece.
@Suite struct StreamedWriteTests {
  @Test(
    arguments: [
      (nil, ["ab", "c"], true), ("abc", ["ab", "c"], false), ("abc", ["abc"], false),
      ("abcd", ["ab", "c"], true),
      ("ab", ["ab", "c"], true), ("abx", ["ab", "c"], true), ("", [], false), ("a", [], true),
      (nil, [], true),
    ] as [(String?, [String], Bool)])
  func isReplacedWhereItDiffers(_ old: String?, _ pieces: [String], _ isWritten: Bool) throws {
    let folder = try TemporaryFolder(old.map { ["a.json": $0] } ?? [:])
    let files = FileSystem(folder: folder.path)
    let before = files.identity(of: "a.json")
    let answer = try files.write(to: "a.json") { write throws(FileError) in
      for piece in pieces { try write(Array(piece.utf8)) }
    }
    #expect(answer == isWritten)
    #expect((files.identity(of: "a.json") == before) == !isWritten)
    #expect(folder.text("a.json") == pieces.joined())
    #expect(folder.names == ["a.json"])
  }

  @Test func aFailureLeavesTheOldOne() throws {
    let folder = try TemporaryFolder(["a.json": "old"])
    #expect(throws: FileError(.read, "x", .missing)) {
      try FileSystem(folder: folder.path).write(to: "a.json") { write throws(FileError) in
        try write(Array("new".utf8))
        throw FileError(.read, "x", .missing)
      }
    }
    #expect(folder.text("a.json") == "old")
    #expect(folder.names == ["a.json"])
  }

  @Test func throughALinkAndWithItsMode() throws {
    let folder = try TemporaryFolder(["real/a.json": "old"])
    try folder.link("a.json", to: "real/a.json")
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o640], ofItemAtPath: folder.path + "/real/a.json")
    try FileSystem(folder: folder.path).write(to: "a.json") { write throws(FileError) in
      try write(Array("new".utf8))
    }
    let attributes = try FileManager.default.attributesOfItem(atPath: folder.path + "/real/a.json")
    #expect(attributes[.posixPermissions] as? Int == 0o640)
    #expect(folder.text("real/a.json") == "new")
    #expect(folder.names == ["a.json", "real/a.json"])
  }

  @Test func aFolderIsNotReplaced() throws {
    let folder = try TemporaryFolder(["a/b": ""])
    #expect(throws: FileError(.write, "a", .isFolder)) {
      try FileSystem(folder: folder.path).write(to: "a") { _ in }
    }
  }
}

@Suite struct AtomicWriteTests {
  @Test func throughALinkAndWithItsMode() throws {
    let folder = try TemporaryFolder(["real/a.txt": "old"])
    try folder.link("a.txt", to: "real/a.txt")
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o640], ofItemAtPath: folder.path + "/real/a.txt")
    try FileSystem(folder: folder.path).write(Array("new".utf8), to: "a.txt")
    #expect(folder.text("real/a.txt") == "new")
    let attributes = try FileManager.default.attributesOfItem(atPath: folder.path + "/real/a.txt")
    #expect(attributes[.posixPermissions] as? Int == 0o640)
    let link = try FileManager.default.attributesOfItem(atPath: folder.path + "/a.txt")
    #expect(link[.type] as? FileAttributeType == .typeSymbolicLink)
    #expect(folder.names == ["a.txt", "real/a.txt"])
  }

  @Test func aFolderIsNotReplaced() throws {
    let folder = try TemporaryFolder(["a/b": ""])
    #expect(throws: FileError(.write, "a", .isFolder)) {
      try FileSystem(folder: folder.path).write([], to: "a")
    }
  }

  @Test func aMissingFolderLeavesNothing() throws {
    let folder = try TemporaryFolder()
    #expect(throws: FileError(.write, "no/a", .missing)) {
      try FileSystem(folder: folder.path).write([], to: "no/a")
    }
    #expect(folder.names.isEmpty)
  }

  @Test func aReadOnlyFolder() throws {
    let folder = try TemporaryFolder(["a/b": "old"])
    try FileManager.default.setAttributes([.posixPermissions: 0o555], ofItemAtPath: folder.path + "/a")
    defer {
      try? FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: folder.path + "/a")
    }
    if FileManager.default.createFile(atPath: folder.path + "/a/probe", contents: nil) {
      print("skipped: this user may write everywhere, so a folder cannot be made read-only")
      return
    }
    #expect(throws: FileError(.write, "a/b", .notPermitted)) {
      try FileSystem(folder: folder.path).write(Array("new".utf8), to: "a/b")
    }
    #expect(folder.text("a/b") == "old")
  }
}
