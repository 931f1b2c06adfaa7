import LadderEmit
import LadderModel
import LadderWorkspace

extension Command {
  static let build = Command(
    name: "build", summary: "Compile ladders to a site, to Markdown, to JSON.", operands: "[PATH…]",
    flags: [.to, .output, .layout, .todos] + Reporting.flags + Reading.flags,
    details: [
      "Without --to and --output, what the `output` lines of workspace.ladder name is made; where there are none, a site in \(OutputPlan.standardFolder), Markdown in \(OutputPlan.standardFolder)/markdown, and \(OutputPlan.standardFolder)/\(OutputPlan.jsonName).",
      "Findings go to standard error. A ladder with findings is built all the same, and the exit code tells; nothing is written when a file could not be read.",
      "An output folder holds a list of what was made there (\(OutputFolder.listName)). Files on it that are no longer made are deleted; nothing else ever is.",
    ]
  ) { invocation, io in
    guard let reporting = Reporting(invocation, io) else { return .failed }
    if reporting.asksForSchema {
      io.output.write(findingsSchema)
      return .clean
    }
    if invocation.all(.to) == [BuildFormat.schema.rawValue], invocation.last(.output) ?? "-" == "-" {
      io.output.write(ladderSchema)
      return .clean
    }
    guard let request = Reading.request(invocation, io) else { return .failed }
    let loaded = await io.load(request)
    return BuildRun(invocation: invocation, loaded: loaded, io: io).run(reporting)
  }
}

private struct BuildRun {
  let invocation: Invocation
  let loaded: LoadedWorkspace
  let io: CommandIO

  func run(_ reporting: Reporting) -> ExitCode {
    let code = reporting.report(loaded, to: io.errors, io)
    guard loaded.failures.isEmpty else {
      io.complain("nothing is written, because not everything could be read")
      return .failed
    }
    guard !loaded.model.ladders.isEmpty else {
      io.complain("there is no ladder to build")
      return .failed
    }
    do throws(OutputPlan.Mistake) {
      let plan = try OutputPlan(invocation, settings: loaded.settings, files: io.files)
      return code.worst(write(plan))
    } catch {
      io.complain(error.message)
      return .failed
    }
  }

  private func write(_ plan: OutputPlan) -> ExitCode {
    var writer = OutputWriter(loaded: loaded, plan: plan, includeTodos: invocation.has(.todos), io: io)
    do throws(FileError) {
      try writer.run()
    } catch {
      io.complain(error)
      return .failed
    }
    if !invocation.has(.quiet) { for remark in writer.remarks { io.errors.line(remark) } }
    return .clean
  }
}
