import LadderLint
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

  /// Links of documents are followed from where the document stands, on the disk.
  @Test func linksLeadToFiles() async throws {
    let links = ["b.md", "../c.md", "./b%2Emd", "../docs/b.md", "d.md", "b.md/e.md", "../../d/e.md"]
    let items = links.map { "- Reads [it](\($0)).\n" }.joined()
    let folder = try TemporaryFolder([
      "docs/a.md": "# Team\n\n## L1\n\n### Craft\n\n" + items, "docs/b.md": "", "c.md": "",
    ])
    let request = LoadRequest(paths: ["docs/a.md"])
    let loaded = await Loader.load(request, from: FileSystem(folder: folder.path))
    let found = loaded.findings.map(\.diagnostic).filter { $0.rule == "broken-link" }
    #expect(
      found.map { loaded.sources.text($0.span) } == ["[it](d.md)", "[it](b.md/e.md)", "[it](../../d/e.md)"])
    #expect(found.map(\.severity) == [.error, .note, .note])
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
