/// Runs one command line, without the program's name, and gives the exit code.
package func run(_ arguments: [String], io: CommandIO) async -> Int32 {
  let code = await CommandLine.perform(arguments[...], io)
  io.output.flush()
  var result = code
  if let failure = io.output.failure {
    io.complain(failure)
    result = .failed
  }
  io.errors.flush()
  return result.rawValue
}

private enum CommandLine {
  static func perform(_ arguments: ArraySlice<String>, _ io: CommandIO) async -> ExitCode {
    var arguments = arguments
    guard let word = arguments.popFirst() else {
      io.errors.write(HelpText.overview)
      return .failed
    }
    switch word {
    case "--version", "-V":
      io.output.line("rung \(HelpText.version)")
      return .clean
    case "--help", "-h":
      io.output.write(HelpText.overview)
      return .clean
    case "help": return help(arguments, io)
    default: break
    }
    guard let command = Command.all.first(where: { $0.name == word }) else {
      io.complain("\(Usage.unknownCommand(word))")
      io.complain(Usage.seeHelp(nil))
      return .failed
    }
    return await perform(command, arguments, io)
  }

  private static func perform(_ command: Command, _ arguments: ArraySlice<String>, _ io: CommandIO) async
    -> ExitCode
  {
    let (invocation, mistakes) = ArgumentParser.parse(arguments, for: command)
    if invocation.has(.help) {
      io.output.write(HelpText.text(for: command))
      return .clean
    }
    guard mistakes.isEmpty else {
      for mistake in mistakes { io.complain(mistake) }
      io.complain(Usage.seeHelp(command.name))
      return .failed
    }
    return await command.perform(invocation, io)
  }

  private static func help(_ arguments: ArraySlice<String>, _ io: CommandIO) -> ExitCode {
    guard let word = arguments.first else {
      io.output.write(HelpText.overview)
      return .clean
    }
    guard let command = Command.all.first(where: { $0.name == word }) else {
      io.complain(Usage.unknownCommand(word))
      return .failed
    }
    io.output.write(HelpText.text(for: command))
    return .clean
  }
}
