import LadderWorkspace

extension Command {
  static let check = Command(
    name: "check", summary: "Read ladders, and say what is wrong with them.", operands: "[PATH…]",
    flags: Reporting.flags + CheckedRules.flags + FixRun.flags + Reading.flags + [.forceExclude],
    details: [
      "PATH is a file that ends in .ladder, .md, .markdown, .csv or .tsv, or a folder; - is standard input.",
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
    if let fixes = FixRun(invocation, reporting, io) { return await fixes.run(request) }
    let loaded = await io.load(request)
    return reporting.report(loaded, to: io.output, io)
  }
}
