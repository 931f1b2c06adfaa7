import LadderModel
import LadderSyntax
import LadderWorkspace
import SourceText

extension Command {
  static let format = Command(
    name: "fmt", summary: "Write .ladder files in their one form.", operands: "[PATH…]",
    flags: [.check, .diff] + Reading.flags,
    details: [
      "PATH is a file or a folder; - reads standard input and writes standard output. A file with errors is left as it is, and the exit code is 2.",
      "Markdown sources and tables are never touched.",
    ]
  ) { invocation, io in
    guard !(invocation.has(.check) && invocation.has(.diff)) else {
      io.complain(Usage.checkAndDiff)
      return .failed
    }
    var run = FormatRun(invocation, io)
    if invocation.operands.contains("-") {
      guard let request = Reading.request(invocation, io), let text = request.text else { return .failed }
      run.format(text)
    } else {
      run.format(invocation.operands)
    }
    return run.finish()
  }
}

private struct FormatRun {
  private enum Mode { case write, check, diff }

  private let io: CommandIO
  private let mode: Mode
  private let isQuiet: Bool
  private let paint: Painter
  private let errorPaint: Painter
  private var code = ExitCode.clean
  private var changed = 0
  private var unchanged = 0

  init(_ invocation: Invocation, _ io: CommandIO) {
    self.io = io
    mode = invocation.has(.check) ? .check : invocation.has(.diff) ? .diff : .write
    isQuiet = invocation.has(.quiet)
    let color = invocation.choice(.color, or: ColorChoice.auto)
    paint = Painter(isOn: color.isOn(io.environment, isTerminal: io.output.isTerminal))
    errorPaint = Painter(isOn: color.isOn(io.environment, isTerminal: io.errors.isTerminal))
  }

  /// Standard input to standard output.
  mutating func format(_ text: LoadRequest.Text) {
    if let kind = SourceKind(path: text.name), kind != .ladder {
      io.complain(FormatMessages.untouched(text.name, kind))
      io.output.write(text.bytes)
      return
    }
    guard let formatted = formatted(text.bytes, text.name) else { return }
    switch mode {
    case .write: io.output.write(formatted)
    case .check, .diff: compare(text.bytes, formatted, text.name)
    }
  }

  mutating func format(_ paths: [String]) {
    let found = SourceFinder.find(paths, from: io.files)
    for failure in found.failures { fail(failure) }
    for file in found.files {
      switch file.kind {
      case .ladder: format(file.path)
      case .markdown, .csv:
        if !isQuiet, paths.contains(where: { PathText.tidied($0) == file.path }) {
          io.complain(FormatMessages.untouched(file.path, file.kind))
        }
      }
    }
  }

  private mutating func format(_ path: String) {
    do throws(FileError) {
      let bytes = try io.files.read(path)
      guard let formatted = formatted(bytes, path) else { return }
      if mode == .write, formatted != bytes { try io.files.write(formatted, to: path) }
      compare(bytes, formatted, path)
    } catch {
      fail(error)
    }
  }

  private mutating func fail(_ error: FileError) {
    io.complain(error)
    code = .failed
  }

  /// Nil for a text with errors, which are reported.
  private mutating func formatted(_ bytes: [UInt8], _ path: String) -> [UInt8]? {
    switch LadderSyntax.format(bytes) {
    case .formatted(let formatted): return formatted
    case .hasSyntaxErrors: break
    }
    code = .failed
    let sources = SourceMap([Source(path: path, bytes: bytes)])
    let errors = declarations(of: bytes, file: FileID(0)).diagnostics.filter { $0.severity == .error }
    let list = FindingList(errors, sources)
    TextReport(list: list, paint: errorPaint, width: 100).render { io.errors.write($0) }
    io.complain(FormatMessages.hasErrors(path, errors.count))
    return nil
  }

  private mutating func compare(_ before: [UInt8], _ after: [UInt8], _ path: String) {
    guard before != after else {
      unchanged += 1
      return
    }
    changed += 1
    switch mode {
    case .write: break
    case .check: io.output.line(FormatMessages.wouldChange(path))
    case .diff:
      io.output.write(
        UnifiedDiff(before: before, after: after, path: PatchPaths(io.files)(path)).render(paint))
    }
    if mode != .write { code = code.worst(.findings) }
  }

  func finish() -> ExitCode {
    if !isQuiet, changed + unchanged > 0, mode != .diff {
      io.errors.line(FormatMessages.summary(changed, unchanged, wouldOnly: mode == .check))
    }
    return code
  }
}

private enum FormatMessages {
  static func untouched(_ path: String, _ kind: SourceKind) -> String {
    "\"\(path)\" is \(kind == .csv ? "a table" : "Markdown"), which rung fmt never touches"
  }

  static func hasErrors(_ path: String, _ count: Int) -> String {
    "\"\(path)\" is left as it is, because of \(counted(count, "error"))"
  }

  static func wouldChange(_ path: String) -> String {
    "\(VisibleText.oneLine(path)) would be written in another form"
  }

  static func summary(_ changed: Int, _ unchanged: Int, wouldOnly: Bool) -> String {
    let verb = wouldOnly ? "would be rewritten" : "rewritten"
    return "\(counted(changed, "file")) \(verb), \(unchanged) unchanged"
  }
}
