package import LadderWorkspace

/// The world that a command sees: files, streams, the environment. Tests give it another one.
package struct CommandIO: Sendable {
  package var files: FileSystem
  package var output: OutputChannel
  package var errors: OutputChannel
  package var readInput: @Sendable () throws(FileError) -> [UInt8]
  package var environment: @Sendable (String) -> String?
  /// The width of the terminal; nil where standard output is none.
  package var columns: Int?
  private let kept = KeptWorkspaces()

  package init(
    files: FileSystem, output: OutputChannel, errors: OutputChannel,
    readInput: @escaping @Sendable () throws(FileError) -> [UInt8],
    environment: @escaping @Sendable (String) -> String?, columns: Int? = nil
  ) {
    self.files = files
    self.output = output
    self.errors = errors
    self.readInput = readInput
    self.environment = environment
    self.columns = columns
  }

  /// The process's own.
  package static var standard: CommandIO {
    let output = OutputChannel(.output)
    return CommandIO(
      files: FileSystem(), output: output, errors: OutputChannel(.error),
      readInput: { () throws(FileError) in try StandardStream.input.readAll() },
      environment: { ProcessEnvironment.value($0) },
      columns: output.isTerminal ? StandardStream.output.columns : nil)
  }

  /// Loads what is asked for, and keeps it until the process ends.
  func load(_ request: LoadRequest) async -> LoadedWorkspace {
    let loaded = await Loader.load(request, from: files)
    kept.keep(loaded)
    return loaded
  }

  /// Loads what is asked for with its fixes; nothing is written.
  func fix(_ request: LoadRequest, _ mending: Mending, marking: @escaping Fixer.Marking) async
    -> FixedWorkspace
  {
    let fixed = await Fixer.fix(request, mending, in: files, marking: marking)
    kept.keep(fixed.loaded)
    return fixed
  }

  /// One line about something that went wrong, on standard error.
  func complain(_ message: String) { errors.line("rung: \(VisibleText.oneLine(message))") }

  func complain(_ error: FileError) { complain(error.message) }
}
