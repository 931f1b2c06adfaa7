import LadderModel
import LadderReading
import LadderSyntax
import SourceText
import Testing

@testable import LadderLint

/// Sources, read and resolved as the workspace does it.
struct Fixture {
  var run: LintRun

  init(_ files: [(path: String, text: String)], settings: [RuleSetting] = []) async {
    var sources = SourceMap()
    var declared: [DeclaredFile] = []
    var documents: [FileID] = []
    for (path, text) in files {
      let bytes = Array(text.utf8)
      let id = sources.add(Source(path: path, bytes: bytes))
      if path.hasSuffix(".md") {
        documents.append(id)
        declared.append(DeclaredFile(file: id))
      } else {
        declared.append(declarations(of: bytes, file: id))
      }
    }
    if !documents.isEmpty {
      let known = declared.filter { !documents.contains($0.file) }
      for file in await DocumentReader.read(documents, of: sources, known: known) {
        declared[Int(file.file.index)] = file
      }
    }
    var model = Model(resolving: declared)
    model.settings += settings
    run = LintRun(model: model, sources: sources, target: Self.target(among: files.map(\.path)))
  }

  init(_ text: String, settings: [RuleSetting] = []) async {
    await self.init([("a.ladder", text)], settings: settings)
  }

  /// What a link leads to, where the disk holds these files and no others.
  private static func target(
    among paths: [String]
  ) -> @Sendable (_ path: String, _ source: Source) -> LintRun.LinkTarget {
    { path, source in
      var names = source.path.split(separator: "/").dropLast()
      for name in path.split(separator: "/") where name != "." {
        // Above all of them, everything is there.
        if name == "..", names.popLast() == nil { return .found(nil) }
        if name != ".." { names.append(name) }
      }
      if let file = paths.firstIndex(of: names.joined(separator: "/")) { return .found(FileID(file)) }
      let folder = names.dropLast().joined(separator: "/")
      return paths.contains { $0.hasPrefix(folder + "/") || folder.isEmpty } ? .noFile : .noFolder
    }
  }

  func findings() async -> [LadderLint.Finding] { await Linter.findings(in: run) }

  /// Those of one rule, also where it is off.
  func findings(of rule: String) async -> [LadderLint.Finding] {
    let choice = RuleChoice(selected: [rule])
    return await Linter.findings(
      in: LintRun(model: run.model, sources: run.sources, choice: choice, target: run.target))
  }

  /// “line:column severity rule”, with a minus before what is suppressed.
  func short() async -> [String] {
    await findings().map { finding in
      let span = finding.diagnostic.span
      let place = run.sources[span.file]?.position(at: span.range.start) ?? SourcePosition(line: 0, column: 0)
      let sign = finding.suppressedBy == nil ? "" : "-"
      return
        "\(place.line):\(place.column) \(sign)\(finding.diagnostic.severity.name) \(finding.diagnostic.rule)"
    }
  }

  func rules() async -> [String] {
    await findings().filter { $0.suppressedBy == nil }.map(\.diagnostic.rule)
  }

  /// The text after the first fix of each finding of a rule.
  func fixed(_ rule: String) async -> String {
    let edits = await findings().filter { $0.diagnostic.rule == rule }
      .flatMap { $0.diagnostic.fixes.prefix(1).flatMap(\.edits) }
      .sorted { $0.span > $1.span }
    var bytes = run.sources[FileID(0)]?.bytes ?? []
    for edit in edits {
      bytes.replaceSubrange(edit.span.range.clamped(to: bytes.count), with: edit.replacement.utf8)
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

/// A text in which `↓` stands before the first byte of each expected finding.
struct Marked {
  var text = ""
  var marks: [Int] = []

  init(_ marked: String) {
    for (index, part) in marked.split(separator: "↓", omittingEmptySubsequences: false).enumerated() {
      if index > 0 { marks.append(text.utf8.count) }
      text += part
    }
  }
}

/// A setting as if a workspace had it.
func setting(_ verb: RuleSetting.Verb, _ rule: String) -> RuleSetting {
  let nowhere = SourceSpan(FileID(1000), ByteRange(0, 0))
  return RuleSetting(verb, rule: Name(rule, at: nowhere), reason: nil, scope: .workspace, span: nowhere)
}

/// A ladder of one cell with these lines in it, which have two spaces before them.
func cell(_ lines: String) -> String {
  """
  ladder team "Team"
  level L1 "One"
  dimension craft "Craft"
  at L1 craft

  """ + lines.split(separator: "\n").map { "  \($0)\n" }.joined()
}

/// Three levels and two dimensions, with nothing wrong.
let cleanLadder = """
  ladder team "Team"

  track ic "Individual"

  level L1 "One" on ic
  level L2 "Two" on ic in addition to L1
  level L3 "Three" on ic in addition to L2

  group work "Work"

  dimension craft "Craft" in work
  dimension care "Care" in work from L2

  at L1 craft
    theme learn to write code
    - Writes code that others can read.
    - Adds a test for each change.
    examples
    - Fixed the total of an invoice.

  at L2 craft
    - Breaks a feature into small changes.

  at L3 craft
    - Designs a feature, and carries it through.

  at L2 care
    - Answers users within a day.

  at L3 care
    - Plans the support of a launch.

  """

/// Checks that a rule finds what is marked in a cell of these lines, and nothing else.
func check(_ rule: String, _ lines: String, sourceLocation: Testing.SourceLocation = #_sourceLocation) async {
  let marked = Marked(cell(lines))
  let found = await Fixture(marked.text).findings().map(\.diagnostic).filter { $0.rule == rule }
  #expect(
    found.map(\.span.range.start) == marked.marks, "\(lines): \(found.map(\.message))",
    sourceLocation: sourceLocation)
}
