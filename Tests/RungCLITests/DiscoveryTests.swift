import LadderWorkspace
import Testing

@testable import RungCLI

@Suite struct DiscoveryTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var title: String
    /// Paths that end in `/` are empty folders.
    var files: [String: String]
    var links: [String: String] = [:]
    var paths: [String] = []
    var found: [String]
    var failures: [String] = []

    var testDescription: String { title }
  }

  static let cases: [Case] = [
    Case(
      title: "a folder, sorted by bytes",
      files: ["b.ladder": "", "a/c.md": "", "a.ladder": "", "B.markdown": "", "x.txt": ""],
      found: ["B.markdown", "a.ladder", "a/c.md", "b.ladder"]),
    Case(
      title: "the folder ladders is preferred", files: ["ladders/a.ladder": "", "b.ladder": ""],
      found: ["ladders/a.ladder"]),
    Case(
      title: "hidden and built things are not entered",
      files: [
        ".git/a.ladder": "", ".build-x/a.ladder": "", "node_modules/a.md": "", ".x/a.md": "",
        "a/.hidden.md": "",
        "ok.ladder": "",
      ], found: ["a/.hidden.md", "ok.ladder"]),
    Case(
      title: "ignore files, nested and negated",
      files: [
        ".gitignore": "*.md\n!keep.md\n/top.ladder\nout/\n# no\n\\#odd.ladder\n", "sub/.ignore": "!yes.md\n",
        "no.md": "", "keep.md": "", "top.ladder": "", "sub/top.ladder": "", "out/a.ladder": "",
        "sub/yes.md": "",
        "sub/no.md": "", "#odd.ladder": "", "sub/out/b.ladder": "",
      ], found: ["keep.md", "sub/top.ladder", "sub/yes.md"]),
    Case(
      title: "an ignored file is read when it is named", files: [".gitignore": "a.md\n", "a.md": ""],
      paths: ["a.md"],
      found: ["a.md"]),
    Case(
      title: "links in a circle end", files: ["a/b.ladder": ""], links: ["a/loop": "..", "again": "a"],
      paths: ["."],
      found: ["a/b.ladder"]),
    Case(
      title: "one file by two names is read once", files: ["a.ladder": ""], links: ["z.ladder": "a.ladder"],
      paths: ["./a.ladder", "z.ladder", "."], found: ["a.ladder"]),
    Case(
      title: "a missing path is told, the others are found", files: ["a.ladder": ""],
      paths: ["no.ladder", "a.ladder"],
      found: ["a.ladder"], failures: ["cannot read \"no.ladder\": there is no such file or folder"]),
    Case(
      title: "a link to nothing", files: ["a.ladder": ""], links: ["b.ladder": "gone"], found: ["a.ladder"],
      failures: ["cannot read \"b.ladder\": it is a link to something that does not exist"]),
    Case(
      title: "another kind of file", files: ["a.txt": ""], paths: ["a.txt"], found: [],
      failures: [
        "cannot read \"a.txt\": rung reads files that end in .ladder, .md, .markdown, .mdx, .csv or .tsv"
      ]),
    Case(
      title: "nothing to read", files: ["a.txt": ""], found: [],
      failures: ["nothing to read in \".\": no .ladder, .md or .csv file is there"]),
    Case(
      title: "a workspace reads ladders only",
      files: ["workspace.ladder": "workspace \"W\"\n", "a.ladder": "", "README.md": ""],
      found: ["a.ladder", "workspace.ladder"]),
    Case(
      title: "a workspace names its sources",
      files: [
        "workspace.ladder":
          "workspace \"W\"\nsources docs/**/*.{md,ladder}\nexclude docs/old\noutput html docs/site\n",
        "a.ladder": "", "docs/a.md": "", "docs/x/b.ladder": "", "docs/old/c.md": "", "docs/site/d.md": "",
      ], found: ["docs/a.md", "docs/x/b.ladder", "workspace.ladder"]),
    Case(
      title: "documents of a folder that has no ladder",
      files: ["workspace.ladder": "workspace \"W\"\n", "docs/a.md": ""],
      paths: ["docs"], found: ["docs/a.md"]),
    Case(
      title: "tables are documents", files: ["a.csv": "", "b/c.TSV": "", "d.md": ""],
      links: ["gone.csv": "nothing"], found: ["a.csv", "b/c.TSV", "d.md"]),
    Case(
      title: "a workspace reads the tables that it names",
      files: [
        "workspace.ladder": "workspace \"W\"\nsources ladders/*.csv\n", "ladders/a.csv": "", "b.csv": "",
      ],
      found: ["ladders/a.csv", "workspace.ladder"]),
    Case(
      title: "what was made is not a source",
      files: [
        "a.ladder": "", "site/.rung-output": "html x.md\n", "site/x.md": "", "site/y.md": "",
        ".rung-output": "markdown made.md\n", "made.md": "", "mine.md": "",
      ], found: ["a.ladder", "mine.md"]),
    Case(
      title: "what was made, where it is asked for",
      files: ["site/.rung-output": "markdown x.md\n", "site/x.md": ""],
      paths: ["site"], found: ["site/x.md"]),
  ]

  @Test(arguments: cases)
  func finds(_ test: Case) throws {
    let folder = try TemporaryFolder(test.files)
    for (name, target) in test.links { try folder.link(name, to: target) }
    let (files, failures) = SourceFinder.find(test.paths, from: FileSystem(folder: folder.path))
    #expect(files.map(\.path) == test.found)
    #expect(failures.map(\.message) == test.failures)
  }

  @Test func theWorkspaceIsFoundUpward() throws {
    let folder = try TemporaryFolder([
      "workspace.ladder": "workspace \"W\"\n", "a.ladder": "", "x/y/z.txt": "",
    ])
    let (files, _) = SourceFinder.find([], from: FileSystem(folder: folder.path + "/x/y"))
    #expect(files.map(\.path) == ["../../a.ladder", "../../workspace.ladder"])
  }
}
