import LadderWorkspace
import SourceText

extension Command {
  static let check = Command(
    name: "check", summary: "Read ladders, and say what is wrong with them.", operands: "[PATH…]",
    flags: Reporting.flags + CheckedRules.flags + FixRun.flags + Reading.flags + [
      .changedSince, .forceExclude, .showFiles, .showSettings,
    ],
    details: [
      "PATH is a file that ends in .ladder, .md, .markdown, .mdx, .csv or .tsv, or a folder; - is standard input.",
      "--add-allow leaves alone what cannot be allowed: text that could not be read, and tables in files of their own.",
      "--fix writes files in place; of standard input it writes the fixed text to standard output and the findings to standard error.",
      "A ladder that a given file extends or is a part of is looked for in its workspace; findings are those of the given files.",
    ]
  ) { invocation, io in
    guard let reporting = Reporting(invocation, io) else { return .failed }
    if reporting.asksForSchema {
      io.output.write(findingsSchema)
      return .clean
    }
    guard let rules = CheckedRules.choice(invocation, io), var request = Reading.request(invocation, io)
    else {
      return .failed
    }
    request.rules = rules
    if invocation.has(.showFiles) || invocation.has(.showSettings) {
      return await show(invocation, request, io)
    }
    if let mistake = FixRun.mistake(invocation) {
      io.complain(mistake)
      return .failed
    }
    let revision = invocation.last(.changedSince)
    if let fixes = FixRun(invocation, reporting, io) {
      guard revision == nil else {
        io.complain(Usage.changesWithFixes)
        return .failed
      }
      return await fixes.run(request)
    }
    let loaded = await io.load(request)
    guard let revision else { return reporting.report(loaded, to: io.output, io) }
    guard let before = await ChangedSince.before(loaded, request, revision, io) else { return .failed }
    return reporting.report(loaded, since: before, to: io.output, io)
  }

  /// What would be read, or what is set.
  private static func show(_ invocation: Invocation, _ request: LoadRequest, _ io: CommandIO) async
    -> ExitCode
  {
    var request = request
    request.checks = false
    let loaded = await io.load(request)
    for failure in loaded.failures { io.complain(failure) }
    let paths = loaded.sources.sources.enumerated().filter { loaded.given.contains(FileID($0.offset)) }
      .map { VisibleText.oneLine($0.element.path) }
    for line in invocation.has(.showFiles) ? paths : SettingsView(loaded: loaded).lines() {
      io.output.line(line)
    }
    return loaded.failures.isEmpty ? .clean : .failed
  }
}
