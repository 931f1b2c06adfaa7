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

  /// A setting for files that are not there was meant for others. Whoever asks for one file does not hear of the rest.
  @Test(arguments: [
    ("docs/**", true), ("docs/a.ladder", true), ("./docs", true), ("**/a.ladder", true), (".", true),
    ("docs/{a,b}.ladder", true), ("notes.md", true), ("old/x.ladder", true),
    ("doc/**", false), ("docs/b.ladder", false), ("a.ladder", false), ("[", false),
  ])
  func settingsForFiles(_ path: String, _ isThere: Bool) async throws {
    let folder = try TemporaryFolder([
      "workspace.ladder":
        "workspace \"W\"\nexclude \"old\"\nallow thin-cell in \"docs\", \"\(path)\" because it is so\n",
      "docs/a.ladder": "ladder a \"A\"\nlevel x \"X\"\n", "notes.md": "Notes.\n",
      "old/x.ladder": "ladder x \"X\"\n",
    ])
    let found = await folder.run(["check", "--format", "concise", "--select", "unused-allow"])
    let expected = "workspace.ladder:3:29: warning[unused-allow] no file of this workspace is “\(path)”\n"
    #expect(found.output == (isThere ? "" : expected))
    #expect(
      await folder.run(["check", "docs/a.ladder", "--format", "concise", "--select", "unused-allow"]).output
        == "")
  }
}
