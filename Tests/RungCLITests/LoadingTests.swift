import LadderModel
import SourceText
import Testing

@testable import LadderWorkspace

@Suite struct LoadingTests {
  @Test func aFileThatDisappears() async throws {
    let folder = try TemporaryFolder(["a.ladder": "ladder a \"A\"\n"])
    let found = ["a.ladder", "gone.ladder"].map { UnreadSource(file: FoundFile(path: $0, kind: .ladder)) }
    let read = await SourceReader.read(found, from: FileSystem(folder: folder.path), first: 0)
    #expect(read.map(\.source.path) == ["a.ladder", "gone.ladder"])
    #expect(
      read.map { $0.failure?.message } == [
        nil, "cannot read \"gone.ladder\": it disappeared while rung was at work",
      ])
  }

  @Test func manyFilesKeepTheirOrder() async throws {
    var files: [String: String] = [:]
    for index in 0..<150 { files["\(index).ladder"] = "ladder l\(index) \"L\"\n" }
    let folder = try TemporaryFolder(files)
    let found = files.keys.map { UnreadSource(file: FoundFile(path: $0, kind: .ladder)) }
    let read = await SourceReader.read(found, from: FileSystem(folder: folder.path), first: 7)
    #expect(read.map(\.source.path) == found.map(\.file.path))
    #expect(read.map { $0.declared?.file } == (7..<157).map { FileID($0) })
  }

  @Test func aFolderAsAFile() throws {
    let folder = try TemporaryFolder(["a/b": ""])
    #expect(throws: FileError(.read, "a", .isFolder)) { try FileSystem(folder: folder.path).read("a") }
  }

  @Test(arguments: [
    ("./a//b/", "a/b"), ("", "."), ("/", "/"), ("//x", "/x"), ("a/../b", "a/../b"), ("a/./b", "a/b"),
  ])
  func tidied(_ path: String, _ expected: String) { #expect(PathText.tidied(path) == expected) }

  @Test(
    arguments: [
      ("a/b", "a"), ("a", "."), (".", ".."), ("..", "../.."), ("/a", "/"), ("/", nil), ("../a", ".."),
      ("x/..", "x/../.."),
    ] as [(String, String?)])
  func parent(_ path: String, _ expected: String?) { #expect(PathText.parent(of: path) == expected) }
}
