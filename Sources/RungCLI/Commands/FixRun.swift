import LadderWorkspace
import SourceText

/// `rung check --fix`: what can be mended by a machine is, and the rest is reported. `--add-allow` writes into the sources
/// that the rest is meant.
struct FixRun {
  private let io: CommandIO
  private let reporting: Reporting
  private let mending: Mending
  private let isDiff: Bool
  private let isQuiet: Bool
  private let paint: Painter

  static let flags: [Flag] = [.fix, .unsafeFixes, .addAllow, .because, .fixDiff]

  private static let asks: [Flag] = [.fix, .unsafeFixes, .addAllow, .fixDiff]

  /// What contradicts itself in a command line; nil where nothing does.
  static func mistake(_ invocation: Invocation) -> String? {
    let adds = invocation.has(.addAllow)
    if adds, invocation.has(.fix) || invocation.has(.unsafeFixes) { return Usage.allowWithFixes }
    if !adds, invocation.has(.because) { return Usage.reasonOfNothing }
    let reason = invocation.last(.because) ?? reasonOfNobody
    let isOneLine = !reason.contains { $0.isNewline } && !reason.contains("--") && !reason.contains("*/")
    return isOneLine && !reason.allSatisfy(\.isWhitespace) ? nil : Usage.badReason
  }

  /// Where nobody gave one: who reads it later should know how it came there.
  private static let reasonOfNobody = "it was there before this ladder was checked"

  /// Nil where nothing is to be fixed.
  init?(_ invocation: Invocation, _ reporting: Reporting, _ io: CommandIO) {
    guard Self.asks.contains(where: { invocation.has($0) }) else { return nil }
    self.io = io
    self.reporting = reporting
    mending =
      invocation.has(.addAllow)
      ? .allowing(because: invocation.last(.because) ?? Self.reasonOfNobody)
      : .fixes(isUnsafe: invocation.has(.unsafeFixes))
    isDiff = invocation.has(.fixDiff)
    isQuiet = invocation.has(.quiet)
    let color = invocation.choice(.color, or: ColorChoice.auto)
    paint = Painter(isOn: color.isOn(io.environment, isTerminal: io.output.isTerminal))
  }

  func run(_ request: LoadRequest) async -> ExitCode {
    let known = reporting.readBaseline(io)
    if case .unreadable = known { return .failed }
    // What is known is left as it is.
    let fixed = await io.fix(request, mending) { loaded in
      var list = FindingList(loaded)
      _ = known.mark(&list)
      return list.findings
    }
    for (path, error) in fixed.takenBack { io.complain(FixMessages.takenBack(path, error)) }
    if !fixed.circling.isEmpty { io.complain(FixMessages.circling(fixed.circling)) }
    var code = fixed.takenBack.isEmpty && fixed.circling.isEmpty ? ExitCode.clean : .failed
    if isDiff { return code.worst(print(fixed)) }
    if let text = request.text {
      // A program that hands its text over wants it back, and nothing else.
      io.output.write(fixed.changed.first?.after ?? text.bytes)
    } else {
      code = code.worst(write(fixed))
      // What was found in texts that are not on disk would be no report.
      if fixed.changed.count > 0, code == .failed, fixed.takenBack.isEmpty, fixed.circling.isEmpty {
        return code
      }
    }
    return code.worst(reporting.report(fixed.loaded, to: request.text == nil ? io.output : io.errors, io))
  }

  private func print(_ fixed: FixedWorkspace) -> ExitCode {
    for failure in fixed.loaded.failures { io.complain(failure) }
    let paths = PatchPaths(io.files)
    for file in fixed.changed {
      io.output.write(
        UnifiedDiff(before: file.before, after: file.after, path: paths(file.path)).render(paint))
    }
    if !fixed.loaded.failures.isEmpty { return .failed }
    return fixed.changed.isEmpty ? .clean : .findings
  }

  /// Each file becomes the new one or stays the old one.
  private func write(_ fixed: FixedWorkspace) -> ExitCode {
    var code = ExitCode.clean
    var written = 0
    for file in fixed.changed {
      do throws(FileError) {
        try io.files.write(file.after, to: file.path)
        written += 1
      } catch {
        io.complain(error)
        code = .failed
      }
    }
    // How many of the findings were in the files that could not be written, nobody knows.
    if !isQuiet, written > 0, code == .clean {
      io.errors.line(FixMessages.summary(mending, fixed.count, written))
    }
    return code
  }
}

enum FixMessages {
  static func takenBack(_ path: String, _ error: String) -> String {
    "\"\(path)\" is left as it was, because fixing it would have made an error: \(error)"
  }

  static func circling(_ rules: [String]) -> String {
    "the fixes of \(rules.joined(separator: " and ")) undo each other, and were left after ten times; please report this"
  }

  static func summary(_ mending: Mending, _ count: Int, _ files: Int) -> String {
    let done =
      switch mending {
      case .fixes: "fixed"
      case .allowing: "allowed"
      }
    return "\(counted(count, "finding")) \(done) in \(counted(files, "file"))"
  }
}
